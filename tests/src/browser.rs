//! One running browser.

use std::env;
use std::fmt;
use std::mem::take;
use std::path::PathBuf;

use crate::LIMIT;
use crate::bidi::Bidi;
use crate::classic::Classic;
use crate::media::Media;
use crate::page::Page;
use crate::remote::Remote;
use crate::tab::Tab;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Chromium with chromedriver: the engine that walks everything.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK with `WebKitWebDriver`, the nearest thing to Safari here.
    WebKit,
}

impl Kind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
    /// Those that WebDriver BiDi drives: preferences, pages without scripts, scripts before a page's own.
    pub const BIDI: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The browser: `CHROME` or `FIREFOX`, else by its usual names on PATH. WebKit's driver knows its own.
    pub fn program(self) -> PathBuf {
        match self {
            Self::Chromium => found("CHROME", &["chromium", "chromium-browser", "google-chrome", "chrome"]),
            Self::Firefox => found("FIREFOX", &["firefox-esr", "firefox"]),
            Self::WebKit => self.driver(),
        }
    }

    /// Its driver: `CHROMEDRIVER`, `GECKODRIVER` or `WEBKITDRIVER`, else by name on PATH.
    pub fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => found("CHROMEDRIVER", &["chromedriver"]),
            Self::Firefox => found("GECKODRIVER", &["geckodriver"]),
            Self::WebKit => found("WEBKITDRIVER", &["WebKitWebDriver"]),
        }
    }

    /// Whether it is on this machine, or must be: a developer may do without WebKit.
    pub fn counts(self) -> bool {
        self != Self::WebKit || self.driver().is_file() || env::var_os("CI").is_some()
    }

    /// What to do where it is missing.
    pub fn remedy(self) -> String {
        let (what, variables) = match self {
            Self::Chromium => ("Chromium and chromedriver", "CHROME and CHROMEDRIVER name"),
            Self::Firefox => ("Firefox and geckodriver", "FIREFOX and GECKODRIVER name"),
            Self::WebKit => ("WebKitWebDriver and Xvfb", "WEBKITDRIVER names the first"),
        };
        format!(
            "`cargo xtask doctor` says how to install {what}; {variables} them where they are not on PATH"
        )
        .replace("first them", "first")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
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

/// The tools that every document has before its own scripts run: `window.__seen`.
pub(crate) fn preload() -> String {
    include_str!("preload.js").replace("LIMIT", &LIMIT.as_millis().to_string())
}

/// A browser with a fresh profile; it ends with this value.
pub struct Browser {
    /// Which one.
    pub kind: Kind,
    pub(crate) remote: Box<dyn Remote>,
    /// The tab that trials share, while none uses it.
    pub(crate) tab: Option<Tab>,
    /// What is preferred now.
    pub(crate) media: Media,
    /// Whether scripts run in pages opened from now.
    pub(crate) scripts: bool,
}

impl Browser {
    /// Starts it.
    ///
    /// # Errors
    /// A sentence that says what is missing and how to get it.
    pub fn start(kind: Kind) -> Result<Self, String> {
        let remote: Box<dyn Remote> = match kind {
            Kind::WebKit => Box::new(Classic::start(kind)?),
            _ => Box::new(Bidi::start(kind, &preload())?),
        };
        Ok(Self { kind, remote, tab: None, media: Media::default(), scripts: true })
    }

    /// An empty page, 1,024 × 768, with storage of its own, which closes with the value.
    pub fn page(&mut self) -> Page<'_> {
        if let Some(shared) = take(&mut self.tab) {
            self.remote.close_tab(&shared);
        }
        Page::new(self, None)
    }

    /// The tab that trials share, 1,024 × 768, wherever the last one left it: opening a tab costs more than
    /// most trials. A trial that fails takes it along.
    pub fn shared(&mut self) -> Page<'_> {
        let tab = match take(&mut self.tab) {
            Some(tab) => tab,
            None => self.open_tab(),
        };
        Page::new(self, Some(tab))
    }

    /// The shared tab at an address. If it stands there, unspent, nothing is loaded: what others have
    /// changed on the page is still changed.
    pub fn at(&mut self, url: &str) -> Page<'_> {
        let mut page = self.shared();
        if !page.stands_at(url) {
            page.open(url);
        }
        page
    }

    pub(crate) fn open_tab(&mut self) -> Tab {
        let kind = self.kind;
        self.remote.open_tab().unwrap_or_else(|error| panic!("{kind}: {error}"))
    }

    /// Whether it still answers.
    pub fn answers(&mut self) -> bool {
        self.remote.answers()
    }

    /// WebDriver BiDi.
    ///
    /// # Panics
    /// Where only classic WebDriver is spoken.
    pub(crate) fn bidi(&mut self) -> &mut Bidi {
        let kind = self.kind;
        self.remote.bidi().unwrap_or_else(|| panic!("{kind} speaks no BiDi"))
    }
}
