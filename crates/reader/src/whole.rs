//! Everything that is seen, as names and values: what links, scripts, and elements that have left their page keep.

use figure::Axis;
use plasticity::quantity::{decimal, parse_number};
use widgets::{Predict, Values};

use crate::address::{self, Pairs};
use crate::attributes::start_of;
use crate::predict::sketch::{self, COLUMNS, Sketch};
use crate::predict::{Guess, Phase, Way};
use crate::problem::Problem;
use crate::session::Session;

/// Names beside those of quantities; no quantity is called so. `pin=none` and `guess=none` take back what there is.
pub const NAMES: [&str; 3] = ["position", "pin", "guess"];

/// Pairs of [`NAMES`], and all others: values and preset.
pub fn split(pairs: &Pairs) -> (Pairs, Pairs) {
    pairs.iter().cloned().partition(|(name, _)| NAMES.contains(&name.as_str()))
}

impl Session {
    /// What is seen beside the values: the place in the run, kept runs, what was predicted.
    pub fn beside(&self) -> Pairs {
        let mut pairs = vec![];
        let mut push = |name: &str, value| pairs.push((name.to_string(), value));
        if let Some(at) = self.clock.place() {
            push("position", short(at));
        }
        for pin in self.kept() {
            push("pin", pin);
        }
        if let Some(said) = self.said() {
            push("guess", said);
        }
        pairs
    }

    /// The same for somebody else, who is asked first: what was predicted is the reader's own.
    pub fn shared(&self) -> Pairs {
        self.beside().into_iter().filter(|(name, _)| name != "guess").collect()
    }

    /// Kept runs as text, oldest first, those that are made again among them.
    pub fn kept(&self) -> Vec<String> {
        let text = |(values, at): (&Values, Option<f64>)| {
            let mut own = self.written(values);
            own.extend(at.map(|at| ("position".into(), short(at))));
            address::write_pairs(&own)
        };
        self.runs().map(text).collect()
    }

    /// What the reader has committed to, and at which values where those are no longer the present ones: `up@lag=5`.
    pub fn said(&self) -> Option<String> {
        if self.answered_elsewhere() { self.said_at() } else { self.guess() }
    }

    /// What the reader has committed to, and at which values it was compared; nothing before, or where it was skipped.
    pub fn said_at(&self) -> Option<String> {
        let own = self.prediction.as_ref().filter(|own| own.phase == Phase::Answered)?;
        Some(format!("{}@{}", self.guess()?, address::write_pairs(&self.written(&own.at))))
    }

    fn guess(&self) -> Option<String> {
        let prediction = self.prediction.as_ref()?;
        match (prediction.phase, &prediction.guess) {
            (Phase::Asked, _) => None,
            (Phase::Skipped, _) => Some("skipped".into()),
            (_, Guess::Sign(way)) => way.map(|way| way.name().into()),
            (_, Guess::Value(value)) => value.map(decimal::shortest),
            (_, Guess::Curve(drawn)) => {
                let point = |(x, y)| format!("{}~{}", short(x), short(y));
                let points = self.across().map_or(vec![], |across| drawn.points(&across));
                Some(points.into_iter().map(point).collect::<Vec<_>>().join("_"))
            }
        }
    }

    /// The axis along which a curve is drawn.
    fn across(&self) -> Option<Axis> {
        let Predict::Curve { panel, .. } = self.prediction.as_ref()?.task else { return None };
        let figure = self.figure();
        figure.panels.get(panel).map(|panel| panel.x.clone())
    }

    /// Takes what is seen beside the values, all or none.
    ///
    /// # Errors
    /// What could not be used.
    pub fn take_beside(&mut self, pairs: &Pairs) -> Result<(), Problem> {
        let (mut at, mut guess, mut pins) = (None, None, None);
        for (name, text) in pairs {
            match name.as_str() {
                "position" => at = Some(place(text)?),
                "pin" => {
                    let pins = pins.get_or_insert_with(Vec::new);
                    if text != "none" {
                        pins.push(self.pinned(text)?);
                    }
                }
                _ => guess = self.guessed(text)?,
            }
        }
        if let Some(at) = at {
            self.clock.pause();
            self.clock.seek(at);
        }
        match (guess, &mut self.prediction) {
            (Some((Phase::Asked, ..)), Some(_)) => self.arm(),
            (Some((phase, guess, at)), Some(prediction)) => {
                (prediction.guess, prediction.at, prediction.recalled) = (guess, at, true);
                self.unveil(phase);
            }
            _ => {}
        }
        if let Some(pins) = pins {
            self.keep_runs(pins);
        }
        Ok(())
    }

    fn pinned(&self, text: &str) -> Result<(Values, Option<f64>), Problem> {
        let (beside, values) = split(&address::read_pairs(text));
        let at = match beside.last() {
            Some((_, text)) => Some(place(text)?),
            None => None,
        };
        let given = values.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let settled = self.entry.settle(None, given);
        match settled.problems.is_empty() {
            true => Ok((settled.values, at)),
            false => Err(Problem::Given(settled.problems)),
        }
    }

    /// What text says of a prediction, and the values at which it was compared, none where that is the present ones; nothing
    /// where none is asked for.
    fn guessed(&self, text: &str) -> Result<Option<(Phase, Guess, Values)>, Problem> {
        let Some(prediction) = &self.prediction else { return Ok(None) };
        let (text, at) = match text.split_once('@') {
            Some((text, at)) => (text, self.pinned(at)?.0),
            None => (text, vec![]),
        };
        if let Some(phase) =
            [("none", Phase::Asked), ("skipped", Phase::Skipped)].iter().find(|(own, _)| *own == text)
        {
            return Ok(Some((phase.1, prediction.guess.clone(), vec![])));
        }
        let guess = match &prediction.guess {
            Guess::Sign(_) => Way::named(text).map(|way| Guess::Sign(Some(way))),
            Guess::Value(_) => parse_number(text).map(|value| Guess::Value(Some(value))),
            Guess::Curve(_) => self.across().and_then(|across| drawn(text, &across)).map(Guess::Curve),
        };
        guess.map(|guess| Some((Phase::Waiting, guess, at))).ok_or_else(|| Problem::Guess(start_of(text)))
    }
}

/// Four digits are finer than a hand draws or seeks: more make a link long. What was typed stays as it is.
fn short(x: f64) -> String {
    let (digits, power) = decimal::scientific(x, 3);
    parse_number(&format!("{digits}e{power}")).map_or_else(|| decimal::shortest(x), decimal::shortest)
}

fn place(text: &str) -> Result<f64, Problem> {
    parse_number(text).ok_or_else(|| Problem::Position(start_of(text)))
}

fn drawn(text: &str, across: &Axis) -> Option<Sketch> {
    let mut sketch = Sketch::default();
    for point in text.split('_') {
        let (x, y) = point.split_once('~')?;
        let (x, y) = (parse_number(x)?, parse_number(y)?);
        let off = |column: &usize| (sketch::place(across, *column) - x).abs();
        sketch.set((0..COLUMNS).min_by(|one, other| off(one).total_cmp(&off(other)))?, y);
    }
    sketch.is_line().then_some(sketch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plasticity::math::max;

    fn session(name: &str) -> Session {
        let mut session = Session::new(widgets::find(name).unwrap(), vec![]);
        while !session.advance() {}
        session
    }

    fn again(session: &Session) -> Session {
        let mut again = Session::new(session.entry, vec![]);
        if session.prediction.is_some() {
            again.arm();
        }
        again.take_beside(&session.beside()).unwrap();
        while !again.advance() {}
        again
    }

    #[test]
    fn at_the_start_there_is_nothing_beside_the_values() {
        for entry in widgets::ENTRIES {
            assert_eq!(Session::new(entry, vec![]).beside(), [], "{}", entry.name);
            for name in NAMES {
                assert!(
                    (entry.quantities)().iter().all(|quantity| !quantity.is(name)),
                    "{}: {name}",
                    entry.name
                );
            }
        }
    }

    #[test]
    fn a_place_and_kept_runs_come_back() {
        let mut first = session("stdp-sequence");
        first.clock.seek(2.5);
        first.pin();
        first.clock.seek(4.0);
        let second = again(&first);
        assert_eq!(second.clock.at(), 4.0);
        assert_eq!(second.beside(), first.beside());
        assert_eq!((second.pins.len(), &second.pins[0].figure), (1, &first.pins[0].figure));
    }

    #[test]
    fn what_was_predicted_comes_back() {
        let mut first = session("stdp-window");
        first.arm();
        assert_eq!(first.beside(), []);
        let Some(Guess::Curve(drawn)) = first.prediction.as_mut().map(|own| &mut own.guess) else { panic!() };
        drawn.set(4, -20.0);
        drawn.set(35, 31.5);
        first.unveil(Phase::Waiting);
        first.settle_prediction();
        let mut second = again(&first);
        assert!(!second.veiled && second.settle_prediction());
        let words = |session: &Session| session.prediction.as_ref().unwrap().words(session.language);
        assert_eq!((words(&second), second.beside()), (words(&first), first.beside()));
        first.unveil(Phase::Skipped);
        assert_eq!(again(&first).prediction.unwrap().phase, Phase::Skipped);
    }

    #[test]
    fn a_verdict_comes_back_with_the_values_it_was_given_at() {
        for name in ["stdp-window", "spine-turnover"] {
            let mut first = session(name);
            first.arm();
            match first.prediction.as_mut().map(|own| &mut own.guess) {
                Some(Guess::Curve(drawn)) => {
                    drawn.set(4, -20.0);
                    drawn.set(35, 31.5);
                }
                Some(Guess::Value(value)) => *value = Some(31.5),
                other => panic!("{other:?}"),
            }
            first.unveil(Phase::Waiting);
            assert!(first.settle_prediction());
            let place = (0..first.quantities.len())
                .find(|place| matches!(first.quantities[*place].default, plasticity::Value::Real(_)))
                .unwrap();
            let was = first.values()[place];
            let plasticity::Domain::Real { low, .. } = first.quantities[place].domain else { panic!() };
            first.set(place, plasticity::Value::Real(low + 1.0));
            while !first.advance() {}
            assert!(first.answered_elsewhere() && first.said().unwrap().contains('@'), "{:?}", first.said());
            let mut second = Session::new(first.entry, vec![]);
            second.arm();
            second.set(place, first.values()[place]);
            second.take_beside(&first.beside()).unwrap();
            while !second.advance() {}
            assert!(second.settle_prediction() && second.answered_elsewhere(), "{name}");
            let words = |session: &Session| session.prediction.as_ref().unwrap().words(session.language);
            assert_eq!((words(&second), second.beside()), (words(&first), first.beside()), "{name}");
            // Back at what was answered at, it needs no values of its own.
            second.set(place, was);
            while !second.advance() {}
            assert!(!second.answered_elsewhere() && !second.said().unwrap().contains('@'), "{name}");
            assert_eq!(second.said_at().unwrap(), format!("{}@", second.said().unwrap()));
        }
    }

    #[test]
    fn what_is_shared_holds_no_answer_and_keeps_its_runs_for_after_it() {
        let mut first = session("stdp-window");
        first.arm();
        first.unveil(Phase::Skipped);
        first.pin();
        assert!(first.beside().iter().any(|(name, _)| name == "guess"));
        let shared = first.shared();
        assert!(shared.len() == 1 && shared[0].0 == "pin", "{shared:?}");
        let mut second = Session::new(first.entry, vec![]);
        second.arm();
        second.take_beside(&shared).unwrap();
        while !second.advance() {}
        assert!(second.veiled && second.pins.is_empty(), "a kept run shows what is asked for");
        second.unveil(Phase::Skipped);
        while !second.advance() {}
        assert_eq!(second.pins.len(), 1);
    }

    #[test]
    fn a_link_has_four_digits_of_what_a_hand_did() {
        let told = [9.749600000000004, -0.000123456, 12345.6, 0.1 + 0.2, 0.0, 9.9999, f64::NAN].map(short);
        assert_eq!(told, ["9.75", "-0.0001235", "12350", "0.3", "0", "10", "NaN"]);
        let mut first = session("stdp-sequence");
        first.clock.seek(4.123456789);
        first.pin();
        let pin = ("pin".to_string(), "position=4.123".to_string());
        assert_eq!(first.beside(), [("position".to_string(), "4.123".to_string()), pin]);
        let rate = first.quantities.iter().position(|own| own.admits(plasticity::Value::Real(7.123456789)));
        first.set(rate.unwrap(), plasticity::Value::Real(7.123456789));
        assert_eq!(first.address()[0].1, "7.123456789");
    }

    #[test]
    fn every_drawn_curve_comes_back_column_by_column() {
        let mut curves = 0;
        for entry in widgets::ENTRIES {
            let Some(Predict::Curve { panel, .. }) = entry.predict else { continue };
            let mut first = Session::new(entry, vec![]);
            first.arm();
            let up = first.figure().panels[panel].y.clone();
            let height = |column: usize| up.low + (up.high - up.low) * ((column * 17) % 40) as f64 / 39.0;
            let guess = first.prediction.as_mut().map(|own| &mut own.guess);
            let Some(Guess::Curve(drawn)) = guess else { panic!() };
            (0..COLUMNS).for_each(|column| drawn.set(column, height(column)));
            first.unveil(Phase::Waiting);
            let said = first.said().unwrap();
            assert!(said.len() < COLUMNS * 18, "{}: {said}", entry.name);
            let mut second = Session::new(entry, vec![]);
            second.arm();
            second.take_beside(&first.beside()).unwrap();
            assert_eq!(second.said(), Some(said), "{}", entry.name);
            let Some(Guess::Curve(again)) = second.prediction.map(|own| own.guess) else { panic!() };
            for column in 0..COLUMNS {
                let off = (again.height(column).unwrap() - height(column)).abs();
                assert!(off <= 5e-4 * max(up.low.abs(), up.high.abs()), "{}: {column}: {off}", entry.name);
            }
            curves += 1;
        }
        assert!(curves > 5, "{curves}");
    }

    #[test]
    fn nonsense_is_refused_and_changes_nothing() {
        let mut session = session("stdp-sequence");
        let before = session.beside();
        for (name, text) in [("position", "soon"), ("pin", "toe=1"), ("pin", "position=x")] {
            let pairs = vec![("position".to_string(), "1".to_string()), (name.to_string(), text.to_string())];
            assert!(session.take_beside(&pairs).is_err(), "{name}={text}");
            assert_eq!(session.beside(), before);
        }
        session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        session.arm();
        for text in ["", "up", "1~2", "1~x_3~4", "7", "1~2_3~4@toe=1", "skipped@lag=x"] {
            assert!(session.take_beside(&vec![("guess".into(), text.into())]).is_err(), "{text}");
        }
    }
}
