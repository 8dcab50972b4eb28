//! Names of LaTeX, accents and scripts as signs.

/// The sign of an operator.
pub fn sign(name: &str) -> Option<char> {
    Some(match name {
        "leftarrow" => '←',
        "propto" => '∝',
        "pm" => '±',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "cdot" => '·',
        _ => return None,
    })
}

/// A letter, or what is written like one.
pub fn letter(name: &str) -> Option<char> {
    Some(match name {
        "alpha" => 'α',
        "beta" => 'β',
        "gamma" => 'γ',
        "delta" => 'δ',
        "varepsilon" => 'ε',
        "zeta" => 'ζ',
        "eta" => 'η',
        "theta" => 'θ',
        "kappa" => 'κ',
        "lambda" => 'λ',
        "mu" => 'μ',
        "nu" => 'ν',
        "xi" => 'ξ',
        "pi" => 'π',
        "rho" => 'ρ',
        "sigma" => 'σ',
        "tau" => 'τ',
        "varphi" => 'φ',
        "Gamma" => 'Γ',
        "Theta" => 'Θ',
        "Sigma" => 'Σ',
        "Omega" => 'Ω',
        "infty" => '∞',
        "ldots" => '…',
        "star" => '⋆',
        _ => return None,
    })
}

/// A mark above one letter; above more, what it stands for in words of mathematics.
pub fn accented(mark: &str, under: &str) -> String {
    let letters = under.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).count();
    match mark {
        "dot" if letters == 1 => format!("{under}\u{307}"),
        "dot" => format!("d{under}/dt"),
        "hat" => format!("{under}\u{302}"),
        _ if letters == 1 => format!("{under}\u{304}"),
        _ => format!("⟨{under}⟩"),
    }
}

/// In brackets, unless it is one operand.
pub fn bracketed(text: &str) -> String {
    if text.contains([' ', '/', '−', '+', '=']) { format!("({text})") } else { text.into() }
}

const RAISED: [(&str, &str); 1] = [("0123456789+−=nijkmt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ⁿⁱʲᵏᵐᵗ")];
const LOWERED: [(&str, &str); 2] =
    [("0123456789+−=aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"), ("βγρφ", "ᵦᵧᵨᵩ")];

/// The same in small signs, if there are such.
fn small(script: &str, signs: &[(&str, &str)]) -> Option<String> {
    let of = |c: char| signs.iter().find_map(|(from, to)| to.chars().nth(from.chars().position(|f| f == c)?));
    script.chars().map(of).collect()
}

/// A script above.
pub fn raised(script: &str) -> String {
    match script {
        "*" | "′" => script.into(),
        _ => small(script, &RAISED).unwrap_or_else(|| format!("^{}", enclosed(script))),
    }
}

/// A script below.
pub fn lowered(script: &str) -> String {
    // Two indices are small, a word stays a word.
    let letters = |c: char| c.is_alphabetic() && !"ijk".contains(c);
    let word =
        script.chars().count() > 1 && script.chars().all(char::is_alphabetic) && script.contains(letters);
    let small = if word { None } else { small(script, &LOWERED) };
    small.unwrap_or_else(|| format!("_{}", enclosed(script)))
}

fn enclosed(script: &str) -> String {
    let one = script.chars().count() == 1 || script.chars().all(char::is_alphanumeric);
    if one { script.into() } else { format!("({script})") }
}
