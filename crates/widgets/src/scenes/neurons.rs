//! Two neurons, and the synapse from one to the other, which remembers for a while that either has fired.

use figure::{Ink, Panel, Part};

use super::outline::{disc, round, taper};
use super::{EDGE, name, over, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 110.0);
/// Middle and radius of the two cell bodies.
const PRE: ((f64, f64), f64) = ((42.0, 58.0), 16.0);
const POST: ((f64, f64), f64) = ((262.0, 46.0), 18.0);
/// Places of bouton and spine.
const BOUTON: [(i16, i16); 8] =
    [(150, 66), (158, 69), (166, 76), (174, 72), (176, 64), (173, 56), (165, 53), (157, 60)];
const SPINE: [(i16, i16); 9] =
    [(186, 40), (186, 49), (181, 56), (181, 66), (187, 72), (195, 69), (197, 60), (192, 50), (192, 40)];

/// What is known of both neurons.
#[derive(Clone, Copy, Debug)]
pub struct Neurons {
    /// Which of them fires.
    pub fires: [bool; 2],
    /// What is left of the trace of its last spike, 0 to 1.
    pub traces: [f64; 2],
}

impl Neurons {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let [pre, post] = [Ink::Pre, Ink::Post];
        let dendrites = [
            taper(PRE.0, (6.0, 88.0), 8.0),
            taper(PRE.0, (0.0, 52.0), 7.0),
            taper(PRE.0, (14.0, 22.0), 8.0),
            taper(POST.0, (138.0, 36.0), 12.0),
            taper(POST.0, (296.0, 92.0), 8.0),
            taper(POST.0, (232.0, 6.0), 8.0),
        ];
        let axons = [vec![PRE.0, (90.0, 62.0), (156.0, 65.0)], vec![POST.0, (320.0, 36.0)]];
        Panel::scene(title, self.words(), SIZE)
            .with(still("axons", axons).lines(2.2))
            .with(still("dendrites", dendrites))
            .with_all(self.remembers("trace of the presynaptic spike", pre, round(&BOUTON, true), 0))
            .with_all(self.remembers("trace of the postsynaptic spike", post, round(&SPINE, true), 1))
            .with_all(self.soma("presynaptic neuron", pre, PRE, 0))
            .with_all(self.soma("postsynaptic neuron", post, POST, 1))
            .with(name("pre", (PRE.0.0, 90.0), 0).ink(pre))
            .with(name("post", (POST.0.0, 82.0), 0).ink(post))
            .with(name("synapse", (178.0, 92.0), 0))
    }

    /// `The postsynaptic neuron fires; the presynaptic trace is at 55 %, the postsynaptic one at 100 %.`
    fn words(&self) -> String {
        let fires = match self.fires {
            [true, true] => "Both neurons fire; ",
            [true, false] => "The presynaptic neuron fires; ",
            [false, true] => "The postsynaptic neuron fires; ",
            [false, false] => "No neuron fires; ",
        };
        let [pre, post] = self.traces.map(percent);
        format!("{fires}the presynaptic trace is at {pre}, the postsynaptic one at {post}.")
    }

    /// A part of the synapse, as full of ink as it remembers.
    fn remembers(&self, name: &str, ink: Ink, outline: Vec<(f64, f64)>, which: usize) -> [Part; 2] {
        let share = self.traces[which];
        let part = Part::new(name, [outline.clone()]).ink(ink).fill(share).shows(100.0 * share, "%");
        over(outline, part)
    }

    /// A cell body, in its ink while it fires.
    fn soma(&self, name: &str, ink: Ink, (at, radius): ((f64, f64), f64), which: usize) -> [Part; 3] {
        let share = if self.fires[which] { 1.0 } else { 0.0 };
        let part = Part::new(name, [disc(at, radius)]).ink(ink).fill(share).edge(EDGE).shows(share, "");
        let [paper, body] = over(disc(at, radius), part);
        [paper, body, still("nucleus", [disc(at, 0.38 * radius)]).fill(0.2)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_spike_meets_the_trace_of_the_first() {
        let neurons = Neurons { fires: [false, true], traces: [0.551, 1.0] };
        assert_eq!(
            neurons.words(),
            "The postsynaptic neuron fires; the presynaptic trace is at 55 %, the postsynaptic one at 100 %."
        );
    }
}
