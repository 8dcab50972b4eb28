//! A small web server for the built book, as honest or as odd as a host can be.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a strict host sends: nothing inline, nothing from elsewhere.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'none'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; object-src 'none'";

/// How it serves.
#[derive(Clone, Default)]
pub struct Habits {
    root: PathBuf,
    under: String,
    policy: Option<&'static str>,
    wasm: Option<&'static str>,
    missing: Vec<&'static str>,
    extra: HashMap<String, String>,
}

/// A running server; it ends with this value.
pub struct Server {
    address: SocketAddr,
    under: String,
    log: Arc<Mutex<Vec<(String, u16)>>>,
    ending: Arc<AtomicBool>,
}

impl Server {
    /// Habits of a plain host for a folder.
    pub fn of(root: &Path) -> Habits {
        Habits { root: root.to_path_buf(), under: "/".into(), ..Habits::default() }
    }

    /// The address of a page.
    pub fn url(&self, page: &str) -> String {
        format!("http://{}{}{page}", self.address, self.under)
    }

    /// The address without a path.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Paths asked for, and the status of each answer, since the last call.
    pub fn take_log(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut *self.log.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection; a server already gone is as good.
        let _ = TcpStream::connect(self.address);
    }
}

impl Habits {
    /// Everything stands in a folder of the host: `/some/folder/`.
    pub fn under(mut self, folder: &str) -> Self {
        self.under = folder.into();
        self
    }

    /// Sends the strict policy with every answer.
    pub fn strict(mut self) -> Self {
        self.policy = Some(STRICT);
        self
    }

    /// Calls the wasm by this type.
    pub fn wasm_as(mut self, mime: &'static str) -> Self {
        self.wasm = Some(mime);
        self
    }

    /// Does not have files that end so.
    pub fn without(mut self, ending: &'static str) -> Self {
        self.missing.push(ending);
        self
    }

    /// Has one more page.
    pub fn page(mut self, path: &str, html: impl Into<String>) -> Self {
        self.extra.insert(path.into(), html.into());
        self
    }

    /// Starts.
    ///
    /// # Panics
    /// Where no port is free.
    pub fn start(self) -> Server {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let server = Server {
            address: listener.local_addr().expect("a bound port has an address"),
            under: self.under.clone(),
            log: Arc::default(),
            ending: Arc::default(),
        };
        let (log, ending) = (Arc::clone(&server.log), Arc::clone(&server.ending));
        let habits = Arc::new(self);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if ending.load(Ordering::Relaxed) {
                    return;
                }
                let (habits, log) = (Arc::clone(&habits), Arc::clone(&log));
                // A browser that hangs up early is no failure of the server's.
                thread::spawn(move || stream.and_then(|stream| habits.serve(&stream, &log)));
            }
        });
        server
    }

    fn serve(&self, stream: &TcpStream, log: &Mutex<Vec<(String, u16)>>) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let first = lines.next().unwrap_or(Ok(String::new()))?;
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let path = first.split(' ').nth(1).unwrap_or("/");
        let path = path.split(['?', '#']).next().unwrap_or("/");
        let (status, mime, body) = self.answer(path);
        log.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((path.to_string(), status));
        let mut stream = stream;
        write!(
            stream,
            "HTTP/1.1 {status} {}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n",
            if status == 200 { "OK" } else { "Not Found" },
            body.len()
        )?;
        if let Some(policy) = self.policy {
            write!(stream, "Content-Security-Policy: {policy}\r\n")?;
        }
        write!(stream, "Connection: close\r\n\r\n")?;
        stream.write_all(&body)
    }

    fn answer(&self, path: &str) -> (u16, &str, Vec<u8>) {
        let nothing = (404, "text/plain", b"not here".to_vec());
        let Some(inside) = path.strip_prefix(self.under.as_str()) else { return nothing };
        if let Some(html) = self.extra.get(inside) {
            return (200, "text/html; charset=utf-8", html.clone().into_bytes());
        }
        if inside.contains("..") || self.missing.iter().any(|ending| inside.ends_with(ending)) {
            return nothing;
        }
        let inside = if inside.is_empty() { "index.html" } else { inside };
        match fs::read(self.root.join(inside)) {
            Ok(body) => (200, self.mime(inside), body),
            Err(_) => nothing,
        }
    }

    fn mime(&self, path: &str) -> &str {
        match path.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "json" => "application/json",
            "wasm" => self.wasm.unwrap_or("application/wasm"),
            _ => "application/octet-stream",
        }
    }
}
