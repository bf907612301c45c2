//! `POST /support/looks`.

use actix_web::post;
use serde_json::json;
use shared::accounts::normal_email;
use shared::actor::Actor;
use shared::ids::SupportLookId;
use shared::notifications::{Link, NoticeKind, notice, same};
use shared::privacy::PersonalData;
use shared::refusal::Refusal;
use shared::support::{SupportLook, SupportLookDraft, SupportLookView, begin, may_look};

use super::{store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Problem, SignedIn};
use crate::notifications::notify;
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;
use crate::{accounts, audience, audit, machine};

/// Begin to look at what somebody sees.
///
/// For support, by the whole address that the person said, with the reason. It lasts 30 minutes. The
/// person is told, with the reason, and finds it among the readings of their personal information.
#[utoipa::path(tag = "support")]
#[post("/support/looks")]
pub async fn begin_support_look(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    draft: Json<SupportLookDraft>,
    ctx: Ctx,
) -> Result<Created<SupportLookView>, Problem> {
    may_look(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        let look = store::read(&act, SupportLookId(made)).await?;
        return rendered(&act, &look).await;
    }
    let found = accounts::store::lock_by_email(&act, &normal_email(&draft.email)).await?;
    let person_id = found.ok_or(Refusal::NotFound)?.account.id;
    let now = act.now().await?;
    let look = begin(&actor, person_id, &draft.reason, SupportLookId(machine::new_id()), now)?;
    store::insert(&act, &look).await?;
    // The reason is about a person: it stands beside the record, not in it.
    let data = json!({ "look_id": look.id });
    audit::record(&act, Stream::Person(person_id), "support_look_begun", &data).await?;
    tell(&act, &actor, &look).await?;
    let reading =
        Reading { what: PersonalData::Screens, act: "begin_support_look", about: Stream::Person(person_id) };
    reads::note_in(&act, &actor, person_id, reading).await?;
    let reply = rendered(&act, &look).await?;
    act.commit(look.id).await?;
    Ok(reply)
}

async fn tell(act: &Act, actor: &Actor, look: &SupportLook) -> Result<(), Problem> {
    let values =
        [("name", same(audience::name(act, actor.person_id).await?)), ("reason", same(&look.reason))];
    notify(act, look.person_id, &notice(NoticeKind::SupportLooked, &values, Link::Account)).await
}

async fn rendered(act: &Act, look: &SupportLook) -> Result<Created<SupportLookView>, Problem> {
    let view = view::of(act, look, act.now().await?).await?;
    Ok(Created::at(format!("/support/looks/{}", look.id), view))
}
