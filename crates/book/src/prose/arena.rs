//! `<arena-table></arena-table>`: every rule under every protocol beside what was measured, computed while the book is built. So who
//! has no script has the table too, and so have paper and the browser's own search. Beside it stands the same as a file.

use maud::{Markup, PreEscaped, html};
use plasticity::arena::{READ_AFTER, RULES, Rule, Table, kinase_gain};
use plasticity::published::arena::{Mark, Row, Sign};
use widgets::{number_text, value_text};

use super::Writer;
use super::tag::Tag;
use crate::files::arena::FILE;
use crate::problem::Piece;

/// Name of the tag, and the id of the table.
pub(super) const NAME: &str = "arena-table";

impl Writer<'_> {
    pub(super) fn arena(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        if let Some((name, _)) = tag.attributes.first() {
            self.problem(piece, at, format!("<{NAME}> has no attribute “{name}”: it takes none."));
            return String::new();
        }
        self.meet_id(piece, at, NAME);
        let book = self.book;
        let table = book.runs.arena();
        let fitted = RULES.map(|rule| {
            let cite = |key: &&str| self.cite(&format!("@{key}"), piece, at);
            rule.fitted_to().iter().map(cite).collect::<Vec<_>>().join(", ")
        });
        let mut first = 0;
        let papers: Vec<_> = table
            .rows()
            .chunk_by(|row, next| (row.cite, row.preparation) == (next.cite, next.preparation))
            .map(|rows| {
                let body = self.paper(table, first, rows, piece, at);
                first += rows.len();
                body
            })
            .collect();
        html! {
            div.arena {
                details {
                    summary { "The whole table: " (table.rows().len()) " protocols, " (RULES.len()) " rules" }
                    p {
                        "Strength after a protocol over that before. An asterisk: the rule’s constants were fitted to this paper. "
                        "A cross: the rule takes more than there is. An empty cell: the rule cannot run the protocol. "
                        "“Fit”: a value of the authors’ fit, no measurement. A question mark: recalled, seen in no source."
                    }
                    div.table tabindex="0" role="region" aria-label="Table of all rules and protocols" {
                        table id=(NAME) {
                            caption.hidden { "What was measured, and what each rule predicts" }
                            thead {
                                tr {
                                    th scope="col" { "Protocol" } th scope="col" { "Measured" } th scope="col" { i { "n" } }
                                    @for rule in RULES {
                                        th scope="col" { a href={ "models.html#" (rule.model()) } { (rule.words()) } }
                                    }
                                }
                            }
                            @for body in papers { (body) }
                        }
                    }
                }
                details {
                    summary { "The " (RULES.len()) " rules and their constants" }
                    div.table tabindex="0" role="region" aria-label="Constants of the rules" {
                        table {
                            thead { tr { th scope="col" { "Rule" } th scope="col" { "Constants" } th scope="col" { "Fitted to" } } }
                            tbody { @for (rule, fitted) in RULES.into_iter().zip(fitted) { (constants(rule, &fitted)) } }
                        }
                    }
                    p {
                        "The same in every row, but for calcium control: its EPSP is 10 mV where presynaptic pulses alone are to depolarise the cell. "
                        "The kinase rule’s change is multiplied by " (number_text((100.0 * kinase_gain()).round() / 100.0))
                        ", the one number that was fitted here, and is read " (READ_AFTER.ms()) " ms after the last spike of a sweep."
                    }
                }
                p {
                    a href=(FILE) download { "The table as a file, " code { (FILE) } }
                    ": spikes, DOI, how each number was read, what a check found, all predictions."
                }
            }
        }
        .into_string()
    }

    /// The rows of one paper, of which the first has this place in the table.
    fn paper(&mut self, table: &Table, first: usize, rows: &[Row], piece: Piece<'_>, at: usize) -> Markup {
        let Some(row) = rows.first() else { return html! {} };
        self.hear(" ");
        let cited = self.cite(&format!("@{}", row.cite), piece, at);
        let columns = RULES.len() + 3;
        html! {
            tbody {
                tr { th scope="rowgroup" colspan=(columns) { span { (PreEscaped(cited)) ", " (row.preparation.words()) } } }
                @for (place, row) in (first..).zip(rows) {
                    tr {
                        th scope="row" { (row.what) }
                        td { (measured(row)) }
                        td { @if let Some(n) = row.n { (n) } }
                        @for rule in RULES { td { (said(table, place, rule)) } }
                    }
                }
            }
        }
    }
}

/// A rule with what its column was computed with.
fn constants(rule: Rule, fitted: &str) -> Markup {
    let constants = rule.constants();
    html! {
        tr {
            th scope="row" { a href={ "models.html#" (rule.model()) } { (rule.words()) } }
            td {
                @for (place, (quantity, value)) in constants.iter().enumerate() {
                    @if place > 0 { ", " }
                    span.symbol { (quantity.symbol) } "\u{a0}" (value_text(quantity, *value))
                }
            }
            td { @if fitted.is_empty() { "none of these papers" } @else { (PreEscaped(fitted)) } }
        }
    }
}

/// What was measured: a number with its error, or the sign alone; and whether it is less than a measurement.
fn measured(row: &Row) -> String {
    let mut text = match (row.ratio, row.sign) {
        (Some(ratio), _) => digits(ratio),
        (None, Some(Sign::Up)) => "grew".into(),
        (None, Some(Sign::None)) => "stayed".into(),
        (None, Some(Sign::Down)) => "shrank".into(),
        (None, None) => return String::new(),
    };
    if let Some(sem) = row.sem {
        text += &format!("\u{a0}±\u{a0}{}", digits(sem));
    }
    text + match row.mark {
        Mark::Fit => " (fit)",
        Mark::Recalled => "?",
        Mark::Code | Mark::Paper => "",
    }
}

/// Two digits after the point; what is printed with three, such as 0.595, goes up as by hand.
fn digits(number: f64) -> String {
    format!("{:.2}", (number * 100.0).round() / 100.0)
}

/// What a rule says of the row at this place.
fn said(table: &Table, place: usize, rule: Rule) -> String {
    let cell = table.cell(place, rule);
    let mut text = match cell.number() {
        None => return String::new(),
        Some(_) if cell.is_negative() => "×".into(),
        Some(number) => digits(number),
    };
    if table.rows().get(place).is_some_and(|row| rule.fitted(row)) {
        text.push('*');
    }
    text
}
