//! Every model: equations, parameters, source, what it reproduces and how closely.

use maud::{Markup, PreEscaped, html};
use plasticity::models::{MODELS, ModelEntry, Published};
use plasticity::{Domain, Quantity, Step, Value};
use widgets::{number_text, value_text};

use super::Site;
use super::shell::{self, Head, Page};
use crate::doc_block::DocBlock;
use crate::problem::Piece;
use crate::prose::{Heading, Section, Writer};

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let mut writer = Writer::new(site.book);
    let sections: Vec<_> = MODELS.iter().map(|model| section(site, &mut writer, model)).collect();
    let mut traces = writer.traces;
    let body = html! {
        article.models {
            header.opening {
                h1 { "Models" }
                p { "Each model is one file of code that names its paper. What it is said to reproduce, a test shows at every build." }
            }
            @for section in &sections { (section) }
            (shell::apparatus(site, &mut traces))
        }
    };
    let head = Head {
        file: "models.html",
        title: "Models",
        description: "Every model of the book: equations, constants with units and ranges, source, and the published results it reproduces.",
        picture: None,
    };
    let page = shell::page(site, &head, &shell::contents(&traces), &body, &html! {});
    Page { file: "models.html".into(), html: page, title: "Models".into(), traces }
}

fn section(site: &Site<'_>, writer: &mut Writer<'_>, model: &ModelEntry) -> Markup {
    let file = format!("crates/plasticity/src/models/{}.rs", model.name.replace('-', "_"));
    let block = DocBlock::read(&file, model.text, &site.book.problems);
    let name = model.name;
    writer.traces.headings.push(Heading {
        level: 2,
        id: name.into(),
        html: html! { (model.title) }.into_string(),
    });
    writer.traces.ids.insert(name.into(), 1);
    writer.traces.sections.push(Section { id: name.into(), title: model.title.into(), text: String::new() });
    let summary = writer.part(block.piece(&block.summary));
    let [equations, reads, source, reproduces, departs, example] =
        block.parts.each_ref().map(|part| PreEscaped(writer.part(block.piece(part))));
    let place = Piece { file: &file, first_line: 1, text: &format!("[@{}]", model.source.cite) };
    let implemented = writer.inline(place);
    let results = published(&file, writer, model);
    html! {
        section.model aria-labelledby=(name) {
            h2 id=(name) { (model.title) }
            (PreEscaped(summary))
            h3 { "Equations" } (equations)
            h3 { "Reads" } (reads)
            h3 { "Parameters" } (parameters(model.title, &(model.quantities)()))
            h3 { "Source" } (source)
            p { "Implemented: " (model.source.place) " " (PreEscaped(implemented)) ". " (step(model.step)) }
            h3 { "Reproduces" } (reproduces) (results)
            h3 { "Departs" } (departs)
            details { summary { "In code" } (example) }
        }
    }
}

fn step(step: Step) -> String {
    match step {
        Step::Exact => "Any step of time gives the exact solution.".into(),
        Step::Free(dt) => format!(
            "The result converges as the step shrinks; steps up to {}\u{a0}ms are recommended.",
            number_text(dt.ms())
        ),
        Step::Fixed(dt) => {
            format!("The published scheme is the model: its step is {}\u{a0}ms.", number_text(dt.ms()))
        }
        Step::Counted => "It counts steps and knows no time.".into(),
    }
}

/// The results that tests hold the model to.
fn published(file: &str, writer: &mut Writer<'_>, model: &ModelEntry) -> Markup {
    let mut source = |result: &Published| {
        let text = format!("[@{}]", result.source.cite);
        PreEscaped(writer.inline(Piece { file, first_line: 1, text: &text }))
    };
    html! {
        div.table tabindex="0" role="region" aria-label={ "Published results of " (model.title) } {
            table {
                thead { tr { th scope="col" { "Result" } th scope="col" { "Published" } th scope="col" { "This model" } th scope="col" { "Source" } } }
                tbody {
                    @for result in model.published {
                        tr {
                            th scope="row" { (result.what) }
                            td { (result.published) }
                            td { (result.shown) }
                            td { (result.source.place) " " (source(result)) }
                        }
                    }
                }
            }
        }
    }
}

/// A table of declared quantities.
pub fn parameters(of: &str, quantities: &[Quantity]) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label={ "Parameters of " (of) } {
            table.parameters {
                thead { tr { th scope="col" { "Parameter" } th scope="col" { "Symbol" } th scope="col" { "Value" } th scope="col" { "Range" } th scope="col" { "Meaning" } } }
                tbody {
                    @for quantity in quantities {
                        tr {
                            th scope="row" { code { (quantity.key()) } }
                            td.symbol { (quantity.symbol) }
                            td { (value_text(quantity, quantity.default)) }
                            td { (range(quantity)) }
                            td { (quantity.doc) }
                        }
                    }
                }
            }
        }
    }
}

fn range(quantity: &Quantity) -> String {
    let text = |value| value_text(quantity, value);
    match quantity.domain {
        Domain::Real { low, high, .. } => format!("{} to {}", number_text(low), text(Value::Real(high))),
        Domain::Count { low, high } => format!("{low} to {high}"),
        Domain::Seed => "any whole number".into(),
        Domain::Choice { names, .. } => {
            names.iter().map(|name| name.replace('-', " ")).collect::<Vec<_>>().join(", ")
        }
    }
}
