//! A database a test, cloned from a template that was migrated and peopled once a process.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use api::config::Config;
use api::server;
use sea_orm::{ConnectionTrait, Database};
use tokio::sync::OnceCell;

static TEMPLATE: OnceCell<()> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

/// Where the clones of this process are kept.
pub fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("gcdevexchange-tests-{}", std::process::id()))
}

#[expect(clippy::disallowed_methods, reason = "tests choose their database by the environment")]
fn postgres() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// Whether the tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    postgres().is_some()
}

/// The address of a fresh database.
pub async fn fresh() -> String {
    TEMPLATE.get_or_init(make_template).await;
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    match postgres() {
        None => {
            let path = folder().join(format!("{number}.sqlite"));
            tokio::fs::copy(template_file(), &path).await.expect("the template can be copied");
            address_of(&path)
        }
        Some(url) => {
            let name = format!("test_{}_{number}", std::process::id());
            run(&url, &format!("CREATE DATABASE {name} TEMPLATE {}", template_name())).await;
            beside(&url, &name)
        }
    }
}

/// The address of a database with nothing in it.
pub async fn empty() -> String {
    tokio::fs::create_dir_all(folder()).await.expect("the folder can be made");
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    match postgres() {
        None => address_of(&folder().join(format!("{number}.sqlite"))),
        Some(url) => {
            let name = format!("test_{}_{number}", std::process::id());
            run(&url, &format!("CREATE DATABASE {name}")).await;
            beside(&url, &name)
        }
    }
}

/// Lets go of a database that `fresh` or `empty` made.
pub async fn drop_it(address: &str) {
    match postgres() {
        None => {
            for end in ["", "-wal", "-shm"] {
                let path = format!("{}{end}", address.trim_start_matches("sqlite://"));
                tokio::fs::remove_file(path).await.ok();
            }
        }
        Some(url) => {
            let name = address.rsplit('/').next().unwrap_or_default();
            run(&url, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    }
}

async fn make_template() {
    forget_old_folders();
    tokio::fs::create_dir_all(folder()).await.expect("the folder can be made");
    let database_url = match postgres() {
        None => address_of(&template_file()),
        Some(url) => {
            run(&url, &format!("CREATE DATABASE {}", template_name())).await;
            beside(&url, &template_name())
        }
    };
    // On a thread and a runtime of its own: nothing of it may live longer than this.
    let made = tokio::task::spawn_blocking(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let config = Config { database_url, ..super::settings() };
            server::start(config).await.expect("the template can be made").stop().await;
        });
    });
    made.await.expect("the template was made");
}

/// What test runs that ended left behind: a folder whose process is gone.
fn forget_old_folders() {
    let entries = std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let process = name.strip_prefix("gcdevexchange-tests-");
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            std::fs::remove_dir_all(path).ok();
        }
    }
}

fn template_file() -> PathBuf {
    folder().join("template.sqlite")
}

fn template_name() -> String {
    format!("template_{}", std::process::id())
}

fn address_of(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

fn beside(url: &str, name: &str) -> String {
    let (server, _) = url.rsplit_once('/').expect("an address with a database");
    format!("{server}/{name}")
}

async fn run(url: &str, sql: &str) {
    let connection = Database::connect(url).await.expect("PostgreSQL answers");
    connection.execute_unprepared(sql).await.expect("PostgreSQL obeys");
    connection.close().await.expect("the connection closes");
}
