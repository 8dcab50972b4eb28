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

/// A browser with one window while a page is open. Storage of its own is a browser of its own.
pub(crate) struct Classic {
    // Before the screen, for it ends first.
    driver: Option<Driver>,
    screen: Screen,
    kind: Kind,
    /// The size of the frame that stands for a narrow window, and takes the commands.
    framed: Option<(u32, u32)>,
    /// Whether an empty page stands around it already.
    hosted: bool,
}

impl Classic {
    /// Starts it on a screen of its own.
    pub(crate) fn start(kind: Kind) -> Result<Self, String> {
        let screen = Screen::start().map_err(|error| format!("{error}. {}", kind.remedy()))?;
        Ok(Self { driver: None, screen, kind, framed: None, hosted: false })
    }

    /// A command of the session.
    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.driver.as_ref().ok_or("no page is open")?.post(path, body)
    }

    fn execute(&self, expression: &str) -> Result<String, String> {
        // A page from a disk has not the tools yet.
        let script = format!(
            "const done = arguments[0];
             if (!window.__seen) ({})();
             {expression}.then(done, (error) => done(JSON.stringify({{ error: String(error) }})))",
            preload()
        );
        let answer = self.post("execute/async", &json!({ "script": script, "args": [] }))?;
        Ok(answer.as_str().unwrap_or("null").to_string())
    }

    fn go_in_frame(&mut self, url: &str, (width, height): (u32, u32)) -> Result<(), String> {
        self.leave_frame()?;
        if !self.hosted {
            self.post("url", &json!({ "url": "about:blank" }))?;
            self.hosted = true;
        }
        let frame = format!(
            "const done = arguments[0], frame = document.createElement('iframe');
             Object.assign(frame, {{ width: {width}, height: {height}, src: {}, onload: done }});
             frame.style.border = 0; document.body.style.margin = 0; document.body.replaceChildren(frame)",
            json!(url)
        );
        self.post("execute/async", &json!({ "script": frame, "args": [] }))?;
        self.enter_frame(Some(0))
    }

    fn enter_frame(&self, number: Option<u32>) -> Result<(), String> {
        self.post("frame", &json!({ "id": number })).map(drop)
    }

    fn leave_frame(&self) -> Result<(), String> {
        if self.framed.is_some() { self.enter_frame(None) } else { Ok(()) }
    }
}

impl Remote for Classic {
    fn open_tab(&mut self) -> Result<Tab, String> {
        self.driver = None;
        self.driver = Some(Driver::start_on(self.kind, Some(&self.screen.name))?);
        (self.framed, self.hosted) = (None, false);
        let milliseconds = LIMIT.as_millis() as u64 + 10_000;
        self.post("timeouts", &json!({ "script": milliseconds, "pageLoad": milliseconds }))?;
        Ok(Tab::default())
    }

    fn close_tab(&mut self, _: &Tab) {
        self.driver = None;
    }

    fn go(&mut self, _: &Tab, way: Way<'_>) -> Result<(), String> {
        match (way, self.framed) {
            (Way::To(url), Some(size)) => self.go_in_frame(url, size),
            (Way::To(url), None) => {
                self.hosted = false;
                self.post("url", &json!({ "url": url })).map(drop)
            }
            (Way::Again, _) => self.post("refresh", &json!({})).map(drop),
            (Way::Back, _) => self.post("back", &json!({})).map(drop),
        }
    }

    fn run(&mut self, _: &Tab, expression: &str) -> Result<String, String> {
        self.execute(expression)
    }

    fn run_inside(&mut self, _: &Tab, expression: &str) -> Result<String, String> {
        self.enter_frame(Some(0))?;
        let answer = self.execute(expression);
        self.post("frame/parent", &json!({}))?;
        answer
    }

    fn resize(&mut self, _: &Tab, width: u32, height: u32) -> Result<bool, String> {
        self.leave_frame()?;
        let was_framed = self.framed.is_some();
        self.framed = (width < NARROWEST).then_some((width, height));
        if was_framed && self.framed.is_some() {
            let frame = "[document.querySelector('iframe')].forEach((frame) => Object.assign(frame, { width: arguments[0], height: arguments[1] }))";
            self.post("execute/sync", &json!({ "script": frame, "args": [width, height] }))?;
            return self.enter_frame(Some(0)).map(|()| true);
        }
        let wide = if width < NARROWEST { NARROWEST } else { width };
        // Bars of the window's own take room, and a window takes its time.
        let bars =
            self.post("execute/sync", &json!({ "script": "return outerHeight - innerHeight", "args": [] }))?;
        let high = u64::from(height) + bars.as_u64().unwrap_or_default();
        self.post("window/rect", &json!({ "x": 0, "y": 0, "width": wide, "height": high }))?;
        let there = "const [width, height, done] = arguments;
            const look = () => innerWidth === width && innerHeight === height ? done(true) : setTimeout(look, 5);
            look()";
        self.post("execute/async", &json!({ "script": there, "args": [wide, height] }))?;
        Ok(was_framed == self.framed.is_some())
    }

    fn act(&mut self, _: &Tab, actions: Value) -> Result<(), String> {
        self.post("actions", &json!({ "actions": actions })).map(drop)
    }

    fn picture(&mut self, _: &Tab, _whole: bool) -> Result<String, String> {
        let picture = self.driver.as_ref().ok_or("no page is open")?.get("screenshot")?;
        Ok(picture.as_str().unwrap_or_default().to_string())
    }

    fn complaints(&mut self) -> Vec<String> {
        vec![]
    }

    fn answers(&mut self) -> bool {
        // Without a page there is nothing that could hang.
        self.driver.as_ref().is_none_or(|driver| driver.get("window").is_ok())
    }

    fn bidi(&mut self) -> Option<&mut Bidi> {
        None
    }
}
