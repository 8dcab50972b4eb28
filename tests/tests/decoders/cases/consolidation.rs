// Two cells of two synapses, changed much and little: late weights and proteins after eight hours.
fn main() {
    for fast in [[0.95, 0.36], [0.95, -0.4]] {
        let synapses = fast.map(|fast| Synapse { fast, slow: 0.0 });
        let mut cell = Cell { synapses: synapses.into(), protein: 0.0 };
        for _ in 0..2880 {
            cell.step(10.0);
        }
        println!("{:?}\n{:?}\n{:?}", cell.synapses[0].slow, cell.synapses[1].slow, cell.protein);
    }
}
