//! What a package tells a learning record store (xAPI), where a teacher names one: the constant part of each statement. The
//! package's script adds who, when and with which result.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use language::Language;
use serde_json::{Value, json};

/// Where statements go, and with what right.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    endpoint: String,
    authorization: String,
}

impl Store {
    /// From what a teacher has typed; nothing where no address is given.
    ///
    /// # Errors
    /// The sentence that says what is wrong.
    pub fn read(endpoint: &str, key: &str, language: Language) -> Result<Option<Self>, String> {
        let (endpoint, key) = (endpoint.trim().trim_end_matches('/'), key.trim());
        if endpoint.is_empty() {
            return Ok(None);
        }
        let host = endpoint.strip_prefix("https://").or_else(|| endpoint.strip_prefix("http://"));
        // What ends an address or a part of a policy is in none.
        let odd = |sign: char| sign.is_whitespace() || "\"'<>;,".contains(sign);
        if host.is_none_or(|host| host.is_empty() || host.contains(odd)) {
            return Err(language.teach_store_no_address().into());
        }
        let authorization = match key.split_once(' ') {
            Some(("Basic" | "Bearer", _)) => key.to_string(),
            None if key.contains(':') => format!("Basic {}", STANDARD.encode(key)),
            _ => return Err(language.teach_store_no_key().into()),
        };
        // Stores tell the address with and without the name of the resource.
        let endpoint = endpoint.strip_suffix("/statements").unwrap_or(endpoint);
        Ok(Some(Self { endpoint: format!("{endpoint}/statements"), authorization }))
    }

    /// The host that statements go to, as a policy names it.
    pub fn host(&self) -> String {
        self.endpoint.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
    }

    /// Everything that the package's script needs to tell this store of a figure.
    pub fn told(&self, activity: &str, title: &str) -> Value {
        json!({
            "endpoint": self.endpoint,
            "authorization": self.authorization,
            "experienced": statement("experienced", activity, title),
            "answered": statement("answered", activity, title),
            "completed": statement("completed", activity, title),
        })
    }
}

/// A statement without its actor, its time and its result.
fn statement(verb: &str, activity: &str, title: &str) -> Value {
    json!({
        "verb": { "id": format!("http://adlnet.gov/expapi/verbs/{verb}"), "display": { "en": verb } },
        "object": {
            "objectType": "Activity",
            "id": activity,
            "definition": { "name": { "en": title }, "type": "http://adlnet.gov/expapi/activities/simulation" },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_where_no_store_is_named() {
        assert_eq!(Store::read("  ", "key:secret", Language::English), Ok(None));
    }

    #[test]
    fn an_address_and_a_key_are_read_as_stores_show_them() {
        let read =
            |endpoint: &str, key: &str| Store::read(endpoint, key, Language::English).unwrap().unwrap();
        let store = read("https://lrs.example/xapi/", "key:secret");
        assert_eq!(store.endpoint, "https://lrs.example/xapi/statements");
        assert_eq!(store.host(), "https://lrs.example");
        assert_eq!(store.authorization, "Basic a2V5OnNlY3JldA==");
        assert_eq!(read("https://lrs.example/xapi/statements", "Basic a2V5OnNlY3JldA=="), store);
        assert_eq!(read("https://lrs.example/xapi", "Bearer x").authorization, "Bearer x");
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (endpoint, key) in [
            ("lrs.example", "a:b"),
            ("https:// x", "a:b"),
            ("https://a;b", "a:b"),
            ("https://lrs.example", "a"),
        ] {
            let refused = Language::ALL.map(|own| Store::read(endpoint, key, own).expect_err("refused"));
            assert!(refused[0].ends_with("No package was made."), "{refused:?}");
            assert!(refused[1].ends_with("Es wurde kein Paket erstellt."), "{refused:?}");
        }
    }

    #[test]
    fn a_statement_names_what_was_done_to_which_figure() {
        let store = Store::read("https://lrs.example", "a:b", Language::English).unwrap().unwrap();
        let told = store.told("https://host/embed/w.html", "A figure");
        for verb in ["experienced", "answered", "completed"] {
            assert_eq!(told[verb]["verb"]["id"], format!("http://adlnet.gov/expapi/verbs/{verb}"));
            assert_eq!(told[verb]["object"]["id"], "https://host/embed/w.html");
            assert_eq!(told[verb]["object"]["definition"]["name"]["en"], "A figure");
        }
    }
}
