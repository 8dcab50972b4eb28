// Thirty patterns of 20 cells among 200, called up from ten and from six cells, where no tie decides; then what two events share of 40,000 cells, hours apart.
fn main() {
    let mut seed = 1_u64;
    let mut weights = vec![vec![0.0; 200]; 200];
    let mut patterns = vec![];
    for _ in 0..30 {
        let mut cells: Vec<usize> = vec![];
        while cells.len() < 20 {
            seed = (1_103_515_245 * seed + 12_345) % (1 << 31);
            let cell = (seed / 256 % 200) as usize;
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        let pattern: Vec<bool> = (0..200).map(|unit| cells.contains(&unit)).collect();
        store(&mut weights, &pattern, 0.1);
        patterns.push(cells);
    }
    for shown in [10, 6] {
        let mut sum = 0.0;
        for cells in &patterns {
            let mut state: Vec<bool> = (0..200).map(|unit| cells[..shown].contains(&unit)).collect();
            for _ in 0..20 {
                state = recall(&weights, &state, 20);
            }
            let met = cells.iter().filter(|unit| state[**unit]).count() as f64;
            sum += (met / 20.0 - 0.1) / 0.9;
        }
        println!("{:?}", sum / 30.0);
    }
    let place = |n: usize| (n as f64 + 0.5) / 200.0;
    let two = |k: usize| {
        let (radius, angle) = ((-2.0 * place(k / 200).ln()).sqrt(), std::f64::consts::TAU * place(k % 200));
        (radius * angle.cos(), radius * angle.sin())
    };
    let (first, second): (Vec<f64>, Vec<f64>) = (0..40_000).map(two).unzip();
    for hours in [0.0, 3.0, 24.0] {
        let mut boost = vec![0.0; 40_000];
        let one = allocate(&first, &mut boost, 8000, 0.0);
        let other = allocate(&second, &mut boost, 8000, hours);
        let both = one.iter().zip(&other).filter(|(one, other)| **one && **other).count();
        println!("{:?}", both as f64 / 8000.0);
    }
}
