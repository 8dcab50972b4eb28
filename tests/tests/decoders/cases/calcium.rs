// Sixty pairs at 1 Hz, the postsynaptic spike 10 ms before presynaptic calcium; then the latch has an hour.
fn main() {
    let mut synapse = Synapse { rho: 0.0, c: 0.0 };
    for _ in 0..60 {
        synapse.step(0.99, 2.0);
        synapse.step(0.01, 1.0);
    }
    println!("{:?}", synapse.rho);
    for _ in 0..3600 {
        synapse.step(1.0, 0.0);
    }
    println!("{:?}", synapse.rho);
}
