//! The mail of this slice: the invitation, to an address that may have no account yet.

use shared::language::{Language, Words};
use shared::notifications::{Link, NoticeKind, notice, same};
use shared::organizations::settings::REMINDER_DAYS;

use super::store::{Invitation, Organization};
use crate::accounts;
use crate::audience;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify;
use crate::opportunities::notices::moment;
use crate::outbox::{self, Letter};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};

const SUBJECT: Words =
    Words::new("You are invited to {organization}", "Vous êtes invité à vous joindre à {organization}");
const TEXT: Words = Words::new(
    "Hello,\n\n{person} invites you to join {organization} on GCDevExchange, where departments buy small \
     pieces of open-source work.\n\nFollow this link. Open an account with this very address, or sign in, and \
     you will find the invitation; it is good until {due}:\n\n{link}\n\nIf you do not know them, do nothing.\n",
    "Bonjour,\n\n{person} vous invite à vous joindre à {organization} au Carrefour des programmeurs du GC, où \
     les ministères achètent de petits travaux à code source ouvert.\n\nSuivez ce lien. Créez un compte avec \
     cette même adresse, ou ouvrez une session, et vous trouverez l’invitation; elle est valable jusqu’au \
     {due}\u{a0}:\n\n{link}\n\nSi vous ne connaissez pas cette personne, ne faites rien.\n",
);

/// Sends an invitation: as a notice to whoever confirmed the address, as a letter to an address that
/// nobody did; and sets the reminder. The inviter learns nothing of which it was.
///
/// # Errors
/// When the database does not answer.
pub async fn send(
    write: &Write,
    organization: &Organization,
    invitation: &Invitation,
) -> Result<(), Problem> {
    deliver(write, organization, invitation).await?;
    let facts = &invitation.facts;
    let due = facts.expires_at - chrono::Duration::days(REMINDER_DAYS);
    let subject = Stream::Organization(organization.facts.id);
    timers::schedule(write, TimerAct::InvitationReminder, subject, &facts.id.to_string(), due).await
}

/// Sends it again before it ends, if nobody answered: the timer's act.
///
/// # Errors
/// When the database does not answer, or the timer's detail is none of ours.
pub async fn remind(write: &Write, detail: &str) -> Result<(), Problem> {
    let id = crate::columns::code(detail.parse().ok(), "timers.detail")?;
    let seen = super::store::invitation(write, id).await?;
    let organization = super::store::lock_unchecked(write, seen.facts.organization_id).await?;
    let invitation = super::store::lock_invitation(write, id).await?;
    if !invitation.facts.is_open(write.now().await?) || organization.facts.is_archived() {
        return Ok(());
    }
    deliver(write, &organization, &invitation).await
}

async fn deliver(write: &Write, organization: &Organization, invitation: &Invitation) -> Result<(), Problem> {
    let Invitation { facts, language, invited_by, .. } = invitation;
    let person = audience::name(write, *invited_by).await?;
    match accounts::store::by_email(write, &facts.email).await? {
        Some(known) if known.is_confirmed_and_active() => {
            let values = [
                ("organization", same(organization.name())),
                ("person", same(&person)),
                ("due", moment(facts.expires_at)),
            ];
            let told = notice(NoticeKind::OrganizationInvited, &values, Link::Invitation(facts.id));
            notify(write, known.account.id, &told).await
        }
        _ => outbox::push(write, letter(write, organization, invitation, &person, *language)).await,
    }
}

fn letter(
    write: &Write,
    organization: &Organization,
    invitation: &Invitation,
    person: &str,
    language: Language,
) -> Letter {
    let facts = &invitation.facts;
    let link = format!("{}{}", write.ctx().config.public_url, Link::Invitation(facts.id).path(language));
    let due = moment(facts.expires_at);
    let name = organization.name();
    let values =
        [("organization", name), ("person", person), ("due", due.in_language(language)), ("link", &link)];
    Letter {
        kind: "organization_invitation",
        person_id: None,
        to: facts.email.clone(),
        language,
        subject: SUBJECT.fill(language, &[("organization", name)]),
        text: TEXT.fill(language, &values),
        dedupe: None,
        unsubscribe: None,
    }
}
