//! A figure's own file, `single/<widget>.html`, as a teacher wants it.
//!
//! In it the tag of the figure stands on a line of its own, and a policy allows the scripts that it was made with and no request.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use reader::address::Pairs;
use reader::snippet::markup;

const TAG: &str = "<plasticity-widget";

/// The file with these attributes on its tag; nothing where no line begins with the tag.
///
/// They come first in the tag: of two attributes of one name the first counts.
pub fn prepared(file: &str, configuration: &Pairs) -> Option<String> {
    put(file, configuration, "")
}

fn put(file: &str, configuration: &Pairs, before: &str) -> Option<String> {
    let at = file.match_indices(TAG).map(|(at, _)| at).find(|at| {
        let line = file[..*at].rsplit('\n').next().unwrap_or_default();
        line.trim().is_empty()
    })?;
    let (head, rest) = file.split_at(at);
    let attributes: String =
        configuration.iter().map(|(name, value)| format!(" {name}=\"{}\"", markup(value))).collect();
    Some(format!("{head}{before}{TAG}{attributes}{}", &rest[TAG.len()..]))
}

/// The same with one script more, before the tag of the figure, and with leave to ask this address; `attributes` begin with a
/// space.
pub fn with_script(file: &str, attributes: &str, script: &str, asks: Option<&str>) -> Option<String> {
    let hash = STANDARD.encode(Sha256::digest(script));
    let file = file.replacen("; script-src ", &format!("; script-src 'sha256-{hash}' "), 1);
    let file = match asks {
        Some(address) => {
            file.replacen("default-src 'none'; ", &format!("default-src 'none'; connect-src {address}; "), 1)
        }
        None => file,
    };
    put(&file, &vec![], &format!("<script{attributes}>{script}</script>\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<script>const tag = \"<plasticity-widget name\";</script>\n  \
                        <plasticity-widget name=\"w\" mode=\"explore\">\n<svg></svg></plasticity-widget>\n";

    #[test]
    fn attributes_stand_on_the_tag_and_nowhere_else() {
        let pairs = vec![("mode".into(), "predict".into()), ("title".into(), "\"><b>".into())];
        let file = prepared(FILE, &pairs).expect("a tag");
        let tag = "<plasticity-widget mode=\"predict\" title=\"&quot;&gt;&lt;b&gt;\" name=\"w\" mode=\"explore\">\n";
        assert_eq!(file, FILE.replace("<plasticity-widget name=\"w\" mode=\"explore\">\n", tag));
    }

    const POLICY: &str = "<meta content=\"default-src 'none'; script-src 'sha256-abc' 'wasm-unsafe-eval'\">";

    #[test]
    fn a_script_stands_before_the_tag_and_is_allowed() {
        let file = format!("{POLICY}{FILE}");
        let script = "alert('Hello, world.');";
        let made = with_script(&file, " data-a=\"1\"", script, Some("https://lrs.example")).expect("a tag");
        let tag = "  <script data-a=\"1\">alert('Hello, world.');</script>\n<plasticity-widget name=\"w\"";
        assert!(made.contains(tag), "{made}");
        // The example of the specification.
        let policy = "default-src 'none'; connect-src https://lrs.example; \
                      script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'sha256-abc' 'wasm-unsafe-eval'";
        assert!(made.contains(policy), "{made}");
        assert!(!with_script(&file, "", script, None).expect("a tag").contains("connect-src"));
    }

    #[test]
    fn a_file_without_the_tag_is_not_ours() {
        assert_eq!(prepared("<p>Not found</p>", &vec![]), None);
    }
}
