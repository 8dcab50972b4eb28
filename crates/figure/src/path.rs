//! Geometry in css px: clipping, thinning, smoothing away what cannot be seen, dashes.
//! In every list a NaN point lifts the pen.

mod clip;
mod dash;
mod simplify;
mod thin;

pub(crate) use clip::{clip, cut, inside};
pub(crate) use dash::dashes;
pub(crate) use simplify::simplify;
pub(crate) use thin::thin;
