//! Every model: equations, parameters, source, what it reproduces and how closely.

use language::Language;
use maud::{Markup, PreEscaped, html};
use plasticity::models::{MODELS, ModelEntry, Published};
use plasticity::{Domain, Ms, Quantity, Step, Value};
use widgets::{number_text, value_text};

use super::Site;
use super::shell::{self, Head, Page};
use crate::doc_block::DocBlock;
use crate::problem::Piece;
use crate::prose::{Heading, Section, Writer};

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let language = site.book.language;
    let mut writer = Writer::new(site.book);
    let sections: Vec<_> = MODELS.iter().map(|model| section(site, &mut writer, model)).collect();
    let mut traces = writer.traces;
    let body = html! {
        article.models {
            header.opening {
                h1 { (language.models()) }
                p { "Each model is one file of code that names its paper. What it is said to reproduce, a test shows at every build." }
            }
            @for section in &sections { (section) }
            (shell::apparatus(site, &mut traces, language))
        }
    };
    let head = Head {
        file: "models.html",
        title: language.models(),
        language,
        description: "Every model of the book: equations, constants with units and ranges, source, and the published results it reproduces.",
        picture: None,
    };
    let page = shell::page(site, &head, &shell::contents(&traces, language), &body, &html! {});
    Page { file: "models.html".into(), html: page, title: language.models().into(), traces }
}

fn section(site: &Site<'_>, writer: &mut Writer<'_>, model: &ModelEntry) -> Markup {
    let language = site.book.language;
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
    let results = published(&file, writer, model, language);
    html! {
        section.model aria-labelledby=(name) {
            h2 id=(name) { (model.title) }
            (PreEscaped(summary))
            h3 { (language.equations()) } (equations)
            h3 { (language.reads()) } (reads)
            h3 { (language.parameters()) } (parameters(model.title, &(model.quantities)(), language))
            h3 { (language.source()) } (source)
            p { (language.implemented()) " " (model.source.place) " " (PreEscaped(implemented)) ". " (step(model.step, language)) }
            h3 { (language.reproduces()) } (reproduces) (results)
            h3 { (language.departs()) } (departs)
            details { summary { (language.in_code()) } (example) }
        }
    }
}

fn step(step: Step, language: Language) -> String {
    let ms = |dt: Ms| language.number(format!("{}\u{a0}ms", number_text(dt.ms())));
    match step {
        Step::Exact => language.step_exact().into(),
        Step::Free(dt) => language.step_free(&ms(dt)),
        Step::Fixed(dt) => language.step_fixed(&ms(dt)),
        Step::Counted => language.step_counted().into(),
    }
}

/// The results that tests hold the model to.
fn published(file: &str, writer: &mut Writer<'_>, model: &ModelEntry, language: Language) -> Markup {
    let mut source = |result: &Published| {
        let text = format!("[@{}]", result.source.cite);
        PreEscaped(writer.inline(Piece { file, first_line: 1, text: &text }))
    };
    html! {
        div.table tabindex="0" role="region" aria-label=(language.published_results(model.title)) {
            table {
                thead { tr { th scope="col" { (language.head_result()) } th scope="col" { (language.head_published()) } th scope="col" { (language.head_this_model()) } th scope="col" { (language.source()) } } }
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
pub fn parameters(of: &str, quantities: &[Quantity], language: Language) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label=(language.parameters_of(of)) {
            table.parameters {
                thead { tr { th scope="col" { (language.head_parameter()) } th scope="col" { (language.head_symbol()) } th scope="col" { (language.head_value()) } th scope="col" { (language.head_range()) } th scope="col" { (language.head_meaning()) } } }
                tbody {
                    @for quantity in quantities {
                        tr {
                            th scope="row" { code { (quantity.key()) } }
                            td.symbol { (quantity.symbol) }
                            td { (language.number(value_text(quantity, quantity.default))) }
                            td { (range(quantity, language)) }
                            td { (quantity.doc) }
                        }
                    }
                }
            }
        }
    }
}

fn range(quantity: &Quantity, language: Language) -> String {
    let text = |value| language.number(value_text(quantity, value));
    match quantity.domain {
        Domain::Real { low, high, .. } => {
            language.range(&language.number(number_text(low)), &text(Value::Real(high)))
        }
        Domain::Count { low, high } => language.range(&low.to_string(), &high.to_string()),
        Domain::Seed => language.any_whole_number().into(),
        Domain::Choice { names, .. } => {
            names.iter().map(|name| name.replace('-', " ")).collect::<Vec<_>>().join(", ")
        }
    }
}
