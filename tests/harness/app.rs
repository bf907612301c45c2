//! The server under test, and the look inside that a test may take.

use std::sync::Mutex;

use api::config::{Config, Limits, MailRoute};
use api::ctx::Ctx;
use api::mail::Mailer;
use api::stream::Stream;
use api::{audit, outbox, server, timers};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::ids::PersonId;
use tokio::sync::oneshot;

use crate::client::Client;
use crate::database;
use crate::mail::{self, Mail};

/// Monday, 14 September 2026, nine in the morning in Ottawa: when every test begins.
pub(crate) const START: &str = "2026-09-14T13:00:00Z";

/// A server of its own, with a database, a mail file and a clock of its own.
pub struct TestApp {
    /// Where it listens: `http://127.0.0.1:…`.
    pub address: String,
    /// The instance, for looking inside.
    pub ctx: Ctx,
    mailer: Mailer,
    stop: Option<oneshot::Sender<()>>,
    read: Mutex<Vec<Mail>>,
}

/// The settings of every test: a demonstration without a story, no workers (a test runs them when
/// it wants), cheap passwords and no limits that a test could meet by accident.
pub fn settings() -> Config {
    Config {
        http_address: "127.0.0.1:0".to_owned(),
        data_directory: database::folder(),
        public_url: "https://gcdevexchange.test".to_owned(),
        demonstration: true,
        demonstration_story: false,
        sandbox_start: Some(START.parse().expect("a time")),
        http_workers: Some(1),
        workers: false,
        limits: Limits {
            sign_ins_per_minute: 1_000_000,
            mails_per_minute: 1_000_000,
            writes_per_minute: 1_000_000,
            password_memory: 8 * 2,
            ..Limits::default()
        },
        ..Config::default()
    }
}

impl TestApp {
    /// Starts one.
    pub async fn start() -> TestApp {
        TestApp::with(|_| {}).await
    }

    /// Starts one with other settings.
    pub async fn with(change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::on(database::fresh().await, change).await
    }

    /// Starts one for the first time: on a database with nothing in it.
    pub async fn first_start(change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::on(database::empty().await, change).await
    }

    async fn on(database_url: String, change: impl FnOnce(&mut Config)) -> TestApp {
        let mut config = settings();
        config.mail = MailRoute::File(database::folder().join(mail::file_of(&database_url)));
        config.database_url = database_url;
        change(&mut config);
        TestApp::start_with(config).await
    }

    async fn start_with(config: Config) -> TestApp {
        let (stop, stopped) = oneshot::channel();
        let (started, ready) = oneshot::channel();
        // A thread and a runtime of its own, so that it can be ended when the test is.
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let running = server::start(config).await.expect("the server starts");
                let known = (format!("http://{}", running.address), running.ctx.clone());
                if started.send(known).is_ok() {
                    stopped.await.ok();
                }
                let database_url = running.ctx.config.database_url.clone();
                running.stop().await;
                database::drop_it(&database_url).await;
            });
        });
        let (address, ctx) = ready.await.expect("the server started");
        let mailer = Mailer::new(&ctx.config.mail).expect("a mailer");
        TestApp { address, ctx, mailer, stop: Some(stop), read: Mutex::default() }
    }

    /// Somebody who is not signed in.
    pub fn nobody(&self) -> Client {
        Client::new(&self.address, None)
    }

    /// A persona, signed in.
    pub async fn as_(&self, persona: Persona) -> Client {
        entered(&self.address, persona).await
    }

    /// Whoever an access token belongs to.
    pub fn with_token(&self, token: &str) -> Client {
        Client::new(&self.address, Some(token.to_owned()))
    }

    /// The person behind a persona.
    pub async fn person(&self, persona: Persona) -> PersonId {
        let session = self.as_(persona).await.get("/session").await.expect(200);
        session["person"]["actor"]["person_id"].as_str().and_then(|id| id.parse().ok()).expect("an id")
    }

    /// Business time.
    pub async fn now(&self) -> DateTime<Utc> {
        let read = self.ctx.begin_read().await.expect("a snapshot");
        read.now().await.expect("a time")
    }

    /// Moves business time on; what falls due on the way happens before this returns.
    pub async fn advance_to(&self, to: DateTime<Utc>) {
        self.nobody().post("/demonstration/advance", &json!({ "to": to })).await.expect(200);
    }

    /// As [`TestApp::advance_to`], by so much.
    pub async fn advance_by(&self, by: Duration) {
        self.advance_to(self.now().await + by).await;
    }

    /// Runs the timers that are due; says how many.
    pub async fn run_timers(&self) -> usize {
        timers::run_due(&self.ctx).await.expect("timers run")
    }

    /// Sends the mail that waits.
    pub async fn send_mail(&self) {
        while outbox::send_due(&self.ctx, &self.mailer).await.expect("mail goes out") > 0 {}
    }

    /// Every mail sent to an address so far, the oldest first. Sends what waits.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.send_mail().await;
        let fresh = mail::read(self.ctx.config.mail_file());
        let mut read = self.read.lock().expect("nobody panicked");
        *read = fresh;
        read.iter().filter(|mail| mail.to == address).cloned().collect()
    }

    /// The names of a stream's events, the oldest first. Checks that the chain is whole.
    pub async fn events(&self, stream: Stream) -> Vec<String> {
        let read = self.ctx.begin_read().await.expect("a snapshot");
        let verdict = audit::verify(&read, stream).await.expect("the record can be read");
        assert!(matches!(verdict, audit::Verdict::Whole { .. }), "{stream:?}: {verdict:?}");
        let events = audit::events(&read, stream).await.expect("the record can be read");
        events.into_iter().map(|event| event.name).collect()
    }

    /// One number that a query selects: `app.count("SELECT count(*) FROM outbox").await`.
    pub async fn count(&self, sql: &str) -> i64 {
        let read = self.ctx.begin_read().await.expect("a snapshot");
        let statement = Statement::from_string(read.get_database_backend(), sql);
        let row = read.query_one_raw(statement).await.expect("a query").expect("a row");
        row.try_get_by_index(0).expect("a number")
    }

    /// How many queries the server asked so far: two looks at it count what lies between.
    pub fn queries(&self) -> u64 {
        self.ctx.database.queries()
    }

    /// The ids in a table.
    pub async fn ids(&self, table: &str) -> Vec<String> {
        let read = self.ctx.begin_read().await.expect("a snapshot");
        let sql = format!("SELECT id FROM {table}");
        let statement = Statement::from_string(read.get_database_backend(), sql);
        let rows = read.query_all_raw(statement).await.expect("a query");
        rows.iter().map(|row| row.try_get_by_index::<uuid::Uuid>(0).expect("an id").to_string()).collect()
    }

    /// Runs a statement as nobody in particular would: straight at the database.
    pub async fn execute(&self, sql: &str) -> Result<u64, sea_orm::DbErr> {
        let write = self.ctx.begin_system().await.expect("a transaction");
        let done = write.execute_unprepared(sql).await?;
        write.commit().await.expect("a commit");
        Ok(done.rows_affected())
    }

    /// The departments, by their English acronym: `app.department("ESDC").await`.
    pub async fn department(&self, acronym: &str) -> Value {
        let list = self.nobody().get("/departments").await.expect(200);
        let items = list["items"].as_array().expect("a list").clone();
        items.into_iter().find(|item| item["acronym"]["en"] == acronym).expect("a department")
    }
}

/// A persona, signed in at the server with this address.
pub(crate) async fn entered(address: &str, persona: Persona) -> Client {
    let nobody = Client::new(address, None);
    let reply = nobody.post("/demonstration/enter", &json!({ "persona": persona })).await;
    Client::new(address, reply.expect(200)["access_token"].as_str().map(str::to_owned))
}

impl Drop for TestApp {
    /// Tells the server to end and does not wait: connections that this test borrowed go back when
    /// its runtime ends, which is after this.
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).ok();
        }
    }
}
