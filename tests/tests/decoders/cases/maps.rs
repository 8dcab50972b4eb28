// A row of six units after 40 touches, shares for four uses and neighbourhoods, and the closed eye's weight after 30 presentations.
fn main() {
    let mut places = [0.2, 1.1, 1.9, 3.2, 3.9, 4.8];
    for n in 0..40 {
        touch(&mut places, f64::from(7 * n % 25) / 5.0 + 0.07, 0.8, 0.1);
    }
    places.iter().for_each(|place| println!("{place:?}"));
    for (used, width) in [(1.0, 5.0), (3.0, 5.0), (10.0, 1.0), (3.0, 0.2)] {
        println!("{:?}", share(used, width));
    }
    let (mut weights, mut threshold) = ([3.0, 0.0, 1.5, 0.1], 4.0);
    for n in 0..30 {
        let open = f64::from(n % 2);
        let noise = 0.3 * f64::from(n % 5 - 2);
        present(&mut weights, &[open, 1.0 - open, noise, -noise], &mut threshold);
    }
    weights.iter().for_each(|weight| println!("{weight:?}"));
    println!("{threshold:?}");
}
