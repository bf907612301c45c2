//! `GET /contracts` and `GET /contracts/{id}`.

use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::drawn;

#[tokio::test]
async fn both_sides_and_auditors_read_it() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, _) = builders::in_force(&app, &file).await;
    let path = format!("/contracts/{}", builders::id(&contract));
    for persona in [Persona::Student, Persona::EsdcPayer, Persona::EsdcAdministrator, Persona::Auditor] {
        let read = app.as_(persona).await.get(&path).await.expect(200);
        assert_eq!(read["facts"]["number"], "ESDC-2026-00001", "{persona:?}");
    }
    for persona in [Persona::Freelancer, Persona::CraAuthor, Persona::Support, Persona::ProductOwner] {
        app.as_(persona).await.get(&path).await.refused(404, "not_found");
    }
    app.nobody().get(&path).await.refused(401, "not_signed_in");
    let terms = contract["terms_html"]["fr"].as_str().expect("terms");
    assert!(terms.contains("Amara Okafor") && !terms.contains("{{"), "{terms}");
    // The page has the first heading, and the section the second.
    assert!(terms.starts_with("<h3>Contrat ESDC-2026-00001</h3>"), "{terms}");
}

#[tokio::test]
async fn each_lists_their_own() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    builders::in_force(&app, &file).await;
    for (persona, count) in
        [(Persona::Student, 1), (Persona::EsdcCertifier, 1), (Persona::Freelancer, 0), (Persona::CraPayer, 0)]
    {
        let list = app.as_(persona).await.get("/contracts").await.expect(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(count), "{persona:?}");
    }
}
