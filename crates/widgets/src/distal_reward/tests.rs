use super::*;
use crate::testing::{self, finished, value};

fn short(preset: &str, duration: f64) -> DistalRewardWidget {
    let params = testing::preset::<DistalRewardWidget>(preset);
    finished(Params { duration, ..params })
}

/// Ten minutes of the three presets: two seconds late are found, half a minute late are not, nor with a trace that does not last.
#[test]
fn the_synapse_is_found_while_its_trace_lasts() {
    let [found, late, brief] =
        ["izhikevich-2007", "too-late", "short-trace"].map(|preset| short(preset, 600.0));
    assert!(value(&found, "chosen") > value(&found, "others") + 0.7, "{}", found.summary());
    assert!(value(&found, "stronger") < 5.0);
    for lost in [late, brief] {
        assert!(value(&lost, "chosen") < value(&lost, "others"), "{}", lost.summary());
        assert!(value(&lost, "stronger") > 50.0);
    }
}

/// Shaded are nine of ten: the mean lies within, and one in a hundred above.
#[test]
fn quantiles_are_in_order() {
    let widget = short("izhikevich-2007", 120.0);
    let last = widget.record.last();
    let [low, high, top] = last.quantiles;
    assert!(low < last.mean && last.mean < high && high <= top, "{last:?}");
    let above = widget.record.run().strengths().skip(1).filter(|strength| *strength > top).count();
    assert!((600..1000).contains(&above), "{above}");
}

#[test]
fn a_turn_is_short_and_a_half_run_is_drawn() {
    let mut widget = DistalRewardWidget::new(Params::default());
    let first = widget.advance();
    assert!(matches!(first, Progress::More(share) if share > 0.0 && share < 1e-3), "{first:?}");
    assert!(value(&widget, "last-rewards").is_nan());
    assert_eq!(widget.figure(20.0).panels[2].title, "No reward yet");
}

/// Beside the cursor stands the last reward before it.
#[test]
fn the_detail_follows_the_cursor() {
    let widget = short("izhikevich-2007", 300.0);
    let rewards: Vec<_> = widget.record.rewards().collect();
    assert!(rewards.len() > 3);
    let title = |at| widget.figure(at).panels[2].title.clone();
    let of = |reward: f64| format!("Around the reward at {}\u{a0}min", fixed(reward, 1));
    assert_eq!([title(0.0), title(5.0)], [of(rewards[0]), of(rewards[rewards.len() - 1])]);
}
