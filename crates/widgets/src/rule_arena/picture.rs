//! The matrix, the opened row with its spikes and what the opened rule makes of them, and the scores.

use figure::{Axis, Dot, Dots, Heat, Ink, Line, Note, Panel, Rule as Level, Shape, Train};
use plasticity::Choice as _;
use plasticity::arena::{Cell, RULES, Rule, tells_order};
use plasticity::math::{clamp, max, min, rectify};
use plasticity::protocol::Protocol;
use plasticity::published::arena::{Mark, Row, Sign};

use super::{RuleArena, choices, traces};
use crate::picture::next;
use crate::print::fixed;

/// Rows that stand in the matrix at once.
const PAGE: usize = 9;
/// Height of a row, css px: more than a line of text, or names are moved from their rows.
pub const HIGH: f64 = 18.0;
/// Room for the names of rows, in columns.
const LEFT: f64 = -13.0;
/// What a sign without a number is drawn as, and one that was only recalled.
const PALE: [f64; 2] = [0.25, 0.12];
/// Largest error that the ranking has room for.
const WORST: f64 = 2.0;
/// Where names begin, order stands and signs end in the ranking, on its axis of errors.
const NAMES: f64 = -2.8;
const ORDER: f64 = 2.4;
const SIGNS: f64 = 3.7;

/// The letter of a rule's column.
pub fn letter(rule: Rule) -> char {
    char::from(b'A' + rule.place() as u8)
}

/// A rule in few words.
pub fn short(rule: Rule) -> &'static str {
    match rule {
        Rule::Pair => "pairs",
        Rule::Suppression => "pairs, suppression",
        Rule::TripletCortex => "triplets, cortex",
        Rule::TripletNearest => "nearest triplets",
        Rule::TripletCulture => "triplets, culture",
        Rule::CalciumCortex => "calcium, cortex",
        Rule::CalciumSlices => "calcium, slices",
        Rule::CalciumCulture => "calcium, culture",
        Rule::CalciumControl => "calcium control",
        Rule::Voltage => "voltage",
        Rule::Kinase => "kinases",
    }
}

fn columns() -> Vec<(f64, String)> {
    RULES.iter().map(|rule| (f64::from(rule.place()) + 0.5, letter(*rule).to_string())).collect()
}

/// The shade of what was measured.
fn measured(row: &Row) -> f64 {
    let pale = PALE[usize::from(row.mark == Mark::Recalled)];
    match (row.ratio, row.sign) {
        (Some(ratio), _) => ratio - 1.0,
        (None, Some(Sign::Up)) => pale,
        (None, Some(Sign::Down)) => -pale,
        (None, Some(Sign::None)) => 0.0,
        (None, None) => f64::NAN,
    }
}

/// First author and year: `Wang 05`.
pub fn tag(row: &Row) -> String {
    let name = row.paper().name;
    let author = name.split(' ').next().unwrap_or("").trim_end_matches(',');
    let year = name.rsplit(' ').next().unwrap_or("");
    format!("{author} {}", year.get(2..).unwrap_or(year))
}

impl RuleArena {
    /// That of the opened rule stands out.
    pub fn ink(&self, rule: Rule) -> Ink {
        if rule == self.params.rule { Ink::Accent } else { Ink::Text }
    }

    /// The rows that stand in the matrix: those around the opened one.
    fn page(&self) -> (usize, &[usize]) {
        let room = PAGE - usize::from(self.own.is_there());
        let first = self.place() / room * room;
        (first, &self.shown[first..(first + room).min(self.shown.len())])
    }

    /// Predicted beside measured, protocols down and rules across.
    pub fn matrix(&self) -> Panel {
        let (first, page) = self.page();
        let (mut values, mut notes) = (vec![], vec![]);
        let lines = page.len() + usize::from(self.own.is_there());
        // From the bottom, as heat maps are.
        for (line, place) in page.iter().enumerate().rev() {
            let row = &self.table.rows()[*place];
            let y = (lines - 1 - line - usize::from(self.own.is_there())) as f64 + 0.5;
            let opened = first + line == self.place();
            let ink = if opened { Ink::Accent } else { Ink::Text };
            let sign = if opened { "● " } else { "" };
            notes.push(Note::new(format!("{sign}{}", row.what), (-0.2, y)).side(-1).ink(ink));
            for rule in RULES {
                let x = f64::from(rule.place()) + 0.25;
                let cell = self.table.cell(*place, rule);
                values.extend([cell.shown().map_or(f64::NAN, |shown| shown - 1.0), measured(row), f64::NAN]);
                if cell == Cell::Cannot {
                    *values.iter_mut().rev().nth(1).unwrap_or(&mut 0.0) = f64::NAN;
                } else if cell.is_negative() {
                    notes.push(Note::new("×", (x, y)).result());
                }
            }
        }
        if self.own.is_there() {
            let y = lines as f64 - 0.5;
            notes.push(Note::new("your protocol", (-0.2, y)).side(-1).ink(Ink::Data));
            for rule in RULES {
                values.extend([rectify(self.own.says(rule)) - 1.0, f64::NAN, f64::NAN]);
            }
        }
        let top = lines.max(1) as f64;
        let heat = Heat::new("change: predicted, measured", 3 * RULES.len(), values)
            .x(0.0, RULES.len() as f64)
            .y(0.0, top)
            .diverging(1.0)
            .result();
        let title = match self.shown.len() {
            0 => "No row has all that is asked for".into(),
            all => format!(
                "Rows {} to {} of {all}: left half predicted, right half measured; orange grew, blue shrank",
                first + 1,
                first + page.len()
            ),
        };
        let chosen = f64::from(self.params.rule.place());
        let edges = [chosen - 0.12, chosen + 0.88].map(|x| Level::upright("", x).ink(Ink::Accent));
        Panel::new(title)
            .width(2.0)
            .height(HIGH * top)
            .x(Axis::new("", "", LEFT, RULES.len() as f64).with_words(columns()))
            .y(Axis::bare(0.0, top))
            .with(heat)
            .with_all(edges)
            .with_all(notes)
    }

    /// The opened row: what was measured, and what every rule says.
    pub fn outcomes(&self) -> Panel {
        let row = self.opened();
        let says = |rule: Rule| (f64::from(rule.place()), rectify(self.said(rule)));
        let said: Vec<_> = RULES
            .into_iter()
            .filter(|rule| self.said(*rule).is_finite())
            .map(|rule| (rule, says(rule)))
            .collect();
        let own: Vec<_> = RULES
            .into_iter()
            .map(|rule| (f64::from(rule.place()), rectify(self.own.says(rule))))
            .filter(|(_, said)| said.is_finite() && self.own.is_there())
            .collect();
        let ratio = row.and_then(|row| row.ratio);
        let highest = said.iter().map(|(_, at)| at.1).chain(own.iter().map(|at| at.1)).fold(1.9, max);
        let title = row.map_or("No row".into(), |row| format!("{}, {}", tag(row), row.what));
        let words = columns().into_iter().map(|(at, word)| (at - 0.5, word));
        let mut panel = Panel::new(title)
            .row(2)
            .height(100.0)
            .x(Axis::new("", "", -1.9, 10.6).with_words(words))
            .y(Axis::new("Strength, start = 1", "", 0.0, next(highest, 0.5)))
            .with(Level::level("", 1.0).ink(Ink::Hairline));
        if let (Some(row), Some(ratio)) = (row, ratio) {
            let dot = Dot { x: -1.1, y: ratio, error: row.sem.unwrap_or(0.0), n: row.n.unwrap_or(0) };
            let error = if row.sem.is_some() { "SEM" } else { "" };
            panel.add(Dots::new("measured", [dot]).error(error).shape(Shape::Circle).ink(Ink::Data).result());
            panel.add(Level::level("", ratio).ink(Ink::Data).dashed());
        } else if let Some(row) = row {
            let words = format!("known is a sign: {}", choices::sign_words(row.sign));
            panel.add(Note::new(words, (4.5, 0.06 * highest)).ink(Ink::Data));
        }
        let (chosen, others): (Vec<_>, Vec<_>) = said.iter().partition(|(rule, _)| *rule == self.params.rule);
        let points = |list: Vec<&(Rule, (f64, f64))>| list.into_iter().map(|(_, at)| *at).collect::<Vec<_>>();
        panel
            .with(Dots::new("predicted", points(others)).ink(Ink::Weight).result())
            .with(Dots::new("predicted by the opened rule", points(chosen)).ink(Ink::Accent).result())
            .with(Dots::new("your protocol", own).shape(Shape::Circle).ink(Ink::Text).result())
    }

    /// What the opened rule makes of the spikes of the opened row, which stand below.
    pub fn course(&self) -> Panel {
        let (lines, levels) = &self.traces;
        let ys = || {
            let points = lines.iter().flat_map(|line| line.points.iter().map(|point| point.1));
            points.chain(levels.iter().filter(|level| level.x.is_none()).map(|level| level.y))
        };
        let (low, high) = (ys().fold(f64::INFINITY, min), ys().fold(f64::NEG_INFINITY, max));
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        // Rounding is no course.
        let (low, high) = if high - low < 0.01 { (low - 0.005, high + 0.005) } else { (low, high) };
        let room = high - low;
        let protocol = self.opened().and_then(Row::protocol);
        let (start, end) = protocol.as_ref().map_or((0.0, 100.0), traces::span);
        let within =
            |times: &[f64]| times.iter().copied().filter(|at| (start..=end).contains(at)).collect::<Vec<_>>();
        let sweep = protocol.as_ref().map(Protocol::sweep);
        let sides = sweep.map(|sweep| [sweep.pre(), sweep.post(), sweep.plateaus()]).unwrap_or_default();
        let [pre, post, plateaus] = sides.map(|train| within(train.times()));
        let foot = |line: f64| low - (0.14 + 0.2 * line) * room;
        let train =
            |name: &str, at: Vec<f64>, line: f64, ink| Train::new(name, at, foot(line), 0.15 * room).ink(ink);
        let rule = self.params.rule;
        let cannot = if lines.is_empty() && self.done { " cannot run it" } else { "" };
        Panel::new(format!("{} {}{cannot}", letter(rule), short(rule)))
            .row(2)
            .height(100.0)
            .x(Axis::new("Time", "ms", start, end))
            .y(Axis::new("Level; pre, post", "", low - 0.45 * room, high + 0.1 * room))
            .with(train("pre", pre, 0.0, Ink::Pre))
            .with(train("post", post, 1.0, Ink::Post))
            .with(train("plateau", plateaus, 1.0, Ink::Voltage))
            .with_all(lines.clone())
            .with_all(levels.clone())
    }

    /// Every rule over the rows that count, the nearest first.
    pub fn ranking(&self) -> Panel {
        let ranked = self.scores.ranked();
        let orders = RULES.map(|rule| tells_order(&self.table, rule));
        let top = RULES.len() as f64 + 1.0;
        let head = top - 0.5;
        let axis = Axis::new("Error; ○ nothing changes; — 9 of 10 draws", "", NAMES, SIGNS);
        let mut panel = Panel::new("Error of each rule against “nothing changes”")
            .row(1)
            .height(HIGH * (top + 0.5))
            .x(axis.with_words([(0.0, "0"), (1.0, "1"), (2.0, "2")]))
            .y(Axis::bare(-0.5, top))
            .with(Note::new("order", (ORDER, head)).ink(Ink::Muted))
            .with(Note::new("signs", (SIGNS, head)).side(-1).ink(Ink::Muted));
        let mut nothing = vec![];
        for (line, scored) in ranked.iter().enumerate() {
            let y = RULES.len() as f64 - 1.0 - line as f64;
            let rule = scored.rule;
            let name = format!("{} {}", letter(rule), short(rule));
            panel.add(Note::new(name, (NAMES, y)).side(1).ink(self.ink(rule)));
            let x = |x: f64| clamp(x, 0.0, WORST);
            if scored.score.rms.is_finite() {
                let sure = [scored.sure.low, scored.sure.high].map(|at| (x(at), y));
                if scored.sure.low.is_finite() {
                    panel.add(
                        Line::new(format!("{}: nine draws of ten", rule.words()), sure)
                            .ink(self.ink(rule))
                            .result(),
                    );
                }
                panel.add(
                    Dots::new(rule.words(), [(x(scored.score.rms), y)])
                        .ink(self.ink(rule))
                        .radius(3.0)
                        .result(),
                );
                nothing.push((x(scored.nothing), y));
            }
            let told = orders[usize::from(rule.place())];
            let order = told.map_or("", |orders| if orders.told_apart() { "≠" } else { "=" });
            panel.add(Note::new(order, (ORDER, y)).ink(self.ink(rule)).result());
            if scored.score.signs > 0 {
                let right = format!("{} %", fixed(100.0 * scored.score.right, 0));
                panel.add(Note::new(right, (SIGNS, y)).side(-1).ink(self.ink(rule)).result());
            }
        }
        let nothing = Dots::new("nothing changes", nothing).shape(Shape::Circle);
        panel.with(nothing.ink(Ink::Data).radius(3.0).result())
    }
}
