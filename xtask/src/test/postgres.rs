//! A PostgreSQL cluster that lives as long as one step: on a free port, in a folder of its own.
//!
//! It trusts everybody on this machine, so it is for tests and measurements only.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::server::free_port;
use crate::shell;

const LOG: &str = "postgres.log";

/// How long the server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(60);

const SETTINGS: [&str; 3] = ["max_connections=300", "shared_buffers=256MB", "listen_addresses=127.0.0.1"];

/// Whether what is committed survives a power cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It need not, and commits do not wait for the disk: nothing here outlives the tests.
    None,
    /// As in production.
    Full,
}

impl Durability {
    fn settings(self) -> &'static [&'static str] {
        match self {
            Durability::None => &["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
            Durability::Full => &[],
        }
    }
}

pub struct Cluster {
    port: u16,
    folder: PathBuf,
    process: Child,
}

impl Cluster {
    pub fn start(durability: Durability) -> Result<Self> {
        let programs = machine::postgres_programs()?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("gcdevexchange-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let process = prepare(&programs, &folder)
            .and_then(|()| launch(&programs, &folder, port, durability))
            .inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
        let mut cluster = Self { port, folder, process };
        cluster.wait_until_ready(&programs)?;
        Ok(cluster)
    }

    /// Where the tests may create their databases.
    pub fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let started = Instant::now();
        let ready = programs.join("pg_isready");
        let port = self.port.to_string();
        while started.elapsed() < PATIENCE {
            if let Some(status) = self.process.try_wait()? {
                let said = shell::last_lines(&self.folder.join(LOG));
                bail!("PostgreSQL ended at once ({status}):\n{said}");
            }
            let words = ["--quiet", "--host", "127.0.0.1", "--port", &port];
            if shell::is_there(&ready.to_string_lossy(), &words) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL was not ready after {} s", PATIENCE.as_secs())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT asks for a fast shutdown, which also ends PostgreSQL's own helper processes.
        let process = self.process.id().to_string();
        if !shell::is_there("kill", &["-INT", &process]) {
            self.process.kill().ok();
        }
        self.process.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// Makes the cluster's files. `initdb` refuses root, so root hands the work to `postgres`.
fn prepare(programs: &Path, folder: &Path) -> Result<()> {
    if machine::is_root()? {
        shell::run(shell::program("chown", &["postgres:"]).arg(folder))?;
    }
    let mut command = as_postgres(&programs.join("initdb"), folder)?;
    command.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]);
    command.arg("--no-sync").arg("--pgdata").arg(folder.join("data"));
    shell::run(command.stdout(Stdio::null())).context("initdb could not make a cluster")
}

fn launch(programs: &Path, folder: &Path, port: u16, durability: Durability) -> Result<Child> {
    let log = File::create(folder.join(LOG))?;
    let mut command = as_postgres(&programs.join("postgres"), folder)?;
    command.arg("-D").arg(folder.join("data")).arg("-p").arg(port.to_string());
    command.arg("-k").arg(folder);
    for setting in SETTINGS.iter().chain(durability.settings()) {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    command.spawn().context("could not start PostgreSQL")
}

/// The program under an account PostgreSQL accepts, and with a wish: should this process be
/// killed, the kernel interrupts the program, so no server is left behind.
fn as_postgres(program: &Path, folder: &Path) -> Result<Command> {
    let mut command = Command::new("setpriv");
    command.current_dir(folder).args(["--pdeathsig", "INT"]);
    if machine::is_root()? {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    command.arg(program);
    Ok(command)
}
