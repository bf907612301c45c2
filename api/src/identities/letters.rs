//! The mail of this slice, in the reader's language.

use shared::accounts::Account;
use shared::identities::account_page;
use shared::language::{Language, Words};

use super::providers::Provider;
use crate::ctx::Ctx;
use crate::outbox::Letter;

const PROVE_SUBJECT: Words = Words::new("Confirm your e-mail address", "Confirmez votre adresse courriel");
const PROVE: Words = Words::new(
    "Hello,\n\nSomebody, we hope you, signed in to GCDevExchange with {service} and gave this address. \
     To open your account, follow this link within an hour, in the browser where you signed in:\n\n{link}\n\n\
     If it was not you, do nothing: no account was opened.\n",
    "Bonjour,\n\nQuelqu’un, vous-même nous l’espérons, a ouvert une session au Carrefour des programmeurs \
     du GC avec {service} et a donné cette adresse. Pour créer votre compte, suivez ce lien dans l’heure, \
     dans le navigateur où vous avez ouvert la session\u{a0}:\n\n{link}\n\n\
     Si ce n’était pas vous, ne faites rien\u{a0}: aucun compte n’a été créé.\n",
);

const KNOWN_SUBJECT: Words = Words::new("You already have an account", "Vous avez déjà un compte");
const KNOWN: Words = Words::new(
    "Hello {name},\n\nSomebody signed in to GCDevExchange with {service} and gave this address. You already \
     have an account with it, and nothing about it was changed. If it was you, sign in to that account as \
     you usually do, then link {service} to it here:\n\n{link}\n",
    "Bonjour {name},\n\nQuelqu’un a ouvert une session au Carrefour des programmeurs du GC avec {service} \
     et a donné cette adresse. Vous avez déjà un compte avec celle-ci, et rien n’y a été changé. Si c’était \
     vous, ouvrez une session dans ce compte comme d’habitude, puis liez-y {service} ici\u{a0}:\n\n{link}\n",
);

const LINKED_SUBJECT: Words =
    Words::new("A way to sign in was added", "Un moyen d’ouvrir une session a été ajouté");
const LINKED: Words = Words::new(
    "Hello {name},\n\n{service} now leads to your account. If it was not you, remove it at once and change \
     your password:\n\n{link}\n",
    "Bonjour {name},\n\n{service} mène maintenant à votre compte. Si ce n’était pas vous, supprimez tout de \
     suite ce lien et changez votre mot de passe\u{a0}:\n\n{link}\n",
);

const UNLINKED_SUBJECT: Words =
    Words::new("A way to sign in was removed", "Un moyen d’ouvrir une session a été supprimé");
const UNLINKED: Words = Words::new(
    "Hello {name},\n\n{service} no longer leads to your account. If it was not you, look at your ways to \
     sign in:\n\n{link}\n",
    "Bonjour {name},\n\n{service} ne mène plus à votre compte. Si ce n’était pas vous, vérifiez vos moyens \
     d’ouvrir une session\u{a0}:\n\n{link}\n",
);

/// The link that proves an address.
#[must_use]
pub fn prove(ctx: &Ctx, email: &str, language: Language, provider: &Provider, token: &str) -> Letter {
    let page = Words::new("/en/account/new", "/fr/compte/nouveau").in_language(language);
    let link = format!("{}{page}?token={token}", ctx.config.public_url);
    let service = provider.settings.label.in_language(language);
    Letter {
        kind: "prove_email",
        person_id: None,
        to: email.to_owned(),
        language,
        subject: PROVE_SUBJECT.in_language(language).to_owned(),
        text: PROVE.fill(language, &[("service", service), ("link", &link)]),
        dedupe: None,
        unsubscribe: None,
    }
}

/// To somebody whose address was given by whoever came from a service.
#[must_use]
pub fn known(ctx: &Ctx, account: &Account, provider: &Provider) -> Letter {
    let service = provider.settings.label.in_language(account.language);
    letter(ctx, account, "already_registered", (KNOWN_SUBJECT, KNOWN), service)
}

/// To the owner of an account that a service leads to from now on.
#[must_use]
pub fn linked(ctx: &Ctx, account: &Account, provider: &Provider) -> Letter {
    let service = provider.settings.label.in_language(account.language);
    letter(ctx, account, "identity_linked", (LINKED_SUBJECT, LINKED), service)
}

/// To the owner of an account that a service no longer leads to.
#[must_use]
pub fn unlinked(ctx: &Ctx, account: &Account, service: &str) -> Letter {
    letter(ctx, account, "identity_unlinked", (UNLINKED_SUBJECT, UNLINKED), service)
}

fn letter(
    ctx: &Ctx,
    account: &Account,
    kind: &'static str,
    (subject, text): (Words, Words),
    service: &str,
) -> Letter {
    let language = account.language;
    let link = format!("{}{}", ctx.config.public_url, account_page(language));
    Letter {
        kind,
        person_id: Some(account.id),
        to: account.email.clone(),
        language,
        subject: subject.in_language(language).to_owned(),
        text: text.fill(language, &[("name", &account.name), ("service", service), ("link", &link)]),
        dedupe: None,
        unsubscribe: None,
    }
}
