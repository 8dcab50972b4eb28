//! Options of a choice in words: the menu, tables, sentences and paper have the same.

/// People and conditions in names of options, which are spelled with capitals.
const PEOPLE: &[&str] = &["bienenstock", "cooper", "hebb", "intrator", "law", "oja"];
const SPELLED: &[&str] = &["bcm", "pp2a", "stdp", "xor"];
/// What papers on tags and proteins do to a pathway, beside what they call it.
const INDUCTIONS: &[(&str, &str)] = &[
    ("slfs", "strong low frequency (SLFS)"),
    ("stet", "strong tetanus (STET)"),
    ("wlfs", "weak low frequency (WLFS)"),
    ("wtet", "weak tetanus (WTET)"),
];

/// An option as it is read: `law-cooper-1994` as `Law Cooper 1994`, `all-to-all` as `all to all`.
pub fn option_text(name: &str) -> String {
    if let Some((_, words)) = INDUCTIONS.iter().find(|(short, _)| *short == name) {
        return (*words).into();
    }
    let parts: Vec<&str> = name.split('-').collect();
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    // What stands before a year is a paper's authors.
    let paper = parts.len() > 1 && parts.last().is_some_and(|last| is_year(last));
    let read = |word: &&str| match *word {
        word if SPELLED.contains(&word) => word.to_ascii_uppercase(),
        word if paper || PEOPLE.contains(&word) => capital(word),
        word => word.into(),
    };
    parts.iter().map(read).collect::<Vec<_>>().join(" ")
}

fn capital(word: &str) -> String {
    let mut word = word.to_string();
    // Names of options are ASCII; the tables of all other scripts' capitals would reach every reader.
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_people_write_them() {
        let read =
            ["all-to-all", "law-cooper-1994", "bcm", "oja", "pp2a-off", "1994", "wtet"].map(option_text);
        let words =
            ["all to all", "Law Cooper 1994", "BCM", "Oja", "PP2A off", "1994", "weak tetanus (WTET)"];
        assert_eq!(read, words);
    }
}
