//! What a page leaves behind besides its HTML: for contents, references, search and checks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Asked, Heading, Link};
use crate::runs::Finished;

/// Words under one heading, for the search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Id of the heading; empty before the first one.
    pub id: String,
    /// The heading's words.
    pub title: String,
    /// The words below it.
    pub text: String,
}

/// What a page's texts leave behind besides their HTML.
#[derive(Clone, Default)]
pub struct Traces {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Keys of cited works in order of their first citation.
    pub cites: Vec<String>,
    /// Keys of terms in order of their first use.
    pub terms: Vec<String>,
    /// Ids and their lines.
    pub ids: BTreeMap<String, usize>,
    /// Links into the book.
    pub links: Vec<Link>,
    /// The page cut for the search.
    pub sections: Vec<Section>,
    /// Widgets of the page by id.
    pub widgets: BTreeMap<String, Arc<Finished>>,
    /// Ids of those that ask for a prediction first.
    pub asking: BTreeSet<String>,
    /// Questions and predictions, in order.
    pub asked: Vec<Asked>,
    /// Notes on what could not be checked, by name: they stand on the page of references.
    pub unread: Vec<(String, String)>,
    /// Number of notes so far.
    pub(super) notes: usize,
}

impl Traces {
    /// Takes up what another text of the same page left behind.
    pub fn join(&mut self, other: Self) {
        let new = |own: &[String], all: Vec<String>| {
            all.into_iter().filter(|key| !own.contains(key)).collect::<Vec<_>>()
        };
        self.cites.extend(new(&self.cites, other.cites));
        self.terms.extend(new(&self.terms, other.terms));
        self.headings.extend(other.headings);
        self.ids.extend(other.ids);
        self.links.extend(other.links);
        self.unread.extend(other.unread);
        self.sections.extend(other.sections);
        self.widgets.extend(other.widgets);
        self.asking.extend(other.asking);
        self.asked.extend(other.asked);
    }
}
