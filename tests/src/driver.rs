//! A driver process and the browser behind it: started, and certainly ended.

use std::env;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::Kind;
use crate::{dist, http};

/// A running driver with one session.
pub struct Driver {
    process: Child,
    port: u16,
    session: String,
    browser: Option<u64>,
    profile: Option<PathBuf>,
    /// Where BiDi listens.
    pub socket: String,
}

impl Driver {
    /// Starts driver and browser with a fresh profile.
    ///
    /// # Errors
    /// A sentence that says what is missing and how to get it.
    pub fn start(kind: Kind) -> Result<Self, String> {
        let (port, spare) = (free_port()?, free_port()?);
        let program = kind.driver();
        let log = dist::left_behind("browsers").join(format!("{kind}.log"));
        let log = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        let mut command = Command::new(&program);
        match kind {
            Kind::Chromium => command.arg(format!("--port={port}")),
            // System access: preferences such as dark are changed while it runs.
            Kind::Firefox => command.args([
                &format!("--port={port}"),
                &format!("--websocket-port={spare}"),
                "--allow-system-access",
            ]),
        };
        let process = command
            .stdin(Stdio::null())
            .stderr(log.try_clone().map_err(|error| error.to_string())?)
            .stdout(log)
            .spawn()
            .map_err(|error| format!("{}: {error}. {}", program.display(), kind.remedy()))?;
        let mut driver = Self {
            process,
            port,
            session: String::new(),
            browser: None,
            profile: None,
            socket: String::new(),
        };
        driver.wait_until_up()?;
        driver.begin(kind)?;
        Ok(driver)
    }

    fn wait_until_up(&mut self) -> Result<(), String> {
        let start = Instant::now();
        while http::request(self.port, "GET", "/status", &Value::Null).is_err() {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Err(format!("the driver ended at once: {status}"));
            }
            if start.elapsed() > Duration::from_secs(30) {
                return Err("the driver did not come up within 30 s".into());
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn begin(&mut self, kind: Kind) -> Result<(), String> {
        let mut wanted = json!({ "webSocketUrl": true, "unhandledPromptBehavior": "ignore" });
        match kind {
            Kind::Chromium => {
                let profile =
                    env::temp_dir().join(format!("plasticity-checks-{}-{}", std::process::id(), self.port));
                fs::create_dir_all(&profile).map_err(|error| format!("{}: {error}", profile.display()))?;
                wanted["goog:chromeOptions"] = json!({
                    "binary": kind.program(),
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
                self.profile = Some(profile);
            }
            Kind::Firefox => {
                wanted["moz:firefoxOptions"] = json!({
                    "binary": kind.program(),
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
            }
        }
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = http::request(self.port, "POST", "/session", &body)
            .map_err(|error| format!("{kind} does not start: {error}. {}", kind.remedy()))?;
        let capabilities = &answer["capabilities"];
        self.session = answer["sessionId"].as_str().unwrap_or_default().to_string();
        self.browser = capabilities["goog:processID"].as_u64().or(capabilities["moz:processID"].as_u64());
        self.socket = capabilities["webSocketUrl"].as_str().unwrap_or_default().to_string();
        if self.socket.is_empty() { Err(format!("{kind} offers no BiDi: it is too old")) } else { Ok(()) }
    }

    /// A request of classic WebDriver within the session.
    ///
    /// # Errors
    /// The driver's refusal.
    pub fn classic(&self, path: &str, body: &Value) -> Result<Value, String> {
        http::request(self.port, "POST", &format!("/session/{}/{path}", self.session), body)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // A browser that hangs is killed below, so a refusal here is of no interest.
            let _ = http::request(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        if let Some(browser) = self.browser {
            let _ = Command::new("kill").args(["-KILL", &browser.to_string()]).stderr(Stdio::null()).status();
        }
        if let Some(profile) = &self.profile {
            let _ = fs::remove_dir_all(profile);
        }
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}
