//! What a widget hands out: its figure as file, as data, as tables and as sound.

use figure::{Figure, Ink, Layout, Rect, Sink, Theme};

use crate::compare;
use crate::json::Json;
use crate::session::Session;
use crate::sound;
use crate::strokes::Strokes;
use crate::table::Rows;

/// The results in words, with the difference from a kept run; nothing while they are hidden.
pub fn spoken(session: &Session) -> String {
    if session.veiled {
        return String::new();
    }
    let mut words = session.summary();
    if let Some(difference) = session.difference() {
        words.push(' ');
        words.push_str(&difference);
    }
    words
}

/// On paper nothing can be dragged.
fn printed(session: &Session) -> Figure {
    let mut figure = session.picture().clone();
    compare::keep_handles(&mut figure, |_| false);
    figure
}

/// The figure as a file of its own.
pub fn svg(session: &Session) -> String {
    figure::svg(&printed(session), Layout::Wide, figure::Colours::Literal(Theme::Light))
}

/// Size of the design, then the signs of a figure.
pub fn strokes(figure: &Figure, layout: Layout, size: (f64, f64)) -> Vec<f64> {
    let mut strokes = Strokes { list: vec![size.0, size.1] };
    figure::draw(figure, layout, &mut strokes);
    strokes.list
}

/// The same for a file: without handles, on a ground of its own.
pub fn paper(session: &mut Session) -> Vec<f64> {
    session.paint();
    let figure = printed(session);
    let (width, height) = figure.size(Layout::Wide);
    let mut strokes = Strokes { list: vec![width, height] };
    strokes.boxes(&[Rect { x: 0.0, y: 0.0, width, height: height + 1.0 }], Ink::Paper.into());
    figure::draw(&figure, Layout::Wide, &mut strokes);
    strokes.list
}

/// `[{title, columns: [{name, unit, values}]}]`
pub fn data(figure: &Figure) -> String {
    let mut json = Json::default();
    json.open('[');
    for table in figure::tables(figure) {
        json.open('{').key("title").text(&table.title).key("columns").open('[');
        for column in &table.columns {
            json.open('{').key("name").text(&column.name).key("unit").text(column.unit);
            json.key("values").numbers(&column.values).close('}');
        }
        json.close(']').close('}');
    }
    json.close(']').done()
}

/// `[{title, heads, cells, cut}]`, as text to be read.
pub fn tables(figure: &Figure) -> String {
    let mut json = Json::default();
    json.open('[');
    for rows in figure::tables(figure).iter().filter_map(Rows::of) {
        json.open('{').key("title").text(&rows.title).key("cut").text(&rows.cut().unwrap_or_default());
        json.key("heads");
        texts(&rows.heads, &mut json);
        json.key("cells").open('[');
        for row in &rows.cells {
            texts(row, &mut json);
        }
        json.close(']').close('}');
    }
    json.close(']').done()
}

fn texts(list: &[String], json: &mut Json) {
    json.open('[');
    for text in list {
        json.text(text);
    }
    json.close(']');
}

/// `[{title, words, notes, clicks, seconds}]`
pub fn voices(figure: &Figure) -> String {
    let mut json = Json::default();
    json.open('[');
    for voice in sound::voices(figure) {
        json.open('{').key("title").text(&voice.title).key("words").text(&voice.words);
        json.key("notes").numbers(&voice.notes).key("clicks").numbers(&voice.clicks);
        json.key("seconds").number(sound::SECONDS).close('}');
    }
    json.close(']').done()
}
