//! From failed validation to fields at fault, in the reader's language.

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::language::{Bilingual, Language, Words};
use crate::problem::FieldError;

/// Every field at fault, sorted by place, without a word of what was typed.
#[must_use]
pub fn field_errors(errors: &ValidationErrors, language: Language) -> Vec<FieldError> {
    let mut found = Vec::new();
    collect(errors, "", language, &mut found);
    found.sort_by(|a, b| a.pointer.cmp(&b.pointer).then(a.code.cmp(&b.code)));
    found
}

/// One field at fault.
#[must_use]
pub fn field_error(pointer: &str, code: &str, language: Language) -> FieldError {
    FieldError {
        pointer: pointer.to_owned(),
        code: code.to_owned(),
        detail: words(code).in_language(language).to_owned(),
    }
}

fn collect(errors: &ValidationErrors, path: &str, language: Language, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        // A newtype's inner field is called `__self`: it is the field itself.
        let here = if field == "__self" { path.to_owned() } else { format!("{path}/{field}") };
        match kind {
            ValidationErrorsKind::Field(list) => {
                found.extend(list.iter().map(|error| translated(error, &here, language)));
            }
            ValidationErrorsKind::Struct(inner) => collect(inner, &here, language, found),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(inner, &format!("{here}/{index}"), language, found);
                }
            }
        }
    }
}

fn translated(error: &ValidationError, pointer: &str, language: Language) -> FieldError {
    let limit = |name: &str| error.params.get(name).map(ToString::to_string).unwrap_or_default();
    let (min, max) = (limit("min"), limit("max"));
    let is_empty = error.params.get("value").is_some_and(|value| value == "");
    let code = match error.code.as_ref() {
        "length" if min == "1" && is_empty => "required",
        "length" | "range" if max.is_empty() => "too_short",
        "length" if min.is_empty() || min == "0" => "too_long",
        other => other,
    };
    FieldError {
        pointer: pointer.to_owned(),
        code: code.to_owned(),
        detail: words(code).fill(language, &[("min", &min), ("max", &max)]),
    }
}

/// What each code says to a person.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a catalogue: one entry a code")]
pub fn words(code: &str) -> Words {
    match code {
        "required" => Words::new("Fill in this field.", "Remplissez ce champ."),
        "too_long" => Words::new("Use {max} characters or fewer.", "Utilisez au plus {max} caractères."),
        "too_short" => Words::new("Use at least {min} characters.", "Utilisez au moins {min} caractères."),
        "too_many_words" => Words::new(
            "Shorten the answer: the limit in words is shown with the question.",
            "Raccourcissez la réponse\u{a0}: le nombre maximal de mots est indiqué avec la question.",
        ),
        "approval_too_short" => Words::new(
            "Say who approved in writing, when, and the reference.",
            "Indiquez qui a donné l’approbation écrite, à quelle date et sous quelle référence.",
        ),
        "length" => Words::new(
            "Use between {min} and {max} characters or entries.",
            "Utilisez entre {min} et {max} caractères ou éléments.",
        ),
        "range" => {
            Words::new("Enter a value between {min} and {max}.", "Entrez une valeur entre {min} et {max}.")
        }
        "missing_english" => Words::new("Write this in English.", "Rédigez ce texte en anglais."),
        "missing_french" => Words::new("Write this in French.", "Rédigez ce texte en français."),
        "email" => Words::new(
            "Enter an e-mail address, such as name@example.ca.",
            "Entrez une adresse courriel, par exemple nom@exemple.ca.",
        ),
        "web_address" => Words::new(
            "Enter a web address that begins with https://.",
            "Entrez une adresse Web qui commence par https://.",
        ),
        "password" => Words::new(
            "Use at least 12 characters. A few unrelated words make a good password.",
            "Utilisez au moins 12 caractères. Quelques mots sans lien font un bon mot de passe.",
        ),
        "known_password" => Words::new(
            "This password is on the lists that attackers try first. Choose another; a few unrelated words make a good one.",
            "Ce mot de passe figure dans les listes que les pirates essaient d’abord. Choisissez-en un autre; quelques mots sans lien en font un bon.",
        ),
        "guessable_password" => Words::new(
            "This password is easy to guess: it repeats itself, or is made of your name, your address or ours. Choose another.",
            "Ce mot de passe se devine facilement\u{a0}: il se répète, ou se compose de votre nom, de votre adresse ou du nôtre. Choisissez-en un autre.",
        ),
        "wrong_password" => {
            Words::new("This is not your present password.", "Ce n’est pas votre mot de passe actuel.")
        }
        "wrong_registration_password" => Words::new(
            "This is not the password chosen when the account was registered. If it was you and you forgot it, register again: the newest message counts.",
            "Ce n’est pas le mot de passe choisi à l’inscription. Si c’était vous et que vous l’avez oublié, inscrivez-vous de nouveau\u{a0}: le plus récent message compte.",
        ),
        "wrong_closing_code" => Words::new(
            "This is not the code of our letter, or it is too old. Ask for a new one.",
            "Ce n’est pas le code de notre lettre, ou il n’est plus valable. Demandez-en un nouveau.",
        ),
        "wrong_code" => Words::new(
            "This code is not right, or was used already. A code changes every 30 seconds.",
            "Ce code est incorrect ou a déjà servi. Un code change toutes les 30\u{a0}secondes.",
        ),
        "one_of_two" => Words::new(
            "Enter the code of your telephone or a recovery code, one of the two.",
            "Entrez le code de votre téléphone ou un code de récupération, l’un des deux.",
        ),
        "postal_code" => Words::new(
            "Enter a Canadian postal code, such as K1A 0B1.",
            "Entrez un code postal canadien, par exemple K1A 0B1.",
        ),
        "business_number" => Words::new(
            "Enter the nine digits of the Business Number.",
            "Entrez les neuf chiffres du numéro d’entreprise.",
        ),
        "gst_number" => Words::new(
            "Enter the GST/HST account number: nine digits, RT and four digits, such as 123456782RT0001.",
            "Entrez le numéro de compte de TPS/TVH\u{a0}: neuf chiffres, RT et quatre chiffres, par exemple 123456782RT0001.",
        ),
        "qst_number" => Words::new(
            "Enter the QST number: ten digits, TQ and four digits.",
            "Entrez le numéro de TVQ\u{a0}: dix chiffres, TQ et quatre chiffres.",
        ),
        "in_the_past" => Words::new("Choose a later date.", "Choisissez une date ultérieure."),
        "must_agree" => Words::new(
            "You must agree to this to go on.",
            "Vous devez accepter cette condition pour continuer.",
        ),
        "over_the_ceiling" => Words::new(
            "The price with tax is over the programme’s limit.",
            "Le prix, taxes comprises, dépasse la limite du programme.",
        ),
        "dates_out_of_order" => Words::new(
            "Put the dates in order: closing, then start, then delivery.",
            "Mettez les dates dans l’ordre\u{a0}: clôture, début, puis livraison.",
        ),
        "posting_too_short" => Words::new(
            "Leave the opportunity open longer: the programme asks for a minimum number of business days.",
            "Prolongez l’affichage\u{a0}: le programme exige un nombre minimal de jours ouvrables.",
        ),
        "duplicate" => Words::new("This appears twice.", "Cet élément figure deux fois."),
        "unknown" => Words::new("Choose one of the listed values.", "Choisissez une des valeurs proposées."),
        "licence" => Words::new(
            "Choose an open-source licence from the list.",
            "Choisissez une licence à code source ouvert dans la liste.",
        ),
        "host" => Words::new(
            "Enter the name of a site, such as github.com.",
            "Entrez le nom d’un site, par exemple github.com.",
        ),
        "account_name" => Words::new(
            "Enter the name of your account there, as it stands in the address.",
            "Entrez le nom de votre compte sur ce site, tel qu’il figure dans l’adresse.",
        ),
        "language_name" => Words::new(
            "Use the name of a language, in 50 characters or fewer.",
            "Entrez le nom d’une langue, en au plus 50 caractères.",
        ),
        "skill" => Words::new(
            "Use 100 characters or fewer for each skill.",
            "Utilisez au plus 100 caractères par compétence.",
        ),
        "domain" => Words::new(
            "Enter plain e-mail domains in small letters, such as pc.gc.ca.",
            "Entrez des domaines de courriel simples en minuscules, par exemple pc.gc.ca.",
        ),
        "slug" => Words::new(
            "Use 2 to 40 small letters, digits and hyphens.",
            "Utilisez de 2 à 40 lettres minuscules, chiffres et traits d’union.",
        ),
        "within_two_years" => {
            Words::new("Choose a day within two years.", "Choisissez un jour d’ici deux ans.")
        }
        "too_many_days" => Words::new("Choose 90 days at most.", "Choisissez au plus 90 jours."),
        "over_the_platforms_ceiling" => Words::new(
            "The limit of a department is not above the limit of its programmes.",
            "La limite d’un ministère ne dépasse pas celle de ses programmes.",
        ),
        "commit" => Words::new(
            "Enter a commit hash or the address of a pull request.",
            "Entrez l’empreinte d’une validation ou l’adresse d’une demande de fusion.",
        ),
        "tax_rate" => Words::new(
            "Enter each rate as a percentage above 0 and up to 30.",
            "Entrez chaque taux en pourcentage, supérieur à 0 et d’au plus 30.",
        ),
        "until_before_from" => {
            Words::new("Choose an end after the beginning.", "Choisissez une fin postérieure au début.")
        }
        other => crate::programmes::sound_words(other)
            .unwrap_or(Words::new("This value is not valid.", "Cette valeur n’est pas valide.")),
    }
}

/// An error with a code alone.
#[must_use]
pub fn fault(code: &'static str) -> ValidationError {
    ValidationError::new(code)
}

/// What the public reads says something in both languages.
///
/// # Errors
/// `missing_english`, `missing_french`.
pub fn both(text: &Bilingual) -> Result<(), ValidationError> {
    if text.is_complete() {
        Ok(())
    } else if text.en.trim().is_empty() {
        Err(fault("missing_english"))
    } else {
        Err(fault("missing_french"))
    }
}

/// An e-mail address in the plain form people have: one `@`, a dot in the domain, no spaces.
///
/// # Errors
/// `email`.
pub fn email(address: &str) -> Result<(), ValidationError> {
    let plain = address.len() <= 254 && address.chars().all(|c| !c.is_whitespace() && !c.is_control());
    match address.split_once('@') {
        Some((name, domain))
            if plain
                && !name.is_empty()
                && !domain.contains('@')
                && domain.contains('.')
                && domain.split('.').all(|part| !part.is_empty())
                && !address.contains(['<', '>', '"', ',', ';']) =>
        {
            Ok(())
        }
        _ => Err(fault("email")),
    }
}

/// An `https` address with a host; user names and passwords in it are refused.
///
/// # Errors
/// `web_address`.
pub fn web_address(address: &str) -> Result<(), ValidationError> {
    let host =
        address.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    match host {
        Some(host)
            if address.len() <= 500
                && host.contains('.')
                && !host.contains('@')
                && address.chars().all(|c| !c.is_whitespace() && !c.is_control()) =>
        {
            Ok(())
        }
        _ => Err(fault("web_address")),
    }
}

/// How many words a text has, counted as people count: by spaces.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}
