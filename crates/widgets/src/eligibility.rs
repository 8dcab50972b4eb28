//! `eligibility`: a pair of spikes leaves a trace, and a reward that comes later finds what is left of it.

mod course;
mod params;
mod picture;

use figure::Figure;
use plasticity::Unit;
use plasticity::math::decay;
use plasticity::published::yagishita_2014::WINDOW;

use course::Course;
pub use params::Params;

use crate::print::{fixed, signed};
use crate::readout::known;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

/// The widget.
pub struct Eligibility {
    params: Params,
    course: Course,
}

impl Widget for Eligibility {
    type Params = Params;
    const TITLE: &'static str = "A trace at the synapse waits for the reward, and fades while it waits";
    const CAPTION: &'static str = "Drag the reward, also to before the pair. A pair of spikes leaves a trace, dopamine turns what is left of it into strength (shaded, their product): \
        the constants of Izhikevich's program [@izhikevich2007]; the curve is its closed form. Marks: when light drove dopamine fibres of the striatum; a disc where spines grew \
        more than without, a circle where the legend marks no growth; the band, 0.3 to 2 s [@yagishita2014, Fig. 1].";
    const FRONT: &'static [&'static str] = &["delay", "lag", "tau-trace", "tau-dopamine", "pairs"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "izhikevich-2007",
            label: "Izhikevich 2007: the reward is a second late",
            cite: "izhikevich2007",
            values: &[],
        },
        Preset {
            name: "late",
            label: "After Izhikevich 2007: two seconds late",
            cite: "izhikevich2007",
            values: &[("delay", "2")],
        },
        Preset {
            name: "early",
            label: "After Izhikevich 2007: the reward comes first",
            cite: "izhikevich2007",
            values: &[("delay", "-0.1")],
        },
        Preset {
            name: "post-first",
            label: "After Izhikevich 2007: post before pre",
            cite: "izhikevich2007",
            values: &[("lag", "-10"), ("delay", "0.5")],
        },
        Preset {
            name: "burst",
            label: "Ten pairs in a second, and one reward",
            cite: "",
            values: &[("pairs", "10")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "The trace of a pair fades with a time constant of 1 s. A reward comes 1 s after the pair instead of at once: how much of the change is left?",
        readout: "left",
    });
    const NEUTRAL: &'static str = "How late may a reward come?";
    const MEASURED: &'static str = "Spines of the striatum grew where dopamine came 0.3 to 2 s after glutamate, most clearly at 0.6 and 1 s; at 1 s before and 5 s after it no growth is \
        marked [@yagishita2014, Fig. 1].";
    const WHY: &'static str = "The reward finds the trace as it is by then: at the first setting, one time constant later, e⁻¹ of what it was. Dopamine lasts a while, \
        too, and so a reward counts a little even where it comes first [@izhikevich2007].";
    const MODELS: &'static [&'static str] = &["reward-stdp"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        // One pair has no neighbour, and only one of its two sides acts.
        let mut rest = if params.pairs == 1 { vec!["rate", "scheme"] } else { vec![] };
        if params.pairs == 1 {
            rest.extend(match params.lag >= 0.0 {
                true => ["a-minus", "tau-minus"],
                false => ["a-plus", "tau-plus"],
            });
        }
        rest
    }

    fn new(params: Params) -> Self {
        Self { course: Course::new(&params), params }
    }

    fn span(&self) -> Option<Span> {
        let (start, end) = course::SPAN;
        let mut events = vec![start, 0.0, self.params.delay, end];
        events.sort_by(f64::total_cmp);
        Some(Span { unit: Unit::S, start, end, events, pace: 1.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (params, change) = (&self.params, self.course.change(&self.params, self.params.delay));
        let readouts = vec![
            Readout::new(
                "left",
                "Change that is left, of that at once",
                self.left(params.delay),
                Unit::Percent,
            )
            .digits(1),
            Readout::new("change", "Change by the reward", change, Unit::Mv).digits(3),
            Readout::new("strength", "Strength in the end", self.course.strength, Unit::Mv).digits(3),
            Readout::new("half", "Delay that halves the change", params.rule.half(), Unit::S).digits(3),
        ];
        // Where nothing is left at once, nothing is a part of it.
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let params = &self.params;
        let pairs = match params.pairs {
            1 => format!("One pair at {} ms", signed(params.lag)),
            many => {
                format!("{many} pairs at {} ms, {} a second", signed(params.lag), number_text(params.rate))
            }
        };
        let when = match params.delay {
            delay if delay > 0.0 => format!("{} s later", number_text(delay)),
            delay if delay < 0.0 => format!("{} s earlier", number_text(-delay)),
            _ => "at once".into(),
        };
        let left = self.left(params.delay);
        let part = if left.is_finite() {
            format!(": {} % of the change at once", fixed(left, 1))
        } else {
            String::new()
        };
        let inside = if (WINDOW.0..=WINDOW.1).contains(&params.delay) { "inside" } else { "outside" };
        format!(
            "{pairs}, and a reward {when}{part}. The synapse goes from {} to {} mV. The delay is {inside} the striatal window of {} to {} s.",
            fixed(self.course.start, 2),
            fixed(self.course.strength, 2),
            number_text(WINDOW.0),
            number_text(WINDOW.1),
        )
    }
}

impl Eligibility {
    /// Change by a reward so many s after the last pair, per cent of that at once; no number where that is none.
    fn left(&self, delay: f64) -> f64 {
        let at_once = self.course.change(&self.params, 0.0);
        if at_once == 0.0 { f64::NAN } else { 100.0 * self.course.change(&self.params, delay) / at_once }
    }

    /// What of a reward's dopamine is there at a time, s.
    fn dopamine(&self, at: f64) -> f64 {
        let since = at - self.params.delay;
        if since < 0.0 { 0.0 } else { decay(since, self.params.rule.tau_dopamine) }
    }
}

#[cfg(test)]
mod tests;
