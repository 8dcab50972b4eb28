//! WebDriver BiDi: commands and events as JSON over a web socket.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Error, Message, WebSocket};

use crate::LIMIT;

/// A page that waits for something says itself what did not come: its driver has a little more patience.
const PATIENCE: Duration = LIMIT.saturating_add(Duration::from_secs(30));

/// A connection to one browser.
pub(super) struct Socket {
    socket: WebSocket<TcpStream>,
    last: u64,
    events: Vec<Value>,
}

impl Socket {
    /// Connects to the address that the driver gave.
    ///
    /// # Errors
    /// A sentence.
    pub(super) fn connect(url: &str) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{url}: {error}");
        let address = url.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        // `localhost` may stand for an address on which the driver does not listen.
        let address = address.replace("localhost", "127.0.0.1");
        let stream = TcpStream::connect(&address).map_err(|error| failed(&error))?;
        stream.set_nodelay(true).map_err(|error| failed(&error))?;
        let (socket, _) = tungstenite::client(url, stream).map_err(|error| failed(&error))?;
        // Short reads, so that a silent browser meets the limit.
        let pause = Some(Duration::from_millis(200));
        socket.get_ref().set_read_timeout(pause).map_err(|error| failed(&error))?;
        Ok(Self { socket, last: 0, events: vec![] })
    }

    /// Sends a command and waits for its result; events that arrive meanwhile are kept.
    ///
    /// # Errors
    /// The browser's refusal, a broken connection, or no answer within the limit.
    pub(super) fn command(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        self.last += 1;
        let text = json!({ "id": self.last, "method": method, "params": params }).to_string();
        self.socket.send(Message::text(text)).map_err(|error| format!("{method}: {error}"))?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let Some(message) = self.receive().map_err(|error| format!("{method}: {error}"))? else {
                continue;
            };
            if message["id"] == self.last {
                return match message["error"].as_str() {
                    Some(error) => Err(format!("{method}: {error}: {}", message["message"])),
                    None => Ok(message["result"].clone()),
                };
            }
            if message["method"].is_string() {
                self.events.push(message);
            }
        }
        Err(format!("{method}: no answer within {} s", PATIENCE.as_secs()))
    }

    /// The events since the last call, oldest first.
    pub(super) fn take_events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    fn receive(&mut self) -> Result<Option<Value>, String> {
        match self.socket.read() {
            Ok(Message::Text(text)) => {
                serde_json::from_str(&text).map(Some).map_err(|error| format!("{error} in {text}"))
            }
            Ok(_) => Ok(None),
            Err(Error::Io(error))
                if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) =>
            {
                Ok(None)
            }
            Err(error) => Err(error.to_string()),
        }
    }
}
