//! What only WebDriver BiDi can do to a page, or Chromium's devtools.

use serde_json::{Value, json};

use super::Page;
use crate::tab::Tab;

/// A second tab of the reader whom a page has, at whatever it shows.
pub struct Beside(Tab);

impl Page<'_> {
    /// A BiDi command about this page.
    ///
    /// # Panics
    /// Where the browser refuses, or speaks no BiDi.
    fn command(&mut self, method: &str, params: &Value) -> Value {
        let answer = self.browser.bidi().command(method, params);
        self.sure(answer)
    }

    /// A devtools command; Chromium only.
    ///
    /// # Panics
    /// In other browsers, and where it refuses.
    pub fn devtools(&mut self, method: &str, params: &Value) -> Value {
        let session = self.tab.devtools.clone().expect("devtools are Chromium's");
        let params = json!({ "method": method, "params": params, "session": session });
        self.command("goog:cdp.sendCommand", &params)["result"].clone()
    }

    /// Runs a script in every document of this page before its own.
    ///
    /// # Panics
    /// Where the browser refuses, or speaks no BiDi.
    pub fn before(&mut self, function: &str) {
        let params = json!({ "functionDeclaration": function, "contexts": [self.tab.context] });
        self.command("script.addPreloadScript", &params);
    }

    /// A second tab with the same storage; it closes with the page.
    ///
    /// # Panics
    /// Where the browser refuses, or speaks no BiDi.
    pub fn beside(&mut self) -> Beside {
        let wanted = json!({ "type": "tab", "userContext": self.tab.user });
        let context = self.command("browsingContext.create", &wanted)["context"].clone();
        let context = context.as_str().unwrap_or_default().to_string();
        Beside(Tab { context, user: self.tab.user.clone(), ..Tab::default() })
    }

    /// Goes to that tab; the next call goes back.
    ///
    /// # Panics
    /// Where the browser refuses, or speaks no BiDi.
    pub fn turn(&mut self, to: &mut Beside) {
        std::mem::swap(&mut self.tab, &mut to.0);
        let params = json!({ "context": self.tab.context });
        self.command("browsingContext.activate", &params);
    }

    /// The value of an expression, without any of our own script in the page: for pages whose
    /// scripts are off.
    ///
    /// # Panics
    /// Where the browser refuses, or speaks no BiDi.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let target = json!({ "context": self.tab.context });
        let params = json!({ "expression": expression, "awaitPromise": false, "target": target });
        self.command("script.evaluate", &params)["result"]["value"].clone()
    }

    /// The visible words, read as [`Page::evaluate`] does.
    ///
    /// # Panics
    /// Where the document has no body.
    pub fn words(&mut self) -> String {
        let words = self.evaluate("document.body.innerText");
        words.as_str().unwrap_or_else(|| panic!("{}: no words", self.kind())).trim().to_string()
    }
}
