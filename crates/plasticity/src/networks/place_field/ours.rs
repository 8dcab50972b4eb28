//! Fields after plateaus, and how wide the kernel makes them.

use super::{PlaceField, Run};
use crate::networks::linear_track::{Field, LinearTrack};
use crate::networks::plateau_effect::PlateauRule;

/// Width by the kernel on a long track, cm.
pub fn kernel_width(speed: f64) -> f64 {
    let track = LinearTrack { speed, length: 1000.0, inputs: 1000, ..LinearTrack::default() };
    let mut run = Run::new(&PlaceField { track, rule: PlateauRule::Kernel });
    run.lap(Some(500.0));
    run.field(500.0).width
}

/// The field after three laps with a plateau at 120 cm; after three more at 45 cm: the part of it that is lost, and the new height, mV.
pub fn moved() -> (Field, f64, f64) {
    let mut run = Run::new(&PlaceField::default());
    let laps = |run: &mut Run, place| (0..3).for_each(|_| run.lap(Some(place)));
    laps(&mut run, 120.0);
    let first = run.field(120.0);
    let at = |run: &Run, place: f64| run.ramp()[(place / run.track().spacing() + 0.5) as usize];
    let before = at(&run, first.place);
    laps(&mut run, 45.0);
    (first, 1.0 - at(&run, first.place) / before, at(&run, run.field(45.0).place))
}
