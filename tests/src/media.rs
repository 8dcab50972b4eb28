//! What a reader's system prefers: dark, less motion, forced colours, paper.

use serde_json::json;

use crate::browser::Kind;
use crate::page::Page;

/// Preferences; all off is what most systems say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// A dark system.
    pub dark: bool,
    /// As little motion as possible.
    pub still: bool,
    /// The system's own few colours.
    pub forced: bool,
    /// As printed.
    pub print: bool,
}

impl Page<'_> {
    /// Sets all preferences; they hold for the page in Chromium, for the browser in Firefox, and until the next
    /// trial begins.
    ///
    /// # Panics
    /// Where the browser does not take them over; WebKit's are those of its system.
    pub fn prefer(&mut self, media: Media) {
        match self.kind() {
            Kind::Chromium => {
                let features = json!([
                    { "name": "prefers-color-scheme", "value": if media.dark { "dark" } else { "light" } },
                    { "name": "prefers-reduced-motion", "value": if media.still { "reduce" } else { "no-preference" } },
                    { "name": "forced-colors", "value": if media.forced { "active" } else { "none" } },
                ]);
                let kind = if media.print { "print" } else { "" };
                self.devtools("Emulation.setEmulatedMedia", &json!({ "media": kind, "features": features }));
            }
            Kind::Firefox => {
                self.chrome(&format!(
                    "Services.prefs.setIntPref('ui.systemUsesDarkTheme', {});
                     Services.prefs.setIntPref('ui.prefersReducedMotion', {});
                     Services.prefs.setIntPref('browser.display.document_color_use', {});
                     for (const window of Services.wm.getEnumerator('navigator:browser'))
                       for (const {{ browsingContext }} of window.gBrowser.browsers) browsingContext.mediumOverride = '{}';",
                    u8::from(media.dark),
                    u8::from(media.still),
                    if media.forced { 2 } else { 0 },
                    if media.print { "print" } else { "" },
                ));
            }
            Kind::WebKit => panic!("WebKit's preferences are those of its system"),
        }
        self.browser.media = media;
        let seen = self.ask(
            "const on = (q) => matchMedia(q).matches;
             const now = () => on('(prefers-color-scheme: dark)') === given[0]
               && on('(prefers-reduced-motion: reduce)') === given[1]
               && on('(forced-colors: active)') === given[2] && on('print') === given[3];
             await seen.until('the preferences hold', now);
             return true",
            json!([media.dark, media.still, media.forced, media.print]),
        );
        assert_eq!(seen, true);
    }

    /// Runs a script with the rights of Firefox itself.
    ///
    /// # Panics
    /// In other browsers, and where it throws.
    pub fn chrome(&mut self, script: &str) -> serde_json::Value {
        assert_eq!(self.kind(), Kind::Firefox);
        let firefox = self.browser.bidi();
        let context = |name: &str| firefox.classic("moz/context", &json!({ "context": name }));
        context("chrome").unwrap_or_else(|error| panic!("firefox: {error}"));
        let answer = firefox.classic("execute/sync", &json!({ "script": script, "args": [] }));
        context("content").unwrap_or_else(|error| panic!("firefox: {error}"));
        answer.unwrap_or_else(|error| panic!("firefox: {error}"))
    }

    /// Brings the focus back into the page, from wherever it was led.
    pub fn take_focus(&mut self) {
        if self.kind() == Kind::Firefox {
            // Its own bars have places for the focus too.
            self.chrome(
                "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus()",
            );
        }
    }

    /// Turns JavaScript off or on for pages opened from now.
    pub fn scripts(&mut self, on: bool) {
        self.browser.scripts = on;
        match self.kind() {
            Kind::Chromium => {
                self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": !on }));
            }
            Kind::Firefox => {
                self.chrome(&format!("Services.prefs.setBoolPref('javascript.enabled', {on})"));
            }
            Kind::WebKit => panic!("WebKit's scripts are always on"),
        }
    }
}
