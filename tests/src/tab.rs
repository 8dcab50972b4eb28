//! A tab, by the names that the browser gave it.

/// One tab of a browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tab {
    /// Its name.
    pub(crate) context: String,
    /// The name of its storage.
    pub(crate) user: String,
    /// The devtools session, in Chromium.
    pub(crate) devtools: Option<String>,
    /// The address it was last sent to, while the page there is as it came.
    pub(crate) at: Option<String>,
    /// Whether its document was loaded without scripts, and so answers nothing.
    pub(crate) silent: bool,
    /// Width and height of its viewport.
    pub(crate) size: (u32, u32),
}
