//! `POST /contracts/{id}/sign`.

use serde_json::json;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, drawn, last_event};

#[tokio::test]
async fn with_the_second_signature_it_is_in_force_and_everybody_is_told() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::MontrealFreelancer, Persona::MonctonStudent]).await;
    let (contract, vendor) = builders::signing(&app, &file).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let by = |name: &str| json!({ "name": name, "agree": true });
    let once = app.once(&authority, &at(&contract, "sign"), &contract, &by("Nadia Haddad")).await;
    assert_eq!(once["phase"], "signing");
    app.told_of("signature_needed", &[vendor]).await;
    authority.act(&at(&contract, "sign"), &once, &by("Nadia Haddad")).await.refused(409, "already_signed");
    let page = format!("/opportunities/{}", builders::id(&file));
    let before = app.nobody().get(&page).await.expect(200);
    assert!(before["award"]["vendor_name"].is_null(), "not public before both have signed");

    let client = app.as_(vendor).await;
    let twice = app.once(&client, &at(&contract, "sign"), &once, &by("The Vendor")).await;
    assert_eq!(twice["phase"], "in_progress");
    assert_eq!(last_event(&app, &contract).await, "contract_signed");
    let public = app.nobody().get(&page).await.expect(200);
    assert_eq!(public["phase"], "contracted");
    assert_eq!(public["award"]["vendor_name"], client.get("/account").await.expect(200)["name"]);
    let vendors = [Persona::MontrealFreelancer, Persona::MonctonStudent];
    let other = vendors.into_iter().find(|one| *one != vendor).expect("the other");
    app.told_of("award_notice", &[other]).await;
    let others = [Persona::EsdcAuthor, Persona::EsdcContractingAuthority, Persona::EsdcApprover];
    app.told_of("contract_in_force", &[others.as_slice(), &[vendor]].concat()).await;
    client.act(&at(&contract, "sign"), &twice, &by("The Vendor")).await.refused(409, "already_signed");
}

#[tokio::test]
async fn by_the_two_who_sign_and_nobody_else() {
    let app = TestApp::start().await;
    let file = drawn(&app, &[Persona::Student]).await;
    let (contract, vendor) = builders::signing(&app, &file).await;
    let path = at(&contract, "sign");
    let signature = json!({ "name": "Somebody", "agree": true });
    app.nobody().act(&path, &contract, &signature).await.refused(401, "not_signed_in");
    app.as_(Persona::EsdcPayer).await.act(&path, &contract, &signature).await.refused(403, "not_your_role");
    for persona in [Persona::Freelancer, Persona::CraContractingAuthority] {
        app.as_(persona).await.act(&path, &contract, &signature).await.refused(404, "not_found");
    }
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act(&path, &contract, &signature).await.refused(403, "duties_separated");
    let client = app.as_(vendor).await;
    let unwilling = json!({ "name": "S", "agree": false });
    client.act(&path, &contract, &unwilling).await.invalid(&["/agree", "/name"]);
}
