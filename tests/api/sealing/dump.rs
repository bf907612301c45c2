//! A copy of the database, taken before closing.

use sea_orm::{ConnectionTrait, Statement};
use shared::demonstration::Persona;
use tests::{TestApp, builders, is_postgres};

use super::{ANSWER, CHANGED, SECOND, submitted};

async fn texts(app: &TestApp, sql: &str) -> Vec<String> {
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let statement = Statement::from_string(read.get_database_backend(), sql);
    let rows = read.query_all_raw(statement).await.expect("a query");
    rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect()
}

/// Every table, with all that it holds as text.
async fn tables(app: &TestApp) -> Vec<(String, String)> {
    let names = match is_postgres() {
        true => "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'",
        false => "SELECT name FROM sqlite_master WHERE type = 'table'",
    };
    let mut found = Vec::new();
    for name in texts(app, names).await {
        let rows = match is_postgres() {
            true => format!("SELECT t::text FROM \"{name}\" t"),
            false => {
                let sql = format!(
                    "SELECT 'coalesce(quote(\"' || name || '\"), '''')' FROM pragma_table_info('{name}')"
                );
                let columns = texts(app, &sql).await.join(" || ' ' || ");
                format!("SELECT {columns} FROM \"{name}\"")
            }
        };
        found.push((name, texts(app, &rows).await.join("\n")));
    }
    found
}

#[tokio::test]
async fn a_copy_of_the_database_holds_no_word_of_a_proposal() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Student).await;
    let nonce = proposal["receipt"]["nonce"].as_str().expect("a nonce");
    let all = tables(&app).await;
    assert!(all.len() > 40, "{}", all.len());
    let holds = |table: &str| all.iter().find(|(name, _)| name == table).map_or("", |(_, text)| text);
    assert!(holds("proposals").len() > 1_000 && holds("proposal_submissions").len() > 2_000);
    for words in [ANSWER, CHANGED, SECOND, nonce, "permanent_resident", "age_of_majority"] {
        for (table, text) in &all {
            // Whoever looks at declarations and questions of eligibility elsewhere learns of no proposal.
            assert!(!text.contains(words), "{table} shows {words}");
        }
    }
    let name = app.as_(Persona::Student).await.get("/account").await.expect(200);
    let (name, email) = (name["name"].as_str().expect("a name"), name["email"].as_str().expect("an address"));
    for table in ["proposals", "proposal_submissions", "events", "timers", "idempotency_keys"] {
        assert!(!holds(table).contains(name) && !holds(table).contains(email), "{table} names the vendor");
    }
}

#[tokio::test]
async fn two_proposals_of_about_the_same_length_look_alike() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    for vendor in [Persona::Student, Persona::SmallFirm] {
        builders::submitted(&app, &file, vendor).await;
    }
    let lengths = texts(&app, "SELECT CAST(length(content) AS TEXT) FROM proposal_submissions").await;
    assert_eq!(lengths.len(), 2);
    assert_eq!(lengths.first(), lengths.last());
}
