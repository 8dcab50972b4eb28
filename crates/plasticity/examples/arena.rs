//! Eleven rules under 142 protocols, beside what was measured, as CSV, the bytes of the book's `arena.csv`; then the scores.
#![allow(clippy::print_stdout)]

use plasticity::arena::{Contestant, Run, bootstrap, csv, score, tells_order};
use plasticity::published::arena::Row;

fn main() {
    let table = Run::whole();
    print!("{}", csv(&table));
    println!();
    println!(
        "contestant,tells 25-50 from 50-25 Hz,rms,rows,signs right,rows,rms of papers not fitted,nine of ten draws from,to,beats nothing"
    );
    for contestant in Contestant::all() {
        let pooled = score(&table, contestant, 1.0, |_| true);
        let others = |row: &Row| !contestant.fitted(row) && row.measured();
        let unfitted = score(&table, contestant, 1.0, others);
        let sure = bootstrap(&table, contestant, 1.0, others, 2000, 1);
        let order = match contestant {
            Contestant::Nothing => "no",
            Contestant::Rule(rule) if tells_order(&table, rule).is_some_and(|orders| orders.told_apart()) => {
                "yes"
            }
            Contestant::Rule(_) => "no",
        };
        println!(
            "{},{order},{:.3},{},{:.2},{},{:.3},{:.3},{:.3},{:.2}",
            contestant.words().replace(',', ""),
            pooled.rms,
            pooled.numbers,
            pooled.right,
            pooled.signs,
            unfitted.rms,
            sure.low,
            sure.high,
            sure.beats_nothing
        );
    }
}
