//! A small web server for the built book, as honest or as odd as a host can be.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::browser::preload;
use crate::dist;

/// What a strict host sends: nothing inline, nothing from elsewhere.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'none'; frame-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; object-src 'none'";

/// Where WebKit finds the tools that other browsers run before a page's own scripts.
const TOOLS: &str = "/__seen.js";

/// How it serves.
#[derive(Clone, Default)]
pub struct Habits {
    root: PathBuf,
    under: String,
    policy: Option<String>,
    shared: bool,
    beside: Vec<(String, PathBuf)>,
    kept: bool,
    wasm: Option<&'static str>,
    missing: Option<fn(&str) -> bool>,
    extra: HashMap<String, String>,
    changed: HashMap<String, Option<Vec<u8>>>,
    aged: bool,
}

/// A running server; it ends with this value.
pub struct Server {
    address: SocketAddr,
    under: String,
    habits: Arc<Mutex<Arc<Habits>>>,
    log: Arc<Mutex<Vec<(String, u16)>>>,
    posts: Arc<Mutex<Vec<Post>>>,
    ending: Arc<AtomicBool>,
}

/// What was sent to the server.
#[derive(Clone, Debug)]
pub struct Post {
    /// Where.
    pub path: String,
    /// With what right: the header `Authorization`.
    pub authorization: String,
    /// What.
    pub body: String,
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

    /// What was posted since the last call.
    pub fn take_posts(&self) -> Vec<Post> {
        std::mem::take(&mut *self.posts.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves so from now on, at the same address.
    pub fn becomes(&self, habits: Habits) {
        *self.habits.lock().unwrap_or_else(PoisonError::into_inner) =
            Arc::new(Habits { under: self.under.clone(), ..habits });
    }

    /// Paths asked for, and the status of each answer, since the last call.
    pub fn take_log(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut *self.log.lock().unwrap_or_else(PoisonError::into_inner))
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
    pub fn strict(self) -> Self {
        self.policed(STRICT)
    }

    /// Sends this policy with every answer.
    pub fn policed(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Lets pages of other hosts fetch its files (CORS).
    pub fn shared(mut self) -> Self {
        self.shared = true;
        self
    }

    /// Has another folder too, under this path.
    pub fn beside(mut self, path: &str, folder: &Path) -> Self {
        self.beside.push((path.into(), folder.to_path_buf()));
        self
    }

    /// Lets browsers keep what they got, and so the page that a reader comes back to.
    pub fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Calls the wasm by this type.
    pub fn wasm_as(mut self, mime: &'static str) -> Self {
        self.wasm = Some(mime);
        self
    }

    /// Does not have files of this kind.
    pub fn without(mut self, missing: fn(&str) -> bool) -> Self {
        self.missing = Some(missing);
        self
    }

    /// Has one more page.
    pub fn page(mut self, path: &str, html: impl Into<String>) -> Self {
        self.extra.insert(path.into(), html.into());
        self
    }

    /// Has other content in a file, or no longer has it.
    pub fn changed(mut self, path: &str, content: Option<Vec<u8>>) -> Self {
        self.changed.insert(path.into(), content);
        self
    }

    /// Tells browsers that the loader is good for an hour, and so to ask for no other.
    pub fn aged(mut self) -> Self {
        self.aged = true;
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
            habits: Arc::new(Mutex::new(Arc::new(self))),
            log: Arc::default(),
            posts: Arc::default(),
            ending: Arc::default(),
        };
        let (log, posts) = (Arc::clone(&server.log), Arc::clone(&server.posts));
        let ending = Arc::clone(&server.ending);
        let habits = Arc::clone(&server.habits);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if ending.load(Ordering::Relaxed) {
                    return;
                }
                let habits = Arc::clone(&habits.lock().unwrap_or_else(PoisonError::into_inner));
                let (log, posts) = (Arc::clone(&log), Arc::clone(&posts));
                // A browser that hangs up early is no failure of the server's.
                thread::spawn(move || stream.and_then(|stream| habits.serve(&stream, &log, &posts)));
            }
        });
        server
    }

    fn serve(
        &self,
        stream: &TcpStream,
        log: &Mutex<Vec<(String, u16)>>,
        posts: &Mutex<Vec<Post>>,
    ) -> std::io::Result<()> {
        let mut asked = BufReader::new(stream);
        let mut lines = asked.by_ref().lines();
        let first = lines.next().unwrap_or(Ok(String::new()))?;
        let (mut webkit, mut length, mut authorization) = (false, 0, String::new());
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            // Chromium names WebKit too.
            webkit |= line.starts_with("User-Agent:") && line.contains("WebKit") && !line.contains("Chrome");
            if let Some((name, value)) = line.split_once(": ") {
                match name.to_lowercase().as_str() {
                    "content-length" => length = value.parse().unwrap_or(0),
                    "authorization" => value.clone_into(&mut authorization),
                    _ => {}
                }
            }
        }
        let path = first.split(' ').nth(1).unwrap_or("/");
        let path = path.split(['?', '#']).next().unwrap_or("/");
        if first.starts_with("POST ") {
            let mut body = vec![0; length];
            asked.read_exact(&mut body)?;
            let body = String::from_utf8_lossy(&body).into_owned();
            let post = Post { path: path.to_string(), authorization, body };
            posts.lock().unwrap_or_else(PoisonError::into_inner).push(post);
            return send(stream, 200, "application/json", &self.headers(path), b"[]");
        }
        if path == TOOLS {
            let code = format!("({})();", preload());
            return send(stream, 200, "text/javascript", "", code.as_bytes());
        }
        let (status, mime, mut body) = self.answer(path);
        if webkit && mime.starts_with("text/html") {
            body = with_tools(&body, TOOLS);
        }
        log.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_string(), status));
        send(stream, status, mime, &self.headers(path), &body)
    }

    fn headers(&self, path: &str) -> String {
        let keep = if self.aged && path.ends_with("/plasticity.js") {
            "Cache-Control: max-age=3600\r\n"
        } else if self.kept {
            ""
        } else {
            "Cache-Control: no-store\r\n"
        };
        let shared = if self.shared { "Access-Control-Allow-Origin: *\r\n" } else { "" };
        let policy = self.policy.as_ref().map(|policy| format!("Content-Security-Policy: {policy}\r\n"));
        format!("{keep}{shared}{}", policy.unwrap_or_default())
    }

    fn answer(&self, path: &str) -> (u16, &str, Vec<u8>) {
        let nothing = (404, "text/plain", b"not here".to_vec());
        let Some(inside) = path.strip_prefix(self.under.as_str()) else { return nothing };
        if let Some(html) = self.extra.get(inside) {
            return (200, "text/html; charset=utf-8", html.clone().into_bytes());
        }
        if inside.contains("..") || self.missing.is_some_and(|missing| missing(inside)) {
            return nothing;
        }
        let inside = if inside.is_empty() { "index.html" } else { inside };
        match self.changed.get(inside) {
            Some(Some(body)) => return (200, self.mime(inside), body.clone()),
            Some(None) => return nothing,
            None => {}
        }
        let beside =
            self.beside.iter().find_map(|(path, folder)| Some(folder.join(inside.strip_prefix(path)?)));
        match fs::read(beside.unwrap_or_else(|| self.root.join(inside))) {
            Ok(body) => (200, self.mime(inside), body),
            Err(_) => nothing,
        }
    }

    fn mime(&self, path: &str) -> &str {
        match path.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "json" => "application/json",
            "webmanifest" => "application/manifest+json",
            "wasm" => self.wasm.unwrap_or("application/wasm"),
            _ => "application/octet-stream",
        }
    }
}

fn send(mut stream: &TcpStream, status: u16, mime: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let words = if status == 200 { "OK" } else { "Not Found" };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status} {words}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n{headers}\
         Connection: close\r\n\r\n"
    )?;
    stream.write_all(body)
}

/// A page with the tools before everything else that it loads.
fn with_tools(html: &[u8], tools: &str) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let tag = format!("<script src=\"{tools}\"></script>");
    // A doctype must stay first; a title, a head and a script may all come next.
    let after = html.find("<head>").map(|at| at + 6).or_else(|| html.find('>').map(|at| at + 1)).unwrap_or(0);
    format!("{}{tag}{}", &html[..after], &html[after..]).into_bytes()
}

/// A copy of a folder under `target/` whose pages have the tools in them, for WebKit to read from the disk.
///
/// # Panics
/// Where it cannot be written.
pub fn with_tools_on_disk(folder: &Path) -> PathBuf {
    let copy = dist::left_behind("browsers/disk");
    fs::write(copy.join(&TOOLS[1..]), format!("({})();", preload())).expect("target/ can be written");
    copy_with_tools(folder, &copy, "").unwrap_or_else(|error| panic!("{}: {error}", copy.display()));
    copy
}

fn copy_with_tools(from: &Path, to: &Path, up: &str) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copy_with_tools(&path, &to.join(name), &format!("../{up}"))?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            fs::write(to.join(name), with_tools(&fs::read(&path)?, &format!("{up}{}", &TOOLS[1..])))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
