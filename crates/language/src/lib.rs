//! The languages of the interface: what it says, and how it writes numbers.
//!
//! Each language has one file of messages, `locales/en.ftl` and `locales/de.ftl`, in Fluent. They are read when this
//! crate is compiled: each message is a function of [`Language`] that takes what the message is given.
#![forbid(unsafe_code)]

mod number;

/// A language of the interface. What the book itself says, titles, captions, labels of quantities, is in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Where nothing else is asked for.
    #[default]
    English,
    /// With a decimal comma.
    German,
}

impl Language {
    /// All.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// As the attribute `lang` names it.
    pub fn tag(self) -> &'static str {
        ["en", "de"][self as usize]
    }

    /// As those who speak it call it.
    pub fn name(self) -> &'static str {
        ["English", "Deutsch"][self as usize]
    }

    /// The language that a `lang` attribute means, `de` or `de-AT`; English where it is none of ours.
    pub fn of(tag: &str) -> Self {
        let first = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|own| own.tag().eq_ignore_ascii_case(first)).unwrap_or_default()
    }
}

/// A text with what is given at its marks.
fn fill(text: &str, given: &[&str]) -> String {
    let mut parts = text.split('\u{1}');
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let (place, rest) = part.split_at(1);
        out.push_str(place.parse().ok().and_then(|place: usize| given.get(place)).unwrap_or(&""));
        out.push_str(rest);
    }
    out
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
