// A second in the field, then a plateau of 0.3 s, then three seconds: a weak and a strong synapse after the lap.
fn main() {
    for w in [0.21366, 0.8] {
        let mut synapse = Synapse { w, e: 0.0, i: 0.0, up: 0.0, down: 0.0 };
        for ms in 0..4300 {
            let plateau = if (1000..1300).contains(&ms) { 1.0 } else { 0.0 };
            synapse.tick(if ms < 1000 { 1.0 } else { 0.0 }, plateau, 0.001);
        }
        synapse.lap();
        println!("{:?}", synapse.w);
    }
}
