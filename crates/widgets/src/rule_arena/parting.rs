//! Where two rules part most, in place of the scores: the protocol, what both say of it, and how much of that could be seen.

use figure::{Axis, Dot, Dots, Ink, Line, Note, Panel, Rule as Level, Shape};
use plasticity::arena::{
    Apart, Contestant, Form, Made, Rule, Table, Tried, cell_scatter, cells_needed, score,
};
use plasticity::math::{max, min, sqrt};
use plasticity::published::arena::corrected;
use plasticity::{Ms, Unit};

use super::Params;
use super::cells::parted;
use super::picture::{HIGH, letter, short, tag};
use crate::Readout;
use crate::picture::next;
use crate::print::{fixed, number_text, whole};

/// Lines of the panel, as many as the ranking has.
const LINES: f64 = 12.5;

/// Where two rules part, and what their difference is to be held against.
pub struct Parting {
    both: [Rule; 2],
    /// None where nothing that was searched parts them.
    apart: Option<Apart>,
    /// Standard deviation of single cells, as a rule.
    scatter: f64,
    /// Root mean square error of each rule at home and away.
    errors: [[f64; 2]; 2],
}

impl Parting {
    /// Searched are the rows shown and the kinds of protocol shown; scatter and errors are those of all rows.
    pub fn of(both: [Rule; 2], params: &Params, table: &Table, shown: &Table) -> Self {
        let corrections: Vec<_> = corrected().collect();
        let stands = |place: &usize| params.stands(&table.rows()[*place], &corrections);
        let all = table.only(&(0..table.rows().len()).filter(stands).collect::<Vec<_>>());
        let error = |rule: Rule, home: bool| {
            score(&all, Contestant::Rule(rule), 1.0, |row| row.measured() && rule.fitted(row) == home).rms
        };
        Self {
            both,
            apart: parted(shown, both, |made| params.searches(made)),
            scatter: cell_scatter(&all),
            errors: both.map(|rule| [true, false].map(|home| error(rule, home))),
        }
    }

    /// The difference over the errors that both have away from home, put together as if each erred by itself.
    fn in_errors(&self) -> f64 {
        let [[_, one], [_, other]] = self.errors;
        self.apart.map_or(f64::NAN, |apart| apart.difference() / sqrt(one * one + other * other))
    }

    /// The protocol that was found.
    #[cfg(test)]
    pub fn found(&self) -> Option<Apart> {
        self.apart
    }

    /// Errors of either rule, at home and away.
    #[cfg(test)]
    pub fn errors(&self) -> [[f64; 2]; 2] {
        self.errors
    }

    /// For the summary.
    pub fn summary(&self, shown: &Table) -> String {
        let [one, other] = self.both;
        let Some(apart) = self.apart else {
            return format!(" Nothing that was searched tells {} from {}.", one.words(), other.words());
        };
        let [what, how] = words(&apart.tried, shown);
        format!(
            " {} and {} differ most here, of {} protocols: {what}, {how}. They say {} and {}.",
            one.words(),
            other.words(),
            whole(apart.compared as u64),
            fixed(apart.one, 2),
            fixed(apart.other, 2),
        )
    }
}

/// What is known of a parting; NaN before it is searched, and of a row where the protocol is none.
pub fn readouts(parting: Option<&Parting>) -> [Readout; 5] {
    let apart = parting.and_then(|parting| parting.apart);
    let difference = apart.map_or(f64::NAN, |apart| apart.difference());
    let scatter = parting.map_or(f64::NAN, |parting| parting.scatter);
    let row = match apart.map(|apart| apart.tried) {
        Some(Tried::Row(place)) => place as f64 + 1.0,
        _ => f64::NAN,
    };
    let errors = parting.map_or(f64::NAN, Parting::in_errors);
    [
        Readout::new("parting", "The two rules differ by", difference, Unit::One).digits(2),
        Readout::new("parting-scatter", "The same in scatters of a cell", difference / scatter, Unit::One)
            .digits(1),
        Readout::new("parting-errors", "The same in errors of the rules", errors, Unit::One).digits(1),
        Readout::new("parting-cells", "Cells needed in each group", cells(scatter, difference), Unit::One),
        Readout::new("parting-row", "Row that tells them apart", row, Unit::One),
    ]
}

fn cells(scatter: f64, difference: f64) -> f64 {
    if difference.is_finite() { cells_needed(scatter, difference) } else { f64::NAN }
}

/// A protocol in two lines: what it is, and how to set it here.
fn words(tried: &Tried, shown: &Table) -> [String; 2] {
    match tried {
        Tried::Row(place) => {
            let row = &shown.rows()[*place];
            [format!("{}: {}", tag(row), row.what), format!("done; row {} from the top", place + 1)]
        }
        Tried::Made(made) => made_words(made),
    }
}

fn made_words(made: &Made) -> [String; 2] {
    let ms = |time: Ms| number_text(time.ms().abs());
    let order = match made.lag > Ms::ZERO {
        true => format!("post {} ms later", ms(made.lag)),
        false => format!("post {} ms earlier", ms(made.lag)),
    };
    let (trains, pause) = (made.trains, format!("pause {} s", number_text(made.pause.seconds())));
    let rate = number_text(made.rate);
    match made.form {
        Form::Trains if made.pairs == 1 => {
            [format!("your protocol: trains of 1 pair, {trains} of them"), format!("{order}, {pause}")]
        }
        Form::Trains => [
            format!("your protocol: trains of {} pairs at {rate} Hz", made.pairs),
            format!("{order}, {trains} trains, {pause}"),
        ],
        Form::PrePostPre | Form::PostPrePost => {
            let form = if made.form == Form::PrePostPre { "pre post pre" } else { "post pre post" };
            [format!("your protocol: {form}, {trains} of them"), format!("lag {} ms, {pause}", ms(made.lag))]
        }
        Form::Windows => [
            format!("your protocol: windows of {rate}, then {} Hz", number_text(made.second)),
            format!("{order}, {trains} windows, {pause}"),
        ],
    }
}

/// The two predictions with what each rule errs by away from home, what was measured, and how far single cells scatter.
pub fn panel(parting: Option<&Parting>, both: [Rule; 2], shown: &Table) -> Panel {
    let apart = parting.and_then(|parting| parting.apart);
    let row = match apart.map(|apart| apart.tried) {
        Some(Tried::Row(place)) => shown.rows().get(place),
        _ => None,
    };
    let measured = row.and_then(|row| row.ratio.filter(|_| row.measured()));
    let said = apart.map(|apart| [apart.one, apart.other]);
    let highest = said.into_iter().flatten().chain(measured).fold(1.9, max);
    let high = next(highest, 0.5);
    let [left, right] = [-0.95 * high, 1.04 * high];
    let letters = both.map(letter);
    let title = match (parting, apart) {
        (None, _) => format!("Where {} and {} differ most", letters[0], letters[1]),
        (_, Some(apart)) => {
            format!("{} and {} differ most, of {} searched", letters[0], letters[1], apart.compared)
        }
        (_, None) => format!("Nothing searched tells {} from {}", letters[0], letters[1]),
    };
    let ticks = [(0.0, "0".to_owned()), (1.0, "1".to_owned()), (high, number_text(high))];
    let mut panel = Panel::new(title)
        .row(1)
        .height(HIGH * LINES)
        .x(Axis::new("Strength; — error away from home", "", left, right).with_words(ticks))
        .y(Axis::bare(-0.5, LINES - 0.5))
        .with(Level::upright("", 1.0).ink(Ink::Hairline));
    let line = |text: String, y: f64, ink| Note::new(text, (left, y)).side(1).ink(ink).result();
    let bar = |at: f64, by: f64, y: f64| [max(at - by, 0.0), min(at + by, right)].map(|x| (x, y));
    let (Some(parting), Some(apart)) = (parting, apart) else { return panel };
    let [what, how] = words(&apart.tried, shown);
    panel.add(line(what, 11.3, Ink::Text));
    panel.add(line(how, 10.2, Ink::Text));
    let inks = [Ink::Accent, Ink::Weight];
    for (i, x) in [apart.one, apart.other].into_iter().enumerate() {
        let (y, rule, ink) = (8.6 - 1.2 * i as f64, both[i], inks[i]);
        panel.add(line(format!("{} {}", letter(rule), short(rule)), y, ink));
        let [_, away] = parting.errors[i];
        if away.is_finite() {
            panel.add(Line::new(format!("{}: error away", rule.words()), bar(x, away, y)).ink(ink).result());
        }
        panel.add(Dots::new(rule.words(), [(x, y)]).ink(ink).radius(3.0).result());
    }
    if let (Some(row), Some(x)) = (row, measured) {
        panel.add(line("measured".into(), 6.2, Ink::Data));
        let dot = Dot { x, y: 6.2, error: 0.0, n: row.n.unwrap_or(0) };
        if let Some(sem) = row.sem {
            panel.add(Line::new("measured: SEM", bar(x, sem, 6.2)).ink(Ink::Data).result());
        }
        panel.add(Dots::new("measured", [dot]).shape(Shape::Circle).ink(Ink::Data).radius(3.0).result());
    }
    let scatter = parting.scatter;
    panel.add(line(format!("cells ± {}", fixed(scatter, 2)), 5.0, Ink::Muted));
    let middle = (apart.one + apart.other) / 2.0;
    panel.add(Line::new("scatter of a cell", bar(middle, scatter, 5.0)).ink(Ink::Muted).result());
    let difference = apart.difference();
    let text = format!(
        "differ by {}, {} scatters: {} cells",
        fixed(difference, 2),
        fixed(difference / scatter, 1),
        fixed(cells(scatter, difference), 0),
    );
    panel.add(line(text, 3.4, Ink::Text));
    let known = |x: f64| if x.is_finite() { fixed(x, 3) } else { "–".into() };
    for (i, [home, away]) in parting.errors.into_iter().enumerate() {
        let text = format!("{} errs by {} at home, {} away", letters[i], known(home), known(away));
        panel.add(line(text, 2.3 - 1.1 * i as f64, inks[i]));
    }
    let sure = format!("apart by {} of their errors away", fixed(parting.in_errors(), 1));
    panel.add(line(sure, 0.1, Ink::Text));
    panel
}
