//! `POST /account/close`.

use actix_web::post;
use chrono::{DateTime, Duration, Utc};
use shared::accounts::Account;
use shared::ids::PersonId;
use shared::privacy::{self, ClosedView, ClosingDraft};

use super::{letters, obstacles, roots, store as closing};
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
    let ClosingDraft { password, understood: _ } = draft.into_inner();
    let email = known_again(&ctx, actor.person_id, password).await?;
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

/// Asks for the password again, where there is one: a telephone left on a table closes no account.
async fn known_again(ctx: &Ctx, person_id: PersonId, password: Option<String>) -> Result<String, Problem> {
    let read = ctx.begin_read().await?;
    let email = store::find(&read, person_id).await?.email;
    let stored = store::by_email(&read, &email).await?.and_then(|known| known.password_hash);
    drop(read);
    if stored.is_some() {
        attempts::count(ctx, &[Whom::Password(&email)]).await?;
        if !ctx.passwords.matches(password.unwrap_or_default(), stored).await? {
            return Err(Problem::field("/password", "wrong_password"));
        }
    }
    Ok(email)
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
