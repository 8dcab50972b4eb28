//! The weights as a table.

use super::{Sizes, Weight};

/// Prints every file, then every page with all it loads, against its limit.
pub fn print(sizes: &Sizes) {
    println!("\n       raw    brotli  file");
    for (path, weight) in &sizes.files {
        println!("{}  {path}", columns(*weight));
    }
    println!("\n       raw    brotli     limit  page with all it loads by itself");
    for page in &sizes.pages {
        let limit = page.limit.map_or_else(|| format!("{:>10}", "-"), |limit| format!("{limit:>10}"));
        let verdict = if page.fits() { "" } else { "   OVER ITS LIMIT" };
        println!("{}{limit}  {}{verdict}", columns(page.weight), page.path);
    }
}

fn columns(weight: Weight) -> String {
    format!("{:>10}{:>10}", weight.raw, weight.brotli)
}
