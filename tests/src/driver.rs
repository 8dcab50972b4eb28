//! A driver process and the browser behind it: started, and certainly ended.

use std::env;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::Kind;
use crate::{LIMIT, dist, http};

/// A running driver with one session.
pub(crate) struct Driver {
    kind: Kind,
    process: Child,
    port: u16,
    session: String,
    browser: Option<u64>,
    profile: PathBuf,
    /// Where BiDi listens, if it does.
    pub(crate) socket: String,
}

impl Driver {
    /// Starts driver and browser with a fresh profile.
    ///
    /// # Errors
    /// A sentence that says what is missing and how to get it.
    pub(crate) fn start(kind: Kind) -> Result<Self, String> {
        Self::start_on(kind, None)
    }

    /// The same on a screen of this name, for a browser that needs one.
    ///
    /// # Errors
    /// As above.
    pub(crate) fn start_on(kind: Kind, screen: Option<&str>) -> Result<Self, String> {
        // WebKit's driver now and then never answers for the browser that it has started: another one does.
        Self::start_once(kind, screen).or_else(|_| Self::start_once(kind, screen))
    }

    fn start_once(kind: Kind, screen: Option<&str>) -> Result<Self, String> {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let (port, spare) = (free_port()?, free_port()?);
        let program = kind.driver();
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let log = dist::left_behind("browsers").join(format!("{kind}-{number}.log"));
        let log = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}"));
        if kind == Kind::Firefox {
            // System access: preferences such as dark are changed while it runs.
            command.args([&format!("--websocket-port={spare}"), "--allow-system-access"]);
        }
        if let Some(screen) = screen {
            command.env("DISPLAY", screen).env("NO_AT_BRIDGE", "1");
        }
        let process = command
            .stdin(Stdio::null())
            .stderr(log.try_clone().map_err(|error| error.to_string())?)
            .stdout(log)
            .spawn()
            .map_err(|error| format!("{}: {error}. {}", program.display(), kind.remedy()))?;
        let profile = env::temp_dir().join(format!("plasticity-checks-{}-{port}", std::process::id()));
        let (session, browser, socket) = (String::new(), None, String::new());
        let mut driver = Self { kind, process, port, session, browser, profile, socket };
        driver.wait_until_up()?;
        driver.begin()?;
        Ok(driver)
    }

    fn wait_until_up(&mut self) -> Result<(), String> {
        let start = Instant::now();
        while http::request(self.port, "GET", "/status", &Value::Null).is_err() {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Err(format!("the driver ended at once: {status}"));
            }
            if start.elapsed() > LIMIT {
                return Err(format!("the driver did not come up within {} s", LIMIT.as_secs()));
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Begins a session: a browser starts.
    fn begin(&mut self) -> Result<(), String> {
        let kind = self.kind;
        let wanted = match kind {
            Kind::Chromium => {
                fs::create_dir_all(&self.profile)
                    .map_err(|error| format!("{}: {error}", self.profile.display()))?;
                chromium(&kind.program(), &self.profile)
            }
            Kind::Firefox => firefox(&kind.program()),
            Kind::WebKit => json!({}),
        };
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = http::request(self.port, "POST", "/session", &body)
            .map_err(|error| format!("{kind} does not start: {error}. {}", kind.remedy()))?;
        let capabilities = &answer["capabilities"];
        self.session = answer["sessionId"].as_str().unwrap_or_default().to_string();
        self.browser = capabilities["goog:processID"].as_u64().or(capabilities["moz:processID"].as_u64());
        self.socket = capabilities["webSocketUrl"].as_str().unwrap_or_default().to_string();
        if self.socket.is_empty() && kind != Kind::WebKit {
            return Err(format!("{kind} offers no BiDi: it is too old"));
        }
        Ok(())
    }

    /// Sends a request of classic WebDriver within the session.
    ///
    /// # Errors
    /// The driver's refusal.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        http::request(self.port, "POST", &format!("/session/{}/{path}", self.session), body)
    }

    /// Asks classic WebDriver within the session.
    ///
    /// # Errors
    /// The driver's refusal.
    pub(crate) fn get(&self, path: &str) -> Result<Value, String> {
        http::request(self.port, "GET", &format!("/session/{}/{path}", self.session), &Value::Null)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // A browser that hangs is killed with its driver, so a refusal here is of no interest.
            let _ = http::request(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        if let Some(browser) = self.browser {
            let _ = Command::new("kill").args(["-KILL", &browser.to_string()]).stderr(Stdio::null()).status();
        }
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn chromium(program: &std::path::Path, profile: &std::path::Path) -> Value {
    let options = json!({
        "binary": program,
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
            // A tab behind another one still draws: the tests measure drawing.
            "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
            "--disable-background-timer-throttling",
            format!("--user-data-dir={}", profile.display()),
        ],
    });
    json!({ "webSocketUrl": true, "unhandledPromptBehavior": "ignore", "goog:chromeOptions": options })
}

fn firefox(program: &std::path::Path) -> Value {
    let options = json!({
        "binary": program,
        "args": ["-headless"],
        "prefs": {
            "ui.systemUsesDarkTheme": 0,
            "ui.prefersReducedMotion": 0,
            "datareporting.policy.dataSubmissionEnabled": false,
            "app.update.enabled": false,
            "extensions.update.enabled": false,
            "browser.safebrowsing.update.enabled": false,
        },
    });
    json!({ "webSocketUrl": true, "unhandledPromptBehavior": "ignore", "moz:firefoxOptions": options })
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}
