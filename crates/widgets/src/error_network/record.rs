//! Four nets that start equal, each with its rule, and what is kept of them.

use plasticity::networks::bidirectional::Net;
use plasticity::networks::error_network::{ErrorNetwork, Pattern, Rule, Run, Task};

use super::{Params, Rates};

const RULES: [Rule; 4] = [Rule::ContrastiveHebb, Rule::GeneRec, Rule::Gradient, Rule::Backpropagation];
/// Moments that are kept, besides the first.
pub const MOMENTS: u64 = 100;

/// Rates that were tried.
#[cfg(test)]
const TRIED: [f64; 6] = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6];
/// Of these, the one at which each rule has the least error in the mean of eight nets: after 200 epochs of the eight pairs,
/// weights within ± 0.5.
const BEST_OF_PAIRS: [f64; 4] = [0.2, 0.4, 0.8, 0.8];
/// The same after 600 epochs of XOR, weights within ± 1.
const BEST_OF_XOR: [f64; 4] = [1.6, 1.6, 0.4, 1.6];

/// What is kept of one.
pub struct Moment {
    pub epoch: u64,
    /// Error per pattern of each rule, then cosines of the chosen rule's change with the exact gradient and with
    /// backpropagation.
    pub numbers: [f64; 6],
    /// The chosen rule's net.
    pub net: Net,
}

pub struct Record {
    runs: Vec<Run>,
    shown: usize,
    epoch: u64,
    /// First epoch from which on the chosen rule predicts all patterns.
    pub learned: Option<u64>,
    pub moments: Vec<Moment>,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let rates = match (params.rates, params.net.task) {
            (Rates::Same, _) => [params.net.rate; 4],
            (Rates::Own, Task::Associator) => BEST_OF_PAIRS,
            (Rates::Own, Task::Xor) => BEST_OF_XOR,
        };
        let at_its_rate = |(rule, rate)| Run::new(&ErrorNetwork { rule, rate, ..params.net.clone() });
        let runs = RULES.into_iter().zip(rates).map(at_its_rate).collect();
        let mut record =
            Self { runs, shown: params.net.rule as usize, epoch: 0, learned: None, moments: vec![] };
        record.keep();
        record
    }

    fn keep(&mut self) {
        let mut numbers = [0.0; 6];
        for (number, run) in numbers.iter_mut().zip(&self.runs) {
            *number = run.error();
        }
        let run = &self.runs[self.shown];
        [numbers[4], numbers[5]] = run.cosines();
        self.moments.push(Moment { epoch: self.epoch, numbers, net: run.net().clone() });
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        // Four nets, two phases, sixty steps: an epoch of the associator costs nine times one of XOR.
        let turn = if params.net.task == Task::Xor { 8 } else { 1 };
        for _ in 0..turn {
            if self.epoch == params.epochs {
                break;
            }
            for run in &mut self.runs {
                run.epoch();
            }
            self.epoch += 1;
            match (self.runs[self.shown].solved(), self.learned) {
                (true, None) => self.learned = Some(self.epoch),
                (false, _) => self.learned = None,
                _ => {}
            }
            let next = params.epochs * self.moments.len() as u64 / MOMENTS;
            if self.epoch == next || self.epoch == params.epochs {
                self.keep();
            }
        }
        self.epoch as f64 / params.epochs as f64
    }

    pub fn last(&self) -> &Moment {
        &self.moments[self.moments.len() - 1]
    }

    /// The latest moment kept up to an epoch.
    pub fn at(&self, epoch: f64) -> &Moment {
        self.moments.iter().rfind(|moment| moment.epoch as f64 <= epoch).unwrap_or(&self.moments[0])
    }

    pub fn patterns(&self) -> &[Pattern] {
        self.runs[self.shown].patterns()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rate with the least error, in the mean of eight nets.
    fn best(net: &ErrorNetwork, epochs: u64) -> f64 {
        let error = |rate| -> f64 {
            let last = |seed| {
                let mut run = Run::new(&ErrorNetwork { rate, seed, ..net.clone() });
                (0..epochs).for_each(|_| run.epoch());
                run.error()
            };
            (1..=8).map(last).sum()
        };
        let errors = TRIED.map(error);
        let least = (0..TRIED.len()).min_by(|a, b| errors[*a].total_cmp(&errors[*b]));
        TRIED[least.expect("six")]
    }

    #[test]
    fn each_rule_s_own_rate_is_the_best_of_six() {
        for (task, range, epochs, rates) in
            [(Task::Associator, 0.5, 200, BEST_OF_PAIRS), (Task::Xor, 1.0, 600, BEST_OF_XOR)]
        {
            for (rule, rate) in RULES.into_iter().zip(rates) {
                let net = ErrorNetwork { task, rule, range, ..ErrorNetwork::default() };
                assert_eq!(best(&net, epochs), rate, "{task:?}, {rule:?}");
            }
        }
    }
}
