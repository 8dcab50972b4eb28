//! HTTP requests to a driver: how a WebDriver session begins and ends, and all of WebKit's.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use crate::LIMIT;

/// Sends one request to a driver on this machine and reads its JSON answer.
///
/// # Errors
/// What went wrong, in a sentence: no connection, no JSON, or the driver's own refusal.
pub fn request(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, String> {
    let failed = |error: std::io::Error| format!("{method} {path}: {error}");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(failed)?;
    stream.set_read_timeout(Some(LIMIT + Duration::from_secs(30))).map_err(failed)?;
    let body = if method == "POST" { body.to_string() } else { String::new() };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .map_err(failed)?;
    let text = read_answer(&mut stream).map_err(failed)?;
    let answer: Value =
        serde_json::from_str(&text).map_err(|error| format!("{method} {path}: {error} in {text}"))?;
    match answer["value"]["error"].as_str() {
        Some(error) => Err(format!("{method} {path}: {error}: {}", answer["value"]["message"])),
        None => Ok(answer["value"].clone()),
    }
}

/// The body; chromedriver keeps the connection open in spite of `Connection: close`.
fn read_answer(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut bytes = vec![];
    let mut chunk = [0; 8192];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
            });
            if length.is_some_and(|length: usize| body.len() >= length) {
                return Ok(body.to_string());
            }
        }
        match stream.read(&mut chunk)? {
            0 => return Ok(text.split_once("\r\n\r\n").map_or_else(String::new, |(_, body)| body.into())),
            read => bytes.extend_from_slice(&chunk[..read]),
        }
    }
}
