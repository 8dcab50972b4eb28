//! Two pathways of write-protected synapses to one neuron, under the four inductions.
//!
//! After the first author's program for Ziegler and others 2015 (lo-zed/zynapse, `sim_frey.cpp`; the neuron: fzenke/auryn, `AIFGroup`):
//! a pulse reaches the 200 synapses of its pathway scattered by 3 ms. They drive a neuron that adapts strongly, and a minimal triplet
//! rule turns spikes into changes of [`WriteProtected`]. A minute of dopamine follows a strong induction.
//!
//! A burst is run in steps of 0.1 ms; what lies between, in steps of 10 s. Bursts that overlap on the two pathways come one after the
//! other. A blocker keeps dopamine from raising proteins.

use alloc::{vec, vec::Vec};

use crate::{
    Ms,
    math::{clamp, decay, exp},
    models::write_protected::{State, WriteProtected},
    protocol::tetanus::{Induction, Pathways, Sample, Stimulation},
    quantities,
    random::Random,
    time::{MILLISECOND, SECOND},
};

/// Synapses of a pathway: 2,000 inputs, of which a neuron has a tenth.
pub const SYNAPSES: usize = 200;
/// Share of them that are up before.
pub const UP: f64 = 0.33;
/// Pulses of a weak tetanus, and time from one burst of strong low-frequency stimulation to the next.
const TIMING: (u32, Ms) = (21, SECOND);
/// Scatter of a pulse over its synapses, ms.
const SCATTER: f64 = 3.0;
/// Weight of a synapse that is down; one that is up has three times as much.
const DOWN: f64 = 0.05;
/// Longest step between bursts, s.
const PAUSE: i64 = 10;
/// How long dopamine lasts, s.
const DOPAMINE: i64 = 60;

/// Step of a burst; steps before its first pulse and after its last.
const STEP: Ms = Ms(0.1);
const LEAD: usize = 150;
const TAIL: usize = 500;
const NONE: u32 = u32::MAX;

// The neuron: rest, inhibitory reversal, threshold and its jump (mV), time constants (ms), conductance per spike.
const REST: f64 = -70.0;
const REVERSAL: f64 = -80.0;
const THRESHOLD: f64 = -50.0;
const JUMP: f64 = 100.0;
const TAU_THRESHOLD: f64 = 5.0;
const TAU_MEMBRANE: f64 = 20.0;
const TAU_AMPA: f64 = 5.0;
const TAU_NMDA: f64 = 100.0;
const TAU_ADAPT: f64 = 250.0;
const ADAPT: f64 = 10.0;

quantities! {
    /// The experiment.
    pub struct ProtectedPathways {
        /// What the pathways receive.
        pathways: part(Pathways),
        /// The synapses.
        rule: part(WriteProtected),
        /// Depression by one pair at lag zero, times its time constant in seconds.
        a_minus: log("A₋", "loss per pair", S, 0.0002, 1e-5..=0.01),
        /// Potentiation by one triplet at lag zero, times both time constants in seconds.
        a_plus: log("A₊", "growth per triplet", One, 0.0005, 1e-5..=0.01),
        /// Time constant of the presynaptic trace.
        tau_plus: log("τ₊", "pre spike's memory", Ms, 16.8, 5.0..=100.0),
        /// Time constant of the postsynaptic trace for depression.
        tau_minus: log("τ₋", "post spike's memory", Ms, 33.7, 5.0..=200.0),
        /// Time constant of the postsynaptic trace for potentiation.
        tau_y: log("τ_y", "slow memory (post)", Ms, 40.0, 5.0..=500.0),
        /// Seed of all chance.
        seed: seed("seed", "random seed", 1),
    }
}

/// Potential, threshold above rest (mV), conductances, and both postsynaptic traces.
#[derive(Clone, Debug)]
struct Neuron {
    v: f64,
    threshold: f64,
    ampa: f64,
    nmda: f64,
    adapt: f64,
    minus: f64,
    slow: f64,
}

/// One pathway.
#[derive(Clone, Debug)]
struct Pathway {
    synapses: Vec<State>,
    train: Stimulation,
    /// s after the first onset.
    onset: i64,
    /// Bursts that are over.
    bursts: u32,
    /// When dopamine begins; never after a weak induction.
    dopamine: i64,
}

impl Pathway {
    /// When the next burst comes, s.
    fn next(&self) -> i64 {
        if self.bursts == self.train.bursts {
            return i64::MAX;
        }
        self.onset + (f64::from(self.bursts) * self.train.period).seconds() as i64
    }
}

/// An experiment at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: ProtectedPathways,
    random: Random,
    neuron: Neuron,
    pathways: [Pathway; 2],
    protein: f64,
    /// s after the first onset.
    now: i64,
    samples: Vec<Sample>,
    /// All postsynaptic spikes, s after the first onset.
    spikes: Vec<f64>,
}

impl Run {
    /// Before the first pulse.
    pub fn new(constants: &ProtectedPathways) -> Self {
        let up = (UP * SYNAPSES as f64) as usize;
        let onsets = constants.pathways.onsets();
        let inductions = constants.pathways.inductions();
        let pathways = [0, 1].map(|i| {
            let mut train = inductions[i].train(TIMING.0, TIMING.1);
            if train.bursts == 1 && train.between >= SECOND {
                train =
                    Stimulation { bursts: train.pulses, pulses: 1, between: Ms::ZERO, period: train.between };
            }
            // In the program dopamine follows the last burst at once.
            let dopamine = match inductions[i] {
                Induction::Stet => onsets[i] + 1201,
                Induction::Slfs => onsets[i] + 900,
                _ => i64::MAX / 2,
            };
            // A pathway that receives nothing stays as it is.
            let n = if train.bursts == 0 { 0 } else { SYNAPSES };
            let synapses = (0..n).map(|k| constants.rule.at_rest(k < up)).collect();
            Pathway { synapses, train, onset: onsets[i], bursts: 0, dopamine }
        });
        let neuron =
            Neuron { v: REST, threshold: 0.0, ampa: 0.0, nmda: 0.0, adapt: 0.0, minus: 0.0, slow: 0.0 };
        let mut run = Self {
            random: Random::new(constants.seed),
            neuron,
            pathways,
            protein: 0.0,
            now: constants.pathways.start(),
            samples: vec![],
            spikes: vec![],
            constants: constants.clone(),
        };
        run.samples.push(run.sample());
        run
    }

    /// One sample a minute, from the start.
    pub fn samples(&self) -> &[Sample] {
        &self.samples
    }

    /// Postsynaptic spikes, s after the first onset.
    pub fn spikes(&self) -> &[f64] {
        &self.spikes
    }

    /// Runs until this time (s after the first pathway's onset) or until `work` is used up: one for a
    /// pause of up to ten seconds, one for every ten milliseconds of a burst. True at the end.
    pub fn advance(&mut self, until: i64, work: u64) -> bool {
        let mut left = work;
        while self.now < until {
            if left == 0 {
                return false;
            }
            let mut used = 1;
            for i in 0..2 {
                if self.pathways[i].next() <= self.now {
                    used += self.burst(i);
                }
            }
            self.pause();
            left = left.saturating_sub(used);
            if (self.now - self.constants.pathways.start()) % 60 == 0 {
                self.samples.push(self.sample());
            }
        }
        true
    }

    /// One burst: spikes and changes.
    fn burst(&mut self, pathway: usize) -> u64 {
        let c = &self.constants;
        let rule = &c.rule;
        let Pathway { synapses, train, bursts, .. } = &mut self.pathways[pathway];
        let started = self.now as f64;
        *bursts += 1;
        let pulses = train.pulses as usize;
        let apart = (train.between / STEP) as usize;
        let steps = LEAD + TAIL + (pulses - 1) * apart;
        // The arrivals of every step, as lists; sorting is not needed.
        let mut heads = vec![NONE; steps];
        let mut links = vec![NONE; pulses * SYNAPSES];
        for (arrival, link) in links.iter_mut().enumerate() {
            let pulse = (LEAD + apart * (arrival / SYNAPSES)) as f64;
            let at =
                clamp(pulse + SCATTER / STEP.ms() * self.random.normal(), 0.0, (steps - 1) as f64) as usize;
            *link = heads[at];
            heads[at] = arrival as u32;
        }
        // Presynaptic traces, as they stood at a step.
        let mut traces = vec![(0.0, 0); SYNAPSES];
        let n = &mut self.neuron;
        let down = c.a_minus / (MILLISECOND / SECOND * c.tau_minus);
        let up = c.a_plus / (MILLISECOND / SECOND * c.tau_plus * (MILLISECOND / SECOND) * c.tau_y);
        let [fade_t, fade_a, fade_g, fade_m, fade_y] =
            [TAU_THRESHOLD, TAU_AMPA, TAU_ADAPT, c.tau_minus, c.tau_y].map(|tau| decay(STEP.ms(), tau));
        for (step, head) in heads.iter().enumerate() {
            n.ampa *= fade_a;
            n.adapt *= fade_g;
            n.minus *= fade_m;
            n.slow *= fade_y;
            n.threshold *= fade_t;
            n.nmda += STEP.ms() / TAU_NMDA * (n.ampa - n.nmda);
            let current = REST - n.v - 0.5 * (n.ampa + n.nmda) * n.v + n.adapt * (REVERSAL - n.v);
            n.v = clamp(n.v + STEP.ms() / TAU_MEMBRANE * current, REVERSAL, 0.0);
            let fires = n.v > THRESHOLD + n.threshold;
            let mut arrival = *head;
            while arrival != NONE {
                let i = arrival as usize % SYNAPSES;
                let synapse = &mut synapses[i];
                n.ampa += DOWN * (2.0 + synapse.copies[0]);
                rule.induce(synapse, -down * n.minus);
                let (trace, then) = traces[i];
                traces[i] = (1.0 + trace * exp(-((step - then) as f64) * STEP.ms() / c.tau_plus), step);
                arrival = links[arrival as usize];
            }
            if fires {
                n.v = REST;
                n.threshold = JUMP;
                n.adapt += ADAPT;
                for (synapse, (trace, then)) in synapses.iter_mut().zip(&traces) {
                    let trace = trace * exp(-((step - then) as f64) * STEP.ms() / c.tau_plus);
                    rule.induce(synapse, up * trace * n.slow);
                }
                n.minus += 1.0;
                n.slow += 1.0;
                self.spikes.push(started + MILLISECOND / SECOND * STEP.ms() * (step as f64 - LEAD as f64));
            }
        }
        // What is left when the next one comes.
        let took = STEP * steps as f64;
        let rest = if train.period > took { (train.period - took).ms() } else { 0.0 };
        n.v = REST;
        n.threshold *= decay(rest, TAU_THRESHOLD);
        n.ampa *= decay(rest, TAU_AMPA);
        n.nmda *= decay(rest, TAU_NMDA);
        n.adapt *= decay(rest, TAU_ADAPT);
        n.minus *= decay(rest, c.tau_minus);
        n.slow *= decay(rest, c.tau_y);
        steps as u64 / 100
    }

    /// Up to ten seconds without pulses.
    fn pause(&mut self) {
        let rule = &self.constants.rule;
        let mut until = self.now + PAUSE - (self.now - self.constants.pathways.start()) % PAUSE;
        let mut dopamine = false;
        for pathway in &self.pathways {
            let edges = [pathway.next(), pathway.dopamine, pathway.dopamine + DOPAMINE];
            for edge in edges {
                if edge > self.now && edge < until {
                    until = edge;
                }
            }
            dopamine |= edges[1] <= self.now && self.now < edges[2];
        }
        let seconds = (until - self.now) as f64;
        // A blocker of synthesis takes away what dopamine does to proteins; those that are there go and act as ever.
        let blocked = self.constants.pathways.blocked(self.now);
        let after = rule.protein(self.protein, dopamine && !blocked, seconds);
        let over = rule.stretch(seconds, [self.protein, after]);
        for pathway in &mut self.pathways {
            for synapse in &mut pathway.synapses {
                let noise = three_points(self.random.bits());
                rule.pass(synapse, &over, noise);
            }
        }
        self.protein = after;
        self.now = until;
    }

    fn sample(&self) -> Sample {
        let mut sample =
            Sample { seconds: self.now, protein: self.protein, weight: [100.0; 2], ..Sample::default() };
        let up = (UP * SYNAPSES as f64) as usize as f64;
        let before = 0.01 * (SYNAPSES as f64 + 2.0 * up);
        let scaffolds = 2.0 * up - SYNAPSES as f64;
        for (i, pathway) in self.pathways.iter().enumerate() {
            let (mut weight, mut tag, mut late) = (0.0, 0, 0.0);
            for State { copies: [x, y, z], .. } in &pathway.synapses {
                weight += 2.0 + x;
                late += z;
                tag += i32::from(*y > 0.0) - i32::from(*z > 0.0);
            }
            if !pathway.synapses.is_empty() {
                sample.weight[i] = weight / before;
                sample.late[i] = (late - scaffolds) / before;
                sample.tag[i] = f64::from(tag) / SYNAPSES as f64;
            }
        }
        sample
    }
}

/// Three numbers of mean 0 and variance 1, each −√3, 0 or √3: as good as normal ones over many steps,
/// since the first five moments agree, and made of one draw.
fn three_points(bits: u64) -> [f64; 3] {
    const ROOT: f64 = 1.732_050_807_568_877_2;
    const SIXTH: u64 = (1 << 21) / 6;
    [0, 21, 42].map(|shift| {
        let u = (bits >> shift) & 0x1f_ffff;
        if u < SIXTH {
            -ROOT
        } else if u < 2 * SIXTH {
            ROOT
        } else {
            0.0
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_do_not_change_a_run() {
        let constants = ProtectedPathways::default();
        let (mut whole, mut in_turns) = (Run::new(&constants), Run::new(&constants));
        assert!(whole.advance(1800, u64::MAX));
        while !in_turns.advance(1800, 20) {}
        assert_eq!(whole.samples(), in_turns.samples());
        assert_eq!((whole.samples().len(), whole.samples()[30].seconds), (31, 1800));
    }

    #[test]
    fn without_pulses_nothing_happens() {
        let pathways = Pathways { first: Induction::Nothing, ..Pathways::default() };
        let mut run = Run::new(&ProtectedPathways { pathways, ..ProtectedPathways::default() });
        run.advance(3600, u64::MAX);
        assert!(run.samples().iter().all(|s| s.weight == [100.0; 2] && s.protein == 0.0));
        assert!(run.spikes().is_empty());
    }

    /// Strong adaptation: of a burst of three at 20 Hz only the first pulse makes the neuron fire, of 21 at 100 Hz a few.
    #[test]
    fn spikes_of_a_burst() {
        let count = |first, until| {
            let pathways = Pathways { first, ..Pathways::default() };
            let mut run = Run::new(&ProtectedPathways { pathways, ..ProtectedPathways::default() });
            run.advance(until, u64::MAX);
            run.spikes().len()
        };
        assert_eq!(count(Induction::Slfs, 10), 10);
        assert_eq!(count(Induction::Wlfs, 10), 10);
        assert!((3..=6).contains(&count(Induction::Wtet, 10)));
    }

    #[test]
    fn moments_of_three_points() {
        let mut random = Random::new(1);
        let (mut sum, mut square, mut cross) = (0.0, 0.0, 0.0);
        for _ in 0..100_000 {
            let [a, b, c] = three_points(random.bits());
            sum += a + b + c;
            square += a * a + b * b + c * c;
            cross += a * b + b * c + c * a;
        }
        // Four standard errors each.
        assert!(libm::fabs(sum / 3e5) < 0.0073 && libm::fabs(square / 3e5 - 1.0) < 0.0104);
        assert!(libm::fabs(cross / 3e5) < 0.0073);
    }
}
