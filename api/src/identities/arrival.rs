//! What becomes of somebody for whom a service vouches: signed in, linked, somebody new, or asked
//! to sign in to the account that has their address.

use actix_web::cookie::Cookie;
use openidconnect::url::form_urlencoded;
use serde_json::json;
use shared::accounts::Account;
use shared::actor::{By, EmailStanding, Factor};
use shared::identities::{self, Arrival, Holder, account_of, account_page};
use shared::ids::{IdentityId, PersonId, SessionId};
use shared::language::{Language, Words};

use super::attempt::{Aim, Attempt};
use super::claims::Verified;
use super::pages::Stop;
use super::providers::Provider;
use super::{letters, newcomer, sessions as begun, store};
use crate::accounts::read_session::session_cookie;
use crate::accounts::second_factor;
use crate::accounts::sessions::{self, Beginning, Kept};
use crate::accounts::store as people;
use crate::accounts::store::Access;
use crate::accounts::tokens::{self, Purpose};
use crate::ctx::{Ctx, Write};
use crate::http::Problem;
use crate::stream::Stream;
use crate::{audit, machine, outbox};

/// How somebody goes on.
pub enum Arrived {
    /// Signed in, with the session's cookie, to the page they wanted.
    SignedIn(String, Cookie<'static>),
    /// To the second step of signing in, which the account asks for.
    SecondStep(String),
    /// To a page that asks what the service did not say, with what it said.
    Asked(&'static str, Cookie<'static>),
    /// Back to their account, to which the service is linked now.
    Linked(&'static str),
}

/// Decides and does it.
///
/// # Errors
/// When the database does not answer.
pub async fn arrive(
    ctx: &Ctx,
    provider: &Provider,
    attempt: &Attempt,
    verified: Verified,
    user_agent: String,
) -> Result<Result<Arrived, Stop>, Problem> {
    if let Aim::Link(person_id, session_id) = attempt.aim {
        return link(ctx, provider, attempt.language, &verified, (person_id, session_id)).await;
    }
    let write = ctx.begin_as(By::System).await?;
    let claims = &verified.claims;
    let linked = store::find(&write, &claims.issuer, &claims.subject).await?;
    let owner = linked.as_ref().map(|identity| PersonId(identity.person_id));
    let (holder, present) = holder(&write, &verified).await?;
    match identities::arrive(claims, owner, holder) {
        Arrival::Known(person_id) => {
            let id = linked
                .map(|identity| IdentityId(identity.id))
                .ok_or_else(|| Problem::fault("no identity"))?;
            enter(write, attempt, (person_id, id), &verified, user_agent).await
        }
        Arrival::Open => {
            let name = claims.name.clone().unwrap_or_default();
            let email = claims.checked_email().unwrap_or_default();
            let language = claims.language.unwrap_or(attempt.language);
            let person = Newcomer { name: &name, email: &email, language };
            let (account, id) = open(&write, provider, &verified, person, present.as_ref()).await?;
            enter(write, attempt, (account.id, id), &verified, user_agent).await
        }
        Arrival::Ask => {
            let page = Words::new("/en/account/new", "/fr/compte/nouveau").in_language(attempt.language);
            Ok(Ok(Arrived::Asked(page, newcomer::cookie(ctx, provider, attempt, &verified)?)))
        }
        Arrival::SignInToLink => Ok(Err(Stop::SignInToLink)),
    }
}

async fn holder(write: &Write, verified: &Verified) -> Result<(Holder, Option<Account>), Problem> {
    let Some(email) = verified.claims.checked_email() else {
        return Ok((Holder::Nobody, None));
    };
    Ok(match people::lock_by_email(write, &email).await? {
        None => (Holder::Nobody, None),
        Some(known) => match (known.account.standing, known.access) {
            (EmailStanding::Unconfirmed, Access::Active) => {
                (Holder::Unconfirmed(known.account.id), Some(known.account))
            }
            _ => (Holder::Confirmed(known.account.id), None),
        },
    })
}

/// Begins a session with an identity.
async fn enter(
    write: Write,
    attempt: &Attempt,
    (person_id, identity_id): (PersonId, IdentityId),
    verified: &Verified,
    user_agent: String,
) -> Result<Result<Arrived, Stop>, Problem> {
    let ctx = write.ctx().clone();
    people::lock(&write, person_id).await?;
    let has_second = second_factor::store::since(&write, person_id).await?.is_some();
    if has_second && verified.claims.factor == Factor::One {
        let ticket = second_factor::issue_ticket(&write, person_id).await?.ticket;
        begun::await_second_factor(&write, &ticket, identity_id, verified).await?;
        write.commit().await?;
        return Ok(Ok(Arrived::SecondStep(second_step(attempt, &ticket))));
    }
    let Some(kept) =
        begin_session(&write, (person_id, identity_id), verified, &attempt.provider, user_agent).await?
    else {
        return Ok(Err(Stop::Deactivated));
    };
    write.commit().await?;
    Ok(Ok(Arrived::SignedIn(attempt.return_to.clone(), session_cookie(&ctx, kept.refresh_token))))
}

/// The sign-in page at its second step.
fn second_step(attempt: &Attempt, ticket: &str) -> String {
    let page = Words::new("/en/sign-in", "/fr/ouvrir-une-session").in_language(attempt.language);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("ticket", ticket).append_pair("next", &attempt.return_to);
    format!("{page}?{}", query.finish())
}

/// A session begun with an identity; none, if the account was deactivated.
///
/// # Errors
/// When the database does not answer.
pub async fn begin_session(
    write: &Write,
    (person_id, identity_id): (PersonId, IdentityId),
    verified: &Verified,
    provider: &str,
    user_agent: String,
) -> Result<Option<Kept>, Problem> {
    people::lock(write, person_id).await?;
    let factor = verified.claims.factor;
    if sessions::actor(write, person_id, factor).await?.is_none() {
        return Ok(None);
    }
    let kept = sessions::start(write, Beginning { person_id, factor, user_agent }).await?;
    begun::begun(write, kept.session_id, identity_id, verified).await?;
    let data = json!({ "session_id": kept.session_id, "provider": provider });
    let now = write.now().await?;
    audit::append(write, Stream::Person(person_id), "signed_in", By::Person(person_id), &data, now).await?;
    Ok(Some(kept))
}

/// Somebody new, once everything that an account needs is known.
pub struct Newcomer<'a> {
    /// What they are called.
    pub name: &'a str,
    /// Their address, shown to be theirs.
    pub email: &'a str,
    /// The language they read.
    pub language: Language,
}

/// Opens an account, with an identity that leads to it. What somebody else left behind who typed
/// the address and never had its mailbox (a password, links) is worth nothing from now on.
///
/// # Errors
/// When the database does not answer, or the address or the identity was taken at this moment.
pub async fn open(
    write: &Write,
    provider: &Provider,
    verified: &Verified,
    person: Newcomer<'_>,
    present: Option<&Account>,
) -> Result<(Account, IdentityId), Problem> {
    let Newcomer { name, email, language } = person;
    let id = present.map_or_else(|| PersonId(machine::new_id()), |account| account.id);
    let account = account_of(name, email, language, id, present);
    let now = write.now().await?;
    match present {
        None => store::open(write, &account, now).await?,
        Some(_) => {
            people::save(write, &account).await?;
            people::set_confirmed(write, id, now).await?;
            store::forget_password(write, id).await?;
            tokens::void(write, id, Purpose::ConfirmEmail).await?;
            sessions::end_all(write, id).await?;
        }
    }
    let by = By::Person(id);
    audit::append(write, Stream::Person(id), "account_registered", by, &json!({}), now).await?;
    let identity_id = store::insert(write, id, &provider.settings.id, &verified.claims).await?;
    let data = json!({ "provider": provider.settings.id });
    audit::append(write, Stream::Person(id), "identity_linked", by, &data, now).await?;
    Ok((account, identity_id))
}

/// Links an identity to the account of the session that asked for it, if that goes on.
async fn link(
    ctx: &Ctx,
    provider: &Provider,
    language: Language,
    verified: &Verified,
    (person_id, session_id): (PersonId, SessionId),
) -> Result<Result<Arrived, Stop>, Problem> {
    let write = ctx.begin_as(By::Person(person_id)).await?;
    let account = people::lock(&write, person_id).await?;
    let actor = sessions::actor_of(&write, session_id).await?;
    if actor.is_none_or(|actor| actor.person_id != person_id) {
        return Ok(Err(Stop::SessionOver));
    }
    let claims = &verified.claims;
    let linked = store::find(&write, &claims.issuer, &claims.subject).await?;
    let owner = linked.as_ref().map(|identity| PersonId(identity.person_id));
    let Ok(changed) = identities::link(&account, owner) else {
        return Ok(Err(Stop::Taken));
    };
    if owner.is_none() {
        people::save(&write, &changed).await?;
        store::insert(&write, person_id, &provider.settings.id, claims).await?;
        let data = json!({ "provider": provider.settings.id });
        audit::record(&write, Stream::Person(person_id), "identity_linked", &data).await?;
        outbox::push(&write, letters::linked(ctx, &account, provider)).await?;
        write.commit().await?;
    }
    Ok(Ok(Arrived::Linked(account_page(language))))
}
