//! `POST /account/close`.

use actix_web::post;
use chrono::{DateTime, Duration, Utc};
use shared::accounts::Account;
use shared::ids::PersonId;
use shared::privacy::{self, ClosedView, ClosingDraft};

use super::{closing_code, letters, obstacles, roots, store as closing};
use crate::accounts::attempts::{self, Whom};
use crate::accounts::{sessions, store};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, outbox};

/// Close your account.
///
/// Refused while others count on you: `read_privacy` lists what must be settled first. Ends every
/// session at once. What is personal is erased after some days; until then the link in the letter
/// opens the account again. The record of files and contracts is kept.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[post("/account/close")]
pub async fn close_account(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<ClosingDraft>,
    ctx: Ctx,
) -> Result<Changed<ClosedView>, Problem> {
    let email = known_again(&ctx, actor.person_id, draft.into_inner()).await?;
    let act = ctx.begin_act(&actor, &key).await?;
    // A replay never comes here: the session that asked is over.
    let account = roots::lock(&act, &actor).await?;
    version.check(account.version)?;
    let now = act.now().await?;
    privacy::close(&actor, account.id, &obstacles::of(&act, account.id).await?)?;
    attempts::forgive(&act, &[Whom::Password(&email)]).await?;
    let view = close(&act, &account, now).await?;
    audit::record(&act, Stream::Person(account.id), "account_closed", &view).await?;
    act.commit(actor.person_id).await?;
    Ok(Changed(view))
}

/// Asks who it is once more, for a telephone left on a table closes no account: the password, or
/// the code of a letter where there is none. Attempts at both are counted together.
async fn known_again(ctx: &Ctx, person_id: PersonId, draft: ClosingDraft) -> Result<String, Problem> {
    let ClosingDraft { password, code, understood: _ } = draft;
    let known = store::credentials_of(&*ctx.begin_read().await?, person_id).await?;
    let account = known.account;
    attempts::count(ctx, &[Whom::Password(&account.email)]).await?;
    if known.password_hash.is_some() {
        if !ctx.passwords.matches(password.unwrap_or_default(), known.password_hash).await? {
            return Err(Problem::field("/password", "wrong_password"));
        }
    } else if !closing_code::is_good(ctx, &account, &code.unwrap_or_default()) {
        return Err(Problem::field("/code", "wrong_closing_code"));
    }
    Ok(account.email)
}

async fn close(act: &Act, account: &Account, now: DateTime<Utc>) -> Result<ClosedView, Problem> {
    let days = act.ctx().config.retention.closed_accounts;
    let restorable_until = now + Duration::days(days.into());
    closing::set_closed(act, account, Some(now)).await?;
    sessions::end_all(act, account.id).await?;
    let stream = Stream::Person(account.id);
    timers::schedule(act, TimerAct::EraseAccount, stream, "", restorable_until).await?;
    outbox::push(act, letters::closed(act.ctx(), account, now, restorable_until)).await?;
    Ok(ClosedView { restorable_until })
}
