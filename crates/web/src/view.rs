//! What an element consists of on the page. Built anew when its mode or its controls change.

mod control;
pub mod controls;
pub mod dialog;
pub mod handles;
mod predict;
pub mod stage;
pub mod style;
pub mod table;
mod toolbar;
mod transport;

use web_sys::{HtmlElement, HtmlProgressElement, ShadowRoot};

use crate::attributes::Mode;
use crate::dom;
use crate::session::Session;
use crate::theme::Colours;
use controls::Controls;
use dialog::Dialog;
use handles::Grips;
use predict::Asked;
use stage::Stage;
use toolbar::Toolbar;
pub use transport::Transport;

/// The shadow tree of one element.
pub struct View {
    /// Everything.
    pub frame: HtmlElement,
    /// The head.
    pub toolbar: Toolbar,
    /// The figure.
    pub stage: Stage,
    /// Its handles.
    pub grips: Grips,
    /// The controls; none in figure mode.
    pub controls: Option<Controls>,
    /// What is asked before the result is shown.
    pub asked: Option<Asked>,
    /// For links, tables and explanations.
    pub dialog: Dialog,
    transport: Option<Transport>,
    work: HtmlElement,
    progress: HtmlProgressElement,
    stop: HtmlElement,
    readout: HtmlElement,
    difference: HtmlElement,
    problem: HtmlElement,
    spoken: HtmlElement,
    colours: Colours,
}

impl View {
    /// Builds the tree and puts it into the shadow root.
    ///
    /// # Errors
    /// The sentence for a browser that lacks what it needs.
    pub fn new(root: &ShadowRoot, session: &Session, mode: Mode, colours: Colours) -> Result<Self, String> {
        style::adopt(root)?;
        let chrome = mode != Mode::Figure;
        let stage = Stage::new()?;
        let frame: HtmlElement = dom::make("div", "frame");
        let toolbar = Toolbar::new(session, chrome);
        let figure: HtmlElement = dom::make("div", "figure");
        dom::set(&figure, "part", "figure");
        dom::fill(&figure, &[&stage.block]);

        let work: HtmlElement = dom::make("div", "work off");
        let progress: HtmlProgressElement = dom::make("progress", "");
        progress.set_max(1.0);
        dom::set(&progress, "aria-label", "Work done");
        let stop = dom::button("stop", "Stop", "");
        dom::fill(&work, &[&progress, &stop]);

        let transport = (chrome && session.clock.span().is_some()).then(Transport::new);
        let asked = session.prediction.as_ref().map(|prediction| Asked::new(prediction, session));
        let controls = chrome.then(|| Controls::new(session));
        let readout = dom::words("p", "readout", "");
        let difference = dom::words("p", "difference", "");
        let problem = dom::words("p", "problem", "");
        let spoken: HtmlElement = dom::make("div", "unseen");
        dom::set(&spoken, "role", "status");
        let caption: HtmlElement = dom::make("slot", "");
        dom::set(&caption, "name", "caption");
        let dialog = Dialog::new();

        dom::fill(&frame, &[&toolbar.block, &figure]);
        if let Some(asked) = &asked {
            dom::fill(&stage.block, &[&asked.pad]);
            dom::fill(&frame, &[&asked.block]);
        }
        if let Some(transport) = &transport {
            dom::fill(&frame, &[&transport.block]);
        }
        if let Some(controls) = &controls {
            dom::fill(&controls.actions, &[&work]);
            dom::fill(&frame, &[&controls.block]);
        }
        dom::fill(&frame, &[&readout, &difference, &problem, &caption, &spoken, &dialog.node]);
        // In figure mode the caption says what there is to say.
        dom::class(&readout, "gone", !chrome);
        colours.apply(&frame);
        root.set_text_content(None);
        dom::fill(root, &[&frame]);
        Ok(Self {
            frame,
            toolbar,
            stage,
            grips: Grips::default(),
            controls,
            asked,
            dialog,
            transport,
            work,
            progress,
            stop,
            readout,
            difference,
            problem,
            spoken,
            colours,
        })
    }

    /// Takes the room there is; true where the figure must be drawn again.
    pub fn resize(&mut self, room: f64, height: Option<f64>) -> bool {
        let changed = self.stage.resize(room, height);
        dom::class(&self.frame, "wide", self.stage.is_wide());
        changed
    }

    /// Takes other colours.
    pub fn recolour(&mut self, colours: Colours) {
        colours.apply(&self.frame);
        self.colours = colours;
    }

    /// Draws the figure and shows everything that belongs to it.
    pub fn show(&mut self, session: &Session) {
        self.stage.draw(session.picture(), &self.colours);
        self.grips.update(&self.stage, session);
        if let (Some(asked), Some(prediction)) = (&self.asked, &session.prediction) {
            asked.show(prediction, session.picture(), &self.stage);
        }
        self.toolbar.show(session);
        if let Some(controls) = &self.controls {
            controls.show(session);
        }
        if let Some(transport) = &self.transport {
            transport.show(&session.clock);
        }
        dom::say(&self.readout, &if session.veiled { String::new() } else { session.summary() });
        dom::say(&self.difference, &session.difference().unwrap_or_default());
        dom::say(&self.problem, &session.problems.join(" "));
        self.show_work(session);
    }

    /// Shows how far the run has come.
    pub fn show_work(&self, session: &Session) {
        dom::class(&self.work, "off", session.progress().is_none());
        if let Some(share) = session.progress() {
            self.progress.set_value(share);
            let (action, words) = if session.stopped() { ("resume", "Go on") } else { ("stop", "Stop") };
            dom::set(&self.stop, "data-action", action);
            dom::say(&self.stop, words);
        }
    }

    /// Says to a screen reader what has come out; called after a committed change only.
    pub fn speak(&self, words: &str) {
        dom::say(&self.spoken, words);
    }
}
