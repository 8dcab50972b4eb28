//! A reader's hands: pointer and keys, as the operating system would send them.

use serde_json::{Value, json};

use crate::page::Page;

/// A key by its WebDriver code, for [`Page::press`].
pub mod key {
    #![allow(missing_docs)] // the names say it
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const SPACE: &str = " ";
    pub const PAGE_UP: &str = "\u{E00E}";
    pub const PAGE_DOWN: &str = "\u{E00F}";
    pub const END: &str = "\u{E010}";
    pub const HOME: &str = "\u{E011}";
    pub const LEFT: &str = "\u{E012}";
    pub const UP: &str = "\u{E013}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
}

impl Page<'_> {
    /// Moves the pointer to the first place, presses, moves along, releases at the last.
    pub fn drag(&mut self, way: &[(f64, f64)]) {
        self.point("mouse", way);
    }

    /// The same with a finger.
    pub fn swipe(&mut self, way: &[(f64, f64)]) {
        self.point("touch", way);
    }

    /// Turns the wheel over a place, by so many px down.
    pub fn wheel(&mut self, (x, y): (f64, f64), down: f64) {
        let (x, y) = (x.round(), y.round());
        let scroll = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": down });
        self.act(json!([{ "type": "wheel", "id": "wheel", "actions": [scroll] }]));
    }

    fn point(&mut self, by: &str, way: &[(f64, f64)]) {
        let mut actions: Vec<Value> = vec![];
        for (place, (x, y)) in way.iter().enumerate() {
            let duration = if place == 0 { 0 } else { 16 };
            let (x, y) = (x.round(), y.round());
            actions.push(json!({ "type": "pointerMove", "x": x, "y": y, "duration": duration }));
            if place == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let pointer =
            json!({ "type": "pointer", "id": by, "parameters": { "pointerType": by }, "actions": actions });
        self.act(json!([pointer]));
    }

    /// Clicks at a place of the viewport.
    pub fn click_at(&mut self, x: f64, y: f64) {
        self.drag(&[(x, y)]);
    }

    /// Scrolls an element into view and clicks its middle. `finder` is a JavaScript expression.
    pub fn click(&mut self, finder: &str) {
        let (x, y) = self.middle(finder);
        self.click_at(x, y);
    }

    /// The middle of an element in the viewport, after scrolling there.
    pub fn middle(&mut self, finder: &str) -> (f64, f64) {
        let at = self.ask(&format!("return seen.middle({finder})"), Value::Null);
        (at["x"].as_f64().expect("a place"), at["y"].as_f64().expect("a place"))
    }

    /// Presses keys one after the other.
    pub fn press(&mut self, keys: &[&str]) {
        self.press_with(&[], keys);
    }

    /// Presses keys while others are held.
    pub fn press_with(&mut self, held: &[&str], keys: &[&str]) {
        let mut actions: Vec<Value> = vec![];
        actions.extend(held.iter().map(|key| json!({ "type": "keyDown", "value": key })));
        for key in keys {
            actions.push(json!({ "type": "keyDown", "value": key }));
            actions.push(json!({ "type": "keyUp", "value": key }));
        }
        actions.extend(held.iter().map(|key| json!({ "type": "keyUp", "value": key })));
        let board = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.act(json!([board]));
    }

    /// Types text.
    pub fn write(&mut self, text: &str) {
        let keys: Vec<String> = text.chars().map(String::from).collect();
        self.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    }
}
