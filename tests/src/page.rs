//! A page in a browser: go there, ask it, look at what it complained about.

mod complaints;
pub mod special;

use std::fs;
use std::mem::take;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use serde_json::Value;

use crate::browser::{Browser, Kind};
use crate::media::Media;
use crate::remote::Way;
use crate::tab::Tab;
use crate::{LIMIT, dist};

/// The viewport of a page that asks for no other.
const SIZE: (u32, u32) = (1024, 768);

/// One tab, while a trial uses it.
pub struct Page<'a> {
    /// The browser it stands in.
    pub browser: &'a mut Browser,
    pub(crate) tab: Tab,
    /// Whether others use it afterwards.
    shared: bool,
    /// What was said before the present document.
    kept: Vec<String>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a mut Browser, shared: Option<Tab>) -> Self {
        let is_shared = shared.is_some();
        let tab = shared.unwrap_or_else(|| browser.open_tab());
        let mut page = Self { browser, tab, shared: is_shared, kept: vec![] };
        page.viewport(SIZE.0, SIZE.1);
        if page.browser.media != Media::default() {
            page.prefer(Media::default());
        }
        page
    }

    /// Which browser.
    pub fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// An answer of the browser's; fails where it refused.
    fn sure<T>(&self, answer: Result<T, String>) -> T {
        answer.unwrap_or_else(|error| panic!("{}: {error}", self.kind()))
    }

    /// Loads an address and waits for the load event.
    pub fn open(&mut self, url: &str) {
        let document = |url: &str| url.split('#').next().map(String::from);
        if self.tab.at.as_deref().is_some_and(|at| document(at) == document(url)) {
            // Else a change of the fragment alone would load nothing.
            self.leave(Way::To("about:blank"));
        }
        self.leave(Way::To(url));
        self.tab.at = Some(url.into());
    }

    fn leave(&mut self, way: Way<'_>) {
        let before = self.own_complaints();
        self.kept.extend(before);
        let gone = self.browser.remote.go(&self.tab, way);
        self.tab.silent = !self.browser.scripts;
        self.sure(gone);
    }

    /// Loads the same address again.
    pub fn reload(&mut self) {
        self.leave(Way::Again);
    }

    /// Presses the browser's back button, and waits for the page before.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn back(&mut self) {
        const HERE: &str = "return document.readyState === 'complete' ? location.href : null";
        let here = self.ask(HERE, Value::Null);
        self.leave(Way::Back);
        let start = Instant::now();
        while start.elapsed() < LIMIT {
            // In between there may be no document to ask.
            if self.try_ask(HERE, Value::Null).is_ok_and(|now| !now.is_null() && now != here) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("{}: no way back from {here}", self.kind());
    }

    /// Whether it stands at this address as it came.
    pub(crate) fn stands_at(&self, url: &str) -> bool {
        self.tab.at.as_deref() == Some(url) && !self.tab.silent
    }

    /// Says that this trial leaves the page changed in a way that cannot be undone: the next one loads it anew.
    pub fn spend(&mut self) {
        self.tab.at = None;
    }

    /// The size of the viewport in CSS pixels.
    pub fn viewport(&mut self, width: u32, height: u32) {
        if self.tab.size != (width, height) {
            let answer = self.browser.remote.resize(&self.tab, width, height);
            if !self.sure(answer) {
                self.spend();
            }
            self.tab.size = (width, height);
        }
    }

    /// Runs the body of an async JavaScript function and gives what it returns, by way of JSON.
    ///
    /// `seen` names the tools of `preload.js`, `given` is the argument.
    ///
    /// # Panics
    /// Where it throws.
    pub fn ask(&mut self, body: &str, given: Value) -> Value {
        let answer = self.try_ask(body, given);
        self.sure(answer)
    }

    /// As [`Page::ask`].
    ///
    /// # Errors
    /// What it threw.
    #[allow(clippy::needless_pass_by_value)] // callers write json!(..) in place
    pub fn try_ask(&mut self, body: &str, given: Value) -> Result<Value, String> {
        let answer = self.browser.remote.run(&self.tab, &question(body, &given));
        understood(body, answer)
    }

    /// As [`Page::ask`], in the first frame of the page.
    ///
    /// # Panics
    /// Where there is none, and where it throws.
    pub fn inside(&mut self, body: &str) -> Value {
        // WebKit gives a frame that is out of sight one picture in ten seconds.
        self.ask(
            "document.querySelector('iframe')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })",
            Value::Null,
        );
        let answer = self.browser.remote.run_inside(&self.tab, &question(body, &Value::Null));
        self.sure(understood(body, answer).map_err(|error| format!("in the frame: {error}")))
    }

    /// Pointer and keys, as WebDriver lists them.
    pub(crate) fn act(&mut self, actions: Value) {
        let answer = self.browser.remote.act(&self.tab, actions);
        self.sure(answer);
    }

    /// Saves what is seen to `target/screenshots/`.
    ///
    /// # Panics
    /// Where it cannot be written.
    pub fn shoot(&mut self, name: &str, whole: bool) -> PathBuf {
        let answer = self.browser.remote.picture(&self.tab, whole);
        let bytes = BASE64.decode(self.sure(answer).as_bytes());
        let file = dist::left_behind("screenshots").join(format!("{name}-{}.png", self.kind()));
        fs::write(&file, bytes.expect("a picture in base64")).expect("target/ can be written");
        file
    }
}

/// Thrown errors travel as values: Firefox cannot send one without a stack.
fn question(body: &str, given: &Value) -> String {
    format!(
        "(async (seen, given) => JSON.stringify(await (async () => {{ {body} }})()
            .then((value) => ({{ value }}), (error) => ({{ error: String(error) }}))))(window.__seen, {given})"
    )
}

fn understood(body: &str, answer: Result<String, String>) -> Result<Value, String> {
    let text = answer.map_err(|error| format!("{error} in: {}", body.trim()))?;
    let answer: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
    match answer["error"].as_str() {
        Some(error) => Err(error.to_string()),
        None => Ok(answer["value"].clone()),
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        // What a failed trial leaves is nobody's page.
        if self.shared && !thread::panicking() {
            self.own_complaints();
            self.browser.remote.complaints();
            self.browser.tab = Some(take(&mut self.tab));
        } else {
            self.browser.remote.close_tab(&self.tab);
            if self.kind() == Kind::Chromium {
                // Its preferences are the tab's.
                self.browser.media = Media::default();
            }
        }
    }
}
