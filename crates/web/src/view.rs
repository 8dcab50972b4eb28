//! What an element consists of on the page. Built anew when its mode or its controls change.

mod ask;
mod control;
mod controls;
mod dialog;
mod head;
mod stage;
mod table;
mod transport;
mod values;
mod work;

use reader::form::Form;
use reader::state::State;
use web_sys::{HtmlElement, ShadowRoot};

use crate::colours::Colours;
use crate::dom::{class, fill, gone, h, say, tongue, words};
use crate::sheets;
use ask::Asked;
use controls::Controls;
pub use dialog::{Dialog, copyable};
use head::Head;
use stage::Stage;
pub use table::table;
use transport::Transport;
use work::Work;

/// The class of the node beside the frame, which sees the element's place as the page has it.
pub const SEAT: &str = "seat";

/// The shadow tree of one element.
pub struct View {
    /// Everything.
    pub frame: HtmlElement,
    /// Around the stage.
    pub figure: HtmlElement,
    /// Title, presets, menu.
    pub head: Head,
    /// The figure and its handles.
    pub stage: Stage,
    /// The controls; none in figure mode.
    pub controls: Option<Controls>,
    /// What is asked before the result is shown.
    pub asked: Option<Asked>,
    /// For links, tables and explanations.
    pub dialog: Dialog,
    transport: Option<Transport>,
    work: Work,
    source: HtmlElement,
    caption: HtmlElement,
    values: HtmlElement,
    readout: HtmlElement,
    summary: HtmlElement,
    difference: HtmlElement,
    problem: HtmlElement,
    /// What the widget says, and what is said of it.
    spoken: [HtmlElement; 2],
    chrome: bool,
}

impl View {
    /// Builds the tree and puts it into the shadow root. `room` is what the result said before the element was live:
    /// so much room is kept for it.
    ///
    /// # Errors
    /// The sentence for a browser that lacks what it needs.
    pub fn new(root: &ShadowRoot, form: &Form, room: &str, colours: &Colours) -> Result<Self, &'static str> {
        let language = form.language;
        sheets::dress(root, sheets::Sheet::Widget, language)?;
        let head = Head::new(form);
        let stage = Stage::new(language)?;
        let work = Work::new(language);
        let asked = form.ask.as_ref().map(|ask| Asked::new(ask, form));
        let transport =
            (form.chrome && !form.speeds.is_empty()).then(|| Transport::new(form.speeds, language));
        let controls = form.chrome.then(|| Controls::new(form));
        let summary = h("span", &[], &[]);
        tongue(&summary, form.content());
        let readout = h("p", &[("class", "readout"), ("data-room", room)], &[&summary]);
        let [difference, problem] = ["difference", "problem"].map(|name| h("p", &[("class", name)], &[]));
        let results = h("span", &[], &[]);
        tongue(&results, form.content());
        let said = h("span", &[], &[]);
        let spoken = h("div", &[("class", "unseen"), ("role", "status")], &[&results, &said]);
        let dialog = Dialog::new(language);
        let figure = h("div", &[("class", "figure"), ("part", "figure")], &[&stage.block]);
        let body = h("div", &[("class", "body")], &[&figure]);
        if let Some(asked) = &asked {
            fill(&stage.block, &[&asked.pad]);
            fill(&body, &[&asked.block]);
        }
        if let Some(transport) = &transport {
            fill(&body, &[&transport.block]);
        }
        if let Some(controls) = &controls {
            fill(&controls.actions, &[&work.block]);
            fill(&body, &[&controls.block]);
        }
        // Else the author's title would hang over everything as a tooltip.
        let frame =
            h("div", &[("class", "frame"), ("title", ""), ("lang", language.tag())], &[&head.block, &body]);
        let caption = h("slot", &[("name", "caption")], &[]);
        let source = h("p", &[("class", "source")], &[]);
        let values = h("div", &[("class", "values")], &[]);
        fill(&frame, &[&readout, &difference, &problem, &caption, &source, &values, &spoken, &dialog.node]);
        colours.apply(&frame);
        root.replace_children_with_node_3(
            &h("div", &[("class", SEAT), ("aria-hidden", "true")], &[]),
            &frame,
            &h("slot", &[("class", "rest")], &[]),
        );
        let chrome = form.chrome;
        Ok(Self {
            frame,
            figure,
            head,
            stage,
            controls,
            asked,
            dialog,
            transport,
            work,
            source,
            caption,
            values,
            readout,
            summary,
            difference,
            problem,
            spoken: [results, said],
            chrome,
        })
    }

    /// Shows everything that belongs to a figure, which is drawn apart.
    pub fn show(&self, form: &Form, state: &State) {
        self.stage.show(form, state);
        if let (Some(asked), Some(answering)) = (&self.asked, &state.answering) {
            asked.show(answering, state.place.pad);
        }
        self.head.show(state);
        gone(&self.caption, state.veiled);
        if let Some(controls) = &self.controls {
            controls.show(state);
        }
        self.show_work(state);
        say(&self.summary, &state.summary);
        class(&self.readout, "running", state.progress.is_some());
        // Keeps the room of the longest summary so far, so that what stands below does not move while a run goes on.
        let room = self.readout.get_attribute("data-room").unwrap_or_default();
        if state.summary.chars().count() > room.chars().count() {
            let _ = self.readout.set_attribute("data-room", &state.summary);
        }
        // In figure mode the caption says what there is to say.
        gone(&self.readout, !self.chrome || state.summary.is_empty());
        say(&self.difference, &state.difference);
        say(&self.problem, &state.problems);
    }

    /// Shows how far the run has come.
    pub fn show_work(&self, state: &State) {
        if let (Some(transport), Some(clock)) = (&self.transport, &state.clock) {
            transport.show(clock);
        }
        self.work.show(state);
    }

    /// Shows on paper what the figure is made from.
    pub fn print(&self, form: &Form, state: &State) {
        values::print(&self.values, form, state);
    }

    /// Shows where it is from, while it has a screen for itself.
    pub fn source(&self, text: &str) {
        say(&self.source, text);
    }

    /// Says to a screen reader what has come out; after a committed change only.
    pub fn speak(&self, [results, words]: &[String; 2]) {
        say(&self.spoken[0], results);
        let between = if results.is_empty() || words.is_empty() { "" } else { " " };
        say(&self.spoken[1], &[between, words].concat());
    }
}

/// A symbol as it is written: what follows an underscore stands below the line.
pub fn symbol(symbol: &str) -> HtmlElement {
    let written = h("span", &[("class", "symbol")], &[]);
    let mut rest = symbol;
    while let Some((before, after)) = rest.split_once('_') {
        let end = after.find('/').unwrap_or(after.len());
        fill(&written, &[&crate::dom::text(before), &words("sub", &[], &after[..end])]);
        rest = &after[end..];
    }
    fill(&written, &[&crate::dom::text(rest)]);
    written
}
