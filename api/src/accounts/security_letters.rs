//! The mail about what protects an account: told to its owner, who knows whether it was them.

use shared::accounts::Account;
use shared::language::Words;

use super::letters::letter;
use crate::ctx::Ctx;
use crate::outbox::Letter;

const SECURITY: Words = Words::new("/en/account/security", "/fr/compte/securite");
const RESET: Words = Words::new("/en/reset-password", "/fr/reinitialiser-mot-de-passe");
const CONFIRM: Words = Words::new("/en/account/confirm-address", "/fr/compte/confirmer-adresse");

const PASSWORD_SUBJECT: Words = Words::new("Your password was changed", "Votre mot de passe a été modifié");
const PASSWORD: Words = Words::new(
    "Hello {name},\n\nYour password was changed, and every other session of yours was ended. If it was not you, \
     choose a new password at once:\n\n{link}\n",
    "Bonjour {name},\n\nVotre mot de passe a été modifié et vos autres sessions ont été fermées. Si ce n’était \
     pas vous, choisissez tout de suite un nouveau mot de passe\u{a0}:\n\n{link}\n",
);

const NEW_ADDRESS_SUBJECT: Words =
    Words::new("Confirm your new e-mail address", "Confirmez votre nouvelle adresse courriel");
const NEW_ADDRESS: Words = Words::new(
    "Hello {name},\n\nYou asked to sign in to GCDevExchange with this address. Follow this link within 24 hours to \
     confirm it:\n\n{link}\n\nIf you know nothing of it, do nothing: no account uses this address.\n",
    "Bonjour {name},\n\nVous avez demandé d’ouvrir vos sessions au Carrefour des programmeurs du GC avec cette \
     adresse. Suivez ce lien dans les 24\u{a0}heures pour la confirmer\u{a0}:\n\n{link}\n\nSi cela ne vous dit \
     rien, ne faites rien\u{a0}: aucun compte n’utilise cette adresse.\n",
);

const ASKED_SUBJECT: Words = Words::new(
    "A change of your e-mail address was asked for",
    "Un changement d’adresse courriel a été demandé",
);
const ASKED: Words = Words::new(
    "Hello {name},\n\nSomebody who knows your password asked to sign in to your account with another address. It \
     counts once the link sent to that address is followed. If it was not you, choose a new password at once:\n\n\
     {link}\n",
    "Bonjour {name},\n\nUne personne qui connaît votre mot de passe a demandé d’utiliser une autre adresse pour \
     votre compte. Le changement prendra effet quand le lien envoyé à cette adresse aura été suivi. Si ce n’était \
     pas vous, choisissez tout de suite un nouveau mot de passe\u{a0}:\n\n{link}\n",
);

const ADDRESS_SUBJECT: Words =
    Words::new("Your e-mail address was changed", "Votre adresse courriel a été modifiée");
const ADDRESS: Words = Words::new(
    "Hello {name},\n\nThe address of your account was changed. From now on you sign in with the new one. If it was \
     not you, answer the people who run this service at once. Your account:\n\n{link}\n",
    "Bonjour {name},\n\nL’adresse de votre compte a été modifiée. Vous ouvrez désormais vos sessions avec la \
     nouvelle. Si ce n’était pas vous, écrivez tout de suite aux responsables de ce service. Votre compte\u{a0}:\
     \n\n{link}\n",
);

const ON_SUBJECT: Words =
    Words::new("A second factor protects your account", "Un deuxième facteur protège votre compte");
const ON: Words = Words::new(
    "Hello {name},\n\nA second factor was set up for your account: signing in takes a code of your telephone from \
     now on. Your other sessions were ended. If it was not you, choose a new password and look at your account \
     at once:\n\n{link}\n",
    "Bonjour {name},\n\nUn deuxième facteur a été configuré pour votre compte\u{a0}: l’ouverture de session \
     demande désormais un code de votre téléphone. Vos autres sessions ont été fermées. Si ce n’était pas vous, \
     choisissez un nouveau mot de passe et vérifiez tout de suite votre compte\u{a0}:\n\n{link}\n",
);

const OFF_SUBJECT: Words = Words::new(
    "The second factor of your account is off",
    "Le deuxième facteur de votre compte est désactivé",
);
const OFF: Words = Words::new(
    "Hello {name},\n\nThe second factor of your account was turned off: the password alone is enough to sign in. If \
     it was not you, choose a new password at once, then set a second factor up again:\n\n{link}\n",
    "Bonjour {name},\n\nLe deuxième facteur de votre compte a été désactivé\u{a0}: le mot de passe suffit pour \
     ouvrir une session. Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe, puis configurez \
     de nouveau un deuxième facteur\u{a0}:\n\n{link}\n",
);

const RENEWED_SUBJECT: Words =
    Words::new("You have new recovery codes", "Vous avez de nouveaux codes de récupération");
const RENEWED: Words = Words::new(
    "Hello {name},\n\nNew recovery codes were made for your account; the ones before are void. If it was not you, \
     choose a new password and look at your account at once:\n\n{link}\n",
    "Bonjour {name},\n\nDe nouveaux codes de récupération ont été créés pour votre compte; les précédents ne valent \
     plus rien. Si ce n’était pas vous, choisissez un nouveau mot de passe et vérifiez tout de suite votre \
     compte\u{a0}:\n\n{link}\n",
);

const RECOVERED_SUBJECT: Words =
    Words::new("A recovery code was used", "Un code de récupération a été utilisé");
const RECOVERED: Words = Words::new(
    "Hello {name},\n\nSomebody signed in to your account with one of your recovery codes. If you lost your \
     telephone, set up the new one now. If it was not you, choose a new password at once:\n\n{link}\n",
    "Bonjour {name},\n\nUne session a été ouverte dans votre compte avec un de vos codes de récupération. Si vous \
     avez perdu votre téléphone, configurez maintenant le nouveau. Si ce n’était pas vous, choisissez tout de \
     suite un nouveau mot de passe\u{a0}:\n\n{link}\n",
);

/// To somebody who changed their password while signed in.
#[must_use]
pub fn password_changed_here(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "password_changed", (PASSWORD_SUBJECT, PASSWORD), RESET, None)
}

/// The link that confirms a new address: sent there.
#[must_use]
pub fn confirm_new_email(ctx: &Ctx, account: &Account, email: &str, token: &str) -> Letter {
    let words = (NEW_ADDRESS_SUBJECT, NEW_ADDRESS);
    let to_present = letter(ctx, account, "confirm_new_email", words, CONFIRM, Some(token));
    Letter { to: email.to_owned(), ..to_present }
}

/// To the present address, before it changes.
#[must_use]
pub fn email_change_asked(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "email_change_asked", (ASKED_SUBJECT, ASKED), RESET, None)
}

/// To the address before and to the new one.
#[must_use]
pub fn email_changed(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "email_changed", (ADDRESS_SUBJECT, ADDRESS), SECURITY, None)
}

/// A second factor is in force.
#[must_use]
pub fn second_factor_on(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "second_factor_on", (ON_SUBJECT, ON), SECURITY, None)
}

/// There is no second factor any more.
#[must_use]
pub fn second_factor_off(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "second_factor_off", (OFF_SUBJECT, OFF), SECURITY, None)
}

/// The recovery codes before are void.
#[must_use]
pub fn recovery_codes_renewed(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "recovery_codes_renewed", (RENEWED_SUBJECT, RENEWED), SECURITY, None)
}

/// Somebody signed in without the telephone.
#[must_use]
pub fn recovery_code_used(ctx: &Ctx, account: &Account) -> Letter {
    letter(ctx, account, "recovery_code_used", (RECOVERED_SUBJECT, RECOVERED), SECURITY, None)
}
