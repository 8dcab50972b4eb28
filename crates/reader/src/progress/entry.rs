//! One entry: what looks like ours, and nothing else. All text is of letters, digits and few signs; none of it is markup.

use plasticity::quantity::decimal;

use super::{Answer, Json, Place};

/// The longest prediction, bytes: a drawn curve has forty points.
const SAID: usize = 4000;

/// An entry that was understood.
pub enum Taken {
    /// An answer to a question.
    Answer(String, Answer),
    /// A prediction at a figure.
    Prediction(String, String),
    /// How far a page was read.
    Read(String, [u32; 2]),
}

impl Taken {
    /// An entry of the member of this name.
    pub fn of(member: &str, key: &str, value: &Json) -> Option<Self> {
        match member {
            "answers" => {
                let Some(Json::Truth(right)) = value.get("right") else { return None };
                let given = match value.get("given") {
                    Some(Json::Text(text)) => text.clone(),
                    Some(Json::Number(number)) => decimal::shortest(*number),
                    _ => return None,
                };
                let fits = is_key(key) && given.len() <= 40 && is_plain(&given, b".+-");
                fits.then(|| Self::Answer(key.into(), Answer { right: *right, given }))
            }
            "predictions" => {
                let said = value.as_text()?;
                let fits = is_key(key) && (1..=SAID).contains(&said.len()) && is_plain(said, b".+-~@=,%");
                fits.then(|| Self::Prediction(key.into(), said.into()))
            }
            "read" => {
                let Json::List(far) = value else { return None };
                let [Some(at), Some(of)] = [far.first()?, far.get(1)?].map(Json::as_count) else {
                    return None;
                };
                (is_page(key) && far.len() == 2 && at <= of).then(|| Self::Read(key.into(), [at, of]))
            }
            _ => None,
        }
    }
}

impl Place {
    /// A place with its words, or without.
    pub fn of(value: &Json) -> Option<Self> {
        let (link, words) = match value {
            Json::Text(link) => (link.as_str(), ""),
            Json::List(two) => (two.first()?.as_text()?, two.get(1)?.as_text()?),
            _ => return None,
        };
        is_key(link).then(|| Self { link: link.into(), words: words.into() })
    }
}

/// The key of a question or a figure: page and id.
pub fn key(path: &str, id: &str) -> String {
    let page = path.rsplit('/').next().filter(|page| !page.is_empty()).unwrap_or("index.html");
    format!("{page}#{id}")
}

/// The page that a key names.
pub fn page_of(key: &str) -> &str {
    key.split('#').next().unwrap_or_default()
}

/// Whether it is the key of something: page and id.
pub fn is_key(key: &str) -> bool {
    key.split_once('#').is_some_and(|(page, id)| is_page(page) && short(id) && is_plain(id, b"-"))
}

/// Whether it is one of the themes that a reader can choose.
pub fn is_theme(theme: &str) -> bool {
    ["auto", "light", "dark", "contrast"].contains(&theme)
}

fn is_page(page: &str) -> bool {
    short(page) && page.contains('.') && is_plain(page, b".-")
}

fn short(text: &str) -> bool {
    (1..=80).contains(&text.len())
}

fn is_plain(text: &str, also: &[u8]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || also.contains(&byte))
}
