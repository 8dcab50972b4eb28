//! Runs kept as ghosts, and the difference in words.

use figure::{Figure, Mark, Role};
use language::Language;
use plasticity::quantity::labels;
use plasticity::{Quantity, Unit, Value};
use widgets::{Readout, Values};

use crate::words;

/// More ghosts than this cannot be told apart.
pub const MOST_PINS: usize = 4;

/// A run that the reader has kept.
#[derive(Clone, Debug)]
pub struct Pin {
    /// What it showed.
    pub figure: Figure,
    /// What gave it.
    pub values: Values,
    /// The place in the run; nothing at its end, or where it has none.
    pub at: Option<f64>,
    /// What came out.
    pub readouts: Vec<Readout>,
}

/// Draws what another run's model gave behind the marks of this one. A ghost carries no handles,
/// no measurements and no label of its own: those are the present figure's. `what` says whose it is.
pub fn underlay(figure: &mut Figure, ghost: &Figure, what: &str) {
    for (panel, old) in figure.panels.iter_mut().zip(&ghost.panels) {
        // In another case an axis may be another.
        if (panel.x.unit, panel.y.unit) == (old.x.unit, old.y.unit) {
            panel.marks.splice(0..0, old.marks.iter().filter_map(|mark| ghostly(mark, what)));
        }
    }
}

fn ghostly(mark: &Mark, what: &str) -> Option<Mark> {
    let mut mark = mark.clone();
    let (role, name) = match &mut mark {
        Mark::Line(line) => {
            line.label = false;
            (&mut line.role, &mut line.name)
        }
        Mark::Dots(dots) => {
            dots.label = false;
            (&mut dots.role, &mut dots.name)
        }
        Mark::Train(train) => {
            train.label = false;
            (&mut train.role, &mut train.name)
        }
        Mark::Bars(bars) => {
            bars.hollow = true;
            (&mut bars.role, &mut bars.name)
        }
        _ => return None,
    };
    let of_model = matches!(role, Role::Model | Role::Result);
    *role = Role::Ghost;
    name.insert_str(0, what);
    of_model.then_some(mark)
}

/// Takes away the handles of quantities that the reader may not change.
pub fn keep_handles(figure: &mut Figure, free: impl Fn(&str) -> bool) {
    for panel in &mut figure.panels {
        panel.marks.retain_mut(|mark| {
            let Mark::Handle(handle) = mark else { return true };
            handle.x.take_if(|drag| !free(&drag.quantity));
            handle.y.take_if(|drag| !free(&drag.quantity));
            handle.x.is_some() || handle.y.is_some()
        });
    }
}

/// One sentence: with which values the pinned run was made, what it gave, what is different now.
pub fn difference(
    pin: &Pin,
    quantities: &[Quantity],
    values: &[Value],
    readouts: &[Readout],
    language: Language,
) -> String {
    let number = |by, digits| words::number(by, digits, true, language);
    let changed: Vec<_> = quantities
        .iter()
        .zip(labels(quantities))
        .zip(pin.values.iter().zip(values))
        .filter(|(_, (then, now))| then != now)
        .map(|((quantity, label), (then, _))| format!("{label} {}", words::value(quantity, *then, language)))
        .collect();
    let mut sentence = match changed.len() {
        0 => language.pinned_same().to_string(),
        1..=4 => language.pinned_with(&changed.join(", ")),
        n => language.pinned_with_more(n - 3, &changed[..3].join(", ")),
    };
    let said = sentence.len();
    let (mut comparable, mut unknown) = (false, false);
    for now in readouts {
        let same = |then: &&Readout| (then.name, then.unit.symbol()) == (now.name, now.unit.symbol());
        let Some(then) = pin.readouts.iter().find(same) else { continue };
        comparable = true;
        if then.value.is_nan() || now.value.is_nan() {
            unknown = true;
            continue;
        }
        let by = now.value - then.value;
        // What rounds to no difference is not worth a sentence.
        if number(by, now.digits) == number(0.0, now.digits) {
            continue;
        }
        // A difference of percentages is not a percentage of anything.
        let by = match now.unit {
            Unit::Percent => language.points(&number(by, now.digits)),
            _ => words::measured(by, now.unit, now.digits, true, language),
        };
        let shown = |own: &Readout| words::measured(own.value, own.unit, own.digits, false, language);
        sentence += &[" ", &language.then_and_now(now.label, &shown(then), &shown(now), &by)].concat();
    }
    if sentence.len() == said && !unknown {
        // In another case there may be other results, or the same in another unit.
        sentence.push(' ');
        sentence += if comparable { language.results_same() } else { language.results_other() };
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::quantity;
    use figure::{Handle, Line, Panel};

    fn line(role: Role) -> Mark {
        Mark::Line(Line { name: "w".into(), role, label: true, ..Line::default() })
    }

    fn of(marks: Vec<Mark>) -> Figure {
        Figure { alt: String::new(), panels: vec![Panel { marks, ..Panel::default() }] }
    }

    #[test]
    fn a_ghost_stands_behind_and_brings_only_the_model() {
        let old = of(vec![line(Role::Result), line(Role::Data), Mark::Handle(Handle::default())]);
        let mut now = of(vec![line(Role::Result)]);
        underlay(&mut now, &old, "pinned: ");
        let [Mark::Line(ghost), Mark::Line(own)] = &now.panels[0].marks[..] else { panic!("two lines") };
        assert_eq!((ghost.role, ghost.label, ghost.name.as_str()), (Role::Ghost, false, "pinned: w"));
        assert_eq!((own.role, own.label), (Role::Result, true));
        // In another unit there is nothing to compare.
        now.panels[0].y.unit = "cm";
        underlay(&mut now, &old, "pinned: ");
        assert_eq!(now.panels[0].marks.len(), 2);
    }

    #[test]
    fn a_veil_hides_the_result_and_the_handle_that_would_show_it() {
        let drawn = Mark::Line(Line {
            name: "w".into(),
            role: Role::Result,
            label: true,
            points: vec![(0.0, 1.0)],
            ..Line::default()
        });
        let now = of(vec![drawn, line(Role::Data), Mark::Handle(Handle::default())]);
        assert_eq!(now.veiled(), of(vec![line(Role::Result), line(Role::Data)]));
    }

    #[test]
    fn the_difference_names_cause_and_effect() {
        let readout = |value| Readout {
            name: "weight-change",
            label: "Weight change",
            value,
            unit: Unit::Percent,
            digits: 0,
        };
        let domain = plasticity::Domain::Real { low: -100.0, high: 100.0, log: false };
        let quantity = Quantity { label: "lag", unit: Unit::Ms, ..quantity(domain) };
        let pin = Pin {
            figure: Figure::default(),
            values: vec![Value::Real(-10.0)],
            at: None,
            readouts: vec![readout(-20.0)],
        };
        assert_eq!(
            difference(&pin, &[quantity], &[Value::Real(10.0)], &[readout(43.0)], Language::English),
            "Pinned with lag −10\u{a0}ms. Weight change: −20\u{a0}% then, 43\u{a0}% now (+63 points)."
        );
        assert_eq!(
            difference(&pin, &[quantity], &[Value::Real(10.0)], &[readout(43.0)], Language::German),
            "Angeheftet mit lag −10\u{a0}ms. Weight change: damals −20\u{a0}%, jetzt 43\u{a0}% (+63 Prozentpunkte)."
        );
        let other = Readout { unit: Unit::Cm, ..readout(43.0) };
        assert_eq!(
            difference(&pin, &[quantity], &[Value::Real(-10.0)], &[other], Language::English),
            "Pinned with the same values. Its results are of another kind."
        );
    }
}
