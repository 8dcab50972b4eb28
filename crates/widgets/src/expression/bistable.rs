//! Two states: CaMKII alone, against PP1.

use figure::{Axis, Dots, Ink, Line, Panel, Rule};
use plasticity::models::bistable_switch::{BistableSwitch, ENDS};

use super::params::{Params, Start};
use super::picture::{CALCIUM, calcium_handle, over_calcium};

/// Points of each branch.
const POINTS: u32 = 30;

/// What is known of the switch.
pub struct Ring {
    /// Off, the point of no return, on: calcium (µM) and the part that is phosphorylated, %.
    branches: [Vec<(f64, f64)>; 3],
    /// Calcium below which it cannot stay on, and above which it cannot stay off, µM; 0 where it has one state.
    pub folds: (f64, f64),
    /// Where it rests at the given calcium, %.
    pub rests: f64,
}

impl Ring {
    pub fn new(params: &Params) -> Self {
        let switch = BistableSwitch { pka: params.pka, ..BistableSwitch::default() };
        let at = |x: f64| {
            let s = switch.subunits(x);
            (switch.calcium(s), 100.0 * s / switch.subunits(f64::INFINITY))
        };
        let (off, on) = switch.folds().unwrap_or((ENDS.1, ENDS.1));
        let folds = (at(on).0, at(off).0);
        let branch = |from: f64, to: f64| {
            (0..=POINTS)
                .map(|i| at(from + (to - from) * f64::from(i) / f64::from(POINTS)))
                .filter(|point| CALCIUM.0 <= point.0 && point.0 <= CALCIUM.1)
                .collect()
        };
        let branches = [branch(1.05 * ENDS.0, off), branch(off, on), branch(on, 2.0 * ENDS.1)];
        // On its branch more calcium phosphorylates more.
        let up = params.calcium > folds.1 || params.start == Start::Potentiated && params.calcium > folds.0;
        let (mut low, mut high) = if up { (on, 2.0 * ENDS.1) } else { (2.0 * ENDS.0, off) };
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if at(middle).0 < params.calcium { low = middle } else { high = middle }
        }
        Self { branches, folds, rests: at(low).1 }
    }

    pub fn panel(&self, params: &Params) -> Panel {
        let y = Axis::new("Phosphorylated subunits", "%", 0.0, 110.0);
        let [off, between, on] = self.branches.each_ref().map(|branch| branch.iter().copied());
        let panel = over_calcium("CaMKII off (below) and on (above)", "Lasting calcium", y)
            .with(Rule::upright("", params.calcium).ink(Ink::Accent).dotted())
            .with(Line::new("off", off).ink(Ink::Depression).result())
            .with(Line::new("point of no return", between).ink(Ink::Muted).dotted().result())
            .with(Line::new("on", on).ink(Ink::Potentiation).result())
            .with(Dots::new("rests here", [(params.calcium, self.rests)]).ink(Ink::Weight).result());
        let handle = calcium_handle(&panel, params.calcium);
        panel.with(handle)
    }
}
