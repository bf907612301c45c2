//! The mail of this slice, in the reader's language.

use shared::accounts::Account;
use shared::actor::PlatformRole;
use shared::language::Words;

use crate::ctx::Ctx;
use crate::outbox::Letter;

const DEACTIVATED_SUBJECT: Words = Words::new("Your account was deactivated", "Votre compte a été désactivé");
const DEACTIVATED: Words = Words::new(
    "Hello {name},\n\nYour account on GCDevExchange was deactivated and every session was ended. \
     Reason:\n\n{value}\n\nWhat you did stays on the record. If you think that this is a mistake, answer \
     this message or write to us:\n\n{link}\n",
    "Bonjour {name},\n\nVotre compte au Carrefour des programmeurs du GC a été désactivé et toutes vos \
     sessions ont été fermées. Raison\u{a0}:\n\n{value}\n\nCe que vous avez fait reste au registre. Si vous \
     croyez qu’il s’agit d’une erreur, répondez à ce message ou écrivez-nous\u{a0}:\n\n{link}\n",
);

const REACTIVATED_SUBJECT: Words = Words::new("Your account is active again", "Votre compte est réactivé");
const REACTIVATED: Words = Words::new(
    "Hello {name},\n\nYour account on GCDevExchange is active again. Reason:\n\n{value}\n\nSign in as \
     before:\n\n{link}\n",
    "Bonjour {name},\n\nVotre compte au Carrefour des programmeurs du GC est réactivé. Raison\u{a0}:\n\n\
     {value}\n\nOuvrez une session comme auparavant\u{a0}:\n\n{link}\n",
);

const GRANTED_SUBJECT: Words = Words::new("You have a new role", "Vous avez un nouveau rôle");
const GRANTED: Words = Words::new(
    "Hello {name},\n\nYou now hold this role on GCDevExchange: {value}.\n\n{link}\n",
    "Bonjour {name},\n\nVous avez maintenant ce rôle au Carrefour des programmeurs du GC\u{a0}: {value}.\n\n{link}\n",
);

const REVOKED_SUBJECT: Words = Words::new("A role of yours has ended", "Un de vos rôles a pris fin");
const REVOKED: Words = Words::new(
    "Hello {name},\n\nYou no longer hold this role on GCDevExchange: {value}.\n\n{link}\n",
    "Bonjour {name},\n\nVous n’avez plus ce rôle au Carrefour des programmeurs du GC\u{a0}: {value}.\n\n{link}\n",
);

const HELP: Words = Words::new("/en/help", "/fr/aide");
const SIGN_IN: Words = Words::new("/en/sign-in", "/fr/ouvrir-une-session");
const HOME: Words = Words::new("/en/", "/fr/");

/// To somebody whose access was taken away.
#[must_use]
pub fn deactivated(ctx: &Ctx, account: &Account, reason: &str) -> Letter {
    letter(ctx, account, "person_deactivated", (DEACTIVATED_SUBJECT, DEACTIVATED), HELP, reason)
}

/// To somebody whose access was given back.
#[must_use]
pub fn reactivated(ctx: &Ctx, account: &Account, reason: &str) -> Letter {
    letter(ctx, account, "person_reactivated", (REACTIVATED_SUBJECT, REACTIVATED), SIGN_IN, reason)
}

/// To somebody who has a new role.
#[must_use]
pub fn granted(ctx: &Ctx, account: &Account, role: PlatformRole) -> Letter {
    let role = role.words().in_language(account.language);
    letter(ctx, account, "platform_role_granted", (GRANTED_SUBJECT, GRANTED), HOME, role)
}

/// To somebody whose role has ended.
#[must_use]
pub fn revoked(ctx: &Ctx, account: &Account, role: PlatformRole) -> Letter {
    let role = role.words().in_language(account.language);
    letter(ctx, account, "platform_role_revoked", (REVOKED_SUBJECT, REVOKED), HOME, role)
}

fn letter(
    ctx: &Ctx,
    account: &Account,
    kind: &'static str,
    (subject, text): (Words, Words),
    path: Words,
    value: &str,
) -> Letter {
    let language = account.language;
    let link = format!("{}{}", ctx.config.public_url, path.in_language(language));
    let values = [("name", account.name.as_str()), ("link", link.as_str()), ("value", value)];
    Letter {
        kind,
        person_id: Some(account.id),
        to: account.email.clone(),
        language,
        subject: subject.in_language(language).to_owned(),
        text: text.fill(language, &values),
        dedupe: None,
        unsubscribe: None,
    }
}
