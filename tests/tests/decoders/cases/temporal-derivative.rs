// Two inputs, two hidden units, one prediction unit: the weights after one pattern.
fn main() {
    let mut net = Net { w: vec![vec![0.4, -0.3], vec![0.2, 0.5]], u: vec![vec![0.6, -0.2]] };
    net.learn(&[1.0, 0.0], &[0.95], 0.5);
    for weight in net.w.iter().chain(&net.u).flatten() {
        println!("{weight:?}");
    }
}
