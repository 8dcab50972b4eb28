//! One running browser.

use std::env;
use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::bidi::Bidi;
use crate::driver::Driver;
use crate::page::Page;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The browser: `CHROME` or `FIREFOX`, else by its usual names on PATH.
    pub fn program(self) -> PathBuf {
        match self {
            Self::Chromium => found("CHROME", &["chromium", "chromium-browser", "google-chrome", "chrome"]),
            Self::Firefox => found("FIREFOX", &["firefox-esr", "firefox"]),
        }
    }

    /// Its driver: `CHROMEDRIVER` or `GECKODRIVER`, else by name on PATH.
    pub fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => found("CHROMEDRIVER", &["chromedriver"]),
            Self::Firefox => found("GECKODRIVER", &["geckodriver"]),
        }
    }

    /// What to do where it is missing.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Chromium => {
                "`cargo xtask doctor` says how to install Chromium and chromedriver; \
                 CHROME and CHROMEDRIVER name them where they are not on PATH"
            }
            Self::Firefox => {
                "`cargo xtask doctor` says how to install Firefox and geckodriver; \
                 FIREFOX and GECKODRIVER name them where they are not on PATH"
            }
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}

fn found(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(named) = env::var_os(variable) {
        return PathBuf::from(named);
    }
    let path = env::var_os("PATH").unwrap_or_default();
    names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
        .unwrap_or_else(|| PathBuf::from(names[0]))
}

/// A browser with a fresh profile; it ends with this value.
pub struct Browser {
    /// Which one.
    pub kind: Kind,
    pub(crate) bidi: Bidi,
    pub(crate) driver: Driver,
}

impl Browser {
    /// Starts it.
    ///
    /// # Errors
    /// A sentence that says what is missing and how to get it.
    pub fn start(kind: Kind) -> Result<Self, String> {
        let driver = Driver::start(kind)?;
        let bidi = Bidi::connect(&driver.socket)?;
        let mut browser = Self { kind, bidi, driver };
        browser.command("session.subscribe", &json!({ "events": ["log.entryAdded"] }))?;
        if kind == Kind::Chromium {
            // What the browser itself says about a page (refused files, violated policies) is not
            // part of BiDi's log.
            browser.command("session.subscribe", &json!({ "events": ["goog:cdp.Log.entryAdded"] }))?;
        }
        let preload = include_str!("preload.js");
        browser.command("script.addPreloadScript", &json!({ "functionDeclaration": preload }))?;
        Ok(browser)
    }

    /// A BiDi command.
    ///
    /// # Errors
    /// The browser's refusal.
    pub fn command(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        self.bidi.command(method, params)
    }

    /// An empty page, 1,024 × 768, with storage of its own.
    pub fn page(&mut self) -> Page<'_> {
        Page::new(self)
    }

    /// Whether it still answers.
    pub fn answers(&mut self) -> bool {
        self.command("browsingContext.getTree", &json!({})).is_ok()
    }
}
