// A spine found again after four days, what 40,000 normal weights keep of their signal without the weakest, and growth at four activities.
fn main() {
    let mut part = [0.5, -0.2];
    println!("{:?}", wander(&mut part, 4.0, [-1.3, 0.7]));
    let normal = |k: u32| {
        let [a, b] = [k / 200, k % 200].map(|n| (f64::from(n) + 0.5) / 200.0);
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    };
    let weights: Vec<f64> = (0..40_000).map(normal).collect();
    for share in [0.5, 0.8] {
        let mut left = weights.clone();
        println!("{:?}", delete(&mut left, share));
        let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        println!("{:?}", sum(&weights, &left) / (sum(&left, &left) * sum(&weights, &weights)).sqrt());
    }
    for (activity, least) in [(0.1, 0.1), (0.4, 0.1), (0.2, 0.4), (0.7, 0.4)] {
        println!("{:?}", grow(activity, least));
    }
}
