//! One sentence in each language.

use language::Language;

#[allow(clippy::print_stdout)]
fn main() {
    for language in Language::ALL {
        println!("{}: {}", language.tag(), language.rows_cut(200, 60_000));
    }
}
