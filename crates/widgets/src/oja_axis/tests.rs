use super::*;
use crate::testing::value;
use plasticity::math::{cos, powi, sin};

/// C v = λ v, and no direction has a larger mean square.
#[test]
fn the_axis_is_the_first_eigenvector() {
    for seed in 0..20 {
        let params = Params { seed, centre_x: 0.3 * seed as f64 - 3.0, axis_y: -1.5, ..Params::default() };
        let record = OjaAxis::new(params).record;
        let along = |u: (f64, f64)| {
            record.points.iter().map(|x| powi(u.0 * x.0 + u.1 * x.1, 2)).sum::<f64>()
                / record.points.len() as f64
        };
        assert!((along(record.axis) / record.largest - 1.0).abs() < 1e-12);
        for i in 0..180 {
            let turn = f64::from(i).to_radians();
            assert!(along((cos(turn), sin(turn))) <= record.largest * (1.0 + 1e-12));
        }
    }
}

#[test]
fn length_one_along_the_first_axis_from_every_start() {
    for (start_x, start_y) in [(-0.3, 0.5), (0.5, -1.0), (2.0, 2.0), (-1.0, 0.1)] {
        let widget = OjaAxis::new(Params { start_x, start_y, eta: 0.005, trials: 1000, ..Params::default() });
        assert!((value(&widget, "length") - 1.0).abs() < 0.02, "{}", widget.summary());
        assert!(value(&widget, "alignment") > 0.99, "{}", widget.summary());
    }
}

/// Away from zero the axis points near the mean; with the mean taken off it is that of the cloud.
#[test]
fn off_centre_the_weight_points_at_the_mean() {
    let with = |inputs| {
        let params =
            Params { centre_x: -1.0, centre_y: 2.0, inputs, eta: 0.005, trials: 1000, ..Params::default() };
        OjaAxis::new(params).record
    };
    let cosine = |axis: (f64, f64), to: (f64, f64)| (axis.0 * to.0 + axis.1 * to.1).abs() / run::length(to);
    assert!(cosine(with(Inputs::AsTheyCome).axis, (-1.0, 2.0)) > 0.9);
    assert!(cosine(with(Inputs::Centred).axis, (1.2, 0.8)) > 0.98);
}

#[test]
fn too_large_a_step_is_said() {
    let widget = OjaAxis::new(Params { eta: 0.2, centre_x: 3.0, ..Params::default() });
    assert!(widget.record.gone.is_some() && widget.summary().contains("ran away"), "{}", widget.summary());
    assert!(widget.readouts().iter().all(|readout| readout.value.is_finite()));
    // The rate that it is told keeps it.
    let eta = widget.record.safe;
    let slower = OjaAxis::new(Params { eta, centre_x: 3.0, ..Params::default() });
    assert!(eta < 0.2 && slower.record.gone.is_none(), "{eta}");
}

#[test]
fn no_weight_at_the_start_stays_none() {
    let widget = OjaAxis::new(Params { start_x: 0.0, start_y: 0.0, ..Params::default() });
    assert_eq!((value(&widget, "length"), value(&widget, "alignment")), (0.0, 0.0));
}

/// Every handle sits where its quantities say, and dragging it there changes nothing.
#[test]
fn handles_agree_with_their_quantities() {
    use plasticity::Quantities;
    for params in [
        Params::default(),
        Params { centre_x: 1.0, axis_x: -0.2, axis_y: 1.5, ..Params::default() },
        Params { axis_x: 0.0, axis_y: 0.0, ..Params::default() },
    ] {
        let (values, list) = (params.values(), Params::list());
        let figure = OjaAxis::new(params).figure(400.0);
        let mut seen = 0;
        for mark in &figure.panels[0].marks {
            let figure::Mark::Handle(handle) = mark else { continue };
            for (drag, place) in [(&handle.x, handle.at.0), (&handle.y, handle.at.1)] {
                let Some(drag) = drag else { continue };
                let now = list.iter().position(|q| q.is(&drag.quantity)).map(|i| values[i].number());
                assert!((drag.value(place) - now.unwrap()).abs() < 1e-12, "{}", handle.name);
                seen += 1;
            }
        }
        assert_eq!(seen, 7);
    }
}

/// Who is asked for the length sees the inputs and where the weight begins, and nothing of where it goes.
#[test]
fn the_start_is_seen_by_who_predicts() {
    let figure = OjaAxis::new(Params::default()).figure(400.0).veiled();
    let [cloud, course] = [&figure.panels[0], &figure.panels[1]];
    let drawn = |panel: &figure::Panel| -> Vec<String> {
        let name = |mark: &figure::Mark| match mark {
            figure::Mark::Line(line) if !line.points.is_empty() => Some(line.name.clone()),
            figure::Mark::Dots(dots) if !dots.dots.is_empty() => Some(dots.name.clone()),
            _ => None,
        };
        panel.marks.iter().filter_map(name).collect()
    };
    assert_eq!(drawn(cloud), ["inputs", "two SD", "length 1", "weight at the start"]);
    assert_eq!(drawn(course), ["alignment at the start", "length at the start"]);
}
