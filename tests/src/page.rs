//! A page in a browser: go there, ask it, look at what it complained about.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::browser::{Browser, Kind};
use crate::dist;

/// One tab with storage of its own; it closes with this value.
pub struct Page<'a> {
    /// The browser it stands in.
    pub browser: &'a mut Browser,
    pub(crate) context: String,
    user: String,
    /// What was said before the present document.
    kept: Vec<Value>,
    /// The devtools session, in Chromium.
    pub(crate) devtools: Option<String>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a mut Browser) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        let ask = |browser: &mut Browser, method, params| {
            let kind = browser.kind;
            browser.command(method, &params).unwrap_or_else(|error| panic!("{kind}: {error}"))
        };
        let user = text(&ask(browser, "browser.createUserContext", json!({}))["userContext"]);
        let wanted = json!({ "type": "tab", "userContext": user });
        let context = text(&ask(browser, "browsingContext.create", wanted)["context"]);
        let mut devtools = None;
        if browser.kind == Kind::Chromium {
            let answer = ask(browser, "goog:cdp.getSession", json!({ "context": context }));
            devtools = answer["session"].as_str().map(String::from);
        }
        let mut page = Self { browser, context, user, kept: vec![], devtools };
        page.viewport(1024, 768);
        if page.browser.kind == Kind::Chromium {
            page.devtools("Log.enable", &json!({}));
        }
        page.browser.bidi.take_events();
        page
    }

    /// Which browser.
    pub fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// A BiDi command; `context` is added.
    ///
    /// # Panics
    /// Where the browser refuses.
    pub fn command(&mut self, method: &str, mut params: Value) -> Value {
        params["context"] = json!(self.context);
        let kind = self.kind();
        self.browser.command(method, &params).unwrap_or_else(|error| panic!("{kind}: {error}"))
    }

    /// A devtools command; Chromium only.
    ///
    /// # Panics
    /// In Firefox, and where the browser refuses.
    pub fn devtools(&mut self, method: &str, params: &Value) -> Value {
        let session = self.devtools.clone().expect("devtools are Chromium's");
        let params = json!({ "method": method, "params": params, "session": session });
        self.command("goog:cdp.sendCommand", params)["result"].clone()
    }

    /// Goes to an address and waits for the load event.
    pub fn open(&mut self, url: &str) {
        self.leave("browsingContext.navigate", json!({ "url": url, "wait": "complete" }));
    }

    /// Firefox ends a script in the middle of a call when its page is left. What the dying document
    /// says about that is nobody's fault: only what it said before counts.
    fn leave(&mut self, method: &str, params: Value) {
        let before = self.seen_complaints();
        self.kept.extend(before);
        self.kept.extend(self.browser.bidi.take_events());
        self.command(method, params);
        let realms = self.browser.command("script.getRealms", &json!({})).unwrap_or_default();
        let alive = |event: &Value| {
            let realm = &event["params"]["source"]["realm"];
            let list = realms["realms"].as_array().map_or(&[][..], Vec::as_slice);
            realm.is_null() || list.iter().any(|other| other["realm"] == *realm)
        };
        let events = self.browser.bidi.take_events();
        self.kept.extend(events.into_iter().filter(alive));
    }

    /// What the page's own listeners have heard.
    fn seen_complaints(&mut self) -> Vec<Value> {
        let list = self.try_ask("return seen ? seen.complaints.splice(0) : []", Value::Null);
        list.ok().and_then(|list| list.as_array().cloned()).unwrap_or_default()
    }

    /// Goes there, and changes of only the fragment load nothing: for addresses a reader pastes.
    pub fn open_fresh(&mut self, url: &str) {
        self.open("about:blank");
        self.open(url);
    }

    /// Loads the same address again.
    pub fn reload(&mut self) {
        self.leave("browsingContext.reload", json!({ "wait": "complete" }));
    }

    /// Presses the browser's back button, and waits for the page before.
    ///
    /// # Panics
    /// Where it does not come within 10 s.
    pub fn back(&mut self) {
        const HERE: &str = "return document.readyState === 'complete' ? location.href : null";
        let here = self.ask(HERE, Value::Null);
        self.leave("browsingContext.traverseHistory", json!({ "delta": -1 }));
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            // In between there may be no document to ask.
            if self.try_ask(HERE, Value::Null).is_ok_and(|now| !now.is_null() && now != here) {
                return;
            }
        }
        panic!("{}: no way back from {here}", self.kind());
    }

    /// The size of the viewport in CSS pixels.
    pub fn viewport(&mut self, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        self.command("browsingContext.setViewport", json!({ "viewport": viewport }));
    }

    /// Runs the body of an async JavaScript function and gives what it returns, by way of JSON.
    ///
    /// `seen` names the tools of `preload.js`, `given` is the argument.
    ///
    /// # Panics
    /// Where it throws.
    pub fn ask(&mut self, body: &str, given: Value) -> Value {
        match self.try_ask(body, given) {
            Ok(value) => value,
            Err(error) => panic!("{}: {error}", self.kind()),
        }
    }

    /// As [`Page::ask`].
    ///
    /// # Errors
    /// What it threw.
    #[allow(clippy::needless_pass_by_value)] // callers write json!(..) in place
    pub fn try_ask(&mut self, body: &str, given: Value) -> Result<Value, String> {
        // Thrown errors travel as values: Firefox cannot send one without a stack.
        let expression = format!(
            "(async (seen, given) => JSON.stringify(await (async () => {{ {body} }})()
                .then((value) => ({{ value }}), (error) => ({{ error: String(error) }}))))(window.__seen, {given})"
        );
        let params = json!({
            "expression": expression, "awaitPromise": true, "userActivation": true,
            "target": { "context": self.context },
        });
        let answer = self.browser.command("script.evaluate", &params)?;
        if answer["type"] == "exception" {
            let details = &answer["exceptionDetails"];
            return Err(format!("{} in: {}", details["text"].as_str().unwrap_or("?"), body.trim()));
        }
        let text = answer["result"]["value"].as_str().unwrap_or("null");
        let told: Value = serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
        match told["error"].as_str() {
            Some(error) => Err(error.to_string()),
            None => Ok(told["value"].clone()),
        }
    }

    /// Runs a script in every document of this page before its own.
    ///
    /// # Panics
    /// Where the browser refuses.
    pub fn before(&mut self, function: &str) {
        let params = json!({ "functionDeclaration": function, "contexts": [self.context] });
        let kind = self.kind();
        self.browser
            .command("script.addPreloadScript", &params)
            .unwrap_or_else(|error| panic!("{kind}: {error}"));
    }

    /// The value of an expression, without any of our own script in the page: for pages whose
    /// scripts are off.
    ///
    /// # Panics
    /// Where the browser refuses.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let target = json!({ "context": self.context });
        let params = json!({ "expression": expression, "awaitPromise": false, "target": target });
        let kind = self.kind();
        let answer = self.browser.command("script.evaluate", &params);
        answer.unwrap_or_else(|error| panic!("{kind}: {error}"))["result"]["value"].clone()
    }

    /// The visible words, read as [`Page::evaluate`] does.
    ///
    /// # Panics
    /// Where the document has no body.
    pub fn words(&mut self) -> String {
        let words = self.evaluate("document.body.innerText");
        words.as_str().unwrap_or_else(|| panic!("{}: no words", self.kind())).trim().to_string()
    }

    /// As [`Page::ask`], in the first frame of the page.
    ///
    /// # Panics
    /// Where there is none, and where it throws.
    pub fn inside(&mut self, body: &str) -> Value {
        let tree = json!({ "root": self.context });
        let kind = self.kind();
        let tree = self.browser.command("browsingContext.getTree", &tree);
        let tree = tree.unwrap_or_else(|error| panic!("{kind}: {error}"));
        let frame =
            tree["contexts"][0]["children"][0]["context"].as_str().expect("a frame in the page").to_string();
        let page = std::mem::replace(&mut self.context, frame);
        let answer = self.try_ask(body, Value::Null);
        self.context = page;
        answer.unwrap_or_else(|error| panic!("{kind}: in the frame: {error}"))
    }

    /// Everything the browser and the page complained about since the last call: console
    /// messages of any level, uncaught errors, refused files, violated policies.
    pub fn complaints(&mut self) -> Vec<String> {
        // A round trip, so that messages under way arrive.
        let seen = self.seen_complaints();
        let mut all = std::mem::take(&mut self.kept);
        all.extend(seen);
        all.extend(self.browser.bidi.take_events());
        let mut found = vec![];
        for event in all {
            if let Some(words) = event.as_str() {
                found.push(words.to_string());
                continue;
            }
            let entry = match event["method"].as_str() {
                Some("log.entryAdded") => &event["params"],
                Some("goog:cdp.Log.entryAdded") => &event["params"]["params"]["entry"],
                _ => continue,
            };
            let level = entry["level"].as_str().unwrap_or("?");
            let words = entry["text"].as_str().map_or_else(|| entry.to_string(), String::from);
            found.push(format!("{level}: {words} {}", entry["url"].as_str().unwrap_or_default()));
        }
        found
    }

    /// Fails if there are complaints.
    ///
    /// # Panics
    /// With all of them.
    pub fn is_quiet(&mut self, place: &str) {
        let mut complaints = self.complaints();
        // Firefox may lay out a long page while it still reads it, and tells of a formula of which it has a half.
        let half = |words: &String| words.contains("Invalid markup: Incorrect number of children");
        if complaints.iter().any(half) && self.formulas_are_whole() {
            complaints.retain(|words| !half(words));
        }
        assert!(complaints.is_empty(), "{}: {place}: {}", self.kind(), complaints.join("\n  "));
    }

    /// Whether everything in MathML that takes two or three parts has them.
    fn formulas_are_whole(&mut self) -> bool {
        let whole =
            "const parts = (names, n) => seen.all(names).every((node) => node.childElementCount === n);
            return parts('msup, msub, mfrac, mroot, munder, mover', 2) && parts('msubsup, munderover', 3)";
        self.ask(whole, Value::Null) == true
    }

    /// Saves what is seen to `target/screenshots/`.
    ///
    /// # Panics
    /// Where it cannot be written.
    pub fn shoot(&mut self, name: &str, whole: bool) -> PathBuf {
        let origin = if whole { "document" } else { "viewport" };
        let answer = self.command("browsingContext.captureScreenshot", json!({ "origin": origin }));
        let bytes = BASE64.decode(answer["data"].as_str().unwrap_or_default().as_bytes());
        let file = dist::left_behind("screenshots").join(format!("{name}-{}.png", self.kind()));
        fs::write(&file, bytes.expect("a picture in base64")).expect("target/ can be written");
        file
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        // A browser that is gone says so in the next test.
        let _ = self.browser.command("browsingContext.close", &json!({ "context": self.context }));
        let _ = self.browser.command("browser.removeUserContext", &json!({ "userContext": self.user }));
        self.browser.bidi.take_events();
    }
}
