// A pair of spikes and dopamine a second later; two walks along nineteen places, one to each end; two units in a loop, and the change that
// one trial asks for; thirty choices whose outcomes come three choices late.
fn main() {
    let (mut weight, mut trace) = ([0.0], [0.0]);
    for ms in 0..6000 {
        let pair = if ms == 0 { f64::exp(-0.5) } else { 0.0 };
        let dopamine = if ms < 1000 { 0.0 } else { 0.5 * f64::exp(f64::from(1000 - ms) / 200.0) };
        reward(&mut weight, &mut trace, &[pair], dopamine, 0.001);
    }
    println!("{:?}", weight[0]);

    let mut values = [0.0; 19];
    let right: Vec<usize> = [9, 10].into_iter().chain(9..19).collect();
    let left: Vec<usize> = [9, 8].into_iter().chain((0..10).rev()).collect();
    for (walk, end) in [(right, 1.0), (left, -1.0)] {
        let mut traces = [0.0; 19];
        for (step, at) in walk.iter().enumerate() {
            let next = walk.get(step + 1).copied();
            predict(&mut values, &mut traces, *at, next, if next.is_some() { 0.0 } else { end }, 0.3, 0.8);
        }
    }
    values.iter().for_each(|value| println!("{value:?}"));

    let (weights, drive, read_out) = ([[0.5, -0.4], [0.3, 0.6]], [0.2, -0.1], [0.7, -0.5]);
    let (mut learned, mut traces, mut h) = (weights, [[0.0; 2]; 2], [0.1; 2]);
    for t in 0..20 {
        let before = h;
        let moved =
            [0, 1].map(|i| f64::tanh(weights[i][0] * before[0] + weights[i][1] * before[1] + drive[i]));
        h = [0, 1].map(|i| 0.9 * before[i] + 0.1 * moved[i]);
        let error = read_out[0] * h[0] + read_out[1] * h[1] - f64::sin(0.3 * f64::from(t));
        for i in [0, 1] {
            let slope = 1.0 - moved[i] * moved[i];
            unit(&mut learned[i], &mut traces[i], &before, slope, read_out[i] * error, 3.0 / 20.0, 10.0);
        }
    }
    learned.as_flattened().iter().for_each(|weight| println!("{weight:?}"));

    // What the library's learner chose and got.
    let choices = "201212212222222202222222111122".bytes().map(|option| usize::from(option - b'0'));
    let mut outcomes = "101111101111011101110011010".bytes().map(|outcome| f64::from(outcome - b'0'));
    let (mut values, mut pending) = ([0.5; 3], VecDeque::new());
    for choice in choices {
        pending.push_back(choice);
        if pending.len() > 3 {
            settle(&mut values, &mut pending, outcomes.next().expect("an outcome"), 0.3);
        }
    }
    values.iter().for_each(|value| println!("{value:?}"));
}
