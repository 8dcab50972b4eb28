//! What every model must do, over the registry.

use checks::quantities::{assert_declared_well, corner, defaults, edge, named};
use checks::sources;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::models::{Each, Listed, MODELS, ModelEntry, each};
use plasticity::random::Random;
use plasticity::{Ms, Step, Value};

/// The headings of a model's documentation, in this order.
const HEADINGS: [&str; 6] = ["# Equations", "# Reads", "# Source", "# Reproduces", "# Departs", "# Example"];
/// The words of the head of a model's file.
fn head(entry: &ModelEntry) -> Vec<&'static str> {
    entry.text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect()
}

#[test]
fn models_stay_finite_and_in_range_at_corners() {
    for entry in MODELS {
        let quantities = (entry.quantities)();
        let mut random = Random::new(1);
        for seed in 0..200 {
            let values = corner(&quantities, &mut random);
            let trace = (entry.probe)(&values, seed, 1);
            assert!(!trace.is_empty(), "{}: its probe gives nothing", sources::of_model(entry.name));
            for (value, observed) in trace.iter().zip(entry.observed.iter().cycle()) {
                assert!(
                    value.is_finite() && observed.low <= *value && *value <= observed.high,
                    "{}: {} is {value}, not from {} to {}, with {}",
                    sources::of_model(entry.name),
                    observed.name,
                    observed.low,
                    observed.high,
                    named(&quantities, &values)
                );
            }
        }
    }
}

/// What is wrong with the answers of a model's closed forms for these constants.
fn wrong(entry: &ModelEntry, values: &[Value], random: &mut Random) -> Option<String> {
    let answers = (entry.answers)(values, random);
    let answer = answers.iter().find(|answer| !answer.holds())?;
    let asked: Vec<_> = answer.arguments.iter().map(|(name, value)| format!("{name} {value}")).collect();
    let (low, high) = answer.range;
    Some(format!(
        "{}: {}({}) is {}, not from {low} to {high}, with {}",
        sources::of_model(entry.name),
        answer.form,
        asked.join(", "),
        answer.value,
        named(&(entry.quantities)(), values)
    ))
}

#[test]
fn closed_forms_stay_finite_and_in_range_at_edges() {
    let mut found = vec![];
    for entry in MODELS {
        let quantities = (entry.quantities)();
        let mut random = Random::new(1);
        found.extend((0..400).find_map(|_| {
            let values = edge(&quantities, &mut random);
            (0..2).find_map(|_| wrong(entry, &values, &mut random))
        }));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Functions that give no number: they prepare a run, or draw by chance.
const NO_NUMBERS: &[&str] = &[
    "CalciumControl::decays",
    "CalciumThreshold::simulated",
    "ConductanceNeuron::factors",
    "WriteProtected::stretch",
    // Nets and trials.
    "LocalGradient::net",
    "LocalGradient::trial",
    "LocalGradient::trial_of",
    "LocalGradient::back<'a>",
    // Its constants once more, in another order.
    "BtspTwoTraces::traces",
];

/// Public functions of a model that read it and change nothing, by its type in lower case: `pub fn name(&self, …`.
fn functions(text: &str, model: &str) -> Vec<(String, String)> {
    let (mut of, mut found) = (None, vec![]);
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("impl ") {
            of = rest.strip_suffix(" {").filter(|name| name.to_lowercase() == model);
        }
        let name = line.strip_prefix("    pub fn ").and_then(|rest| rest.split_once("(&self"));
        if let (Some(of), Some((name, rest))) = (of, name)
            && !rest.contains("&mut")
            && line.contains("->")
        {
            found.push((of.to_string(), name.to_string()));
        }
    }
    found
}

#[test]
fn every_public_closed_form_is_asked() {
    let mut seen = 0;
    for entry in MODELS {
        let file = sources::of_model(entry.name);
        let answers = (entry.answers)(&defaults(&(entry.quantities)()), &mut Random::new(1));
        for (of, name) in functions(&sources::text(&file), &entry.name.replace('-', "")) {
            let names = |form: &'static str| form.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            assert!(
                answers.iter().any(|answer| names(answer.form).any(|own| own == name))
                    || NO_NUMBERS.contains(&format!("{of}::{name}").as_str()),
                "{file}: {name} is not among the CLOSED_FORMS of {of}"
            );
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen}");
}

/// The largest difference of two traces, each number in units of its own largest size.
fn distance(entry: &ModelEntry, a: &[f64], b: &[f64]) -> f64 {
    let n = entry.observed.len();
    let size =
        |i: usize| a.iter().skip(i).step_by(n).fold(1e-12, |m: f64, x| if x.abs() > m { x.abs() } else { m });
    let sizes: Vec<f64> = (0..n).map(size).collect();
    a.iter().zip(b).enumerate().fold(0.0, |worst: f64, (i, (a, b))| {
        let d = (a - b).abs() / sizes[i % n];
        if d > worst { d } else { worst }
    })
}

#[test]
fn exact_models_do_not_care_how_time_is_cut_and_free_ones_converge() {
    for entry in MODELS {
        let (file, values) = (sources::of_model(entry.name), defaults(&(entry.quantities)()));
        let run = |refine| (entry.probe)(&values, 3, refine);
        match entry.step {
            Step::Exact => {
                let apart = distance(entry, &run(1), &run(7));
                assert!(apart < 1e-11, "{file}: {apart} apart where time is cut finer");
            }
            Step::Free(_) => {
                let finest = run(64);
                let (coarse, fine) = (distance(entry, &finest, &run(1)), distance(entry, &finest, &run(8)));
                assert!(coarse < 0.05, "{file}: {coarse} off at the recommended step");
                assert!(
                    fine < 0.25 * coarse || fine < 1e-9,
                    "{file}: {coarse} off, then {fine} in steps of an eighth"
                );
            }
            Step::Fixed(dt) => assert!(dt > Ms::ZERO, "{file}: steps of {dt:?}"),
            Step::Counted => {}
        }
    }
}

/// Whether it matters how long the steps of a busy run are.
fn takes_time<M: Listed>() -> bool {
    let rule = M::with_values(&defaults(&M::list()));
    let after = |dt: Ms| {
        let (mut random, mut state, mut seen) = (Random::new(5), rule.initial(), vec![]);
        for _ in 0..200 {
            rule.step(&mut state, M::stimulus(&mut random), dt);
            M::observe(&state, &mut seen);
        }
        seen
    };
    after(Ms::ZERO) != after(Ms(1000.0))
}

/// Rules that say they know no time, and do.
#[derive(Default)]
struct Untimely {
    counted: usize,
    wrong: Vec<String>,
}

impl Each for Untimely {
    fn rule<M: Listed>(&mut self, name: &'static str) {
        if M::STEP == Step::Counted {
            self.counted += 1;
            self.wrong.extend(takes_time::<M>().then(|| {
                format!(
                    "{}: STEP is Counted, and yet steps of a second leave another state than steps of no length; \
                     a rule that needs time is Exact, Free or Fixed",
                    sources::of_model(name)
                )
            }));
        }
    }
}

#[test]
fn counted_rules_know_no_time() {
    let mut seen = Untimely::default();
    each(&mut seen);
    assert!(seen.wrong.is_empty(), "{}", seen.wrong.join("\n"));
    // One that does need time would be found.
    assert!(seen.counted > 0 && takes_time::<PairStdp>());
}

#[test]
fn a_probe_is_a_run_of_the_model() {
    for entry in MODELS {
        let (file, values) = (sources::of_model(entry.name), defaults(&(entry.quantities)()));
        let trace = (entry.probe)(&values, 3, 1);
        assert_eq!(trace, (entry.probe)(&values, 3, 1), "{file}: a second run differs");
        assert_ne!(trace, (entry.probe)(&values, 4, 1), "{file} does not see its input");
        assert_eq!(trace.len() % entry.observed.len(), 0, "{file}: observe gives not what OBSERVED names");
    }
}

#[test]
fn models_declare_well() {
    for entry in MODELS {
        let file = sources::of_model(entry.name);
        assert_declared_well(&file, &(entry.quantities)());
        assert!(!entry.title.is_empty(), "{file}: no title");
        assert!(!entry.source.place.is_empty(), "{file}: no place in its source");
        assert!(!entry.observed.is_empty(), "{file}: nothing is observed");
        assert!(!entry.published.is_empty(), "{file}: no published result");
    }
    for (i, entry) in MODELS.iter().enumerate() {
        assert!(
            MODELS[..i].iter().all(|other| other.name != entry.name),
            "{}: {} twice",
            sources::of_model(entry.name),
            entry.name
        );
    }
}

#[test]
fn models_are_documented_in_one_order() {
    for entry in MODELS {
        let (file, head) = (sources::of_model(entry.name), head(entry));
        assert!(head[0].ends_with('.') || !head[1].is_empty(), "{file}: first a sentence");
        let found: Vec<_> = head.iter().filter(|line| line.starts_with("# ")).copied().collect();
        assert_eq!(found, HEADINGS, "{file}");
        for (from, heading) in head.iter().enumerate().filter(|(_, line)| line.starts_with("# ")) {
            let body = head[from + 1..].iter().take_while(|line| !line.starts_with("# "));
            assert!(body.map(|line| line.len()).sum::<usize>() > 5, "{file}: {heading} is empty");
        }
    }
}

#[test]
fn models_cite_what_the_book_lists() {
    for entry in MODELS {
        let (file, text) = (sources::of_model(entry.name), head(entry).join("\n"));
        assert!(checks::cites(&text).next().is_some(), "{file} cites nothing");
        for key in checks::cites(&text).chain([entry.source.cite]) {
            assert!(checks::in_references(key), "{file} cites {key}, which is not in references.bib");
        }
    }
}
