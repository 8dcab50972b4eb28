//! State in the address: `#key:name=value,name=value;key:…`, only what differs from the start.

use std::fmt::Write;

/// The reader's state of every widget of a page, as a fragment holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// Keys of elements, each with its names and values, in the order of the fragment.
    pub entries: Vec<(String, Pairs)>,
}

/// Names and values as text.
pub type Pairs = Vec<(String, String)>;

impl Address {
    /// Reads a fragment without its `#`. A fragment with words but no `:` is a heading: `None`.
    pub fn read(fragment: &str) -> Option<Self> {
        if fragment.is_empty() {
            return Some(Self::default());
        }
        if !fragment.contains(':') {
            return None;
        }
        let entries = fragment
            .split(';')
            .filter_map(|entry| {
                let (key, rest) = entry.split_once(':')?;
                let pairs = rest
                    .split(',')
                    .filter(|pair| !pair.is_empty())
                    .map(|pair| {
                        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                        (decode(name), decode(value))
                    })
                    .collect();
                Some((decode(key), pairs))
            })
            .collect();
        Some(Self { entries })
    }

    /// The fragment without its `#`; empty where nothing differs.
    pub fn write(&self) -> String {
        let mut out = String::new();
        for (key, pairs) in self.entries.iter().filter(|(_, pairs)| !pairs.is_empty()) {
            if !out.is_empty() {
                out.push(';');
            }
            encode(key, &mut out);
            for (place, (name, value)) in pairs.iter().enumerate() {
                out.push(if place == 0 { ':' } else { ',' });
                encode(name, &mut out);
                out.push('=');
                encode(value, &mut out);
            }
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
        let odd = "a,b;c:d=e%f#g h\"<ü";
        address.set(odd, pairs(&[(odd, odd)]));
        let text = address.write();
        assert!(text.is_ascii() && !text.contains(['#', '"', '<', ' ']));
        assert_eq!(Address::read(&text), Some(address));
    }

    #[test]
    fn headings_are_not_states() {
        assert_eq!(Address::read("how-we-know"), None);
        assert_eq!(Address::read(""), Some(Address::default()));
    }

    #[test]
    fn nonsense_is_read_without_harm() {
        for text in [":", ";", ":;:", "a:b", "a:=,,=;", "%:%=%2", "a:%ff=%zz", "::::", "a:b=c=d"] {
            let address = Address::read(text);
            assert_eq!(address.is_none(), !text.contains(':'), "{text}");
        }
        assert_eq!(Address::read("a:b=c=d").unwrap().pairs("a"), Some(&pairs(&[("b", "c=d")])));
        assert_eq!(Address::read("a:%zz=1").unwrap().pairs("a"), Some(&pairs(&[("%zz", "1")])));
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
