// A pair of spikes and dopamine a second later; three walks along five places; a unit with two inputs; four outcomes that come two choices late.
fn main() {
    let (mut weight, mut trace) = ([0.0], [0.0]);
    for ms in 0..6000 {
        let pair = if ms == 0 { f64::exp(-0.5) } else { 0.0 };
        let dopamine = if ms < 1000 { 0.0 } else { 0.5 * f64::exp(f64::from(1000 - ms) / 200.0) };
        reward(&mut weight, &mut trace, &[pair], dopamine, 0.001);
    }
    println!("{:?}", weight[0]);
    let mut values = [0.0; 5];
    for walk in [&[2, 3, 2, 3, 4][..], &[2, 1, 2, 1, 0], &[2, 3, 4, 3, 4]] {
        let mut traces = [0.0; 5];
        for (step, at) in walk.iter().enumerate() {
            let next = walk.get(step + 1).copied();
            let gain = if next.is_some() { 0.0 } else { f64::from(*at as i32 / 2 - 1) };
            predict(&mut values, &mut traces, *at, next, gain, 0.3, 0.8);
        }
    }
    values.iter().for_each(|value| println!("{value:?}"));
    let (mut weights, mut traces) = ([0.2, -0.1], [0.0; 2]);
    for t in 0..20 {
        let t = f64::from(t);
        unit(&mut weights, &mut traces, &[(0.3 * t).sin(), (0.2 * t).cos()], 0.8, (0.5 * t).cos(), 0.03, 10.0);
    }
    weights.iter().for_each(|weight| println!("{weight:?}"));
    let (mut values, mut pending) = ([0.5; 3], VecDeque::from([0, 2]));
    for (choice, outcome) in [(1, 1.0), (1, 0.0), (0, 1.0), (2, 1.0)] {
        settle(&mut values, &mut pending, outcome, 0.3);
        pending.push_back(choice);
    }
    values.iter().for_each(|value| println!("{value:?}"));
}
