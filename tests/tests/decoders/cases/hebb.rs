// Two inputs, 40 presentations, each of the four rules: both weights at the end.
fn main() {
    for rule in [Rule::Hebb, Rule::Covariance, Rule::Oja, Rule::Bcm] {
        let mut neuron = Neuron { w: vec![0.1, 0.05], x_mean: vec![0.0; 2], y_mean: 0.0, theta: 1.0 };
        for n in 0..40 {
            neuron.learn(&rule, &[f64::from(n % 2) + 0.5, f64::from(n % 3) - 1.0], 0.05, 50.0);
        }
        println!("{:?}\n{:?}", neuron.w[0], neuron.w[1]);
    }
}
