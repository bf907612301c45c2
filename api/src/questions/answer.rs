//! `POST /questions/{id}/answer`.

use actix_web::post;
use serde_json::json;
use shared::actor::Visitor;
use shared::ids::QuestionId;
use shared::notifications::{Link, NoticeKind};
use shared::questions::{Answer, AnswerDraft, QuestionFacts, QuestionView, answer, may_read};

use super::store;
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify_all;
use crate::opportunities::notices::about;
use crate::stream::Stream;
use crate::{audience, audit, opportunities};

/// Answer a question.
///
/// Question and answer are published in both languages; everybody with a proposal or a question is
/// told.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/questions/{id}/answer")]
pub async fn answer_question(
    SignedIn(actor): SignedIn,
    id: Path<QuestionId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<AnswerDraft>,
    ctx: Ctx,
) -> Result<Changed<QuestionView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let visitor = Visitor::Person(actor.clone());
    let found = store::read(&act, *id).await?;
    if act.replay().is_some() {
        return Ok(Changed(QuestionView::of(found, &visitor)));
    }
    let opportunity = opportunities::store::lock(&act, found.opportunity_id, &actor).await?;
    let question = store::lock(&act, *id).await?;
    may_read(&visitor, &opportunity, &question)?;
    version.check(question.version)?;
    let now = act.now().await?;
    let answered = answer(&actor, &opportunity, &question, draft.into_inner(), now)?;
    store::save(&act, &answered).await?;
    publish(&act, &answered).await?;
    act.commit(*id).await?;
    Ok(Changed(QuestionView::of(answered, &visitor)))
}

/// Writes the answer down and tells everybody concerned.
async fn publish(act: &Act, question: &QuestionFacts) -> Result<(), Problem> {
    let Some(Answer { question: asked, answer, .. }) = &question.answer else {
        return Ok(());
    };
    let id = question.opportunity_id;
    let data = json!({ "question_id": question.id, "question": asked, "answer": answer });
    audit::record(act, Stream::Opportunity(id), "question_answered", &data).await?;
    let title = opportunities::store::listing(act, id).await?.title;
    let more = [("question", asked.clone()), ("answer", answer.clone())];
    let notice = about(NoticeKind::QuestionAnswered, &title, &more, Link::Opportunity(id));
    notify_all(act, audience::vendors_concerned(act, id).await?, &notice).await
}
