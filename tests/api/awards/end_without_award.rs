//! `POST /opportunities/{id}/end-without-award`.

use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{at, last_event, of, seen, selected};

#[tokio::test]
async fn when_nobody_is_left() {
    let app = TestApp::start().await;
    let open = builders::published(&app).await;
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    authority.act_plainly(&at(&open, "end-without-award"), &open).await.refused(409, "not_selected");
    let file = super::drawn(&app, &open, &[Persona::Student]).await;
    let path = at(&file, "end-without-award");
    authority.act_plainly(&path, &file).await.refused(409, "reserve_not_exhausted");
    let (offer, vendor) = builders::offered(&app, &file).await;
    let waiting = seen(&app, &file).await;
    authority.act_plainly(&path, &waiting).await.refused(409, "offer_outstanding");
    app.as_(vendor).await.act(&of(&offer, "decline"), &offer, &json!({})).await.expect(200);
    let file = seen(&app, &file).await;
    app.as_(Persona::EsdcAuthor).await.act_plainly(&path, &file).await.refused(403, "not_your_role");
    let ended = app.once(&authority, &path, &file, &Value::Null).await;
    assert_eq!(ended["phase"], "unsuccessful");
    assert_eq!(ended["facts"]["state"]["cause"], "nobody_accepted");
    assert_eq!(last_event(&app, &file).await, "ended_without_award");
    app.told_of("ended_without_award", &[Persona::EsdcAuthor, Persona::Student]).await;
}

#[tokio::test]
async fn by_no_author_whatever_their_roles() {
    let app = TestApp::start().await;
    let file = selected(&app, &[Persona::Student]).await;
    app.grant(Persona::EsdcAuthor, "contracting_authority", "esdc").await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.act_plainly(&at(&file, "end-without-award"), &file).await.refused(403, "duties_separated");
}
