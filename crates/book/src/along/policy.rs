//! What a lone file may do: run the scripts and styles that it was made with, and ask nobody for anything.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The hashes of what stands in a file.
#[derive(Default)]
pub struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Policy {
    /// Allows a script and gives its element; `attributes` begin with a space.
    pub fn script(&mut self, attributes: &str, text: &str) -> String {
        let text = inside(text);
        self.scripts.push(hash(&text));
        format!("<script{attributes}>{text}</script>")
    }

    /// Allows a style sheet and gives its element.
    pub fn style(&mut self, text: &str) -> String {
        let text = inside(text);
        self.styles.push(hash(&text));
        format!("<style>{text}</style>")
    }

    /// The tag that says so.
    pub fn tag(&self) -> String {
        let (scripts, styles) = (self.scripts.join(" "), self.styles.join(" "));
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts} \
             'wasm-unsafe-eval'; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'\">"
        )
    }
}

/// A script or style that nothing in it ends, or turns into a comment, and whose bytes are those that a browser hashes. Both
/// languages read a backslash before these signs as nothing.
fn inside(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        let starts = |word: &str| after.get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
        if ["/script", "/style", "!--"].into_iter().any(starts) {
            out.push('\\');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_script_ends_it() {
        let mut policy = Policy::default();
        let script = policy.script(" id=\"a\"", "f('</script><!--</SCRIPT é <b> </scrip');\r\n");
        assert_eq!(script, "<script id=\"a\">f('<\\/script><\\!--<\\/SCRIPT é <b> </scrip');\n</script>");
    }

    #[test]
    fn what_was_written_is_allowed_and_nothing_else() {
        let mut policy = Policy::default();
        policy.script("", "alert('Hello, world.');");
        policy.style("");
        let tag = policy.tag();
        // The example of the specification.
        assert!(
            tag.contains(
                "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval';"
            ),
            "{tag}"
        );
        assert!(tag.contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';"), "{tag}");
        assert!(tag.contains("default-src 'none';"));
    }
}
