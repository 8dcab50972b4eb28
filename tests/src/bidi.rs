//! Chromium and Firefox by WebDriver BiDi.

mod socket;

use serde_json::{Value, json};

use crate::browser::Kind;
use crate::driver::Driver;
use crate::remote::{Remote, Way};
use crate::tab::Tab;
use socket::Socket;

/// A running browser.
pub struct Bidi {
    kind: Kind,
    socket: Socket,
    driver: Driver,
    /// Events of documents that were left.
    kept: Vec<Value>,
}

/// What Firefox says, now and then, of a document in a sandboxed frame before which any script runs, also an empty one before
/// a picture. An error of a page has a stack.
const OF_PRELOADING: &str = "Error: Permission denied to access property \"length\"";

impl Bidi {
    /// Starts it; every document runs `preload` before its own scripts.
    pub(crate) fn start(kind: Kind, preload: &str) -> Result<Self, String> {
        let driver = Driver::start(kind)?;
        let socket = Socket::connect(&driver.socket)?;
        let mut browser = Self { kind, socket, driver, kept: vec![] };
        browser.command("session.subscribe", &json!({ "events": ["log.entryAdded"] }))?;
        if kind == Kind::Chromium {
            // What the browser itself says about a page (refused files, violated policies) is not
            // part of BiDi's log.
            browser.command("session.subscribe", &json!({ "events": ["goog:cdp.Log.entryAdded"] }))?;
        }
        browser.command("script.addPreloadScript", &json!({ "functionDeclaration": preload }))?;
        Ok(browser)
    }

    /// A command of the protocol.
    ///
    /// # Errors
    /// The browser's refusal.
    pub(crate) fn command(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        self.socket.command(method, params)
    }

    /// A request of classic WebDriver, which geckodriver answers too.
    ///
    /// # Errors
    /// The driver's refusal.
    pub(crate) fn classic(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.driver.post(path, body)
    }

    fn evaluate(&mut self, context: &str, expression: &str) -> Result<String, String> {
        let target = json!({ "context": context });
        let params = json!({
            "expression": expression, "awaitPromise": true, "userActivation": true, "target": target,
        });
        let answer = self.command("script.evaluate", &params)?;
        if answer["type"] == "exception" {
            return Err(answer["exceptionDetails"]["text"].as_str().unwrap_or("?").to_string());
        }
        Ok(answer["result"]["value"].as_str().unwrap_or("null").to_string())
    }
}

impl Remote for Bidi {
    fn open_tab(&mut self) -> Result<Tab, String> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        let user = text(&self.command("browser.createUserContext", &json!({}))?["userContext"]);
        let wanted = json!({ "type": "tab", "userContext": user });
        let context = text(&self.command("browsingContext.create", &wanted)?["context"]);
        let mut devtools = None;
        if self.kind == Kind::Chromium {
            let session = &self.command("goog:cdp.getSession", &json!({ "context": context }))?["session"];
            let mut send = |method: &str, params: Value| {
                let order = json!({ "method": method, "params": params, "session": session });
                self.command("goog:cdp.sendCommand", &order)
            };
            send("Log.enable", json!({}))?;
            // A window behind another keeps the focus: whether a browser has it is the desktop's affair.
            send("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }))?;
            devtools = Some(text(session));
        }
        // Another tab may have the focus still.
        self.command("browsingContext.activate", &json!({ "context": context }))?;
        self.kept.clear();
        self.socket.take_events();
        Ok(Tab { context, user, devtools, ..Tab::default() })
    }

    fn close_tab(&mut self, tab: &Tab) {
        let _ = self.command("browsingContext.close", &json!({ "context": tab.context }));
        let _ = self.command("browser.removeUserContext", &json!({ "userContext": tab.user }));
        self.kept.clear();
        self.socket.take_events();
    }

    /// Firefox ends a script in the middle of a call when its page is left. What the dying document
    /// says about that is nobody's fault: only what it said before counts.
    fn go(&mut self, tab: &Tab, way: Way<'_>) -> Result<(), String> {
        self.kept.extend(self.socket.take_events());
        let context = &tab.context;
        match way {
            Way::To(url) => self.command(
                "browsingContext.navigate",
                &json!({ "context": context, "url": url, "wait": "complete" }),
            ),
            Way::Again => {
                self.command("browsingContext.reload", &json!({ "context": context, "wait": "complete" }))
            }
            Way::Back => {
                self.command("browsingContext.traverseHistory", &json!({ "context": context, "delta": -1 }))
            }
        }?;
        let realms = self.command("script.getRealms", &json!({})).unwrap_or_default();
        let alive = |event: &Value| {
            let realm = &event["params"]["source"]["realm"];
            let list = realms["realms"].as_array().map_or(&[][..], Vec::as_slice);
            realm.is_null() || list.iter().any(|other| other["realm"] == *realm)
        };
        let events = self.socket.take_events();
        self.kept.extend(events.into_iter().filter(alive));
        Ok(())
    }

    fn run(&mut self, tab: &Tab, expression: &str) -> Result<String, String> {
        self.evaluate(&tab.context, expression)
    }

    fn run_inside(&mut self, tab: &Tab, expression: &str) -> Result<String, String> {
        let tree = self.command("browsingContext.getTree", &json!({ "root": tab.context }))?;
        let frame = tree["contexts"][0]["children"][0]["context"].as_str().ok_or("no frame in the page")?;
        self.evaluate(frame, expression)
    }

    fn resize(&mut self, tab: &Tab, width: u32, height: u32) -> Result<bool, String> {
        let viewport = json!({ "width": width, "height": height });
        let params = json!({ "context": tab.context, "viewport": viewport });
        self.command("browsingContext.setViewport", &params).map(|_| true)
    }

    fn act(&mut self, tab: &Tab, actions: Value) -> Result<(), String> {
        let params = json!({ "context": tab.context, "actions": actions });
        self.command("input.performActions", &params).map(drop)
    }

    fn picture(&mut self, tab: &Tab, whole: bool) -> Result<String, String> {
        let origin = if whole { "document" } else { "viewport" };
        let params = json!({ "context": tab.context, "origin": origin });
        let answer = self.command("browsingContext.captureScreenshot", &params)?;
        Ok(answer["data"].as_str().unwrap_or_default().to_string())
    }

    fn complaints(&mut self) -> Vec<String> {
        let mut events = std::mem::take(&mut self.kept);
        events.extend(self.socket.take_events());
        let words = |event: &Value| {
            let entry = match event["method"].as_str()? {
                "log.entryAdded" => &event["params"],
                "goog:cdp.Log.entryAdded" => &event["params"]["params"]["entry"],
                _ => return None,
            };
            if entry["text"] == OF_PRELOADING && entry["stackTrace"].is_null() {
                return None;
            }
            let level = entry["level"].as_str().unwrap_or("?");
            let words = entry["text"].as_str().map_or_else(|| entry.to_string(), String::from);
            Some(format!("{level}: {words} {}", entry["url"].as_str().unwrap_or_default()))
        };
        events.iter().filter_map(words).collect()
    }

    fn answers(&mut self) -> bool {
        self.command("browsingContext.getTree", &json!({})).is_ok()
    }

    fn bidi(&mut self) -> Option<&mut Bidi> {
        Some(self)
    }
}
