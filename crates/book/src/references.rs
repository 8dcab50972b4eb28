//! What the book cites: `chapters/references.bib`.

use std::collections::BTreeMap;

use biblatex::{Bibliography, ChunksExt, Date, DateValue, Entry, PermissiveType, Person};
use language::Language;
use maud::{Markup, html};

use crate::problem::{Piece, Problems};

/// One cited work.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// As printed in a citation: `Bi & Poo 1998`.
    pub label: String,
    /// Family names and initials: `Bi, G.; Poo, M.`
    pub authors: String,
    /// Year of publication.
    pub year: String,
    /// Title.
    pub title: String,
    /// Journal, volume and pages; or publisher.
    pub place: String,
    /// Where to read it.
    pub address: Option<String>,
    /// The address as printed: the DOI, or the host.
    pub address_text: String,
    /// What could not be checked, or what to know before reading.
    pub note: Option<String>,
    /// Not reviewed by a journal.
    pub preprint: bool,
}

/// All cited works by key.
#[derive(Clone, Debug, Default)]
pub struct References {
    works: BTreeMap<String, Work>,
    /// Nothing could be read: one complaint is enough.
    unread: bool,
}

impl References {
    /// Reads the file's text.
    pub fn read(file: &str, text: &str, problems: &Problems) -> Self {
        let whole = Piece::whole(file, text);
        let bibliography = match Bibliography::parse(text) {
            Ok(bibliography) => bibliography,
            Err(error) => {
                problems.add(
                    file,
                    whole.line(error.span.start),
                    format!("The references cannot be read: {}.", error.kind),
                );
                return Self { unread: true, ..Self::default() };
            }
        };
        let mut works = BTreeMap::new();
        for entry in bibliography.iter() {
            let at = text.find(&format!("{{{},", entry.key)).unwrap_or(0);
            match work(entry) {
                Ok(work) => {
                    works.insert(entry.key.clone(), work);
                }
                Err(what) => {
                    problems.add(file, whole.line(at), format!("“{}” {what}.", entry.key));
                }
            }
        }
        tell_apart(&mut works);
        Self { works, unread: false }
    }

    /// The work of this key.
    pub fn find(&self, key: &str) -> Option<&Work> {
        self.works.get(key)
    }

    /// Whether a citation of this key can be told wrong.
    pub fn lacks(&self, key: &str) -> bool {
        !self.unread && !self.works.contains_key(key)
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.works.keys().map(String::as_str)
    }

    /// These works as a list in the order of authors and years.
    pub fn list<'a>(&self, keys: impl IntoIterator<Item = &'a str>, language: Language) -> Markup {
        let mut cited: Vec<_> = keys.into_iter().filter_map(|key| Some((key, self.find(key)?))).collect();
        cited.sort_by_key(|(key, work)| (work.authors.to_lowercase(), work.year.clone(), *key));
        cited.dedup();
        html! {
            ul.references {
                @for (key, work) in cited { li id={ "ref-" (key) } { (work.line(language)) } }
            }
        }
    }
}

impl Work {
    /// The whole entry in one line.
    pub fn line(&self, language: Language) -> Markup {
        html! {
            (self.authors) " (" (self.year) "). " cite { (self.title) } ". " (self.place)
            @if self.preprint { @if !self.place.is_empty() { ", " } (language.preprint()) }
            @if let Some(address) = &self.address { " " a href=(address) { (self.address_text) } }
            @else if !self.address_text.is_empty() { ". " (self.address_text) }
            @if let Some(note) = &self.note { ". " (note) }
        }
    }
}

fn field(entry: &Entry, name: &str) -> Option<String> {
    let text = entry.get(name)?.format_verbatim();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn work(entry: &Entry) -> Result<Work, String> {
    let people =
        entry.author().or_else(|_| entry.editors().map(|all| all.into_iter().flat_map(|e| e.0).collect()));
    let people: Vec<Person> = people.map_err(|_| "names no author")?;
    let year = year(entry).ok_or("names no year")?;
    let title = field(entry, "title").ok_or("has no title")?;
    // BibTeX's own way to end a list of authors early.
    let others = people.last().is_some_and(|last| last.name == "others");
    let people: Vec<_> = people.into_iter().filter(|person| person.name != "others").collect();
    let names: Vec<_> = people.iter().map(family).collect();
    let label = match names.as_slice() {
        [] => return Err("names no author".into()),
        [first, ..] if others => format!("{first} et al."),
        [one] => one.clone(),
        [one, two] => format!("{one} & {two}"),
        [first, ..] => format!("{first} et al."),
    };
    let (address, address_text) = address(entry).unwrap_or_default();
    Ok(Work {
        label: format!("{label}\u{a0}{year}"),
        authors: people
            .iter()
            .map(full)
            .chain(others.then(|| "et al.".into()))
            .collect::<Vec<_>>()
            .join("; "),
        year,
        title,
        place: place(entry),
        address,
        address_text,
        note: field(entry, "note"),
        preprint: entry.entry_type == biblatex::EntryType::Unpublished
            || field(entry, "keywords").is_some_and(|words| words.contains("preprint"))
            || field(entry, "journal").or_else(|| field(entry, "howpublished")).is_some_and(|name| {
                let name = name.to_lowercase();
                ["arxiv", "biorxiv", "medrxiv"].iter().any(|archive| name.contains(archive))
            }),
    })
}

fn year(entry: &Entry) -> Option<String> {
    if let Some(year) = field(entry, "year") {
        return Some(year);
    }
    match entry.date().ok()? {
        PermissiveType::Typed(Date {
            value:
                DateValue::At(when)
                | DateValue::After(when)
                | DateValue::Before(when)
                | DateValue::Between(when, _),
            ..
        }) => Some(when.year.to_string()),
        PermissiveType::Chunks(_) => None,
    }
}

fn family(person: &Person) -> String {
    match person.prefix.is_empty() {
        true => person.name.clone(),
        false => format!("{} {}", person.prefix, person.name),
    }
}

fn full(person: &Person) -> String {
    let initials: Vec<String> = person
        .given_name
        .split([' ', '-', '.'])
        .filter_map(|name| name.chars().next())
        .map(|initial| format!("{initial}."))
        .collect();
    match initials.is_empty() {
        true => family(person),
        false => format!("{}, {}", family(person), initials.join("\u{a0}")),
    }
}

fn place(entry: &Entry) -> String {
    let journal = field(entry, "journal")
        .or_else(|| field(entry, "journaltitle"))
        .or_else(|| field(entry, "booktitle"));
    let mut place = journal
        .or_else(|| field(entry, "publisher"))
        .or_else(|| field(entry, "howpublished"))
        .unwrap_or_default();
    if let Some(volume) = field(entry, "volume") {
        place.push_str(&format!(" {volume}"));
    }
    if let Some(number) = field(entry, "number") {
        place.push_str(&format!("({number})"));
    }
    if let Some(pages) = field(entry, "pages") {
        place.push_str(&format!(", {}", pages.replace("--", "–").replace('-', "–")));
    }
    place
}

fn address(entry: &Entry) -> Option<(Option<String>, String)> {
    if let Some(doi) = field(entry, "doi") {
        let doi = doi.trim_start_matches("https://doi.org/").to_string();
        return Some((Some(format!("https://doi.org/{doi}")), format!("doi:{doi}")));
    }
    if let Some(url) = field(entry, "url") {
        let host = url.split("//").nth(1).unwrap_or(&url).split('/').next().unwrap_or(&url).to_string();
        return Some((Some(url), host));
    }
    field(entry, "isbn").map(|isbn| (None, format!("ISBN\u{a0}{isbn}")))
}

/// Two works of one label get a letter behind the year, in the order of their titles.
fn tell_apart(works: &mut BTreeMap<String, Work>) {
    let mut same: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (key, work) in works.iter() {
        same.entry(work.label.clone()).or_default().push((work.title.clone(), key.clone()));
    }
    for mut twins in same.into_values().filter(|twins| twins.len() > 1) {
        twins.sort();
        for ((_, key), letter) in twins.into_iter().zip('a'..='z') {
            if let Some(work) = works.get_mut(&key) {
                work.label.push(letter);
                work.year.push(letter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BIB: &str = "@article{bi1998, author = {Bi, Guo-qiang and Poo, Mu-ming}, title = {Synaptic Modifications}, \
        journal = {Journal of Neuroscience}, volume = {18}, number = {24}, pages = {10464--10472}, year = {1998}, \
        doi = {10.1523/JNEUROSCI.18-24-10464.1998}}\n\
        @book{hebb1949, author={Hebb, Donald O.}, title={The Organization of Behavior}, publisher={Wiley}, year=1949, isbn={1}}\n";

    #[test]
    fn a_citation_and_a_list_entry() {
        let problems = Problems::default();
        let references = References::read("r.bib", BIB, &problems);
        assert_eq!(problems.sorted(), []);
        let work = references.find("bi1998").unwrap();
        assert_eq!(work.label, "Bi & Poo\u{a0}1998");
        assert_eq!(
            work.line(Language::English).into_string(),
            "Bi, G.\u{a0}q.; Poo, M.\u{a0}m. (1998). <cite>Synaptic Modifications</cite>. Journal of Neuroscience 18(24), \
             10464–10472 <a href=\"https://doi.org/10.1523/JNEUROSCI.18-24-10464.1998\">\
             doi:10.1523/JNEUROSCI.18-24-10464.1998</a>"
        );
    }

    #[test]
    fn one_label_for_two_works_gets_letters() {
        let text = BIB.replace(
            "@book{hebb1949",
            "@book{bi1998b, author={Bi, G. and Poo, M.}, title={A}, year=1998, isbn=1}\n@book{hebb1949",
        );
        let references = References::read("r.bib", &text, &Problems::default());
        assert_eq!(references.find("bi1998b").unwrap().label, "Bi & Poo\u{a0}1998a");
        assert_eq!(references.find("bi1998").unwrap().year, "1998b");
    }

    #[test]
    fn an_incomplete_entry_is_a_problem_at_its_line() {
        let problems = Problems::default();
        let text = format!(
            "{BIB}@article{{song2000,\n author = {{Song, Sen}}, title = {{Competition}}, doi = {{x}}}}\n"
        );
        References::read("r.bib", &text, &problems);
        let found = problems.sorted();
        assert_eq!((found[0].line, found[0].what.as_str()), (3, "“song2000” names no year."));
    }
}
