//! The weights as a table.

use super::{CHAPTER_GOAL, Sizes, Weight};

/// Prints every file, then every page with all it loads, against its limit.
pub fn print(sizes: &Sizes) {
    println!("\n       raw    brotli  file");
    for (path, weight) in &sizes.files {
        println!("{}  {path}", columns(*weight));
    }
    println!("\n       raw    brotli     limit  page with all it loads by itself");
    for page in &sizes.pages {
        let limit = page.limit.map_or_else(|| format!("{:>10}", "-"), |limit| format!("{limit:>10}"));
        let over = page.weight.brotli.saturating_sub(CHAPTER_GOAL);
        let verdict = match page.limit {
            Some(_) if !page.fits() => "   OVER ITS LIMIT".into(),
            Some(_) if over > 0 => format!("   {over} over the goal"),
            _ => String::new(),
        };
        println!("{}{limit}  {}{verdict}", columns(page.weight), page.path);
    }
}

fn columns(weight: Weight) -> String {
    format!("{:>10}{:>10}", weight.raw, weight.brotli)
}
