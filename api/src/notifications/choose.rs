//! `PUT /account/notices`.

use actix_web::put;
use shared::notifications::{self, NoticeChoicesDraft, NoticeChoicesView};

use super::choices;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Choose which notices come to you by e-mail.
///
/// All of them stay in the application. Letters about the account itself always come.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[put("/account/notices")]
pub async fn choose_notices(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    draft: Json<NoticeChoicesDraft>,
    ctx: Ctx,
) -> Result<Changed<NoticeChoicesView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    accounts::store::lock(&write, actor.person_id).await?;
    let kept = choices::find(&write, actor.person_id).await?;
    version.check(kept.version)?;
    let chosen = notifications::choose(&actor, &kept, draft.into_inner())?;
    choices::save(&write, &chosen).await?;
    let view = NoticeChoicesView::from(chosen);
    audit::record(&write, Stream::Person(actor.person_id), "notices_by_mail_chosen", &view).await?;
    write.commit().await?;
    Ok(Changed(view))
}
