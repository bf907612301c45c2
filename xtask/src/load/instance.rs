//! The shipped program, served as in production but for its limits on one person's writes.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::server::{free_port, is_ready};
use crate::shell;
use crate::workspace;

const PATIENCE: Duration = Duration::from_secs(60);

/// A server under load; it ends when this value is dropped.
pub struct Instance {
    pub address: String,
    /// From the start of the process to its first answer.
    pub start: Duration,
    process: Child,
}

impl Instance {
    pub fn start(program: &Path, database: &str, data: &Path) -> Result<Self> {
        let port = free_port()?;
        let log = workspace::scratch("load.log");
        fs::create_dir_all(log.parent().context("a file is in a folder")?)?;
        let output = File::create(&log)?;
        let started = Instant::now();
        let process = Command::new(program)
            .current_dir(workspace::root())
            .env("HTTP_ADDRESS", format!("127.0.0.1:{port}"))
            .env("PUBLIC_URL", format!("http://127.0.0.1:{port}"))
            .env("DATABASE_URL", database)
            .env("DATA_DIRECTORY", data)
            .env("MAIL", format!("file:{}", data.join("mail.jsonl").display()))
            .env("LIMIT_WRITES", "10000000")
            .env("LOAD_ROUTE", "true")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("could not start {}", program.display()))?;
        let address = format!("http://127.0.0.1:{port}");
        let mut instance = Self { address, start: Duration::ZERO, process };
        while !is_ready(port) {
            if instance.process.try_wait()?.is_some() || started.elapsed() > PATIENCE {
                bail!("the API did not start:\n{}", shell::last_lines(&log));
            }
            thread::sleep(Duration::from_millis(5));
        }
        instance.start = started.elapsed();
        Ok(instance)
    }

    /// The memory that the process holds (`VmRSS`).
    pub fn memory_kilobytes(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|text| text.split_whitespace().next()?.parse().ok());
        number.context("/proc does not say how much memory the API holds")
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // It may have ended already; nothing is left to do then.
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
