//! The nine published sets of constants.

use super::CalciumThreshold;

/// One set. Both thresholds are in units of θ_d = 1, and ρ⋆ = 0.5, in all of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Set {
    /// Name in kebab-case.
    pub name: &'static str,
    /// As shown.
    pub title: &'static str,
    /// τ_Ca and the delay D, ms.
    pub times: [f64; 2],
    /// C_pre and C_post.
    pub jumps: [f64; 2],
    /// θ_p.
    pub theta_p: f64,
    /// γ_d and γ_p.
    pub gammas: [f64; 2],
    /// σ.
    pub sigma: f64,
    /// τ, s.
    pub tau: f64,
    /// β.
    pub beta: f64,
    /// b.
    pub b: f64,
}

impl Set {
    /// The rule with these constants.
    pub fn rule(&self) -> CalciumThreshold {
        let ([tau_ca, delay], [c_pre, c_post], [gamma_d, gamma_p]) = (self.times, self.jumps, self.gammas);
        CalciumThreshold {
            tau_ca,
            c_pre,
            c_post,
            theta_d: 1.0,
            theta_p: self.theta_p,
            gamma_d,
            gamma_p,
            sigma: self.sigma,
            tau: self.tau,
            delay,
            rho_star: 0.5,
            beta: self.beta,
            b: self.b,
        }
    }

    /// The set of this name.
    pub fn find(name: &str) -> Option<&'static Self> {
        SETS.iter().find(|set| set.name == name)
    }
}

/// A generic set: they share τ, β and b, and stand for a shape of the curve and not for a preparation.
const fn generic(
    name: &'static str,
    title: &'static str,
    jumps: [f64; 2],
    theta_p: f64,
    gammas: [f64; 2],
    sigma: f64,
    delay: f64,
) -> Set {
    Set { name, title, times: [20.0, delay], jumps, theta_p, gammas, sigma, tau: 150.0, beta: 0.5, b: 5.0 }
}

/// All sets: six shapes, named after the order of depression (D) and potentiation (P) over the lag, then three preparations.
pub static SETS: [Set; 9] = [
    generic("dp-curve", "DP", [1.0, 2.0], 1.3, [200.0, 321.808], 2.8284, 13.7),
    generic("dpd-curve", "DPD", [0.9, 0.9], 1.3, [250.0, 550.0], 2.8284, 4.6),
    generic("dpd-prime-curve", "DPD′", [1.0, 2.0], 2.5, [50.0, 600.0], 2.8284, 2.2),
    generic("p-curve", "P", [2.0, 2.0], 1.3, [160.0, 257.447], 2.8284, 0.0),
    generic("d-curve", "D", [0.6, 0.6], 1.3, [500.0, 550.0], 5.6568, 0.0),
    generic("d-prime-curve", "D′", [1.0, 2.0], 3.5, [60.0, 600.0], 2.8284, 0.0),
    Set {
        name: "hippocampal-slices",
        title: "hippocampal slices",
        times: [48.8373, 18.8008],
        jumps: [1.0, 0.275_865],
        theta_p: 1.3,
        gammas: [313.0965, 1645.59],
        sigma: 9.1844,
        tau: 688.355,
        beta: 0.7,
        b: 5.28145,
    },
    Set {
        name: "hippocampal-cultures",
        title: "hippocampal cultures",
        times: [11.9536, 10.0],
        jumps: [0.581_56, 1.76444],
        theta_p: 1.3,
        gammas: [61.141, 113.6545],
        sigma: 2.5654,
        tau: 33.7596,
        beta: 0.5,
        b: 36.0263,
    },
    Set {
        name: "cortical-slices",
        title: "cortical slices",
        times: [22.6936, 4.6098],
        jumps: [0.561_753_9, 1.23964],
        theta_p: 1.3,
        gammas: [331.909, 725.085],
        sigma: 3.3501,
        tau: 346.3615,
        beta: 0.5,
        b: 5.40988,
    },
];
