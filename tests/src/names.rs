//! Names in a list of one file, which another must have.

/// The sentence for the first of these names that is not known, and what would have been; nothing where all are.
pub fn unknown<'a>(
    list: &str,
    names: impl IntoIterator<Item = &'a str>,
    known: impl IntoIterator<Item = String>,
) -> Option<String> {
    let known: Vec<String> = known.into_iter().collect();
    let wrong = names.into_iter().find(|name| !known.iter().any(|own| own == name))?;
    Some(format!("{list} names “{wrong}”, which there is not: there is {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_name_is_told_with_the_right_ones() {
        let known = || ["lag", "tau-plus"].map(String::from);
        assert_eq!(unknown("FRONT", ["lag"], known()), None);
        let told = unknown("FRONT", ["lag", "lug"], known()).unwrap();
        assert_eq!(told, "FRONT names “lug”, which there is not: there is lag, tau-plus");
    }
}
