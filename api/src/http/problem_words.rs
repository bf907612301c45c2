//! What problems are called: a title for each sort of refusal, and the words for what goes wrong
//! before the domain is asked.

use shared::language::Words;
use shared::refusal::Kind;

/// A few words for a sort of refusal; its detail is the refusal's own sentence.
pub fn title(kind: Kind) -> Words {
    match kind {
        Kind::Nobody => Words::new("Sign in", "Ouvrez une session"),
        Kind::Forbidden => Words::new("Not allowed", "Non autorisé"),
        Kind::Hidden => Words::new("Not found", "Introuvable"),
        Kind::Conflict => Words::new("Not possible now", "Impossible pour le moment"),
        Kind::Invalid => INVALID_TITLE,
        Kind::Unreadable => UNREADABLE_TITLE,
        Kind::VersionNeeded => Words::new("Version needed", "Version requise"),
        Kind::VersionStale => Words::new("Changed meanwhile", "Modifié entre-temps"),
    }
}

pub const INVALID_TITLE: Words = Words::new("Not valid", "Non valide");
pub const INVALID: Words = Words::new(
    "Some of what you entered does not hold up. Correct the fields named below.",
    "Certaines des valeurs saisies ne conviennent pas. Corrigez les champs indiqués ci-dessous.",
);

pub const UNREADABLE_TITLE: Words = Words::new("Not readable", "Illisible");
pub const UNREADABLE: Words =
    Words::new("The request cannot be read: {what}.", "La demande ne peut pas être lue\u{a0}: {what}.");

pub const TOO_LARGE_TITLE: Words = Words::new("Too large", "Trop volumineux");
pub const TOO_LARGE: Words = Words::new(
    "The request is larger than this address takes.",
    "La demande dépasse la taille acceptée à cette adresse.",
);

pub const WRONG_TYPE_TITLE: Words = Words::new("Wrong media type", "Type de contenu non pris en charge");
pub const WRONG_TYPE: Words =
    Words::new("Send the body as application/json.", "Envoyez le corps de la demande en application/json.");

pub const NOT_ALLOWED_TITLE: Words = Words::new("Method not allowed", "Méthode non permise");
pub const NOT_ALLOWED: Words = Words::new(
    "This address exists, but does not take this method.",
    "Cette adresse existe, mais n’accepte pas cette méthode.",
);

pub const TOO_MANY_TITLE: Words = Words::new("Too many requests", "Trop de demandes");
pub const TOO_MANY: Words = Words::new(
    "You are going too fast. Wait {seconds} seconds, then try again.",
    "Vous allez trop vite. Attendez {seconds} secondes, puis réessayez.",
);

pub const WAIT_TITLE: Words = Words::new("Too many failed attempts", "Trop de tentatives infructueuses");
pub const WAIT: Words = Words::new(
    "Too many attempts failed. Wait {seconds} seconds, then try again.",
    "Trop de tentatives ont échoué. Attendez {seconds}\u{a0}secondes, puis réessayez.",
);

pub const BUSY_TITLE: Words = Words::new("Try again", "Réessayez");
pub const BUSY: Words = Words::new(
    "The system is busy at this moment. Nothing was changed; try again.",
    "Le système est occupé en ce moment. Rien n’a été modifié; réessayez.",
);

pub const FAULT_TITLE: Words = Words::new("Our fault", "Erreur de notre part");
pub const FAULT: Words = Words::new(
    "Something went wrong on our side and nothing was changed. Try again; if it happens again, quote the request number.",
    "Une erreur s’est produite de notre côté et rien n’a été modifié. Réessayez; si elle se répète, indiquez le numéro de la demande.",
);
