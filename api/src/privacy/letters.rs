//! The letters about closing an account, in the reader's language.

use chrono::{DateTime, Utc};
use shared::accounts::Account;
use shared::format;
use shared::ids::PersonId;
use shared::language::Words;

use crate::columns::millis;
use crate::ctx::Ctx;
use crate::outbox::Letter;

const CLOSED_SUBJECT: Words = Words::new("Your account is closed", "Votre compte est fermé");
const CLOSED: Words = Words::new(
    "Hello {name},\n\nYour account on GCDevExchange is closed, and every session was ended. On {until} \
     what is personal in it is erased; until then you can open it again:\n\n{link}\n\nThe records of \
     contracts and awards are kept, as the law asks.\n",
    "Bonjour {name},\n\nVotre compte au Carrefour des programmeurs du GC est fermé, et toutes vos sessions \
     ont été fermées. Vos renseignements personnels seront effacés le {until}; d’ici là, vous pouvez \
     rétablir le compte\u{a0}:\n\n{link}\n\nLes dossiers de contrats et d’attributions sont conservés, comme \
     la loi l’exige.\n",
);

const CODE_SUBJECT: Words = Words::new("The code to close your account", "Le code pour fermer votre compte");
const CODE: Words = Words::new(
    "Hello {name},\n\nSomebody signed in to your account on GCDevExchange asked to close it. The code is\n\n\
     {code}\n\nIt is good for ten minutes at least, twenty at most. If it was not you, ignore the code: nothing \
     happens without it. Then sign out everywhere on the page about security:\n\n{link}\n",
    "Bonjour {name},\n\nQuelqu’un qui a ouvert une session dans votre compte au Carrefour des programmeurs du GC \
     a demandé à le fermer. Voici le code\u{a0}:\n\n{code}\n\nIl est valable de dix à vingt minutes. Si ce \
     n’était pas vous, n’en tenez pas compte\u{a0}: rien ne se passe sans lui. Fermez alors toutes vos sessions \
     à la page sur la sécurité\u{a0}:\n\n{link}\n",
);

const RESTORED_SUBJECT: Words = Words::new("Your account is open again", "Votre compte est rétabli");
const RESTORED: Words = Words::new(
    "Hello {name},\n\nYour account on GCDevExchange is open again, as it was. Sign in here:\n\n{link}\n\n\
     If it was not you, choose a new password at once on that page.\n",
    "Bonjour {name},\n\nVotre compte au Carrefour des programmeurs du GC est rétabli, tel qu’il était. Ouvrez \
     une session ici\u{a0}:\n\n{link}\n\nSi ce n’était pas vous, choisissez tout de suite un nouveau mot de \
     passe sur cette page.\n",
);

/// To somebody who closed their account: with the link that opens it again.
#[must_use]
pub fn closed(ctx: &Ctx, account: &Account, closed_at: DateTime<Utc>, until: DateTime<Utc>) -> Letter {
    let path = Words::new("/en/account/restore", "/fr/compte/retablir").in_language(account.language);
    let token = restore_token(ctx, account.id, closed_at);
    let link = format!("{}{path}?token={token}", ctx.config.public_url);
    let until = format::moment_in_sentence(until, account.language);
    letter(account, "account_closed", (CLOSED_SUBJECT, CLOSED), &[("link", &link), ("until", &until)])
}

/// To somebody without a password who wants to close their account: once for each code.
#[must_use]
pub fn closing_code(ctx: &Ctx, account: &Account, code: &str, window: i64) -> Letter {
    let path = Words::new("/en/account/security", "/fr/compte/securite").in_language(account.language);
    let link = format!("{}{path}", ctx.config.public_url);
    let values = [("code", code), ("link", link.as_str())];
    let letter = letter(account, "closing_code", (CODE_SUBJECT, CODE), &values);
    Letter { dedupe: Some(format!("closing-code/{}/{window}", account.id)), ..letter }
}

/// To somebody whose account is open again.
#[must_use]
pub fn restored(ctx: &Ctx, account: &Account) -> Letter {
    let path = Words::new("/en/sign-in", "/fr/ouvrir-une-session").in_language(account.language);
    let link = format!("{}{path}", ctx.config.public_url);
    letter(account, "account_restored", (RESTORED_SUBJECT, RESTORED), &[("link", &link)])
}

/// What the link carries: the person and a keyed hash of this closing. It needs no row, is good for
/// nothing else, and no more once the account is open or erased.
#[must_use]
pub fn restore_token(ctx: &Ctx, person_id: PersonId, closed_at: DateTime<Utc>) -> String {
    let parts = [person_id.0.as_bytes().as_slice(), &millis(closed_at).to_be_bytes()];
    let hash: String = ctx.secrets.keyed_hash("restore-account", &parts).chars().take(32).collect();
    format!("{person_id}_{hash}")
}

fn letter(
    account: &Account,
    kind: &'static str,
    (subject, text): (Words, Words),
    values: &[(&str, &str)],
) -> Letter {
    let language = account.language;
    let mut filled = text.fill(language, values);
    filled = filled.replace("{name}", &account.name);
    Letter {
        kind,
        person_id: Some(account.id),
        to: account.email.clone(),
        language,
        subject: subject.in_language(language).to_owned(),
        text: filled,
        dedupe: None,
        unsubscribe: None,
    }
}
