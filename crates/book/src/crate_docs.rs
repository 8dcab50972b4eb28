//! What rustdoc shows of a model's file: its head, with formulas as text and citations as links.
//!
//! The head is the one source; pages show it with MathML and the book's list of references. rustdoc knows neither, so the
//! files in `crates/plasticity/docs` are made of it here, and of the results that the model is held to.

pub mod plain;

use plasticity::models::{ModelEntry, Published};

use crate::references::References;
use plain::{APART, plain};

/// The documentation of a model, as Markdown that rustdoc reads.
///
/// # Errors
/// One line that says what in the head or in a result cannot be shown.
pub fn documentation(model: &ModelEntry, references: &References) -> Result<String, String> {
    let mut text = String::new();
    for line in model.text.lines().map_while(|line| line.strip_prefix("//!")) {
        // Results stand at the end of what the head says of them.
        if line == " # Departs" {
            text.push_str(&results(model.published));
        }
        text.push_str(line.strip_prefix(' ').unwrap_or(line));
        text.push('\n');
    }
    let mut out = String::new();
    let mut rest = text.as_str();
    // Blocks of code and code in a line are shown as they are; what stands between them is read.
    while let Some(at) = rest.find('`') {
        let fence = if rest[at..].starts_with("```") { "```" } else { "`" };
        let inner = &rest[at + fence.len()..];
        let end = inner.find(fence).ok_or("Code does not end.")?;
        prose(&rest[..at], references, &mut out)?;
        out.push_str(&rest[at..at + 2 * fence.len() + end]);
        rest = &inner[end + fence.len()..];
    }
    prose(rest, references, &mut out)?;
    Ok(out)
}

/// The table of published results.
fn results(published: &[Published]) -> String {
    let mut table =
        String::from("| result | published | this model | within | source |\n|---|---|---|---|---|\n");
    for Published { what, source, published, shown, tolerance, because, .. } in published {
        let place = source.place;
        table += &format!(
            "| {what} | {published} | {shown} | {tolerance}: {because} | {place} ([@{}]) |\n",
            source.cite
        );
    }
    table + "\n"
}

fn prose(text: &str, references: &References, out: &mut String) -> Result<(), String> {
    let mut rest = text;
    while let Some(at) = rest.find(['$', '[']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = if let Some(display) = after.strip_prefix("$$") {
            let (latex, left) = display.split_once("$$").ok_or("A formula does not end.")?;
            block(&plain(latex)?, out);
            left
        } else if let Some(inline) = after.strip_prefix('$') {
            let (latex, left) = inline.split_once('$').ok_or("A formula does not end.")?;
            out.push_str(&format!("`{}`", plain(latex)?.replace(APART, "   ")));
            left
        } else if let Some(citation) = after.strip_prefix("[@") {
            let (keys, left) = citation.split_once(']').ok_or("A citation does not end.")?;
            out.push_str(&cited(keys, references)?);
            left
        } else {
            out.push('[');
            &after[1..]
        };
    }
    out.push_str(rest);
    Ok(())
}

/// A formula in lines of its own; what follows it begins a paragraph.
fn block(formula: &str, out: &mut String) {
    let trimmed = out.trim_end().len();
    out.truncate(trimmed);
    // Formulas one below the other are one block.
    match out.strip_suffix("\n```") {
        Some(open) if open.rsplit("```").next().is_some_and(|last| last.starts_with("text\n")) => {
            out.truncate(out.len() - "```".len());
        }
        _ => out.push_str("\n\n```text\n"),
    }
    for part in formula.split(APART) {
        out.push_str(part.trim().trim_end_matches(','));
        out.push('\n');
    }
    out.push_str("```\n");
}

fn cited(keys: &str, references: &References) -> Result<String, String> {
    let mut links = vec![];
    for one in keys.split(';') {
        let (key, place) = one.split_once(',').unwrap_or((one, ""));
        let key = key.trim().trim_start_matches('@');
        let work = references.find(key).ok_or_else(|| format!("The references have no “{key}”."))?;
        let label = work.label.replace('\u{a0}', " ");
        let link = work.address.as_ref().map_or(label.clone(), |address| format!("[{label}]({address})"));
        links.push(if place.is_empty() { link } else { format!("{link},{place}") });
    }
    Ok(links.join("; "))
}

#[cfg(test)]
mod tests;
