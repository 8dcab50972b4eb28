//! Change against lag: of the fit, and of the pair rule run through the whole protocol.

use plasticity::Model;
use plasticity::math::{decay, sqrt};
use plasticity::protocol::{Pairs, run};
use plasticity::published::Point;
use plasticity::published::bi_poo_1998::{BINNED, EDGES};
use plasticity::time::SECOND;

use super::params::{Params, Rule};

/// Ends of the window, ms.
pub const REACH: f64 = 100.0;
/// Lags of the curve stand this close, ms.
const SPACING: f64 = 1.0;
/// Just short of a lag, ms: where a curve is about to jump.
const SHORT: f64 = 1e-6;

impl Params {
    /// The fit at this lag, as a fraction of the start. Lag zero counts to the side of potentiation.
    pub fn fit(&self, lag: f64) -> f64 {
        if lag >= 0.0 {
            self.a_plus * decay(lag, self.tau_plus)
        } else {
            -self.a_minus * decay(-lag, self.tau_minus)
        }
    }

    /// What the pair rule gives after the whole protocol at this lag, as a fraction of the start.
    pub fn simulate(&self, lag: f64) -> f64 {
        let mut state = self.pair.initial();
        run(&self.pair, &mut state, &Pairs { lag, ..self.protocol.clone() }.protocol());
        state.weight / self.pair.weight - 1.0
    }

    /// The chosen one of the two.
    pub fn change(&self, lag: f64) -> f64 {
        match self.rule {
            Rule::Fit => self.fit(lag),
            Rule::Pair => self.simulate(lag),
        }
    }

    /// Lags at which the curve is drawn, in order; NaN where it jumps. It does at lag zero, and in
    /// fast trains wherever a spike meets the next pair: there one order of spikes turns into the other.
    pub fn lags(&self) -> Vec<f64> {
        let period = match self.rule {
            Rule::Fit => 2.0 * REACH,
            Rule::Pair => (SECOND / self.protocol.rate).ms(),
        };
        let jumps = (REACH / period) as i32;
        let mut lags: Vec<f64> = vec![];
        let mut from = -REACH;
        for k in -jumps..=jumps + 1 {
            let to = if k > jumps { REACH } else { f64::from(k) * period };
            // A jump at an end of the window is none, and the window has two ends.
            if to <= -REACH || (to >= REACH && k <= jumps) {
                continue;
            }
            if !lags.is_empty() {
                lags.push(f64::NAN);
            }
            let parts = ((to - from) / SPACING).ceil();
            for i in 0..parts as u32 {
                lags.push(from + (to - from) * f64::from(i) / parts);
            }
            lags.push(to - SHORT);
            from = to;
        }
        lags
    }

    /// How far the curve lies from the binned means: root of the mean square over measurements, as
    /// a fraction of the start.
    pub fn deviation(&self) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for point in BINNED.points {
            let n = f64::from(point.n);
            let miss = self.change(point.at) - point.mean;
            sum += n * miss * miss;
            count += n;
        }
        sqrt(sum / count)
    }
}

/// The bin that holds this lag: its edges and its mean.
pub fn bin(lag: f64) -> (f64, f64, Point) {
    let mut place = 0;
    while place + 1 < BINNED.points.len() && lag >= EDGES[place + 1] {
        place += 1;
    }
    (EDGES[place], EDGES[place + 1], BINNED.points[place])
}

#[cfg(test)]
mod tests {
    use super::*;
    use plasticity::Quantities;
    use plasticity::published::Standing;
    use plasticity::published::bi_poo_1998::{FIT, STANDING};

    /// The defaults are the published constants, declared there with their standing.
    #[test]
    fn the_default_is_the_published_fit() {
        let params = Params::default();
        for lag in [0.0, 10.0, 30.0] {
            assert_eq!(params.fit(lag), FIT[0].at(lag));
        }
        assert_eq!(params.fit(-10.0), FIT[1].at(10.0));
    }

    /// A constant that was recalled says so where it is declared, and only there.
    #[test]
    fn recalled_constants_say_so() {
        let quantities = Params::list();
        for (key, standing) in STANDING {
            let quantity = quantities.iter().find(|quantity| quantity.is(key)).unwrap();
            assert_eq!(quantity.doc.contains("recalled"), standing == Standing::Recalled, "{key}");
        }
    }

    #[test]
    fn the_pair_rule_runs_the_whole_protocol() {
        let params = Params { rule: Rule::Pair, ..Params::default() };
        // 60 pairs at +10 ms and 1 Hz from half the largest weight: 0.18196 of the largest.
        assert!((params.change(10.0) - 0.181_959_197_9 / 0.5).abs() < 1e-9);
    }

    #[test]
    fn bins_hold_their_lags() {
        for lag in [-100.0, -50.0, -10.0, -0.1, 0.0, 9.9, 10.0, 40.0, 100.0] {
            let (from, to, point) = bin(lag);
            assert!(from <= lag && (lag < to || to == 100.0) && from < point.at && point.at < to, "{lag}");
        }
    }

    #[test]
    fn curves_break_where_they_jump() {
        let breaks = |rate| {
            let mut params = Params { rule: Rule::Pair, ..Params::default() };
            params.protocol.rate = rate;
            params.lags().iter().filter(|lag| lag.is_nan()).count()
        };
        assert_eq!((breaks(1.0), breaks(40.0), breaks(100.0)), (1, 7, 19));
    }
}
