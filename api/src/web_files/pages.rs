//! What the app's pages are called, for readers that do not run it: search engines, previews,
//! and the moment before it has loaded. The app's own router has the same addresses.

use shared::ids::OpportunityId;
use shared::language::{Language, Words};

/// A page, and how it is announced in the language of its address.
pub struct Page {
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// Its path after the language, in both; only pages that everybody can read say it.
    pub slugs: Option<(String, String)>,
}

struct Known {
    slug: Words,
    title: Words,
    description: Words,
    access: Access,
}

#[derive(PartialEq, Eq)]
enum Access {
    Public,
    SignedIn,
}

const GENERAL: Words = Words::new(
    "Small pieces of open-source work for the Government of Canada, from a need to paid work in days.",
    "De petits travaux de logiciel libre pour le gouvernement du Canada, du besoin au paiement en quelques jours.",
);

const fn public(slug: Words, title: Words, description: Words) -> Known {
    Known { slug, title, description, access: Access::Public }
}

const fn own(slug: Words, title: Words) -> Known {
    Known { slug, title, description: GENERAL, access: Access::SignedIn }
}

#[rustfmt::skip]
const KNOWN: [Known; 27] = [
    public(Words::new("", ""), Words::new("Home", "Accueil"), GENERAL),
    public(Words::new("opportunities", "occasions"), Words::new("Opportunities", "Occasions"), Words::new("Open-source work that departments of the Government of Canada need now: search and propose.", "Les travaux de logiciel libre dont les ministères du gouvernement du Canada ont besoin\u{a0}: cherchez et proposez.")),
    public(Words::new("how-it-works", "fonctionnement"), Words::new("How it works", "Fonctionnement"), Words::new("From a need to paid work, step by step, for vendors and for departments.", "Du besoin au paiement, étape par étape, pour les fournisseurs et pour les ministères.")),
    public(Words::new("results", "resultats"), Words::new("Results", "Résultats"), Words::new("How many opportunities, proposals and vendors, and how long each step takes.", "Combien d’occasions, de propositions et de fournisseurs, et combien de temps prend chaque étape.")),
    public(Words::new("help", "aide"), Words::new("Help", "Aide"), Words::new("Answers for vendors and departments.", "Des réponses pour les fournisseurs et les ministères.")),
    public(Words::new("about", "a-propos"), Words::new("About", "À propos"), GENERAL),
    public(Words::new("terms", "conditions"), Words::new("Terms of use", "Conditions d’utilisation"), GENERAL),
    public(Words::new("privacy", "confidentialite"), Words::new("Privacy", "Confidentialité"), Words::new("What is kept about you, under which authority, and your rights.", "Ce qui est conservé à votre sujet, en vertu de quel pouvoir, et vos droits.")),
    public(Words::new("accessibility", "accessibilite"), Words::new("Accessibility", "Accessibilité"), Words::new("How this site is made to be used by everybody.", "Comment ce site est conçu pour être utilisé par tout le monde.")),
    public(Words::new("receipts", "recus"), Words::new("Check a receipt", "Vérifier un reçu"), Words::new("Check the signed receipt of a proposal in your own browser.", "Vérifiez le reçu signé d’une proposition dans votre propre navigateur.")),
    public(Words::new("sign-in", "ouvrir-une-session"), Words::new("Sign in", "Ouvrir une session"), GENERAL),
    public(Words::new("sign-up", "creer-un-compte"), Words::new("Create an account", "Créer un compte"), GENERAL),
    public(Words::new("demonstration", "demonstration"), Words::new("Demonstration", "Démonstration"), GENERAL),
    own(Words::new("confirm-email", "confirmer-courriel"), Words::new("Confirm your e-mail address", "Confirmez votre adresse courriel")),
    own(Words::new("reset-password", "reinitialiser-mot-de-passe"), Words::new("Choose a new password", "Choisissez un nouveau mot de passe")),
    own(Words::new("work", "travail"), Words::new("My work", "Mon travail")),
    own(Words::new("proposals", "propositions"), Words::new("My proposals", "Mes propositions")),
    own(Words::new("contracts", "contrats"), Words::new("My contracts", "Mes contrats")),
    own(Words::new("notifications", "avis"), Words::new("Notifications", "Avis")),
    own(Words::new("account", "compte"), Words::new("My account", "Mon compte")),
    own(Words::new("organizations", "organisations"), Words::new("My organizations", "Mes organisations")),
    own(Words::new("administration", "administration"), Words::new("Administration", "Administration")),
    own(Words::new("account/identities", "compte/identites"), Words::new("Sign-in services", "Services d’ouverture de session")),
    own(Words::new("account/new", "compte/nouveau"), Words::new("Create your account", "Créez votre compte")),
    own(Words::new("work/opportunities/new", "travail/occasions/nouvelle"), Words::new("New opportunity", "Nouvelle occasion")),
    own(Words::new("work/opportunities", "travail/occasions"), Words::new("Files", "Dossiers")),
    own(Words::new("not-found", "introuvable"), Words::new("Not found", "Introuvable")),
];

/// The pages below which others stand.
const WITH_OTHERS: [(Words, Words); 8] = [
    (Words::new("receipts", "recus"), Words::new("Signed receipt", "Reçu signé")),
    (Words::new("opportunities", "occasions"), Words::new("Opportunity", "Occasion")),
    (Words::new("proposals", "propositions"), Words::new("Proposal", "Proposition")),
    (Words::new("contracts", "contrats"), Words::new("Contract", "Contrat")),
    (Words::new("work/opportunities", "travail/occasions"), Words::new("File", "Dossier")),
    (Words::new("account", "compte"), Words::new("My account", "Mon compte")),
    (Words::new("organizations", "organisations"), Words::new("Organization", "Organisation")),
    (Words::new("administration", "administration"), Words::new("Administration", "Administration")),
];

/// The page at an address of a language.
#[must_use]
pub fn find(path: &str, language: Language) -> Option<Page> {
    let rest = path.get(3..)?.trim_matches('/');
    if path.get(1..3) != Some(language.code()) {
        return None;
    }
    if let Some(known) = KNOWN.iter().find(|known| known.slug.in_language(language) == rest) {
        let slugs =
            (known.access == Access::Public).then(|| (known.slug.en.to_owned(), known.slug.fr.to_owned()));
        return Some(page(known.title, known.description, slugs, language));
    }
    below(rest, language)
}

fn page(title: Words, description: Words, slugs: Option<(String, String)>, language: Language) -> Page {
    Page {
        title: title.in_language(language).to_owned(),
        description: description.in_language(language).to_owned(),
        slugs,
    }
}

/// The opportunity whose public page stands at an address of a language.
#[must_use]
pub fn opportunity(path: &str, language: Language) -> Option<OpportunityId> {
    let parent = Words::new("/en/opportunities/", "/fr/occasions/").in_language(language);
    path.strip_prefix(parent)?.trim_end_matches('/').parse().ok()
}

fn below(rest: &str, language: Language) -> Option<Page> {
    WITH_OTHERS.iter().find_map(|(parent, title)| {
        let id = rest.strip_prefix(parent.in_language(language))?.strip_prefix('/')?;
        let is_public = parent.en == "opportunities" && !id.contains('/');
        let slugs = is_public.then(|| (format!("{}/{id}", parent.en), format!("{}/{id}", parent.fr)));
        Some(page(*title, GENERAL, slugs, language))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_under_the_slug_of_its_own_language_only() {
        assert_eq!(find("/fr/occasions", Language::Fr).unwrap().title, "Occasions");
        assert!(find("/fr/opportunities", Language::Fr).is_none());
        assert!(find("/en/", Language::En).is_some());
        assert!(find("/en/nowhere", Language::En).is_none());
        assert_eq!(find("/fr/administration/soutien", Language::Fr).unwrap().title, "Administration");
        assert!(find("/en/account/security", Language::En).unwrap().slugs.is_none());
        let opportunity = find("/en/opportunities/7", Language::En).unwrap();
        assert_eq!(opportunity.slugs.unwrap().1, "occasions/7");
    }
}
