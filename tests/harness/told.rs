//! Who was told what, in the application and by mail.

use sea_orm::{ConnectionTrait, Statement};
use shared::demonstration::Persona;

use crate::app::TestApp;

struct Told {
    persona: String,
    email: String,
    language: String,
}

impl TestApp {
    /// The kinds of a persona's notifications, the newest first.
    pub async fn told(&self, persona: Persona) -> Vec<String> {
        let list = self.as_(persona).await.get("/notifications?limit=100").await.expect(200);
        let items = list["items"].as_array().expect("a list").clone();
        items.iter().map(|item| item["kind"].as_str().expect("a kind").to_owned()).collect()
    }

    /// Says that a kind of notice reached these personas and nobody else (a persona is named as
    /// often as they were told), each also by a mail in their language.
    pub async fn told_of(&self, kind: &str, personas: &[Persona]) {
        let told = self.everybody_told(kind).await;
        let mut found: Vec<&str> = told.iter().map(|one| one.persona.as_str()).collect();
        let mut expected: Vec<&str> = personas.iter().map(|persona| persona.code()).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "who was told `{kind}`");
        for one in &told {
            let notices = told.iter().filter(|other| other.email == one.email).count();
            let mails = self.mails_to(&one.email).await;
            let mails: Vec<_> = mails.into_iter().filter(|mail| mail.kind == kind).collect();
            assert_eq!(mails.len(), notices, "mails `{kind}` to {}", one.email);
            assert!(mails.iter().all(|mail| mail.language == one.language), "{mails:?}");
            assert!(
                mails.iter().all(|mail| !mail.subject.contains('{') && !mail.text.contains('{')),
                "{mails:?}"
            );
        }
    }

    async fn everybody_told(&self, kind: &str) -> Vec<Told> {
        let read = self.ctx.begin_read().await.expect("a snapshot");
        let sql = format!(
            "SELECT p.persona, p.email, p.language FROM notifications n \
             JOIN people p ON p.id = n.person_id WHERE n.kind = '{kind}'"
        );
        let statement = Statement::from_string(read.get_database_backend(), sql);
        let rows = read.query_all_raw(statement).await.expect("a query");
        let told = rows.into_iter().map(|row| Told {
            persona: row.try_get_by_index(0).expect("a persona"),
            email: row.try_get_by_index(1).expect("an address"),
            language: row.try_get_by_index(2).expect("a language"),
        });
        told.collect()
    }

    /// Gives a persona one more role, as an administrator would: `("author", "esdc")`.
    pub async fn grant(&self, persona: Persona, role: &str, department: &str) {
        let sql = format!(
            "INSERT INTO role_grants (person_id, department_id, role, granted_at) \
             SELECT p.id, d.id, '{role}', 0 FROM people p, departments d \
             WHERE p.persona = '{}' AND d.slug = '{department}'",
            persona.code()
        );
        assert_eq!(self.execute(&sql).await.expect("an insert"), 1);
    }
}
