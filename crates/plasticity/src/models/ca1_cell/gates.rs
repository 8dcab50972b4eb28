//! Where the gates tend to, and how fast; constants as in the authors' file.

use crate::math::{exp, max};

/// Number of gates.
pub const GATES: usize = 14;

/// `x/(1 − e^(−x))`, smooth through 0.
fn linoid(x: f64) -> f64 {
    if x.abs() < 1e-4 { 1.0 + 0.5 * x } else { x / (1.0 - exp(-x)) }
}

/// `1/(1 + e^x)`.
fn falling(x: f64) -> f64 {
    1.0 / (1.0 + exp(x))
}

/// `e^(z(V − h)·F/RT)` at 34 °C.
fn boltzmann(v: f64, h: f64, z: f64) -> f64 {
    exp(z * (v - h) * (9.648e4 * 1e-3 / (8.315 * 307.16)))
}

/// Open part and time constant (ms) of a gate with an opening and a closing rate, sped up.
fn rates(alpha: f64, beta: f64, speed: f64) -> (f64, f64) {
    (alpha / (alpha + beta), 1.0 / (speed * (alpha + beta)))
}

/// The same, never faster than `least` ms.
fn slower(gate: (f64, f64), least: f64) -> (f64, f64) {
    (gate.0, max(gate.1, least))
}

/// Constant-field driving force on calcium, mV-like, with the dependence of the channels on calcium inside.
pub fn drive(v: f64, calcium: f64) -> f64 {
    let f = 13.10;
    -f * (1.0 - 0.5 * calcium * exp(v / f)) * linoid(-v / f) * 0.001 / (0.001 + calcium)
}

/// Open part at rest and time constant in ms of every gate at a potential (mV) and a calcium (mM): sodium m, h; delayed rectifier n;
/// A-type a, l; M-type u; h-type q; L-type c; T-type t, r; R-type d, e; slow s and medium w afterhyperpolarisation.
pub fn targets(v: f64, calcium: f64) -> [(f64, f64); GATES] {
    let opening = (v + 25.0) / 7.2;
    let m = slower(rates(0.4 * 7.2 * linoid(opening), 0.124 * 7.2 * linoid(-opening), 3.0), 0.02);
    let x = (v + 45.0) / 1.5;
    let h = (falling((v + 50.0) / 2.0), max(1.0 / (0.045 * linoid(x) + 0.015 * linoid(-x)) / 3.0, 0.5));
    let rectifier = 1.0 + boltzmann(v, 13.0, -3.0);
    let n = (1.0 / rectifier, max(boltzmann(v, 13.0, -2.1) / (0.02 * rectifier), 2.0));
    let z = -1.5 - falling((v + 40.0) / 5.0);
    let a_type = 1.0 + boltzmann(v, 11.0, z);
    let a = (1.0 / a_type, max(boltzmann(v, 11.0, 0.55 * z) / (0.25 * a_type), 0.1));
    // Negative below −50 mV without its floor.
    let l = (1.0 / (1.0 + boltzmann(v, -56.0, 3.0)), max(0.26 * (v + 50.0), 2.0));
    let m_type = 60.0 + exp(0.10584 * (v + 42.0)) / (0.04 * (1.0 + exp(0.1512 * (v + 42.0))));
    let u = (falling(-(v + 42.0) / 4.0), m_type);
    let h_type =
        if v > -30.0 { 1.0 } else { 5.0 * (1.0 / (exp(-(v + 145.0) / 17.5) + exp((v + 16.8) / 16.5)) + 5.0) };
    let q = (falling((v + 82.0) / 8.8), h_type);
    let c = rates(0.055 * 3.8 * linoid((v + 27.01) / 3.8), 0.94 * exp(-(v + 63.01) / 17.0), 5.0);
    let t = rates(1.967 * linoid((v - 19.88) / 10.0), 0.046 * exp(-v / 22.73), 1.0);
    let r = rates(1.6e-4 * exp(-(v + 57.0) / 19.0), falling((15.0 - v) / 10.0), 0.68);
    let d = (falling(-(v + 60.0) / 3.0), 100.0);
    let e = (falling(v + 62.0), 5.0);
    let ratio = calcium / 0.025;
    let bound = ratio * ratio;
    let s = (bound / (1.0 + bound), max(33.3 / (1.0 + bound) / 3.737, 0.5));
    let k = 193.04 * v / (8.313424 * 307.15);
    let w = rates(
        0.48 * calcium / (calcium + 0.18 * exp(-k)),
        0.28 / (1.0 + calcium / (0.011 * exp(-1.5 * k))),
        1.0,
    );
    [m, h, n, a, l, u, q, c, t, r, d, e, s, w]
}
