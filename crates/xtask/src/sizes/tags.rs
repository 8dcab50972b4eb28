//! Tags in HTML that the book has written.

/// The inside of each tag, `<` and `>` left out. A `<` that opens no tag ends at the next one.
pub(super) fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

/// The value of a tag's attribute.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}="))?;
    match after.as_bytes().first()? {
        quote @ (b'"' | b'\'') => after[1..].split(char::from(*quote)).next(),
        _ => after.split_whitespace().next().map(|value| value.trim_end_matches('/')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_quotes_or_without() {
        let found: Vec<_> = tags("a < b <img src=a.png/><img alt='b' src=\"c d\">").collect();
        assert_eq!(attribute(found[1], "src"), Some("a.png"));
        assert_eq!((attribute(found[2], "alt"), attribute(found[2], "src")), (Some("b"), Some("c d")));
        assert_eq!(attribute(found[2], "rc"), None);
    }
}
