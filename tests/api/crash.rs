//! The server is killed while people write, and started again. What it acknowledged is there, what it did
//! not acknowledge was done once or not at all, the record is whole, and every mail belongs to an act.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use api::checkpoints::verify::verify;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, Reply, TestApp, Victim, builders, rounds};
use tokio::task::JoinSet;

const VENDORS: [Persona; 4] =
    [Persona::Student, Persona::Freelancer, Persona::MontrealFreelancer, Persona::SmallFirm];

/// An act on its way: sent again under the same key, it is done once.
struct Sent {
    verb: &'static str,
    key: String,
    version: i64,
}

/// A vendor who submits and withdraws one proposal in turn, and keeps what was acknowledged.
struct Vendor {
    persona: Persona,
    path: String,
    version: i64,
    acts: usize,
    receipts: Vec<String>,
    unanswered: Option<Sent>,
}

impl Vendor {
    async fn new(app: &TestApp, file: &Value, persona: Persona) -> Vendor {
        let draft = builders::started(app, file, persona).await;
        let path = format!("/proposals/{}", builders::id(&draft));
        let version = version_of(&draft);
        Vendor { persona, path, version, acts: 0, receipts: Vec::new(), unanswered: None }
    }

    fn next(&self) -> Sent {
        let verb = if self.acts.is_multiple_of(2) { "submit" } else { "withdraw" };
        Sent { verb, key: format!("{}-{}", self.path, self.acts), version: self.version }
    }

    async fn send(&self, client: &Client, sent: &Sent) -> Option<Reply> {
        let request = client.request("POST", &format!("{}/{}", self.path, sent.verb));
        let request = request.key(&sent.key).version(sent.version);
        match sent.verb {
            "submit" => request.json(&json!({ "opportunity_version": 1 })).try_send().await,
            _ => request.try_send().await,
        }
    }

    /// What survived is what was acknowledged, or one act more: the one that nobody answered.
    async fn survived(&self, client: &Client) {
        let found = version_of(&client.get(&self.path).await.expect(200));
        let more = i64::from(self.unanswered.is_some());
        assert!(
            (self.version..=self.version + more).contains(&found),
            "{}: acknowledged {}, found {found}, {more} unanswered",
            self.path,
            self.version
        );
    }

    /// Until the server goes away.
    async fn work(mut self, client: Client) -> Vendor {
        loop {
            let sent = self.unanswered.take().unwrap_or_else(|| self.next());
            let Some(reply) = self.send(&client, &sent).await else {
                self.unanswered = Some(sent);
                return self;
            };
            let view = reply.expect(200);
            assert_eq!(version_of(&view), self.version + 1, "{}: done once", self.path);
            self.version += 1;
            self.acts += 1;
            if sent.verb == "submit" {
                self.receipts.push(view["receipt"]["receipt"].as_str().expect("a receipt").to_owned());
            }
        }
    }
}

/// An author who begins one file after the other.
struct Author {
    start: Value,
    made: Vec<String>,
    is_unanswered: bool,
}

impl Author {
    async fn work(mut self, client: Client) -> Author {
        loop {
            let key = format!("file-{}", self.made.len());
            let request = client.request("POST", "/opportunities").key(&key).json(&self.start);
            let Some(reply) = request.try_send().await else {
                self.is_unanswered = true;
                return self;
            };
            self.is_unanswered = false;
            self.made.push(builders::id(&reply.expect(201)).to_owned());
        }
    }
}

fn version_of(view: &Value) -> i64 {
    view["facts"]["version"].as_i64().or_else(|| view["version"].as_i64()).expect("a version")
}

async fn is_whole(app: &TestApp) {
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let found = verify(&read, app.ctx.secrets.statements()).await.expect("the record can be read");
    assert!(found.findings.is_empty(), "{:?}", found.findings);
}

/// As many files and events as were acknowledged, and at most the unanswered one more.
async fn files_survived(app: &TestApp, before: i64, author: &Author) {
    let files = app.count("SELECT count(*) FROM opportunities").await - before;
    let made = i64::try_from(author.made.len()).expect("few");
    let more = i64::from(author.is_unanswered);
    assert!((made..=made + more).contains(&files), "acknowledged {made}, found {files}, {more} unanswered");
    let without = "SELECT count(*) FROM opportunities WHERE NOT EXISTS \
        (SELECT 1 FROM events WHERE name = 'opportunity_created' AND stream_id = opportunities.id)";
    assert_eq!(app.count(without).await, 0, "a file without its event");
}

/// The receipts that were mailed.
fn mailed(victim: &Victim) -> BTreeSet<String> {
    let received = ["We received your proposal", "Nous avons reçu votre proposition"];
    let is_hash = |word: &&str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mails = victim
        .mails()
        .into_iter()
        .filter(|mail| received.iter().any(|start| mail.subject.starts_with(start)));
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric()).filter(is_hash).map(str::to_owned).collect()
    };
    mails.flat_map(|mail| words(&mail.text)).collect()
}

/// Every acknowledged submission was mailed, and nothing else.
async fn mail_belongs_to_acts(app: &TestApp, victim: &Victim, vendors: &[Vendor]) {
    let expected: BTreeSet<String> = vendors.iter().flat_map(|vendor| vendor.receipts.clone()).collect();
    let begun = Instant::now();
    while mailed(victim).len() < expected.len() && begun.elapsed() < Duration::from_secs(90) {
        // What the five minutes do for which a killed worker had claimed a mail.
        app.execute("UPDATE outbox SET claimed_until = 0 WHERE sent_at IS NULL").await.expect("an update");
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    let found = mailed(victim);
    let lost: Vec<_> = expected.difference(&found).collect();
    assert!(lost.is_empty(), "{} of {} were never mailed", lost.len(), expected.len());
    let invented: Vec<_> = found.difference(&expected).collect();
    assert!(invented.is_empty(), "mailed for acts that never happened: {invented:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_killed_server_lost_nothing_that_it_acknowledged_and_left_nothing_half_done() {
    let begun = Instant::now();
    let kills = rounds("SOAK_KILLS", 20);
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let mut vendors = Vec::new();
    for persona in VENDORS {
        vendors.push(Vendor::new(&app, &file, persona).await);
    }
    let mut author = Author { start: builders::start(&app).await, made: Vec::new(), is_unanswered: false };
    let before = app.count("SELECT count(*) FROM opportunities").await;
    let mut victim = Victim::start(&app).await;
    for kill in 0..kills {
        let mut writing = JoinSet::new();
        for vendor in vendors.drain(..) {
            let client = victim.as_(vendor.persona).await;
            writing.spawn(vendor.work(client));
        }
        let files = tokio::spawn(author.work(victim.as_(Persona::EsdcAuthor).await));
        let wait = 50 + u64::try_from(kill * 37 % 300).expect("small");
        tokio::time::sleep(Duration::from_millis(wait)).await;
        victim.kill().await;
        vendors = writing.join_all().await;
        author = files.await.expect("the author's work");
        victim.start_again().await;
        for vendor in &vendors {
            vendor.survived(&victim.as_(vendor.persona).await).await;
        }
        files_survived(&app, before, &author).await;
        is_whole(&app).await;
    }
    // The last acts that nobody answered, once more; then nothing is open.
    let mut last = Vec::new();
    for mut vendor in vendors {
        if let Some(sent) = vendor.unanswered.take() {
            let client = victim.as_(vendor.persona).await;
            let view = vendor.send(&client, &sent).await.expect("an answer").expect(200);
            vendor.acts += 1;
            if sent.verb == "submit" {
                vendor.receipts.push(view["receipt"]["receipt"].as_str().expect("a receipt").to_owned());
            }
        }
        last.push(vendor);
    }
    mail_belongs_to_acts(&app, &victim, &last).await;
    is_whole(&app).await;
    let acts: usize = last.iter().map(|vendor| vendor.acts).sum();
    println!(
        "soak: {kills} kills, {acts} acts on proposals, {} files, {:.0} s",
        author.made.len(),
        begun.elapsed().as_secs_f64()
    );
}
