//! Handles over the canvas: each is a slider of its own for the keyboard, 44 px wide for a finger.

use figure::{Drag, Handle, Mark};
use plasticity::Value;
use plasticity::quantity::decimal::shortest;
use web_sys::HtmlElement;

use super::stage::Stage;
use crate::dom::{self, px};
use crate::scale::{self, Scale};
use crate::session::Session;
use crate::words;

/// One handle and the button that stands for it.
pub struct Grip {
    node: HtmlElement,
    panel: usize,
    handle: Handle,
}

/// All handles of a figure, in the order of drawing.
#[derive(Default)]
pub struct Grips {
    grips: Vec<Grip>,
}

/// A drag that goes on.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    grip: usize,
    /// From the pointer to the middle of the grip, css px of the page.
    offset: (f64, f64),
}

impl Grips {
    /// Puts a button over each handle of the figure that the stage shows.
    pub fn update(&mut self, stage: &Stage, session: &Session) {
        let mut count = 0;
        for (place, (panel, frame)) in session.picture().panels.iter().zip(&stage.frames).enumerate() {
            for mark in &panel.marks {
                let Mark::Handle(handle) = mark else { continue };
                if self.grips.len() == count {
                    let node: HtmlElement = dom::make("div", "grip");
                    dom::set(&node, "role", "slider");
                    dom::set(&node, "tabindex", "0");
                    dom::fill(&stage.block, &[&node]);
                    self.grips.push(Grip { node, panel: place, handle: Handle::default() });
                }
                let grip = &mut self.grips[count];
                grip.place(place, handle, frame.to_px(handle.at), stage.scale);
                grip.describe(session);
                count += 1;
            }
        }
        for grip in self.grips.drain(count..) {
            grip.node.remove();
        }
    }

    /// The handle that an element stands for.
    pub fn find(&self, node: &HtmlElement) -> Option<usize> {
        self.grips.iter().position(|grip| grip.node == *node)
    }

    /// Takes hold of a handle with the pointer at a place of the stage.
    pub fn hold(&self, grip: usize, pointer: (f64, f64), stage: &Stage) -> Option<Held> {
        let held = self.grips.get(grip)?;
        let (x, y) = stage.frames.get(held.panel)?.to_px(held.handle.at);
        Some(Held { grip, offset: (x * stage.scale - pointer.0, y * stage.scale - pointer.1) })
    }

    /// What a held handle sets with the pointer at a place of the stage.
    pub fn moved(&self, held: Held, pointer: (f64, f64), stage: &Stage) -> Vec<(String, f64)> {
        let Some(grip) = self.grips.get(held.grip) else { return vec![] };
        let Some(frame) = stage.frames.get(grip.panel) else { return vec![] };
        let place = ((pointer.0 + held.offset.0) / stage.scale, (pointer.1 + held.offset.1) / stage.scale);
        let (x, y) = frame.to_data(place);
        let value =
            |drag: &Option<Drag>, place| drag.as_ref().map(|drag| (drag.quantity.clone(), drag.value(place)));
        value(&grip.handle.x, x).into_iter().chain(value(&grip.handle.y, y)).collect()
    }

    /// What a key on a handle sets; `None` for a key that is not for handles.
    pub fn key(&self, grip: usize, key: &str, session: &Session) -> Option<(usize, Value)> {
        let handle = &self.grips.get(grip)?.handle;
        // Where a handle moves one way only, every arrow moves it; value and place may run opposite.
        let across = handle.x.as_ref().or(handle.y.as_ref())?;
        let along = handle.y.as_ref().or(handle.x.as_ref())?;
        let (drag, by) = match key {
            "ArrowRight" => (across, By::Steps(1.0)),
            "ArrowLeft" => (across, By::Steps(-1.0)),
            "ArrowUp" => (along, By::Steps(1.0)),
            "ArrowDown" => (along, By::Steps(-1.0)),
            "PageUp" => (along, By::Pages(1.0)),
            "PageDown" => (along, By::Pages(-1.0)),
            "Home" => (across, By::To(0)),
            "End" => (across, By::To(1)),
            _ => return None,
        };
        let place = session.place(&drag.quantity)?;
        let quantity = &session.quantities[place];
        let scale = Scale::of(quantity)?;
        let value = session.values()[place].number();
        let sign = if drag.gain < 0.0 { -1.0 } else { 1.0 };
        let (low, high) = scale.ends();
        let next = match by {
            By::Steps(n) => scale.moved(value, n * sign),
            By::Pages(n) => scale.moved(value, n * sign * scale.page()),
            By::To(0) => low,
            By::To(_) => high,
        };
        Some((place, scale::nearest(quantity, next)?))
    }
}

enum By {
    Steps(f64),
    Pages(f64),
    To(u8),
}

impl Grip {
    fn place(&mut self, panel: usize, handle: &Handle, at: (f64, f64), scale: f64) {
        let style = self.node.style();
        let _ = style.set_property("left", &px(at.0 * scale));
        let _ = style.set_property("top", &px(at.1 * scale));
        if self.handle.name != handle.name || self.handle.x != handle.x || self.handle.y != handle.y {
            let drags: Vec<_> = handle.x.iter().chain(&handle.y).map(|drag| drag.quantity.as_str()).collect();
            dom::set(&self.node, "data-handle", &drags.join(" "));
            dom::set(&self.node, "aria-label", &handle.name);
            let orientation = if handle.x.is_some() { "horizontal" } else { "vertical" };
            dom::set(&self.node, "aria-orientation", orientation);
            self.node.set_class_name(match (&handle.x, &handle.y) {
                (Some(_), None) => "grip across",
                (None, Some(_)) => "grip along",
                _ => "grip",
            });
        }
        self.panel = panel;
        self.handle = handle.clone();
    }

    fn describe(&self, session: &Session) {
        let drags = self.handle.x.iter().chain(&self.handle.y);
        let places: Vec<_> = drags.filter_map(|drag| session.place(&drag.quantity)).collect();
        let Some(first) = places.first() else { return };
        if let Some((low, high)) = Scale::of(&session.quantities[*first]).map(|scale| scale.ends()) {
            dom::set(&self.node, "aria-valuemin", &shortest(low));
            dom::set(&self.node, "aria-valuemax", &shortest(high));
        }
        dom::set(&self.node, "aria-valuenow", &shortest(session.values()[*first].number()));
        let texts: Vec<_> = places
            .iter()
            .map(|place| {
                let quantity = &session.quantities[*place];
                let value = words::value(quantity, session.values()[*place]);
                format!("{} {value}", words::spaced(&quantity.key()))
            })
            .collect();
        dom::set(&self.node, "aria-valuetext", &texts.join(", "));
    }
}
