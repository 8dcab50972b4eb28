// Forty inputs onto three neurons for a second, by a clock and by events: operations, the largest difference of their sums, pJ; then a weight
// between a new optimum and an anchor, and how it swings at the limit.
fn main() {
    let weights: Vec<Vec<f64>> =
        (0..3).map(|j| (0..40).map(|i| f64::from(i * 7 % 11 - 5 + j)).collect()).collect();
    let mut seed = 1_u64;
    let (mut clock, mut spiked, mut difference) = (0, 0, 0.0_f64);
    for _ in 0..1000 {
        let active: Vec<bool> = (0..40)
            .map(|_| {
                seed = (1_103_515_245 * seed + 12_345) % (1 << 31);
                seed / 256 % 100 == 0
            })
            .collect();
        let spikes: Vec<usize> = (0..40).filter(|i| active[*i]).collect();
        let (all, operations) = clocked(&weights, &active);
        clock += operations;
        let (rare, operations) = events(&weights, &spikes);
        spiked += operations;
        difference = all.iter().zip(&rare).fold(difference, |most, (a, b)| most.max((a - b).abs()));
    }
    println!("{clock}\n{spiked}\n{difference:?}");
    println!("{:?}\n{:?}", bill(clock, 4.6, 0, 0.0, 1000), bill(spiked, 23.6, 3, 52.0, 1000));
    let mut w = [0.0];
    for _ in 0..2000 {
        let gradient = [2.0 * (w[0] - 1.0)];
        anchored(&mut w, &gradient, &[-1.0], &[0.5], 8.0, 0.1);
    }
    println!("{:?}", w[0]);
    for pull in [39.0, 41.0] {
        let mut w = [1.0];
        for _ in 0..10 {
            anchored(&mut w, &[0.0], &[0.0], &[0.5], pull, 0.1);
        }
        println!("{:?}", w[0]);
    }
}
