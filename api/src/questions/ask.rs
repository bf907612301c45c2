//! `POST /opportunities/{id}/questions`.

use actix_web::post;
use serde_json::json;
use shared::actor::{By, Visitor};
use shared::ids::{OpportunityId, QuestionId};
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::questions::{QuestionDraft, QuestionView, ask};
use shared::refusal::Refusal;

use super::store;
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::notifications::notify;
use crate::opportunities::notices::{about, moment};
use crate::stream::Stream;
use crate::{audit, machine, opportunities};

/// Ask a question about an opportunity.
///
/// Nobody is told who asked. The answer is published in both languages, to everybody.
#[utoipa::path(tag = "opportunities")]
#[post("/opportunities/{id}/questions")]
pub async fn ask_question(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    key: IdempotencyKey,
    draft: Json<QuestionDraft>,
    ctx: Ctx,
) -> Result<Created<QuestionView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        let question = store::read(&act, QuestionId(made)).await?;
        return Ok(rendered(QuestionView::of(question, &Visitor::Person(actor)), *id));
    }
    let opportunity = opportunities::store::lock(&act, *id, &actor).await?;
    let now = act.now().await?;
    let question = ask(&actor, &opportunity, draft.into_inner(), QuestionId(machine::new_id()), now)?;
    store::insert(&act, &question).await?;
    // Officials read this record: it says that somebody asked, never who. The question knows.
    let data = json!({ "question_id": question.id, "text": question.text.value });
    audit::append(&act, Stream::Opportunity(*id), "question_asked", By::System, &data, now).await?;
    tell_author(&act, &opportunity).await?;
    act.commit(question.id).await?;
    Ok(rendered(QuestionView::of(question, &Visitor::Person(actor)), *id))
}

fn rendered(view: QuestionView, id: OpportunityId) -> Created<QuestionView> {
    Created::at(format!("/opportunities/{id}/questions"), view)
}

async fn tell_author(act: &Act, opportunity: &OpportunityFacts) -> Result<(), Problem> {
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let title = opportunities::store::listing(act, opportunity.id).await?.title;
    let more = [("closing", moment(publication.closes_at))];
    let notice = about(NoticeKind::QuestionAsked, &title, &more, Link::File(opportunity.id));
    notify(act, opportunity.author_id, &notice).await
}
