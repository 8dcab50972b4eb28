//! How a browser is spoken to, whichever WebDriver it understands.

use serde_json::Value;

use crate::bidi::Bidi;
use crate::tab::Tab;

/// Where a tab goes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way<'a> {
    /// To an address.
    To(&'a str),
    /// To the same address, loaded again.
    Again,
    /// To the page before.
    Back,
}

/// A browser with its driver.
pub(crate) trait Remote: Send {
    /// A new tab with storage of its own.
    fn open_tab(&mut self) -> Result<Tab, String>;
    /// Closes it; a browser that is gone says so in the next trial.
    fn close_tab(&mut self, tab: &Tab);
    /// Goes there and waits for the load event; the way back may end before it.
    fn go(&mut self, tab: &Tab, way: Way<'_>) -> Result<(), String>;
    /// The text that the promise of this expression gives.
    fn run(&mut self, tab: &Tab, expression: &str) -> Result<String, String>;
    /// As `run`, in the first frame of the page.
    fn run_inside(&mut self, tab: &Tab, expression: &str) -> Result<String, String>;
    /// The size of the viewport in CSS pixels; whether the page still stands in it.
    fn resize(&mut self, tab: &Tab, width: u32, height: u32) -> Result<bool, String>;
    /// Pointer and keys: WebDriver's list of input sources with their actions.
    fn act(&mut self, tab: &Tab, actions: Value) -> Result<(), String>;
    /// A picture in base64: of the whole document, or of what is seen.
    fn picture(&mut self, tab: &Tab, whole: bool) -> Result<String, String>;
    /// What the browser itself complained about since the last call.
    fn complaints(&mut self) -> Vec<String>;
    /// Whether it still answers.
    fn answers(&mut self) -> bool;
    /// WebDriver BiDi, where it is spoken.
    fn bidi(&mut self) -> Option<&mut Bidi>;
}
