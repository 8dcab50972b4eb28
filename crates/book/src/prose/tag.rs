//! Reads the raw HTML tags of a chapter. Strict: what it does not understand is a problem, so that
//! nothing reaches a page unchecked.

/// A start tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// Name in lower case.
    pub name: String,
    /// Names and values, in order.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A piece of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `<name …>`.
    Open(Tag),
    /// `</name>`.
    Close(String),
    /// Words between tags.
    Text(String),
}

/// Cuts raw HTML into parts, each with its byte.
///
/// # Errors
/// The byte at which reading failed and a sentence.
pub fn parts(text: &str) -> Result<Vec<(usize, Part)>, (usize, String)> {
    let mut parts = vec![];
    let mut rest = text;
    while !rest.is_empty() {
        let at = text.len() - rest.len();
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").ok_or((at, "This comment is not closed.".to_string()))?;
            rest = &comment[end + 3..];
        } else if rest.starts_with('<') {
            let (part, after) = tag(rest).map_err(|what| (at, what))?;
            parts.push((at, part));
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            if !rest[..end].trim().is_empty() {
                parts.push((at, Part::Text(rest[..end].to_string())));
            }
            rest = &rest[end..];
        }
    }
    Ok(parts)
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

fn tag(text: &str) -> Result<(Part, &str), String> {
    let inner = text.strip_prefix('<').unwrap_or(text);
    let (closing, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let (name, mut rest) = inner.split_at(inner.find(|c| !is_name(c)).unwrap_or(inner.len()));
    if name.is_empty() {
        return Err("A tag begins here without a name; write &lt; for the sign itself.".into());
    }
    let name = name.to_ascii_lowercase();
    let mut attributes: Vec<(String, String)> = vec![];
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            let part = if closing { Part::Close(name) } else { Part::Open(Tag { name, attributes }) };
            return Ok((part, after));
        }
        if rest.starts_with('/') {
            return Err(format!("<{name} …/> does not end an element in HTML: write <{name} …></{name}>."));
        }
        let (attribute, after) = rest.split_at(rest.find(|c| !is_name(c)).unwrap_or(rest.len()));
        let quoted = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        let Some((value, after)) = quoted.filter(|_| !attribute.is_empty()) else {
            return Err(format!(
                "The tag <{name}> is not well formed: attributes are written name=\"value\"."
            ));
        };
        if attributes.iter().any(|(own, _)| own == attribute) {
            return Err(format!("The tag <{name}> has the attribute “{attribute}” twice."));
        }
        attributes.push((attribute.to_ascii_lowercase(), plain(value)));
        rest = after;
    }
}

/// The four references that an attribute needs.
fn plain(value: &str) -> String {
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_over_lines_comments_and_references() {
        let found = parts("<a-b c=\"1 &lt; 2\"\n  d=\"\"></a-b><!-- no -->x").unwrap();
        let attributes = vec![("c".into(), "1 < 2".into()), ("d".into(), String::new())];
        assert_eq!(
            found,
            [
                (0, Part::Open(Tag { name: "a-b".into(), attributes })),
                (25, Part::Close("a-b".into())),
                (42, Part::Text("x".into()))
            ]
        );
    }

    #[test]
    fn what_is_not_well_formed_is_said() {
        for text in
            ["<a b>", "<a b='1'>", "<a b=1>", "<a b=\"1\" b=\"2\">", "<a/>", "< a>", "<!-- x", "<a b=\"1"]
        {
            assert!(parts(text).is_err(), "{text}");
        }
    }
}
