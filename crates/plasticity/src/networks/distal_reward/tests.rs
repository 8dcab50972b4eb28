use super::*;
use crate::random::Random;
use crate::time::SECOND;

/// The author's program without a short cut: every synapse and every memory in every step.
struct Naive {
    targets: Vec<usize>,
    s: Vec<f64>,
    sd: Vec<f64>,
    /// Memory now, and a millisecond before.
    memory: [Vec<f64>; 2],
    v: Vec<f64>,
    u: Vec<f64>,
    random: Random,
    dopamine: f64,
    last: [i32; 2],
    due: Vec<i32>,
    rewards: Vec<u32>,
    spikes: u64,
}

impl Naive {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let among = |synapse| if synapse < 80_000 { 1000 } else { 800 };
        let targets: Vec<_> = (0..100_000).map(|synapse| random.below(among(synapse)) as usize).collect();
        let mut s = vec![1.0; 80_000];
        s[0] = 0.0;
        Self {
            targets,
            s,
            sd: vec![0.0; 80_000],
            memory: [vec![0.0; 1000], vec![0.0; 1000]],
            v: vec![-65.0; 1000],
            u: vec![-13.0; 1000],
            random,
            dopamine: 0.0,
            last: [-100; 2],
            due: vec![],
            rewards: vec![],
            spikes: 0,
        }
    }

    fn step(&mut self, now: i32, c: &DistalReward) {
        let fired: Vec<_> = (0..1000).filter(|i| self.v[*i] >= 30.0).collect();
        self.spikes += fired.len() as u64;
        let mut input = vec![0.0; 1000];
        for i in &fired {
            self.v[*i] = -65.0;
            self.u[*i] += if *i < 800 { 8.0 } else { 2.0 };
        }
        let before = usize::from(c.pairing == Pairing::OnArrival);
        for i in &fired {
            for k in (0..80_000).filter(|k| self.targets[*k] == *i) {
                self.sd[k] += self.memory[before][k / 100];
            }
        }
        for i in &fired {
            self.memory[0][*i] = 0.1;
        }
        for i in &fired {
            for k in 100 * i..100 * i + 100 {
                let target = self.targets[k];
                if *i < 800 {
                    input[target] += self.s[k];
                    self.sd[k] -= 1.5 * self.memory[0][target];
                } else {
                    input[target] -= 1.0;
                }
            }
        }
        for i in (0..1000).step_by(2) {
            let bits = self.random.bits();
            for (j, noise) in [(i, bits as i32), (i + 1, (bits >> 32) as i32)] {
                let drive = input[j] + 13.0 * f64::from(noise) / 4_294_967_296.0;
                for _ in 0..2 {
                    self.v[j] += 0.5 * ((0.04 * self.v[j] + 5.0) * self.v[j] + 140.0 - self.u[j] + drive);
                }
                self.u[j] += if j < 800 { 0.02 } else { 0.1 } * (0.2 * self.v[j] - self.u[j]);
            }
        }
        // The next step finds what stands here as that of a millisecond before.
        self.memory[1] = self.memory[0].clone();
        self.memory[0].iter_mut().for_each(|memory| *memory *= 0.95);
        self.dopamine *= 0.995;
        if now % 10 == 0 {
            for (s, sd) in self.s.iter_mut().zip(&mut self.sd) {
                *s = crate::math::clamp(*s + (0.002 + self.dopamine) * *sd, 0.0, 4.0);
                *sd *= 0.99;
            }
        }
        if fired.contains(&0) {
            self.last[0] = now;
        }
        if fired.contains(&self.targets[0]) {
            self.last[1] = now;
            if now - self.last[0] < c.window as i32 && self.last[1] > self.last[0] {
                let wait = c.earliest + (c.latest - c.earliest) * self.random.uniform();
                self.due.push(now + (1000.0 * wait).ceil() as i32);
            }
        }
        if self.due.contains(&now) {
            self.dopamine += c.pulse;
            self.rewards.push(now as u32);
            self.due.retain(|due| *due != now);
        }
    }
}

/// Rewards soon and often, so that dopamine is at work within seconds.
#[test]
fn agrees_with_the_program_step_by_step() {
    for pairing in [Pairing::OnArrival, Pairing::OnFiring] {
        let busy = DistalReward {
            earliest: 0.1,
            latest: 0.5,
            window: 100,
            pulse: 2.0,
            seed: 3,
            pairing,
            ..DistalReward::default()
        };
        let (mut run, mut naive) = (Run::new(&busy), Naive::new(3));
        let mut driven = 0;
        for now in 1..=9000 {
            // The pair is made to fire together now and then.
            if now % 1500 == 700 {
                run.cells.excite(0);
                naive.v[0] = 30.0;
            }
            if now % 1500 == 705 {
                run.cells.excite(naive.targets[0]);
                naive.v[naive.targets[0]] = 30.0;
                driven += 1;
            }
            run.step();
            naive.step(now, &busy);
        }
        assert_eq!((run.spikes, run.rewards()), (naive.spikes, &*naive.rewards));
        assert!(run.rewards().len() >= driven && driven == 6, "{:?}", run.rewards());
        let mut moved = 0.0;
        for (ours, theirs) in run.strengths().zip(&naive.s) {
            assert!((ours - theirs).abs() < 1e-10, "{ours} {theirs}");
            moved = max(moved, (theirs - 1.0).abs());
        }
        assert!((run.trace() - naive.sd[0]).abs() < 1e-12 && naive.sd[0] != 0.0);
        assert!(moved > 0.5 && run.chosen() > 0.3, "{moved} {}", run.chosen());
    }
}

/// The chosen pair fires once, 10 ms apart, in a network without noise: the trace keeps 0.95⁹ of 0.1 mV where spikes pair as they arrive,
/// 0.95¹⁰ where they pair as they are fired, and 1.5 · 0.95¹⁰ is lost in the other order.
#[test]
fn one_pair_by_hand() {
    let trace = |pairing, order: [usize; 2]| {
        let silent = DistalReward { noise: 0.0, start: 0.0, pairing, ..DistalReward::default() };
        let mut run = Run::new(&silent);
        let partner = usize::from(run.synapses.partner());
        run.advance(100.0 * STEP, u64::MAX);
        assert_eq!(run.spikes, 0);
        run.cells.excite([0, partner][order[0]]);
        run.advance(110.0 * STEP, u64::MAX);
        run.cells.excite([0, partner][order[1]]);
        // One tick, at 120 ms, comes behind it.
        run.advance(125.0 * STEP, u64::MAX);
        assert_eq!(run.spikes, 2);
        run.trace() / 0.99
    };
    let kept = |steps| 0.1 * crate::math::powi(0.95, steps);
    assert!((trace(Pairing::OnArrival, [0, 1]) - kept(9)).abs() < 1e-15);
    assert!((trace(Pairing::OnFiring, [0, 1]) - kept(10)).abs() < 1e-15);
    for pairing in [Pairing::OnArrival, Pairing::OnFiring] {
        assert!((trace(pairing, [1, 0]) + 1.5 * kept(10)).abs() < 1e-15);
    }
}

/// What is worked out afterwards is what the run had, in either pairing.
#[test]
fn the_past_is_found_again() {
    for pairing in [Pairing::OnArrival, Pairing::OnFiring] {
        let busy =
            DistalReward { earliest: 0.1, latest: 0.4, window: 100, pairing, ..DistalReward::default() };
        let mut run = Run::new(&busy);
        let partner = usize::from(run.synapses.partner());
        let mut past = vec![];
        for now in 1..=8000_u32 {
            match now % 1000 {
                300 | 640 => run.cells.excite(0),
                307 | 640..=641 | 650 => run.cells.excite(partner),
                _ => {}
            }
            run.step();
            if now.is_multiple_of(37) {
                past.push((now, run.trace(), run.dopamine()));
            }
        }
        assert!(run.rewards().len() > 4);
        for (now, trace, dopamine) in past {
            assert!((run.trace_at(now) - trace).abs() < 1e-9, "{now}: {} {trace}", run.trace_at(now));
            assert!((run.dopamine_at(now) - dopamine).abs() < 1e-12, "{now}");
        }
    }
}

#[test]
fn turns_do_not_change_a_run() {
    let (mut whole, mut in_turns) = (Run::new(&DistalReward::default()), Run::new(&DistalReward::default()));
    assert!(whole.advance(2.0 * SECOND, u64::MAX));
    while !in_turns.advance(2.0 * SECOND, 77_000) {}
    assert!(whole.strengths().eq(in_turns.strengths()) && whole.time() == in_turns.time());
}

/// Ten minutes each: rewards 1 to 3 s late find the synapse, as many half a minute later do not.
#[test]
fn a_reward_that_outlasts_the_trace_teaches_nothing() {
    let run = |earliest, latest| {
        let mut run = Run::new(&DistalReward { earliest, latest, ..DistalReward::default() });
        run.advance(600.0 * SECOND, u64::MAX);
        run
    };
    let (found, lost) = (run(1.0, 3.0), run(30.0, 33.0));
    // Every reward follows a pair in time.
    let [pre, post] = found.pair();
    for reward in found.rewards() {
        let earned = post.iter().any(|post| {
            let pair = pre.iter().any(|pre| pre < post && post - pre < 20);
            pair && (1001..=3000).contains(&(reward.saturating_sub(*post)))
        });
        assert!(earned, "{reward}");
    }
    assert!(found.rewards().len() > 10 && lost.rewards().len() > 3);
    assert!(found.chosen() > found.others() + 0.7, "{} {}", found.chosen(), found.others());
    assert!(lost.chosen() < lost.others(), "{} {}", lost.chosen(), lost.others());
}

/// Ten seconds of work for each of four hours, at once.
#[cfg(feature = "results")]
#[test]
fn an_hour_in_three_seeds() {
    let hours =
        [(Pairing::OnFiring, 1), (Pairing::OnFiring, 2), (Pairing::OnFiring, 3), (Pairing::OnArrival, 3)];
    let hours = std::thread::scope(|scope| {
        let runs = hours.map(|(pairing, seed)| scope.spawn(move || ours::hour(seed, pairing)));
        runs.map(|run| run.join().expect("a run"))
    });
    for ours::Outcome { chosen, others, rewards } in &hours[..3] {
        assert!(*chosen >= 3.0 && (0.5..0.65).contains(others), "{chosen} mV, {others} mV");
        assert!(rewards[1] > rewards[0], "{rewards:?}");
    }
    // By the author's own pairing all is a little stronger, and this is the seed of nine in which the target stays below 3 mV.
    let ours::Outcome { chosen, others, rewards } = hours[3];
    assert!((2.0..3.0).contains(&chosen) && (0.65..0.85).contains(&others), "{chosen} mV, {others} mV");
    assert!(rewards[1] > rewards[0], "{rewards:?}");
}
