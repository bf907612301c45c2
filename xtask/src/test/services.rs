//! Two sign-in services for the journeys: npm's `oidc-provider`, which is certified, on this machine.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::server::free_port;
use crate::shell;
use crate::{machine, workspace};

const FOLDER: &str = "tests/e2e/oidc";
const PATIENCE: Duration = Duration::from_secs(30);

/// Where the services will be, and the file that names them to the server.
pub struct Services {
    ports: [u16; 2],
    file: PathBuf,
}

/// The services; they end when this value is dropped.
pub struct Running(Child);

impl Services {
    /// Chooses ports and writes the file. The services themselves need the server's address first.
    pub fn prepare() -> Result<Self> {
        machine::npm_packages(FOLDER)?;
        let ports = [free_port()?, free_port()?];
        let file = workspace::scratch("sign-in-services.json");
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, settings(ports))?;
        Ok(Self { ports, file })
    }

    /// What the server's environment says.
    pub fn file(&self) -> String {
        self.file.display().to_string()
    }

    /// Starts them, for a server, and waits until they answer.
    pub fn start(&self, app: &str) -> Result<Running> {
        let log = workspace::scratch("sign-in-services.log");
        let output = File::create(&log)?;
        let [vendor, staff] = self.ports;
        let process = shell::program("node", &["services.mjs", app, &vendor.to_string(), &staff.to_string()])
            .current_dir(workspace::at(FOLDER))
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .context("could not start the sign-in services")?;
        let running = Running(process);
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.ports.iter().all(|port| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_ok()) {
                return Ok(running);
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("the sign-in services do not answer:\n{}", shell::last_lines(&log))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already; nothing is left to do then.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn settings([vendor, staff]: [u16; 2]) -> String {
    let entry = |id: &str, label: (&str, &str), port: u16| {
        format!(
            r#"{{ "id": "{id}", "kind": "{id}", "label": {{ "en": "{}", "fr": "{}" }},
  "issuer": "http://127.0.0.1:{port}", "client_id": "gcdevexchange-{id}", "client_secret": "secret-of-{id}" }}"#,
            label.0, label.1
        )
    };
    let vendor = entry("vendor", ("Supplier Key", "Clé des fournisseurs"), vendor);
    let staff = entry("staff", ("Public Service Key", "Clé de la fonction publique"), staff);
    format!("{{ \"providers\": [\n{vendor},\n{staff}\n] }}\n")
}
