//! A JSON value, as deep as ours go: a host has its own parser, and gives and takes these.

/// Levels of lists and maps that are looked into; what lies deeper is nothing of ours.
pub const DEPTH: usize = 4;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// True or false.
    Truth(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name, in the order of the text.
    Map(Vec<(String, Json)>),
    /// Nothing of ours: null, or too deep.
    Other,
}

impl Json {
    /// A map.
    pub fn map(members: impl IntoIterator<Item = (impl Into<String>, Json)>) -> Self {
        Self::Map(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The members of a map; of another value none.
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Map(members) => members,
            _ => &[],
        }
    }

    /// A member of a map.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is one that counts.
    pub fn as_count(&self) -> Option<u32> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && (0.0..=1e6).contains(number) => {
                Some(*number as u32)
            }
            _ => None,
        }
    }
}
