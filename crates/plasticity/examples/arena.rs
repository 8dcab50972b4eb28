//! Eleven rules under 142 protocols, beside what was measured, as CSV; then the scores.
#![allow(clippy::print_stdout)]

use plasticity::arena::{Contestant, RULES, Run, bootstrap, score, tells_order};
use plasticity::published::arena::Row;

fn number(x: Option<f64>) -> String {
    x.map(|x| format!("{x:.4}")).unwrap_or_default()
}

fn main() {
    let table = Run::whole();
    let names: Vec<_> = RULES.iter().map(|rule| rule.name()).collect();
    println!("id,paper,preparation,what,mark,measured,sem,n,sign,{}", names.join(","));
    for (place, row) in table.rows().iter().enumerate() {
        let said: Vec<_> = RULES.iter().map(|rule| number(table.cell(place, *rule).number())).collect();
        let n = row.n.map(|n| n.to_string()).unwrap_or_default();
        let sign = row.sign.map(|sign| format!("{sign:?}").to_lowercase()).unwrap_or_default();
        let known = format!("{},{},{n},{sign}", number(row.ratio), number(row.sem));
        let (paper, preparation) = (row.paper().name, row.preparation.words().replace(',', ""));
        println!("{},{paper},{preparation},{},{:?},{known},{}", row.id, row.what, row.mark, said.join(","));
    }
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
