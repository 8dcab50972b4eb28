//! Powers of ten as papers type them.

/// Between the parts of a number: they stay on one line.
const SPACE: char = '\u{a0}';

/// A number in at most so many significant digits and a power of ten: `3.8 × 10⁻⁷`, `−2.5 × 10⁹`, `10⁻⁷`. Trailing zeros
/// are left out, and so is a power of zero. What is not finite is written as Rust writes it.
pub fn scientific(value: f64, significant: usize) -> String {
    let text = format!("{value:.*e}", significant.saturating_sub(1));
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", mantissa),
    };
    let digits =
        if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    match (digits, exponent) {
        ("0", _) => digits.into(),
        (_, "0") => format!("{sign}{digits}"),
        ("1", _) => format!("{sign}10{}", superscript(exponent)),
        _ => format!("{sign}{digits}{SPACE}×{SPACE}10{}", superscript(exponent)),
    }
}

/// A whole number, raised.
fn superscript(number: &str) -> String {
    number
        .chars()
        .map(|sign| match sign {
            '-' => '⁻',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            // The other raised digits follow each other.
            digit => digit.to_digit(10).and_then(|digit| char::from_u32('⁰' as u32 + digit)).unwrap_or(digit),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_papers_type_them() {
        let cases = [
            (3.775e-7, 2, "3.8 × 10⁻⁷"),
            (3.775e-7, 4, "3.775 × 10⁻⁷"),
            (-2.5e9, 4, "−2.5 × 10⁹"),
            (1e-7, 3, "10⁻⁷"),
            (-1e12, 3, "−10¹²"),
            (9.996e-5, 3, "10⁻⁴"),
            (6.022e23, 3, "6.02 × 10²³"),
            (40.0, 1, "4 × 10¹"),
            (0.0, 3, "0"),
            (-0.0, 3, "0"),
            (7.5, 2, "7.5"),
            (f64::INFINITY, 2, "inf"),
        ];
        for (value, significant, expected) in cases {
            assert_eq!(scientific(value, significant), expected.replace(' ', "\u{a0}"), "{value}");
        }
    }
}
