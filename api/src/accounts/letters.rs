//! The mail of this slice, in the reader's language.

use shared::accounts::Account;
use shared::language::{Language, Words};

use crate::ctx::Ctx;
use crate::outbox::Letter;

const CONFIRM_SUBJECT: Words = Words::new("Confirm your e-mail address", "Confirmez votre adresse courriel");
const CONFIRM: Words = Words::new(
    "Hello {name},\n\nSomebody, we hope you, opened an account on GCDevExchange with this address. \
     Follow this link within 48 hours and type the password you chose:\n\n{link}\n\nIf it was not you, \
     do nothing: the account cannot be used without this step.\n",
    "Bonjour {name},\n\nQuelqu’un, vous-même nous l’espérons, a ouvert un compte au Carrefour des \
     programmeurs du GC avec cette adresse. Suivez ce lien dans les 48 heures et saisissez le mot de passe \
     choisi\u{a0}:\n\n{link}\n\nSi ce n’était pas vous, ne faites rien\u{a0}: le compte ne peut pas servir sans cette étape.\n",
);

const KNOWN_SUBJECT: Words = Words::new("You already have an account", "Vous avez déjà un compte");
const KNOWN: Words = Words::new(
    "Hello {name},\n\nSomebody tried to open an account on GCDevExchange with this address. You \
     already have one, and nothing about it was changed. Sign in here:\n\n{link}\n\nIf you forgot \
     your password, ask for a new one on that page.\n",
    "Bonjour {name},\n\nQuelqu’un a voulu ouvrir un compte au Carrefour des programmeurs du GC avec \
     cette adresse. Vous en avez déjà un, et rien n’y a été changé. Ouvrez une session ici\u{a0}:\n\n\
     {link}\n\nSi vous avez oublié votre mot de passe, demandez-en un nouveau sur cette page.\n",
);

const RESET_SUBJECT: Words = Words::new("Choose a new password", "Choisissez un nouveau mot de passe");
const RESET: Words = Words::new(
    "Hello {name},\n\nFollow this link within one hour to choose a new password:\n\n{link}\n\n\
     If you did not ask for it, do nothing: your password stays as it is.\n",
    "Bonjour {name},\n\nSuivez ce lien dans l’heure pour choisir un nouveau mot de passe\u{a0}:\n\n{link}\n\n\
     Si vous ne l’avez pas demandé, ne faites rien\u{a0}: votre mot de passe reste le même.\n",
);

const CHANGED_SUBJECT: Words = Words::new("Your password was changed", "Votre mot de passe a été modifié");
const CHANGED: Words = Words::new(
    "Hello {name},\n\nYour password was changed and every session was ended. If it was not you, ask \
     for a new password at once:\n\n{link}\n",
    "Bonjour {name},\n\nVotre mot de passe a été modifié et toutes vos sessions ont été fermées. Si ce \
     n’était pas vous, demandez tout de suite un nouveau mot de passe\u{a0}:\n\n{link}\n",
);

/// The link that confirms an address.
#[must_use]
pub fn confirm_email(ctx: &Ctx, account: &Account, token: &str) -> Letter {
    let path = Words::new("/en/confirm-email", "/fr/confirmer-courriel");
    letter(ctx, account, "confirm_email", (CONFIRM_SUBJECT, CONFIRM), path, Some(token))
}

/// To somebody who has an account already.
#[must_use]
pub fn already_registered(ctx: &Ctx, account: &Account) -> Letter {
    let path = Words::new("/en/sign-in", "/fr/ouvrir-une-session");
    letter(ctx, account, "already_registered", (KNOWN_SUBJECT, KNOWN), path, None)
}

/// The link that lets somebody choose a new password.
#[must_use]
pub fn reset_password(ctx: &Ctx, account: &Account, token: &str) -> Letter {
    let path = Words::new("/en/reset-password", "/fr/reinitialiser-mot-de-passe");
    letter(ctx, account, "reset_password", (RESET_SUBJECT, RESET), path, Some(token))
}

/// To somebody whose password was changed.
#[must_use]
pub fn password_changed(ctx: &Ctx, account: &Account) -> Letter {
    let path = Words::new("/en/reset-password", "/fr/reinitialiser-mot-de-passe");
    letter(ctx, account, "password_changed", (CHANGED_SUBJECT, CHANGED), path, None)
}

/// A letter of this slice: `{name}` and `{link}` in its text are filled in.
pub(super) fn letter(
    ctx: &Ctx,
    account: &Account,
    kind: &'static str,
    (subject, text): (Words, Words),
    path: Words,
    token: Option<&str>,
) -> Letter {
    let language: Language = account.language;
    let query = token.map(|token| format!("?token={token}")).unwrap_or_default();
    let link = format!("{}{}{query}", ctx.config.public_url, path.in_language(language));
    Letter {
        kind,
        person_id: Some(account.id),
        to: account.email.clone(),
        language,
        subject: subject.in_language(language).to_owned(),
        text: text.fill(language, &[("name", &account.name), ("link", &link)]),
        dedupe: None,
        unsubscribe: None,
    }
}
