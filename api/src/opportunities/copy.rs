//! `POST /opportunities/{id}/copy`.

use actix_web::post;
use serde_json::json;
use shared::actor::Visitor;
use shared::ids::OpportunityId;
use shared::opportunities::commands::create;
use shared::opportunities::rules::may_copy;
use shared::opportunities::{CopyDraft, FileView, OpportunityContent};

use super::create::rendered;
use super::store;
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, departments, machine, programmes};

/// Start a new draft from an opportunity.
///
/// To post again what found nobody, or to start from what worked elsewhere. Dates are left open;
/// declarations are made anew.
#[utoipa::path(tag = "opportunities")]
#[post("/opportunities/{id}/copy")]
pub async fn copy_opportunity(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    key: IdempotencyKey,
    draft: Json<CopyDraft>,
    ctx: Ctx,
) -> Result<Created<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        return rendered(&act, OpportunityId(made)).await;
    }
    let visitor = Visitor::Person(actor.clone());
    let original = store::read(&act, *id, &visitor).await?;
    let department_id = draft.into_inner().department_id;
    may_copy(&actor, department_id)?;
    let is_own = actor.works_in(original.department_id);
    let public = original.publication.as_ref().map(|it| it.content_number);
    let number = if is_own { original.content_number } else { public.unwrap_or_default() };
    let content = OpportunityContent {
        closes_at: None,
        starts_on: None,
        delivery_at: None,
        declarations: Default::default(),
        ..store::content(&act, *id, number).await?
    };
    let now = act.now().await?;
    let programme = programmes::store::current(&act, original.programme.id, now).await?;
    let new_id = OpportunityId(machine::new_id());
    let settings = departments::store::newest_settings(&act, department_id).await?;
    let key = programme.key.run_by(department_id, settings.number);
    let facts = create(&actor, department_id, key, new_id)?;
    settings.settings.check(programme.key.id)?;
    store::insert(&act, &facts, &content).await?;
    let data = json!({ "copied_from": *id, "programme": programme.key });
    audit::record(&act, Stream::Opportunity(new_id), "opportunity_created", &data).await?;
    let reply = rendered(&act, new_id).await?;
    act.commit(new_id).await?;
    Ok(reply)
}
