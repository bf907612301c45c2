//! A real mail server on this machine: npm's `smtp-server`, fetched at the first use.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// A mail server that ends with the test.
pub struct MailServer {
    port: u16,
    lines: Lines<BufReader<ChildStdout>>,
    _process: Child,
}

impl MailServer {
    /// Starts one; nothing if npm cannot fetch it.
    pub async fn start() -> Option<MailServer> {
        let folder = folder();
        if !is_fetched(&folder) && !fetch(&folder).await {
            return None;
        }
        let mut process = Command::new("node")
            .arg(folder.join("server.mjs"))
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .ok()?;
        let mut lines = BufReader::new(process.stdout.take()?).lines();
        let port = lines.next_line().await.ok()??.parse().ok()?;
        Some(MailServer { port, lines, _process: process })
    }

    /// Its address, with or without `name:password`.
    pub fn url(&self, who: Option<&str>) -> String {
        let who = who.map(|who| format!("{who}@")).unwrap_or_default();
        format!("smtp://{who}127.0.0.1:{}", self.port)
    }

    /// The next mail that it takes.
    pub async fn next(&mut self) -> Value {
        let line = self.lines.next_line().await.expect("the server speaks").expect("a mail");
        serde_json::from_str(&line).expect("a mail a line")
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("smtp")
}

fn is_fetched(folder: &Path) -> bool {
    folder.join("node_modules/smtp-server").exists() && folder.join("node_modules/mailparser").exists()
}

async fn fetch(folder: &Path) -> bool {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    npm.status().await.is_ok_and(|status| status.success())
}
