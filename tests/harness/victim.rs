//! The shipped program as a process of its own beside a [`TestApp`], on the same database: a test may kill
//! it, as a power cut or the kernel would, and start it again.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use shared::demonstration::Persona;
use tokio::process::{Child, Command};

use crate::app::{START, TestApp, entered};
use crate::client::Client;
use crate::mail::Mail;

/// How long it may take until it answers.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server to be killed.
pub struct Victim {
    address: String,
    mail: PathBuf,
    settings: Vec<(&'static str, String)>,
    process: Child,
}

impl Victim {
    /// Starts one on the database of `app`, with every worker.
    pub async fn start(app: &TestApp) -> Victim {
        let config = &app.ctx.config;
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let mail = config.mail_file().expect("a mail file").with_extension("victim");
        let settings = vec![
            ("HTTP_ADDRESS", format!("127.0.0.1:{port}")),
            ("PUBLIC_URL", config.public_url.clone()),
            ("DATABASE_URL", config.database_url.clone()),
            ("DATA_DIRECTORY", config.data_directory.display().to_string()),
            ("MAIL", format!("file:{}", mail.display())),
            ("DEMONSTRATION", "true".to_owned()),
            ("DEMONSTRATION_STORY", "false".to_owned()),
            ("SANDBOX_START", START.to_owned()),
            ("HTTP_WORKERS", "2".to_owned()),
            ("LIMIT_WRITES", "1000000".to_owned()),
            ("LIMIT_SIGN_IN", "1000000".to_owned()),
            ("LIMIT_MAIL", "1000000".to_owned()),
            ("PASSWORD_MEMORY", "16".to_owned()),
        ];
        let process = spawn(&settings);
        let mut victim = Victim { address: format!("http://127.0.0.1:{port}"), mail, settings, process };
        victim.wait().await;
        victim
    }

    /// SIGKILL: it has no moment to put anything in order.
    pub async fn kill(&mut self) {
        self.process.kill().await.expect("it can be killed");
    }

    /// Starts it again, with the same settings.
    pub async fn start_again(&mut self) {
        self.process = spawn(&self.settings);
        self.wait().await;
    }

    /// A persona, signed in there.
    pub async fn as_(&self, persona: Persona) -> Client {
        entered(&self.address, persona).await
    }

    /// What it mailed so far; half a line at the end of a life is not a mail.
    pub fn mails(&self) -> Vec<Mail> {
        let text = std::fs::read_to_string(&self.mail).unwrap_or_default();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    async fn wait(&mut self) {
        let http = reqwest::Client::new();
        let ready = format!("{}/health/ready", self.address);
        let answers = async {
            while !http.get(&ready).send().await.is_ok_and(|reply| reply.status().is_success()) {
                let ended = self.process.try_wait().expect("a process");
                assert!(ended.is_none(), "it ended by itself: {ended:?}");
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::time::timeout(PATIENCE, answers).await.expect("it answers in time");
    }
}

fn spawn(settings: &[(&'static str, String)]) -> Child {
    // target/debug/deps/api-… is this test; the program lies beside its folder.
    let here = std::env::current_exe().expect("a path");
    let folder = here.parent().and_then(|deps| deps.parent()).expect("a folder");
    Command::new(folder.join("api"))
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("`cargo build -p api --bin api` has made it")
}
