//! The local gradient against another implementation; origin in `data/README.md`.

use crate::printed::{assert_printed, rows};
use plasticity::math::{cos, sin};
use plasticity::networks::local_gradient::{Net, cosine};

/// The net of three units.
fn three() -> Net {
    Net {
        tau: 10.0,
        weights: (1..=9).map(|k| 0.3 * sin(f64::from(k))).collect(),
        drive: vec![0.5, -0.4, 0.3],
        start: vec![0.1; 3],
        read_out: vec![0.6, -0.5, 0.4],
        feedback: vec![0.9, -0.2, 0.5],
    }
}

#[test]
fn gradients() {
    let net = three();
    let trial = net.trial(&|step| sin(0.5 * step as f64), &|step| cos(0.3 * step as f64), 20);
    let exact = net.exact(&trial);
    let [symmetric, own] = [&net.read_out, &net.feedback].map(|back| net.local(&trial, back));
    let mut compared = 0;
    for row in rows(include_str!("data/local_gradient.csv")) {
        if row[0] == "loss" {
            assert_printed(0.5 * trial.error(), row[2], "loss");
            for (ours, printed) in [(&symmetric, row[3]), (&own, row[4])] {
                let (_, printed) = printed.split_once('=').expect("a name and a number");
                assert_printed(cosine(&exact, ours), printed, "cosine");
            }
            continue;
        }
        let [receiver, sender] = [row[0], row[1]].map(|place| place.parse::<usize>().expect("a place"));
        let place = 3 * receiver + sender;
        for (ours, printed) in [&net.weights, &exact, &symmetric, &own].into_iter().zip(&row[2..]) {
            assert_printed(ours[place], printed, "weight, gradient or its stand-in");
            compared += 1;
        }
    }
    assert_eq!(compared, 36);
}

/// Forward mode, deliberately naive: how every activity follows every weight, without and with the ways through others.
#[test]
fn forwards_and_backwards_agree() {
    let net = three();
    let (steps, n) = (20, 3);
    let trial = net.trial(&|step| sin(0.5 * step as f64), &|step| cos(0.3 * step as f64), steps);
    for through in [true, false] {
        let mut follows = vec![0.0; n * n * n];
        let mut gradient = vec![0.0; n * n];
        for step in 0..steps {
            let mut next = vec![0.0; n * n * n];
            for place in 0..n * n {
                for i in 0..n {
                    let own = if place / n == i { trial.activity[step * n + place % n] } else { 0.0 };
                    let others = (0..n).map(|k| net.weights[i * n + k] * follows[place * n + k]).sum::<f64>();
                    let reached = own + if through { others } else { 0.0 };
                    next[place * n + i] =
                        0.9 * follows[place * n + i] + 0.1 * trial.slopes[step * n + i] * reached;
                    gradient[place] += trial.errors[step] * net.read_out[i] * next[place * n + i] / 20.0;
                }
            }
            follows = next;
        }
        let ours = if through { net.exact(&trial) } else { net.local(&trial, &net.read_out) };
        assert!(ours.iter().zip(&gradient).all(|(x, y)| (x - y).abs() < 1e-15), "{through}");
    }
}
