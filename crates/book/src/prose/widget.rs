//! The widget element: a static figure inside, drawn from the tag's own attributes.

use std::sync::Arc;

use figure::{Colours, Figure, Layout};
use language::Language;
use maud::{Markup, PreEscaped, html};
use plasticity::Quantity;
use plasticity::quantity::labels;
use widgets::Predict;

use super::Writer;
use super::asked::{Asked, Prediction, Reply, ask, task};
use super::tag::Tag;
use super::veil;
use crate::problem::{Piece, offered};
use crate::runs::{Finished, Runs};

/// How the widget's title is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// `h2` to `h6`.
    Heading(u8),
    /// A plain paragraph, where the widget stands alone.
    Plain,
}

/// Attributes that are not parameters, with what they take where that is a list.
const OWN: &[(&str, &[&str])] = &[
    ("name", &[]),
    ("id", &[]),
    ("preset", &[]),
    ("controls", &[]),
    ("mode", &["explore", "figure", "predict"]),
    ("theme", &["auto", "light", "dark", "contrast"]),
    ("loading", &["lazy", "eager"]),
    ("height", &[]),
    ("autoplay", &[]),
    ("title", &[]),
    ("lang", &[]),
    ("dir", &["ltr", "rtl", "auto"]),
];

/// Runs what a tag asks for; the sentences say what it asks in vain.
pub fn run(tag: &Tag, runs: &Runs) -> (Option<Arc<Finished>>, Vec<String>) {
    let known = |name: &str| offered(name, widgets::ENTRIES.iter().map(|entry| entry.name));
    let Some(name) = tag.attribute("name") else {
        return (None, vec![format!("<plasticity-widget> needs a name: {}.", known(""))]);
    };
    let Some(entry) = widgets::find(name) else {
        return (None, vec![format!("No widget is named “{name}”: {}.", known(name))]);
    };
    let own = |name: &str| OWN.iter().find(|(own, _)| *own == name);
    let given = tag.attributes.iter().filter(|(name, _)| own(name).is_none());
    let settled =
        entry.settle(tag.attribute("preset"), given.map(|(key, text)| (key.as_str(), text.as_str())));
    let mut problems: Vec<_> = settled.problems.iter().map(ToString::to_string).collect();
    for (name, value) in &tag.attributes {
        if let Some((_, allowed)) = own(name)
            && !allowed.is_empty()
            && !allowed.contains(&value.as_str())
        {
            problems.push(format!("{name}=\"{value}\" is unknown: there is {}.", allowed.join(", ")));
        }
    }
    let keys: Vec<_> = (entry.quantities)().iter().map(Quantity::key).collect();
    if let Some(controls) = tag.attribute("controls").filter(|controls| !matches!(*controls, "all" | "none"))
    {
        for wrong in controls.split_whitespace().filter(|key| !keys.iter().any(|own| own == key)) {
            let known = offered(wrong, keys.iter().map(String::as_str));
            problems.push(format!("controls names “{wrong}”, which {} does not have: {known}.", entry.name));
        }
    }
    if tag.attribute("mode") == Some("predict") && entry.predict.is_none() {
        problems.push(format!("{} has nothing to predict: mode=\"predict\" does not fit.", entry.name));
    }
    if tag.attribute("height").is_some_and(|height| height.parse::<u16>().is_err()) {
        problems.push("height takes a whole number of pixels.".into());
    }
    (Some(runs.finish(entry, settled.values)), problems)
}

/// The element, complete without script.
pub fn element(writer: &mut Writer<'_>, tag: &Tag, shown: &Finished, level: Level) -> Markup {
    let entry = shown.entry;
    let id = tag.attribute("id").unwrap_or(entry.name);
    let own_title = tag.attribute("title");
    let title = own_title.unwrap_or(entry.title);
    // A frame may be asked by its address to ask.
    let asks = task(tag, shown);
    let may_ask = asks.is_some() || (entry.predict.is_some() && level == Level::Plain);
    let heads = html! {
        @if may_ask && own_title.is_none() {
            span.neutral { (entry.neutral) } " " span.telling { (title) }
        } @else {
            (title)
        }
    }
    .into_string();
    writer.hear(title);
    writer.hear(" ");
    let file = format!("crates/widgets/src/{}.rs", entry.name.replace('-', "_"));
    let mut inline = |text| writer.inline(Piece { file: &file, first_line: 1, text });
    let caption = inline(widgets::caption(entry.name));
    let after = may_ask.then(|| widgets::afterwards(entry.name).map(inline));
    if let (Some(task), Some([measured, why])) = (asks, &after) {
        let prediction = prediction(task, shown, [measured, why], writer.language);
        let figure = Some((id.to_string(), own_title.map_or(entry.neutral, |_| "")));
        writer.traces.asked.push(Asked {
            id: id.to_string(),
            ask: html! { (ask(task)) }.into_string(),
            figure,
            reply: Reply::Prediction(prediction),
        });
    }
    let attributes: String = tag
        .attributes
        .iter()
        .filter(|(name, _)| name != "id" && name != "title")
        .map(|(name, value)| format!(" {name}=\"{}\"", html! { (value) }.into_string()))
        .collect();
    // What the book says is in English whatever its page, or the query of a frame, asks for.
    let language = writer.language;
    let content = (language != Language::English || level == Level::Plain).then_some(Language::English.tag());
    let own = content.filter(|_| own_title.is_none());
    let heading = match level {
        Level::Heading(level) => {
            let lang = own.map_or(String::new(), |own| format!(" lang=\"{own}\""));
            format!("<h{level} slot=\"title\"{lang}>{heads}</h{level}>")
        }
        Level::Plain => html! { p slot="title" lang=[own] { (PreEscaped(heads)) } }.into_string(),
    };
    let bare = tag.attribute("mode") == Some("figure");
    let (front, more) = controls(tag, shown);
    // What has no slot gives way to the live element: edges, room for controls, the words of the result.
    let inside = html! {
        div.edge {}
        @if !bare {
            div.tools data-presets[shown.entry.presets.len() > 1 && (front > 0 || more)] {}
        }
        (PreEscaped(heading))
        div slot="figure" class="plasticity-static" {
            @for (class, layout) in [("wide", Layout::Wide), ("narrow", Layout::Narrow)] {
                div class=(class) { (picture(tag, shown, layout, language)) (leads(shown, layout, level, content)) }
            }
        }
        @if !bare {
            @if let Some(task) = asks {
                div.asked data-kind=(kind(task)) {
                    p { strong { (language.predict_first()) " " } (spoken(&html! { (ask(task)) }.into_string(), content)) }
                    @if kind(task) == "curve" { p.hint { (language.draw_hint()) } }
                }
            }
            div.reserve data-runs[shown.runs] data-more[more] {
                div { @for _ in 0..front { div {} } }
            }
            p.readout lang=[content] { (shown.summary) }
        }
        @if let Some(after) = &after {
            @for ((slot, head), text) in [("measured", language.the_measurement()), ("why", language.the_reason())].into_iter().zip(after) {
                @if !text.is_empty() { p slot=(slot) { strong { (head) " " } (spoken(text, content)) } }
            }
        }
        p slot="caption" lang=[content] { (PreEscaped(caption)) }
        div.edge {}
        (values(tag, shown, language, content))
    };
    PreEscaped(format!(
        "<plasticity-widget id=\"{id}\"{attributes}>{}</plasticity-widget>\n",
        inside.into_string()
    ))
}

/// Markup in the language of the book, marked where the page is in another.
fn spoken(html: &str, content: Option<&str>) -> Markup {
    match content {
        Some(_) => html! { span lang=[content] { (PreEscaped(html)) } },
        None => PreEscaped(html.into()),
    }
}

/// The static figure. What is to be predicted is marked in it: scripts hide it from the first moment,
/// and without scripts the figure stays whole.
fn picture(tag: &Tag, shown: &Finished, layout: Layout, language: Language) -> Markup {
    let figure = shown.figure.clone().in_language(language);
    let svg = |figure: &Figure| figure::svg(figure, layout, Colours::Variables);
    let whole = svg(&figure);
    PreEscaped(match task(tag, shown) {
        Some(_) => veil::marked(&whole, &svg(&figure.veiled())),
        None => whole,
    })
}

/// Links over what leads to other pages, in a drawing of its own: the figure is a picture, which holds none.
fn leads(shown: &Finished, layout: Layout, level: Level, content: Option<&str>) -> Markup {
    let leads = figure::leads(&shown.figure, layout);
    let (width, height) = shown.figure.size(layout);
    // What stands alone is in a folder of its own, and perhaps in another page's frame.
    let (up, target) = if level == Level::Plain { ("../", Some("_blank")) } else { ("", None) };
    html! {
        @if !leads.is_empty() {
            svg.leads lang=[content] viewBox={ "0 0 " (width) " " (height) } {
                @for (lead, at) in leads {
                    a href={ (up) (lead.to) } aria-label=(lead.words) target=[target] rel=[target.map(|_| "noopener")] {
                        rect x=(at.x) y=(at.y) width=(at.width) height=(at.height) {}
                    }
                }
            }
        }
    }
}

/// Number of controls in front, and whether there are some behind them: the page keeps room for them
/// before they are live.
fn controls(tag: &Tag, shown: &Finished) -> (usize, bool) {
    let front = shown.entry.front;
    match tag.attribute("controls") {
        None | Some("all") => (front.len(), front.len() < shown.values.len()),
        Some("none") => (0, false),
        Some(names) => {
            let (ahead, behind): (Vec<_>, Vec<_>) =
                names.split_whitespace().partition(|name| front.contains(name));
            (ahead.len(), !behind.is_empty())
        }
    }
}

/// How the live element's question is answered.
fn kind(task: Predict) -> &'static str {
    match task {
        Predict::Curve { .. } => "curve",
        Predict::Sign { .. } => "sign",
        Predict::Value { .. } => "value",
    }
}

/// What the sheets print of it.
fn prediction(task: Predict, shown: &Finished, after: [&str; 2], language: Language) -> Prediction {
    let [measured, why] = after.map(String::from);
    let figure = shown.figure.clone().in_language(language);
    let svg = |figure: &Figure| figure::svg(figure, Layout::Wide, Colours::Variables);
    // Its words tell the result.
    let veiled = Figure { alt: shown.entry.neutral.into(), ..figure.veiled() };
    let curve = matches!(task, Predict::Curve { .. });
    let unit = match task {
        Predict::Value { readout, .. } => {
            shown.readouts.iter().find(|own| own.name == readout).map_or("", |own| own.unit.symbol())
        }
        _ => "",
    };
    Prediction {
        task,
        veiled: svg(&veiled),
        whole: curve.then(|| svg(&figure)),
        unit,
        result: html! { (shown.summary) }.into_string(),
        measured,
        why,
    }
}

/// The present numbers, for print.
fn values(tag: &Tag, shown: &Finished, language: Language, content: Option<&str>) -> Markup {
    let quantities = (shown.entry.quantities)();
    let printed = |quantity: &Quantity| {
        let key = quantity.key();
        shown.entry.front.contains(&key.as_str()) || tag.attribute(&key).is_some()
    };
    html! {
        table.plasticity-values {
            caption { (language.values_of_figure()) }
            @for (quantity, label) in quantities.iter().zip(labels(&quantities)).filter(|(quantity, _)| printed(quantity)) {
                @let key = quantity.key();
                tr data-parameter=(key) {
                    th scope="row" lang=[content] { (label) " " span.symbol { (quantity.symbol) } }
                    td { (language.number(shown.value(&key).unwrap_or_default())) }
                }
            }
            @for readout in &shown.readouts {
                tr data-readout=(readout.name) { th scope="row" lang=[content] { (readout.label) } td { (language.number(readout.text())) } }
            }
        }
    }
}
