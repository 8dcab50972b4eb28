//! One published rule per file. To add one: write the file, add its line to the registry below.

pub mod adex;
pub mod voltage_stdp;
