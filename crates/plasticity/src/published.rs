//! What papers report, as data: one file per paper or per question. Each row says where it was read.

pub mod timescales;
