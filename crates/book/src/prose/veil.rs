//! What of a drawing is the result: all that the same drawing without its results does not have.

/// Gives every sign of `whole` that `veiled` lacks the class `result`.
pub fn marked(whole: &str, veiled: &str) -> String {
    let rest: Vec<&str> = signs(veiled).collect();
    let mut out = String::with_capacity(whole.len());
    for (place, sign) in signs(whole).enumerate() {
        // The first is the drawing itself: its words differ.
        match sign.find([' ', '/', '>']) {
            Some(name) if place > 0 && sign != END && !rest.contains(&sign) => {
                out.push_str(&sign[..name]);
                out.push_str(" class=\"result\"");
                out.push_str(&sign[name..]);
            }
            _ => out.push_str(sign),
        }
    }
    out
}

const END: &str = "</svg>";

/// The tags of a drawing one after the other, a text with its words and its end.
fn signs(svg: &str) -> impl Iterator<Item = &str> {
    let mut rest = svg;
    std::iter::from_fn(move || {
        let end = if rest.starts_with("<text") { "</text>" } else { ">" };
        let length = rest.find(end)? + end.len();
        let (sign, after) = rest.split_at(length);
        rest = after;
        Some(sign)
    })
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;

    #[test]
    fn what_is_missing_under_the_veil_is_the_result() {
        let whole =
            "<svg aria-label=\"rises\"><path d=\"M0 0\"/><path d=\"M1 1\"/><text x=\"1\">w > 0</text></svg>";
        let veiled = "<svg aria-label=\"?\"><path d=\"M0 0\"/></svg>";
        assert_eq!(
            marked(whole, veiled),
            "<svg aria-label=\"rises\"><path d=\"M0 0\"/><path class=\"result\" d=\"M1 1\"/>\
             <text class=\"result\" x=\"1\">w > 0</text></svg>"
        );
        assert_eq!(marked(whole, whole), whole);
    }

    /// Every widget that asks hides something, and keeps its axes.
    #[test]
    fn every_prediction_has_something_to_hide() {
        widgets::ENTRIES.par_iter().filter(|entry| entry.predict.is_some()).for_each(|entry| {
            let mut live = (entry.open)(&entry.settle(None, []).values);
            while live.advance() != widgets::Progress::Done {}
            let figure = live.figure(live.span().map_or(0.0, |span| span.end));
            let svg = |figure| figure::svg(figure, figure::Layout::Wide, figure::Colours::Variables);
            let (whole, veiled) = (svg(&figure), svg(&figure.veiled()));
            let marked = marked(&whole, &veiled);
            let results = marked.matches(" class=\"result\"").count();
            assert!(results > 0 && results < signs(&whole).count() - 5, "{}: {results}", entry.name);
            assert_eq!(marked.replace(" class=\"result\"", ""), whole, "{}", entry.name);
        });
    }
}
