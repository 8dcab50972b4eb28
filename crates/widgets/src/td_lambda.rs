//! `td-lambda`: a learner on a walk of 19 places; a surprise corrects the places before it, as far back as a trace reaches.

mod course;
mod params;
mod picture;
mod sweep;

use figure::Figure;
use plasticity::{Unit, unit};

use course::Course;
pub use params::Params;
use sweep::{Sweep, best};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// The widget.
pub struct TdLambdaWidget {
    params: Params,
    course: Course,
    sweep: Sweep,
}

impl Widget for TdLambdaWidget {
    type Params = Params;
    const TITLE: &'static str = "Credit that reaches some steps back learns fastest";
    const CAPTION: &'static str = "A walk by chance along 19 places; its left end pays −1, its right end 1 [@sutton2018, Fig. 12.6]. Each surprise \
        corrects the places passed before, by a trace that fades by λ a step [@sutton1988]; true online it is as if each step had looked ahead \
        [@vanseijen2016]. Error: root mean square off the true values at the end of a walk. Bars: two standard errors of the mean.";
    const FRONT: &'static [&'static str] = &["form", "lambda", "alpha", "episodes", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "sutton-2018",
            label: "Sutton & Barto 2018: the walk of nineteen places",
            cite: "sutton2018",
            values: &[],
        },
        Preset {
            name: "sutton-2018-none",
            label: "Sutton & Barto 2018: credit for the last step",
            cite: "sutton2018",
            values: &[("lambda", "0"), ("alpha", "0.8")],
        },
        Preset {
            name: "sutton-2018-full",
            label: "Sutton & Barto 2018: credit for the whole walk",
            cite: "sutton2018",
            values: &[("lambda", "1"), ("alpha", "0.015")],
        },
        Preset {
            name: "vanseijen-2016",
            label: "van Seijen and others 2016: true online",
            cite: "vanseijen2016",
            values: &[("form", "true-online"), ("alpha", "0.4")],
        },
        Preset {
            name: "too-large",
            label: "Large steps and a long trace",
            cite: "",
            values: &[("lambda", "0.95"), ("alpha", "0.7")],
        },
        Preset {
            name: "forty",
            label: "Forty walks instead of ten",
            cite: "",
            values: &[("episodes", "40"), ("alpha", "0.15")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Ten walks by chance; only their ends pay. Each surprise also corrects the places before, fading by λ a step: 0 the last place alone, 1 the whole \
              walk. Draw the error that is left, each λ with the step size that suits it best.",
        panel: 3,
        line: "least error",
    });
    const NEUTRAL: &'static str = "How far back should credit reach?";
    const WHY: &'static str = "Without a trace the news from the ends has to creep back from place to place, in walk after walk. With a trace that \
        never fades all of a walk is held to account for how it happened to end, and only small steps even that out. In between neither costs \
        much [@sutton2018].";
    const MODELS: &'static [&'static str] = &["td-lambda"];

    fn new(params: Params) -> Self {
        Self { course: Course::new(&params.rule), sweep: Sweep::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        if self.sweep.done(&self.params) {
            return Progress::Done;
        }
        Progress::of(self.sweep.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.course.steps() as f64;
        let events = [0.0].into_iter().chain(self.course.ends.iter().map(|step| *step as f64)).collect();
        Some(Span { unit: unit!("steps"), start: 0.0, end, events, pace: end / 20.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (own, least) = (best(&self.sweep.own()), best(&self.sweep.least()));
        let here = self.sweep.here();
        let number = |name, label, value: Option<f64>, digits| {
            let value = value.unwrap_or(f64::NAN);
            // Of values that have run away no digit means anything.
            Readout::new(name, label, value, Unit::One).digits(if value < 10.0 { digits } else { 0 })
        };
        let readouts = vec![
            number("error", "Mean error, λ and α as set", here.map(|point| point.error), 3),
            number("standard", "Its standard error", here.map(|point| point.standard), 3),
            number("least", "Least error, λ as set", own.map(|point| point.error), 3),
            number("step", "Step size there", own.map(|point| point.alpha), 3),
            number("best-error", "Least error of all λ", least.map(|point| point.error), 3),
            number("best-trace", "The λ that has it", least.map(|point| point.lambda), 3),
        ];
        known(readouts, self.sweep.done(&self.params))
    }

    fn summary(&self) -> String {
        let (Some(here), Some(least)) = (self.sweep.here(), best(&self.sweep.least())) else {
            return "The first run is at work.".into();
        };
        let rule = &self.params.rule;
        let error = |error: f64| if error < 10.0 { fixed(error, 3) } else { number_text(error) };
        format!(
            "After each of {} walks values with λ = {} and α = {} are off by {} in the mean. Of the traces that were tried λ = {} is best: {} at α = {}.",
            rule.episodes,
            number_text(rule.lambda),
            number_text(rule.alpha),
            error(here.error),
            number_text(least.lambda),
            error(least.error),
            fixed(least.alpha, 3),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};

    fn of_preset(preset: &str) -> TdLambdaWidget {
        finished(testing::preset::<TdLambdaWidget>(preset))
    }

    /// The independent program's errors, to 0.02: four standard errors of fifty runs.
    #[test]
    fn some_steps_back_are_best() {
        for (preset, error) in [
            ("sutton-2018", 0.2596),
            ("sutton-2018-none", 0.3453),
            ("sutton-2018-full", 0.496),
            ("vanseijen-2016", 0.2525),
        ] {
            let widget = of_preset(preset);
            assert!((value(&widget, "error") - error).abs() < 0.025, "{}", widget.summary());
            assert!([0.6, 0.8, 0.9].contains(&value(&widget, "best-trace")), "{}", widget.summary());
        }
    }

    #[test]
    fn values_run_away() {
        let widget = of_preset("too-large");
        assert!(value(&widget, "error") > 1e3, "{}", widget.summary());
        assert!(value(&widget, "least") < 0.4);
    }

    /// After the first walk only values that a trace has reached are other than 0, and the walker is beyond an end.
    #[test]
    fn the_walk_is_watched() {
        let widget = TdLambdaWidget::new(testing::preset::<TdLambdaWidget>("sutton-2018-none"));
        let end = widget.course.ends[0];
        let moment = widget.course.at(end as f64);
        assert!(moment.place == 0 || moment.place == 20);
        assert_eq!(
            (moment.walk, moment.learner.values().iter().filter(|value| **value != 0.0).count()),
            (1, 1)
        );
        assert_eq!(widget.course.at(end as f64 + 1.0).walk, 2);
        assert_eq!(widget.course.at(1e9).learner.error(), *widget.course.errors.last().unwrap());
        assert_eq!(widget.course.ends.len(), 10);
    }
}
