//! The weights as a table.

use super::{Sizes, Weight};

/// Prints every file, then every page with all it loads, against its limit, then what a widget adds.
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
    if let Some(mean) = sizes.widget {
        println!(
            "\nA further widget, with the models it brings, adds {mean} bytes of module after brotli in the mean."
        );
    }
}

fn columns(weight: Weight) -> String {
    format!("{:>10}{:>10}", weight.raw, weight.brotli)
}
