// The thirteen patterns of Wang and others 2005 by the pair rule and by none, and two results of Egger and others 1999 with the same spikes.
fn main() {
    let outcomes: [(&[f64], &[f64], f64, f64); 13] = [
        (&[0.0], &[10.0], 0.25, 0.05),
        (&[10.0], &[0.0], -0.17, 0.05),
        (&[0.0, 10.0], &[5.0], -0.01, 0.04),
        (&[0.0, 20.0], &[10.0], 0.03, 0.04),
        (&[0.0, 20.0], &[15.0], 0.01, 0.03),
        (&[0.0, 20.0], &[5.0], 0.24, 0.06),
        (&[5.0], &[0.0, 10.0], 0.33, 0.04),
        (&[10.0], &[0.0, 20.0], 0.34, 0.04),
        (&[5.0], &[0.0, 20.0], 0.22, 0.08),
        (&[15.0], &[0.0, 20.0], 0.29, 0.05),
        (&[0.0, 93.5], &[5.0, 88.5], -0.003, 0.03),
        (&[5.0, 20.0], &[0.0, 25.0], 0.21, 0.04),
        (&[5.0, 83.7], &[0.0, 88.7], 0.06, 0.04),
    ];
    let measured: Vec<Measured> =
        outcomes.iter().map(|(_, _, mean, sem)| Measured { mean: *mean, sem: *sem }).collect();
    let pairs: Vec<f64> = outcomes.iter().map(|(pre, post, ..)| pair(pre, post)).collect();
    for predicted in [pairs, vec![0.0; 13]] {
        println!("{:?}", miss(&predicted, &measured));
        println!("{:?}", signs(&predicted, &measured, 0.05));
    }
    println!("{:?}", blind(&Measured { mean: 0.299, sem: 0.082 }, &Measured { mean: -0.328, sem: 0.059 }));
}
