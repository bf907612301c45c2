//! The mail of invitations: to an address that may have no account yet.

use shared::departments::{DepartmentView, Invitation};
use shared::format;
use shared::language::{Bilingual, Words};
use shared::notifications::Link;

use super::notices::roles;
use crate::ctx::Ctx;
use crate::outbox::Letter;

const SUBJECT: Words = Words::new("You are invited to {department}", "Vous êtes invité\u{a0}: {department}");
const REMINDER: Words = Words::new(
    "Your invitation to {department} still waits",
    "Votre invitation attend toujours\u{a0}: {department}",
);
const TEXT: Words = Words::new(
    "Hello,\n\n{name} invites you to work in {department} on GCDevExchange. Your roles would be: {roles}.\n\n\
     Answer by {until}:\n\n{link}\n\nSign in, or open an account, with the address that this message \
     came to. If you do not know what this is about, do nothing.\n",
    "Bonjour,\n\n{name} vous invite à travailler au Carrefour des programmeurs du GC pour {department}. \
     Vos rôles seraient les suivants\u{a0}: {roles}.\n\nRépondez d’ici le {until}\u{a0}:\n\n{link}\n\nOuvrez \
     une session, ou créez un compte, avec l’adresse à laquelle ce message est arrivé. Si vous ne savez pas \
     de quoi il s’agit, ne faites rien.\n",
);

/// The invitation itself.
#[must_use]
pub fn invitation(ctx: &Ctx, department: &DepartmentView, invitation: &Invitation, sender: &str) -> Letter {
    letter(ctx, department, invitation, sender, ("department_invitation", SUBJECT))
}

/// The same once more, while it waits.
#[must_use]
pub fn reminder(ctx: &Ctx, department: &DepartmentView, invitation: &Invitation, sender: &str) -> Letter {
    letter(ctx, department, invitation, sender, ("department_invitation_reminder", REMINDER))
}

fn letter(
    ctx: &Ctx,
    department: &DepartmentView,
    invitation: &Invitation,
    sender: &str,
    (kind, subject): (&'static str, Words),
) -> Letter {
    let language = invitation.language;
    let path = Link::DepartmentInvitation(invitation.id).path(language);
    let held: Bilingual = roles(&invitation.roles);
    let values = [
        ("department", department.name.in_language(language)),
        ("name", sender),
        ("roles", held.in_language(language)),
        ("until", &format::moment_in_sentence(invitation.ends_at, language)),
        ("link", &format!("{}{path}", ctx.config.public_url)),
    ];
    Letter {
        kind,
        person_id: None,
        to: invitation.email.clone(),
        language,
        subject: subject.fill(language, &values),
        text: TEXT.fill(language, &values),
        dedupe: None,
        unsubscribe: None,
    }
}
