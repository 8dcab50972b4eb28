use super::*;

/// Half of all weights lies within 0.6745: 2 (0.6745 · 0.317777 + 0.25) = 0.92867, whose root is 0.96368; signs give 2 · 0.317777/√0.5 = 0.89881.
#[test]
fn half_deleted_by_hand() {
    let rule = Deletion { deleted: 0.5, ..Deletion::default() };
    assert!((rule.threshold() - 0.674_489_750).abs() < 1e-8);
    assert!((rule.signal() - 0.963_68).abs() < 1e-5);
    let signs = Deletion { keeps: Keeps::Sign, ..rule };
    assert!((signs.signal() - 0.898_81).abs() < 1e-5);
}

#[test]
fn nothing_deleted_loses_nothing_but_what_only_signs_cannot_say() {
    for (keeps, left) in [
        (Keeps::Chance, 1.0),
        (Keeps::Strong, 1.0),
        (Keeps::Shrunk, 1.0),
        (Keeps::Sign, sqrt(2.0 / core::f64::consts::PI)),
    ] {
        let rule = Deletion { keeps, deleted: 0.0, ..Deletion::default() };
        assert!((rule.signal() - left).abs() < 1e-12, "{keeps:?}: {}", rule.signal());
    }
}

/// Weights one by one, 10,000 of them: the error of a share of them, four times.
#[test]
fn drawn_weights_agree() {
    for keeps in [Keeps::Chance, Keeps::Strong, Keeps::Shrunk, Keeps::Sign] {
        for deleted in [0.2, 0.5, 0.8, 0.95] {
            let rule = Deletion { keeps, deleted, ..Deletion::default() };
            let (drawn, closed) = (rule.drawn(), rule.signal());
            assert!((drawn - closed).abs() < 0.02, "{keeps:?} {deleted}: {drawn} {closed}");
        }
    }
}

/// With as many synapses left, growing more of them and pruning the weak ones pays; pruning by chance gives nothing.
#[test]
fn overgrowth_pays_where_the_strong_stay() {
    let gain = |keeps, deleted| Deletion { keeps, deleted, ..Deletion::default() }.per_budget();
    assert!((gain(Keeps::Chance, 0.8) - 1.0).abs() < 1e-12);
    assert!(gain(Keeps::Strong, 0.8) > 1.8 && gain(Keeps::Strong, 0.9) > gain(Keeps::Strong, 0.8));
}
