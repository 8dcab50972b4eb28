//! A screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server; it ends with this value.
pub(super) struct Screen {
    process: Child,
    /// As `DISPLAY` names it.
    pub(super) name: String,
}

impl Screen {
    /// Starts one under a number that is free.
    pub(super) fn start() -> Result<Self, String> {
        let mut process = Command::new("Xvfb")
            // It writes its number when it is ready.
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb: {error}"))?;
        let mut number = String::new();
        if let Some(out) = process.stdout.take() {
            BufReader::new(out).read_line(&mut number).map_err(|error| format!("Xvfb: {error}"))?;
        }
        let screen = Self { process, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() { Err("Xvfb does not start".into()) } else { Ok(screen) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
