//! What a finger can meet: targets of handles that stand close together part.

/// Every target keeps so much of its own, css px.
const OWN: f64 = 24.0;
/// Parting two may bring one near a third; figures have few handles.
const ROUNDS: usize = 8;

/// Moves the middles of targets, css px, just so far that each keeps its own beside every other: sideways or up and
/// down, whichever is shorter. Those that coincide part up and down.
pub fn part(middles: &mut [(f64, f64)]) {
    for _ in 0..ROUNDS {
        for later in 1..middles.len() {
            let (before, after) = middles.split_at_mut(later);
            let there = &mut after[0];
            for here in before {
                let (x, y) = (there.0 - here.0, there.1 - here.1);
                if x.abs() > y.abs() {
                    push(&mut here.0, &mut there.0);
                } else {
                    push(&mut here.1, &mut there.1);
                }
            }
        }
    }
}

fn push(here: &mut f64, there: &mut f64) {
    let between = *there - *here;
    let missing = OWN - between.abs();
    if missing > 0.0 {
        let half = if between < 0.0 { -missing } else { missing } / 2.0;
        *here -= half;
        *there += half;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted<const N: usize>(mut middles: [(f64, f64); N]) -> [(f64, f64); N] {
        part(&mut middles);
        middles
    }

    #[test]
    fn by_hand() {
        assert_eq!(parted([(10.0, 50.0), (28.0, 52.0)]), [(7.0, 50.0), (31.0, 52.0)]);
        assert_eq!(parted([(28.0, 52.0), (10.0, 50.0)]), [(31.0, 52.0), (7.0, 50.0)]);
        assert_eq!(parted([(10.0, 50.0), (10.0, 50.0)]), [(10.0, 38.0), (10.0, 62.0)]);
        assert_eq!(parted([(10.0, 50.0), (34.0, 50.0)]), [(10.0, 50.0), (34.0, 50.0)]);
    }

    #[test]
    fn a_crowd_parts_too() {
        let all = parted([(5.0, 5.0); 4]);
        for (place, (x, y)) in all.iter().enumerate() {
            for (other_x, other_y) in &all[..place] {
                assert!((x - other_x).abs() > OWN - 1.0 || (y - other_y).abs() > OWN - 1.0, "{all:?}");
            }
        }
    }
}
