//! A JupyterLab of its own: a folder, a port, nothing of the machine's settings.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{LIMIT, dist};

/// A running JupyterLab; it ends with this value, and its kernels with it.
pub struct JupyterLab {
    process: Child,
    home: PathBuf,
    address: String,
}

impl JupyterLab {
    /// The program, where `JUPYTERLAB` names one.
    pub fn program() -> Option<PathBuf> {
        env::var_os("JUPYTERLAB").map(PathBuf::from)
    }

    /// Starts it with this folder as that of its notebooks.
    ///
    /// # Panics
    /// Where it does not come up; its words are in `target/browsers`.
    pub fn start(program: &Path, notebooks: &Path) -> Self {
        let left = dist::left_behind("browsers");
        let log = File::create(left.join("jupyterlab.log")).expect("target/ can be written");
        let home = env::temp_dir().join(format!("plasticity-jupyter-{}", std::process::id()));
        let _ = fs::remove_dir_all(&home);
        // It would ask whether it may fetch news.
        let quiet = json!({ "disabledExtensions": { "@jupyterlab/apputils-extension:announcements": true } });
        fs::create_dir_all(home.join("config/labconfig")).expect("a folder of its own");
        fs::write(home.join("config/labconfig/page_config.json"), quiet.to_string()).expect("it is written");
        let mut lab = Command::new(program);
        lab.args(["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0", "--IdentityProvider.token="]);
        // Trials speak to it by the page's own commands.
        lab.args([
            "--expose-app-in-browser",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ]);
        lab.arg(format!("--ServerApp.root_dir={}", notebooks.display()));
        lab.env("HOME", &home).env("IPYTHONDIR", home.join("ipython"));
        for part in ["CONFIG", "DATA", "RUNTIME"] {
            lab.env(format!("JUPYTER_{part}_DIR"), home.join(part.to_lowercase()));
        }
        lab.stdin(Stdio::null()).stdout(log.try_clone().expect("a second handle")).stderr(log);
        let process = lab.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let mut lab = Self { process, home, address: String::new() };
        let start = Instant::now();
        while lab.address.is_empty() {
            let ended = lab.process.try_wait().expect("its state");
            assert!(ended.is_none(), "JupyterLab ended at once: target/browsers/jupyterlab.log says why");
            assert!(start.elapsed() < LIMIT, "JupyterLab did not come up within {} s", LIMIT.as_secs());
            sleep(Duration::from_millis(50));
            lab.address = lab.announced().unwrap_or_default();
        }
        lab
    }

    /// What it writes for others once it listens.
    fn announced(&self) -> Option<String> {
        let mut files = fs::read_dir(self.home.join("runtime")).ok()?.flatten();
        let is_server = |name: &str| name.starts_with("jpserver-") && name.ends_with(".json");
        let file = files.find(|file| is_server(&file.file_name().to_string_lossy()))?;
        let about: Value = serde_json::from_str(&fs::read_to_string(file.path()).ok()?).ok()?;
        about["url"].as_str().map(String::from)
    }

    /// The address at which it shows a notebook of its folder, and none that it has shown before.
    pub fn url(&self, notebook: &str) -> String {
        format!("{}lab/tree/{notebook}?reset", self.address)
    }
}

impl Drop for JupyterLab {
    fn drop(&mut self) {
        // Asked to end it ends its kernels first.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let start = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) && start.elapsed() < Duration::from_secs(10) {
            sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// A notebook of these cells, not yet run.
pub fn notebook(cells: &[&str]) -> String {
    let cell = |(number, source): (usize, &&str)| {
        json!({ "cell_type": "code", "id": format!("cell-{number}"), "metadata": {}, "execution_count": null,
            "outputs": [], "source": source })
    };
    let cells: Vec<Value> = cells.iter().enumerate().map(cell).collect();
    let kernel = json!({ "name": "python3", "display_name": "Python 3" });
    json!({ "nbformat": 4, "nbformat_minor": 5, "metadata": { "kernelspec": kernel }, "cells": cells })
        .to_string()
}
