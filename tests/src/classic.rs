//! WebKit by classic WebDriver: one request after the other, over HTTP.
//!
//! It tells of no console message and runs no script before a page's own, so the page tells: the server puts the
//! tools into every page that WebKit asks for ([`crate::server`]).

mod screen;

use serde_json::{Value, json};

use crate::LIMIT;
use crate::bidi::Bidi;
use crate::browser::{Kind, preload};
use crate::driver::Driver;
use crate::remote::{Remote, Way};
use crate::tab::Tab;
use screen::Screen;

/// No window is narrower: what is, is a frame in a page.
const NARROWEST: u32 = 450;

/// A running browser with one window. Storage of its own is a session of its own.
pub(crate) struct Classic {
    // Before the screen, for it ends first.
    driver: Driver,
    _screen: Screen,
    /// Whether commands go to the frame that stands for a narrow window.
    framed: Option<(u32, u32)>,
}

impl Classic {
    /// Starts it on a screen of its own.
    pub(crate) fn start(kind: Kind) -> Result<Self, String> {
        let screen = Screen::start().map_err(|error| format!("{error}. {}", kind.remedy()))?;
        let mut driver = Driver::start_on(kind, Some(&screen.name))?;
        driver.end();
        Ok(Self { driver, _screen: screen, framed: None })
    }

    fn execute(&self, expression: &str) -> Result<String, String> {
        // A page from a disk has not the tools yet.
        let script = format!(
            "const done = arguments[0];
             if (!window.__seen) ({})();
             {expression}.then(done, (error) => done(JSON.stringify({{ error: String(error) }})))",
            preload()
        );
        let answer = self.driver.post("execute/async", &json!({ "script": script, "args": [] }))?;
        Ok(answer.as_str().unwrap_or("null").to_string())
    }

    fn enter_frame(&self, number: Option<u32>) -> Result<(), String> {
        self.driver.post("frame", &json!({ "id": number })).map(drop)
    }

    fn leave_frame(&self) -> Result<(), String> {
        if self.framed.is_some() { self.enter_frame(None) } else { Ok(()) }
    }
}

impl Remote for Classic {
    fn open_tab(&mut self) -> Result<Tab, String> {
        self.driver.begin()?;
        self.framed = None;
        let milliseconds = LIMIT.as_millis() as u64 + 10_000;
        self.driver.post("timeouts", &json!({ "script": milliseconds, "pageLoad": milliseconds }))?;
        Ok(Tab::default())
    }

    fn close_tab(&mut self, _: &Tab) {
        self.driver.end();
    }

    fn go(&mut self, _: &Tab, way: Way<'_>) -> Result<(), String> {
        match (way, self.framed) {
            (Way::To(url), Some((width, height))) => {
                self.leave_frame()?;
                self.driver.post("url", &json!({ "url": "about:blank" }))?;
                let frame = format!(
                    "const done = arguments[0], frame = document.createElement('iframe');
                     Object.assign(frame, {{ width: {width}, height: {height}, src: {}, onload: done }});
                     frame.style.border = 0; document.body.style.margin = 0; document.body.append(frame)",
                    json!(url)
                );
                self.driver.post("execute/async", &json!({ "script": frame, "args": [] }))?;
                self.enter_frame(Some(0))
            }
            (Way::To(url), None) => self.driver.post("url", &json!({ "url": url })).map(drop),
            (Way::Again, _) => self.driver.post("refresh", &json!({})).map(drop),
            (Way::Back, _) => self.driver.post("back", &json!({})).map(drop),
        }
    }

    fn run(&mut self, _: &Tab, expression: &str) -> Result<String, String> {
        self.execute(expression)
    }

    fn run_inside(&mut self, _: &Tab, expression: &str) -> Result<String, String> {
        self.enter_frame(Some(0))?;
        let answer = self.execute(expression);
        self.driver.post("frame/parent", &json!({}))?;
        answer
    }

    fn resize(&mut self, _: &Tab, width: u32, height: u32) -> Result<(), String> {
        self.leave_frame()?;
        self.framed = (width < NARROWEST).then_some((width, height));
        let set = |width: u32, height: u32| {
            self.driver.post("window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }))
        };
        let (wide, high) = (if width < NARROWEST { NARROWEST } else { width }, height);
        set(wide, high)?;
        // Bars of the window's own take room.
        let inner =
            self.driver.post("execute/sync", &json!({ "script": "return innerHeight", "args": [] }))?;
        let bars = u64::from(high).saturating_sub(inner.as_u64().unwrap_or_default());
        set(wide, high + bars as u32)?;
        Ok(())
    }

    fn act(&mut self, _: &Tab, actions: Value) -> Result<(), String> {
        self.driver.post("actions", &json!({ "actions": actions })).map(drop)
    }

    fn picture(&mut self, _: &Tab, _whole: bool) -> Result<String, String> {
        Ok(self.driver.get("screenshot")?.as_str().unwrap_or_default().to_string())
    }

    fn complaints(&mut self) -> Vec<String> {
        vec![]
    }

    fn answers(&mut self) -> bool {
        // Without a session there is nothing that could hang.
        self.driver.get("window").is_ok() || self.driver.idle()
    }

    fn bidi(&mut self) -> Option<&mut Bidi> {
        None
    }
}
