//! LaTeX to MathML.

use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser, Storage, push_mathml};

/// A formula as MathML.
///
/// # Errors
/// One line that says what the formula's parser did not understand.
pub fn mathml(latex: &str, block: bool) -> Result<String, String> {
    let storage = Storage::new();
    let events: Result<Vec<_>, _> = Parser::new(latex, &storage).collect();
    let events = events.map_err(|error| refused(latex, &error.to_string()))?;
    let config = RenderConfig {
        display_mode: if block { DisplayMode::Block } else { DisplayMode::Inline },
        ..RenderConfig::default()
    };
    let mut out = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut out, events, config).map_err(|error| refused(latex, &error.to_string()))?;
    // A negative space has no width attribute; the style sheet holds the one that LaTeX names (\\!).
    let out = out.replace("style=\"margin-left: -0.16666667em\"", "class=\"closer\"");
    if out.contains("style=") {
        return Err(refused(latex, "colours and sizes belong to the style sheet"));
    }
    // As content a less-than sign is a reference in HTML; the library writes it bare.
    let out = out.replace("><<", ">&lt;<");
    // The micro sign has no italic form, the letter mu has.
    Ok(out.replace('µ', "μ"))
}

fn refused(latex: &str, error: &str) -> String {
    let error = error.lines().next().unwrap_or(error).trim().trim_end_matches('.');
    let todo = match unknown(latex) {
        Some(name) => format!(
            "there is no command \\{name}: write one of LaTeX's mathematics, as \\frac, \\tau, \\text{{…}}"
        ),
        None => error.to_string(),
    };
    format!("The formula “{}” cannot be read: {todo}.", latex.trim())
}

/// The first command that the parser does not know; it tells that there is one, and not which.
fn unknown(latex: &str) -> Option<&str> {
    let known = |name: &str| {
        let storage = Storage::new();
        let alone = format!("\\{name}");
        let told = Parser::new(&alone, &storage).find_map(Result::err).map(|error| error.to_string());
        !told.is_some_and(|told| told.contains("unknown primitive command"))
    };
    let names = latex.split('\\').skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        &rest[..end]
    });
    names.filter(|name| !name.is_empty()).find(|name| !known(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_mathml_without_inline_styles() {
        let out = mathml(r"\Delta w = \begin{cases} A_+ e^{-\Delta t/\tau_+} & \text{if } \Delta t > 0 \\ 0 & \text{else}\end{cases}", true).unwrap();
        assert!(out.starts_with("<math display=\"block\">") && out.contains("<mtable"));
        assert!(!out.contains("style="));
    }

    #[test]
    fn signs_of_html_stay_signs() {
        assert!(mathml("a < b", false).unwrap().contains("<mo>&lt;</mo>"));
    }

    #[test]
    fn a_negative_space_is_left_to_the_style_sheet() {
        assert!(mathml(r"a\!b", false).unwrap().contains("class=\"closer\""));
    }

    #[test]
    fn errors_are_one_line() {
        let error = mathml(r"\nonsense x", false).unwrap_err();
        assert!(error.contains(r"\nonsense") && !error.contains('\n'), "{error}");
        let error = mathml(r"\tau_+ \toe", false).unwrap_err();
        assert!(error.contains(r"no command \toe: write one of LaTeX's"), "{error}");
        assert!(mathml(r"\frac{a}{", false).is_err());
        assert!(mathml(r"\color{red} x", false).is_err());
    }
}
