//! The API as a program of its own: how it is set up for demonstrations, and how tests start it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::shell;
use crate::workspace;

/// How long a server may take to migrate its database, load the demonstration and answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// Tests sign in often, from one address, and keep no secret worth a slow password hash.
const IN_A_HURRY: [(&str, &str); 4] = [
    ("LIMIT_SIGN_IN", "100000"),
    ("LIMIT_MAIL", "100000"),
    ("LIMIT_WRITES", "100000"),
    ("PASSWORD_MEMORY", "1024"),
];

const MAIL: &str = "mail.jsonl";

/// The API in demonstration mode, with SQLite and everything else it keeps under `data`.
pub fn demonstration(program: &Path, port: u16, data: &Path) -> Command {
    let database = data.join("gcdevexchange.sqlite");
    let mut command = Command::new(program);
    command
        .current_dir(workspace::root())
        .env("HTTP_ADDRESS", format!("127.0.0.1:{port}"))
        .env("PUBLIC_URL", format!("http://127.0.0.1:{port}"))
        .env("DATABASE_URL", format!("sqlite://{}", database.display()))
        .env("DATA_DIRECTORY", data)
        .env("WEB_DIRECTORY", workspace::at("web/dist"))
        .env("DEMONSTRATION", "true");
    command
}

/// A port nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// A server started for a test; it ends, and its data goes, when this value is dropped.
pub struct Server {
    pub address: String,
    process: Child,
    data: PathBuf,
}

impl Server {
    /// Starts the program, with `more` in its environment, and waits until it is ready; its log
    /// goes to `log`.
    pub fn start(program: &Path, log: &Path, more: &[(&str, &str)]) -> Result<Self> {
        let port = free_port()?;
        let data = std::env::temp_dir().join(format!("gcdevexchange-{}-{port}", std::process::id()));
        fs::create_dir_all(&data)?;
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        let output = File::create(log)?;
        let process = demonstration(program, port, &data)
            .envs(IN_A_HURRY)
            .envs(more.iter().copied())
            .env("MAIL", format!("file:{}", data.join(MAIL).display()))
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("could not start {}", program.display()))?;
        let mut server = Self { address: format!("http://127.0.0.1:{port}"), process, data };
        server.wait_until_ready(port, log)?;
        Ok(server)
    }

    /// The mail it sent, one JSON object a line.
    pub fn mail_file(&self) -> PathBuf {
        self.data.join(MAIL)
    }

    fn wait_until_ready(&mut self, port: u16, log: &Path) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if let Some(status) = self.process.try_wait()? {
                bail!("the API ended at once ({status}):\n{}", shell::last_lines(log));
            }
            if is_ready(port) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("the API was not ready after {} s:\n{}", PATIENCE.as_secs(), shell::last_lines(log))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already; nothing is left to do then.
        self.process.kill().ok();
        self.process.wait().ok();
        fs::remove_dir_all(&self.data).ok();
    }
}

/// Whether the server on a port answers, and its database too.
pub fn is_ready(port: u16) -> bool {
    ask(port).is_ok_and(|reply| reply.starts_with("HTTP/1.1 200"))
}

fn ask(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    stream.write_all(b"GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply)?;
    Ok(String::from_utf8_lossy(&reply).into_owned())
}
