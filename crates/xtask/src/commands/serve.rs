//! `serve`: the book at an address, rebuilt and reloaded when a file changes.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::build::trunk;
use crate::failure::{Failure, Outcome};
use crate::step::{announce, not_started};
use crate::tools::{Need, ensure};
use crate::workspace;

/// The word by which `serve` starts the part of itself that prints the address.
pub const ANNOUNCE: &str = "announce-when-up";

const PORT: u16 = 8080;
/// Ports to try after the usual one.
const TRIES: u16 = 20;

/// What `serve` can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    port: Option<u16>,
    address: String,
    open: bool,
}

impl Options {
    /// Reads what stands after `serve`.
    ///
    /// # Errors
    /// When a word is unknown or lacks its value.
    pub fn parse(args: &[String]) -> Outcome<Self> {
        let mut options = Self { port: None, address: "127.0.0.1".to_owned(), open: false };
        let mut args = args.iter();
        while let Some(word) = args.next() {
            let mut value = || args.next().ok_or_else(|| Failure::new(format!("{word} needs a value.")));
            match word.as_str() {
                "--open" => options.open = true,
                "--address" => value()?.clone_into(&mut options.address),
                "--port" => {
                    let text = value()?;
                    let port = text
                        .parse()
                        .map_err(|_| Failure::new(format!("`{text}` is not a port: 1 to 65535.")));
                    options.port = Some(port?);
                }
                other => {
                    return Err(Failure::new(format!(
                        "`serve` knows --port N, --address A and --open, and got `{other}`."
                    )));
                }
            }
        }
        Ok(options)
    }
}

/// Serves until interrupted.
///
/// # Errors
/// When a tool is missing, no port is free, or trunk ends.
pub fn run(options: &Options) -> Outcome {
    ensure(Need::Build)?;
    let port = free_port(options)?;
    announce("Building and serving the book: a first time may take 3 min");
    let mut trunk = trunk("serve");
    trunk.arg("--dist").arg(workspace::served());
    trunk.args(["--address", &options.address, "--port", &port.to_string()]);
    if options.open {
        trunk.arg("--open");
    }
    // Without it trunk lists every name this machine goes by, most of which do not answer.
    trunk.args(["--disable-address-lookup", "true"]);
    trunk.env("PLASTICITY_LIVE", "1").stdin(Stdio::null());
    announcer(&options.address, port)?;
    become_program(&mut trunk)
}

/// Starts another of us that prints the address as soon as it answers.
fn announcer(address: &str, port: u16) -> Outcome {
    let failed = |error: std::io::Error| Failure::new(format!("xtask cannot start itself: {error}."));
    let mut again = Command::new(std::env::current_exe().map_err(failed)?);
    again.args([ANNOUNCE, address, &port.to_string()]).stdin(Stdio::null());
    again.spawn().map(drop).map_err(failed)
}

/// Gives this process to the program, so that whoever ends the one ends the other.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(not_started(command, &error))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Outcome {
    crate::step::run(command)
}

/// Prints the address as soon as the book answers there; gives up when the process that serves is gone.
///
/// # Errors
/// When `args` are not an address and a port.
pub fn announce_when_up(args: &[String]) -> Outcome {
    let [address, port] = args else { return Err(Failure::new(format!("`{ANNOUNCE}` is not for people."))) };
    let port = port.parse().map_err(|_| Failure::new(format!("`{port}` is not a port.")))?;
    // A server that listens everywhere is reached here.
    let host = if address == "0.0.0.0" { "127.0.0.1" } else { address };
    let server = parent();
    while parent() == server {
        if answers(host, port) {
            println!("\n==> The book is at http://{host}:{port}/  (Ctrl-C ends it)\n");
            break;
        }
        sleep(Duration::from_millis(200));
    }
    Ok(())
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

fn free_port(options: &Options) -> Outcome<u16> {
    let free = |port: u16| TcpListener::bind((options.address.as_str(), port)).is_ok();
    match options.port {
        Some(port) if free(port) => Ok(port),
        Some(port) => {
            Err(Failure::new(format!("Port {port} at {} cannot be used: it may be in use.", options.address)))
        }
        None => (PORT..=PORT + TRIES).find(|port| free(*port)).ok_or_else(|| {
            Failure::new(format!("No port from {PORT} to {} is free at {}.", PORT + TRIES, options.address))
                .todo("Choose one: cargo xtask serve --port N")
        }),
    }
}

fn answers(host: &str, port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect((host, port)) else { return false };
    let asked = write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\nAccept: text/html\r\n\r\n");
    let mut start = [0; 12];
    asked.is_ok() && stream.read_exact(&mut start).is_ok() && start.ends_with(b"200")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn ports_and_addresses_are_read() {
        let options = Options::parse(&args("--address 0.0.0.0 --port 9000 --open")).expect("valid");
        assert_eq!(options, Options { port: Some(9000), address: "0.0.0.0".into(), open: true });
        assert!(Options::parse(&args("--port many")).is_err());
        assert!(Options::parse(&args("--fast")).is_err());
    }

    #[test]
    fn a_port_in_use_is_refused_when_asked_for_and_passed_over_when_not() {
        let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = taken.local_addr().expect("bound").port();
        let asked = Options { port: Some(port), address: "127.0.0.1".into(), open: false };
        assert!(free_port(&asked).is_err());
        assert!(!answers("127.0.0.1", 1));
    }
}
