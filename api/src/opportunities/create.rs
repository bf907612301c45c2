//! `POST /opportunities`.

use actix_web::post;
use serde_json::json;
use shared::ids::OpportunityId;
use shared::opportunities::commands::{create, starting_content};
use shared::opportunities::{FileView, OpportunityStart};

use super::{file_view, store};
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, departments, machine, programmes};

/// Start an opportunity.
///
/// The draft keeps the version of the programme that is in force now.
#[utoipa::path(tag = "opportunities")]
#[post("/opportunities")]
pub async fn create_opportunity(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    draft: Json<OpportunityStart>,
    ctx: Ctx,
) -> Result<Created<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        return rendered(&act, OpportunityId(made)).await;
    }
    let OpportunityStart { department_id, programme_id, kind } = draft.into_inner();
    let department = departments::store::read(&act, department_id).await?;
    let now = act.now().await?;
    let programme = programmes::store::current(&act, programme_id, now).await?;
    let id = OpportunityId(machine::new_id());
    let settings = departments::store::newest_settings(&act, department.id).await?;
    let facts = create(&actor, department.id, programme.key.run_by(department.id, settings.number), id)?;
    settings.settings.check(programme_id)?;
    store::insert(&act, &facts, &starting_content(kind, &programme.document)).await?;
    let data = json!({ "department_id": department.id, "programme": programme.key, "kind": kind });
    audit::record(&act, Stream::Opportunity(id), "opportunity_created", &data).await?;
    let reply = rendered(&act, id).await?;
    act.commit(id).await?;
    Ok(reply)
}

/// The reply to whoever made a file.
///
/// # Errors
/// When the database does not answer.
pub async fn rendered(act: &Act, id: OpportunityId) -> Result<Created<FileView>, Problem> {
    let view = file_view::saved(act, id).await?;
    Ok(Created::at(format!("/files/{id}"), view))
}
