//! `GET /files` and `GET /files/{id}`.

use shared::demonstration::Persona;
use tests::{TestApp, builders};

#[tokio::test]
async fn a_department_lists_its_own_newest_change_first() {
    let app = TestApp::start().await;
    let first = builders::published(&app).await;
    let second = builders::draft(&app).await;
    let approver = app.as_(Persona::EsdcApprover).await;
    let page = approver.get("/files?limit=1").await.expect(200);
    assert_eq!(page["items"][0]["id"], second["id"]);
    let cursor = page["next_cursor"].as_str().expect("a cursor");
    let page = approver.get(&format!("/files?limit=1&cursor={cursor}")).await.expect(200);
    assert_eq!(page["items"][0]["id"], first["id"]);
    assert!(page["next_cursor"].is_null());
    for persona in [Persona::CraAuthor, Persona::Student, Persona::Auditor] {
        let page = app.as_(persona).await.get("/files").await.expect(200);
        assert_eq!(page["items"].as_array().map(Vec::len), Some(0), "{persona:?}");
    }
    app.nobody().get("/files").await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn a_file_is_read_by_its_department_and_once_closed_by_auditors() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let path = format!("/files/{}", builders::id(&draft));
    assert_eq!(app.as_(Persona::EsdcPayer).await.get(&path).await.expect(200)["version"], draft["version"]);
    for persona in [Persona::CraAuthor, Persona::Student, Persona::Auditor] {
        app.as_(persona).await.get(&path).await.refused(404, "not_found");
    }
    let file = builders::published(&app).await;
    let path = format!("/files/{}", builders::id(&file));
    app.as_(Persona::CraAuthor).await.get(&path).await.refused(403, "not_your_department");
    app.as_(Persona::Student).await.get(&path).await.refused(403, "not_your_role");
    app.as_(Persona::Auditor).await.get(&path).await.refused(403, "not_your_role");
    builders::submitted(&app, &file, Persona::Student).await;
    builders::closed(&app, &file).await;
    app.as_(Persona::Auditor).await.get(&path).await.expect(200);
    app.as_(Persona::Support).await.get(&path).await.refused(403, "not_your_role");
}

#[tokio::test]
async fn the_file_names_its_people_and_shows_its_record() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let names = file["people"].to_string();
    for name in ["Liam Gagnon", "Sophie Bergeron", "Nadia Haddad"] {
        assert!(names.contains(name), "{names}");
    }
    let record = file["record"].as_array().expect("a record");
    let events: Vec<_> = record.iter().filter_map(|entry| entry["event"].as_str()).collect();
    assert!(events.contains(&"money_approved") && events.contains(&"opportunity_published"), "{events:?}");
    assert!(record.iter().all(|entry| entry["hash"].as_str().map(str::len) == Some(64)), "{record:?}");
}
