//! State in the address: `#key:name=value,name=value;key:…`, only what differs from the start.

use std::fmt::Write;

/// The reader's state of every widget of a page, as a fragment holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// Keys of elements, each with its names and values, in the order of the fragment.
    pub entries: Vec<(String, Pairs)>,
}

/// Signs of a host's routes and lists; no key of ours is written with one.
const ROUTES: [char; 6] = ['/', '?', '=', '&', '!', ';'];

/// Names and values as text.
pub type Pairs = Vec<(String, String)>;

impl Address {
    /// Reads a fragment without its `#`. One that does not begin as ours is somebody else's, a heading or a host's
    /// route: `None`. What follows in another form is left out.
    pub fn read(fragment: &str) -> Option<Self> {
        let ours = fragment.split_once(':').is_some_and(|(key, pairs)| {
            let first = pairs.split([',', ';']).next().unwrap_or_default();
            !key.is_empty() && !key.contains(ROUTES) && first.contains('=')
        });
        let entry = |entry: &str| entry.split_once(':').map(|(key, pairs)| (decode(key), read_pairs(pairs)));
        let entries = || fragment.split(';').filter_map(entry).collect();
        (ours || fragment.is_empty()).then(|| Self { entries: entries() })
    }

    /// The fragment without its `#`; empty where nothing differs.
    pub fn write(&self) -> String {
        let mut out = String::new();
        for (key, pairs) in self.entries.iter().filter(|(_, pairs)| !pairs.is_empty()) {
            if !out.is_empty() {
                out.push(';');
            }
            let mut own = String::new();
            encode(key, &mut own);
            // With the signs of a route the whole would be a host's.
            out.push_str(&own.replace('/', "%2F").replace('?', "%3F").replace('!', "%21"));
            out.push(':');
            out.push_str(&write_pairs(pairs));
        }
        out
    }

    /// What stands under a key.
    pub fn pairs(&self, key: &str) -> Option<&Pairs> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, pairs)| pairs)
    }

    /// Puts a widget's state under its key, in the place it had; an empty state leaves no trace.
    pub fn set(&mut self, key: &str, pairs: Pairs) {
        match self.entries.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = pairs,
            None => self.entries.push((key.to_string(), pairs)),
        }
    }
}

/// Names with values, as [`write_pairs`] writes them.
pub fn read_pairs(text: &str) -> Pairs {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name), decode(value))
    };
    text.split(',').filter(|pair| !pair.is_empty()).map(pair).collect()
}

/// `name=value,name=value`
pub fn write_pairs(pairs: &Pairs) -> String {
    let mut out = String::new();
    for (place, (name, value)) in pairs.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        encode(name, &mut out);
        out.push('=');
        encode(value, &mut out);
    }
    out
}

/// Keys of elements in document order, from their id (may be empty) and the widget's name: the id,
/// else the name; a key that is taken already becomes `key.2`, `key.3` and so on.
pub fn keys<'a>(elements: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut taken: Vec<String> = vec![];
    for (id, name) in elements {
        let base = if id.is_empty() { name } else { id };
        let mut key = base.to_string();
        let mut count = 2;
        while taken.contains(&key) {
            key = format!("{base}.{count}");
            count += 1;
        }
        taken.push(key);
    }
    taken
}

/// Keys in an address that are not among those of a page, as a sentence lists them; empty where all are.
pub fn strangers(fragment: &str, keys: &[String]) -> String {
    let address = Address::read(fragment).unwrap_or_default();
    let entries = address.entries.iter().map(|(key, _)| key);
    let strangers = entries.filter(|key| !key.is_empty() && !keys.contains(key));
    let strangers: Vec<_> = strangers.map(|key| format!("“{}”", crate::attributes::start_of(key))).collect();
    strangers.join(", ")
}

/// Query and fragment take letters, digits and these as they are; everything else is encoded,
/// so that no browser rewrites what we wrote.
pub fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$'()*/?@".contains(&byte) {
            out.push(byte as char);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |place: usize| bytes.get(place).and_then(|byte| (*byte as char).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Pairs {
        list.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }

    #[test]
    fn the_example_of_the_interface_goes_both_ways() {
        let text = "stdp-window:tau-plus=20,seed=7;stdp-frequency:preset=sjostrom-2001";
        let address = Address::read(text).unwrap();
        assert_eq!(address.pairs("stdp-window"), Some(&pairs(&[("tau-plus", "20"), ("seed", "7")])));
        assert_eq!(address.write(), text);
    }

    #[test]
    fn reserved_signs_survive() {
        let mut address = Address::default();
        let odd = "/a?,b;c:d=e%f#g h!\"<ü";
        address.set(odd, pairs(&[(odd, odd)]));
        let text = address.write();
        assert!(text.is_ascii() && !text.contains(['#', '"', '<', ' ']));
        assert_eq!(Address::read(&text), Some(address));
    }

    #[test]
    fn headings_and_routes_are_not_states() {
        for text in [
            "how-we-know",
            "fig:window",
            "/guide?id=a:b",
            "/guide?a:b=c",
            "!/a:b=c",
            "a=1:b=2",
            "t=1:30",
            "a:b",
            ":",
            ";",
            "a:",
            ":b=1",
            ":~:text=a",
            "heading;a:b=1",
        ] {
            assert_eq!(Address::read(text), None, "{text}");
        }
        assert_eq!(Address::read(""), Some(Address::default()));
    }

    #[test]
    fn odd_signs_are_read_without_harm() {
        assert_eq!(Address::read("a:b=c=d").unwrap().pairs("a"), Some(&pairs(&[("b", "c=d")])));
        for rest in [";;:::,,==", ",=;", ";heading", ",%=%2", ":"] {
            let address = Address::read(&format!("a:b=1{rest}")).unwrap();
            assert_eq!(address.entries[0].0, "a", "{rest}");
        }
        assert!(Address::read("%:%=%2").is_some());
        assert_eq!(Address::read("a:%zz=1").unwrap().pairs("a"), Some(&pairs(&[("%zz", "1")])));
        assert_eq!(Address::read("a:%ff=%zz").unwrap().pairs("a"), Some(&pairs(&[("\u{fffd}", "%zz")])));
    }

    #[test]
    fn a_state_keeps_its_place_and_an_empty_one_vanishes() {
        let mut address = Address::read("other:x=1;w:a=1;w.2:a=2").unwrap();
        address.set("w", pairs(&[("a", "3")]));
        address.set("w.2", vec![]);
        assert_eq!(address.write(), "other:x=1;w:a=3");
    }

    #[test]
    fn keys_are_unique_in_document_order() {
        let elements = [("", "w"), ("w", "v"), ("", "w"), ("mine", "w"), ("", "v")];
        assert_eq!(keys(elements), ["w", "w.2", "w.3", "mine", "v"]);
    }
}
