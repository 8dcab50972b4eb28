// Two synapses, two days of silence, then a day in which the cell fires in proportion to them: weights, messenger, potassium.
fn main() {
    let mut cell = Cell { w: vec![1.0, 3.0], sensor: GOAL, messenger: 1.0, potassium: 1.0 };
    for n in 0..25_920 {
        let rate = if n < 17_280 { 0.0 } else { GOAL * cell.w.iter().sum::<f64>() / 4.0 };
        cell.hold(rate, 10.0);
    }
    println!("{:?}\n{:?}\n{:?}\n{:?}", cell.w[0], cell.w[1], cell.messenger, cell.potassium);
}
