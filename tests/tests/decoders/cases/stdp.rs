// Sixty pairs, one a second, at +10 ms; then sixty at -10 ms.
fn main() {
    let mut synapse = Synapse { w: 0.5, x: 0.0, y: 0.0, t: 0.0 };
    for n in 0..60 {
        synapse.on_pre(1000.0 * f64::from(n));
        synapse.on_post(1000.0 * f64::from(n) + 10.0);
    }
    println!("{:?}", synapse.w);
    for n in 60..120 {
        synapse.on_post(1000.0 * f64::from(n));
        synapse.on_pre(1000.0 * f64::from(n) + 10.0);
    }
    println!("{:?}", synapse.w);
}
