//! Every address of the app, in both languages, on one page.
//!
//! `parse` and `Route::path` are each other's inverse; a test holds them together.

use shared::ids::{ContractId, OpportunityId, ProposalId};
use shared::language::{Language, Words};

use crate::route_steps::{EditStep, ProposeStep};

mod account;
mod department;
mod organization;
mod oversight;
mod platform;
mod proof;

pub use account::AccountPlace;
pub use department::{DepartmentPart, DepartmentPlace};
pub use organization::OrganizationPlace;
pub use oversight::OversightPlace;
pub use platform::PlatformPlace;
pub use proof::ProofPlace;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Opportunities,
    Opportunity(OpportunityId),
    Propose(OpportunityId, ProposeStep),
    SignIn,
    SignUp,
    ConfirmEmail,
    ResetPassword,
    Work,
    MyProposals,
    Notifications,
    Account(AccountPlace),
    Organization(OrganizationPlace),
    Oversight(OversightPlace),
    Platform(PlatformPlace),
    Department(DepartmentPlace),
    Proof(ProofPlace),
    NewOpportunity,
    EditOpportunity(OpportunityId, EditStep),
    File(OpportunityId),
    /// The evaluation as a whole: who is at which criterion.
    Evaluation(OpportunityId),
    /// One criterion of one proponent: both are numbers that people see.
    Evaluate(OpportunityId, u32, u32),
    Proposal(ProposalId),
    Contracts,
    Contract(ContractId),
    HowItWorks,
    Results,
    Help,
    About,
    Terms,
    Privacy,
    Accessibility,
    DemonstrationTime,
    NotFound,
}

/// The places without a part that varies.
const FIXED: [(Route, Words); 20] = [
    (Route::Home, Words::new("", "")),
    (Route::Opportunities, Words::new("opportunities", "occasions")),
    (Route::SignIn, Words::new("sign-in", "ouvrir-une-session")),
    (Route::SignUp, Words::new("sign-up", "creer-un-compte")),
    (Route::ConfirmEmail, Words::new("confirm-email", "confirmer-courriel")),
    (Route::ResetPassword, Words::new("reset-password", "reinitialiser-mot-de-passe")),
    (Route::Work, Words::new("work", "travail")),
    (Route::MyProposals, Words::new("proposals", "propositions")),
    (Route::Contracts, Words::new("contracts", "contrats")),
    (Route::Notifications, Words::new("notifications", "avis")),
    (Route::NewOpportunity, Words::new("work/opportunities/new", "travail/occasions/nouvelle")),
    (Route::HowItWorks, Words::new("how-it-works", "fonctionnement")),
    (Route::Results, Words::new("results", "resultats")),
    (Route::Help, Words::new("help", "aide")),
    (Route::About, Words::new("about", "a-propos")),
    (Route::Terms, Words::new("terms", "conditions")),
    (Route::Privacy, Words::new("privacy", "confidentialite")),
    (Route::Accessibility, Words::new("accessibility", "accessibilite")),
    (Route::DemonstrationTime, Words::new("demonstration", "demonstration")),
    (Route::NotFound, Words::new("not-found", "introuvable")),
];

const OPPORTUNITY: Words = Words::new("opportunities/{id}", "occasions/{id}");
const PROPOSE: Words = Words::new("opportunities/{id}/propose{step}", "occasions/{id}/proposer{step}");
const EDIT: Words =
    Words::new("work/opportunities/{id}/edit/{step}", "travail/occasions/{id}/modifier/{step}");
const FILE: Words = Words::new("work/opportunities/{id}", "travail/occasions/{id}");
const EVALUATION: Words = Words::new("work/opportunities/{id}/evaluate", "travail/occasions/{id}/evaluer");
const EVALUATE: Words = Words::new(
    "work/opportunities/{id}/evaluate/{proponent}/{criterion}",
    "travail/occasions/{id}/evaluer/{proponent}/{criterion}",
);
const PROPOSAL: Words = Words::new("proposals/{id}", "propositions/{id}");
const CONTRACT: Words = Words::new("contracts/{id}", "contrats/{id}");

impl Route {
    /// The address in a language, such as `/fr/occasions`.
    pub fn path(self, language: Language) -> String {
        let with = |words: Words, id: String| words.fill(language, &[("id", &id)]);
        let rest = match self {
            Route::Account(place) => place.path(language),
            Route::Organization(place) => place.path(language),
            Route::Oversight(place) => place.path(language),
            Route::Platform(place) => place.path(language),
            Route::Department(place) => place.path(language),
            Route::Proof(place) => place.path(language),
            Route::Opportunity(id) => with(OPPORTUNITY, id.to_string()),
            Route::Propose(id, step) => {
                PROPOSE.fill(language, &[("id", &id.to_string()), ("step", &step.path(language))])
            }
            Route::EditOpportunity(id, step) => {
                EDIT.fill(language, &[("id", &id.to_string()), ("step", step.slug().in_language(language))])
            }
            Route::File(id) => with(FILE, id.to_string()),
            Route::Evaluation(id) => with(EVALUATION, id.to_string()),
            Route::Evaluate(id, proponent, criterion) => EVALUATE.fill(
                language,
                &[
                    ("id", &id.to_string()),
                    ("proponent", &proponent.to_string()),
                    ("criterion", &criterion.to_string()),
                ],
            ),
            Route::Proposal(id) => with(PROPOSAL, id.to_string()),
            Route::Contract(id) => with(CONTRACT, id.to_string()),
            fixed => fixed_slug(fixed).in_language(language).to_owned(),
        };
        ["/", language.code(), "/", &rest].concat()
    }
}

fn fixed_slug(route: Route) -> Words {
    let found = FIXED.iter().find(|(fixed, _)| *fixed == route);
    found.map_or(Words::new("", ""), |(_, slug)| *slug)
}

/// The place of an address, or nothing if it is not one of the app's.
pub fn parse(path: &str) -> Option<(Language, Route)> {
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let language = match parts.next()? {
        "en" => Language::En,
        "fr" => Language::Fr,
        _ => return None,
    };
    let rest = parts.next().unwrap_or_default().trim_end_matches('/');
    let fixed = FIXED.iter().find(|(_, slug)| slug.in_language(language) == rest);
    let route = match fixed {
        Some((route, _)) => *route,
        None => varying(rest, language)?,
    };
    Some((language, route))
}

/// The places with ids, numbers and steps. Slugs are compared in the address's own language.
fn varying(rest: &str, language: Language) -> Option<Route> {
    let parts: Vec<&str> = rest.split('/').collect();
    let said = |part: &str, words: Words| part == words.in_language(language);
    let opportunities = Words::new("opportunities", "occasions");
    match parts.as_slice() {
        [a, parts @ ..] if said(a, Words::new("account", "compte")) => {
            Some(Route::Account(AccountPlace::parse(parts, language)?))
        }
        [a, ..] if said(a, Words::new("organizations", "organisations")) => {
            Some(Route::Organization(OrganizationPlace::parse(&parts, language)?))
        }
        [a, id] if said(a, opportunities) => Some(Route::Opportunity(id.parse().ok()?)),
        [a, id, verb, steps @ ..]
            if said(a, opportunities) && said(verb, Words::new("propose", "proposer")) =>
        {
            Some(Route::Propose(id.parse().ok()?, ProposeStep::parse(steps, language)?))
        }
        [a, id] if said(a, Words::new("proposals", "propositions")) => {
            Some(Route::Proposal(id.parse().ok()?))
        }
        [a, id] if said(a, Words::new("contracts", "contrats")) => Some(Route::Contract(id.parse().ok()?)),
        [work, a, id, verbs @ ..] if said(work, Words::new("work", "travail")) && said(a, opportunities) => {
            on_file(id.parse().ok()?, verbs, language)
        }
        parts => (OversightPlace::parse(parts, language).map(Route::Oversight))
            .or_else(|| DepartmentPlace::parse(parts, language).map(Route::Department))
            .or_else(|| PlatformPlace::parse(parts, language).map(Route::Platform))
            .or_else(|| ProofPlace::parse(parts, language).map(Route::Proof)),
    }
}

fn on_file(id: OpportunityId, verbs: &[&str], language: Language) -> Option<Route> {
    let evaluate = Words::new("evaluate", "evaluer").in_language(language);
    let edit = Words::new("edit", "modifier").in_language(language);
    match verbs {
        [] => Some(Route::File(id)),
        [verb] if *verb == evaluate => Some(Route::Evaluation(id)),
        [verb, proponent, criterion] if *verb == evaluate => {
            Some(Route::Evaluate(id, proponent.parse().ok()?, criterion.parse().ok()?))
        }
        // Notices link to the wizard as a whole: it begins at its first step.
        [verb] if *verb == edit => Some(Route::EditOpportunity(id, EditStep::Need)),
        [verb, step] if *verb == edit => Some(Route::EditOpportunity(id, EditStep::parse(step, language)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use shared::notifications::Link;

    const ID: &str = "0197f6a0-0000-7000-8000-000000000001";

    fn samples() -> Vec<Route> {
        let id = ID.parse().unwrap();
        let mut routes: Vec<Route> = FIXED.iter().map(|(route, _)| *route).collect();
        routes.extend([
            Route::Platform(PlatformPlace::Programme(ID.parse().unwrap())),
            Route::Department(DepartmentPlace::Landing),
            Route::Department(DepartmentPlace::New),
            Route::Department(DepartmentPlace::Ask),
            Route::Department(DepartmentPlace::Invitation(ID.parse().unwrap())),
            Route::Platform(PlatformPlace::Person(ID.parse().unwrap())),
            Route::Proof(ProofPlace::Check),
            Route::Opportunity(id),
            Route::File(id),
            Route::Evaluation(id),
            Route::Evaluate(id, 3, 2),
            Route::Proposal(ID.parse().unwrap()),
            Route::Contract(ID.parse().unwrap()),
        ]);
        routes.extend(AccountPlace::ALL.map(Route::Account));
        routes.extend(PlatformPlace::FIXED.map(Route::Platform));
        let department = ID.parse().unwrap();
        let of = |part| Route::Department(DepartmentPlace::Of(department, part));
        routes.extend(DepartmentPart::ALL.map(of));
        routes.extend(EditStep::ALL.map(|step| Route::EditOpportunity(id, step)));
        routes.extend(ProposeStep::FIXED.map(|step| Route::Propose(id, step)));
        routes.push(Route::Propose(id, ProposeStep::Answer(2)));
        routes
    }

    #[test]
    fn every_address_leads_back_to_its_place_in_both_languages() {
        for route in samples() {
            for language in Language::ALL {
                let path = route.path(language);
                assert_eq!(parse(&path), Some((language, route)), "{path}");
            }
        }
    }

    #[test]
    fn the_links_of_notices_lead_somewhere() {
        let id = ID.parse().unwrap();
        for (link, route) in [
            (Link::Opportunity(id), Route::Opportunity(id)),
            (Link::File(id), Route::File(id)),
            (Link::Edit(id), Route::EditOpportunity(id, EditStep::Need)),
            (Link::Evaluation(id), Route::Evaluation(id)),
            (Link::Proposal(ID.parse().unwrap()), Route::Proposal(ID.parse().unwrap())),
            (Link::Contract(ID.parse().unwrap()), Route::Contract(ID.parse().unwrap())),
            (
                Link::Department(ID.parse().unwrap()),
                Route::Department(DepartmentPlace::Of(ID.parse().unwrap(), DepartmentPart::Overview)),
            ),
            (
                Link::DepartmentInvitation(ID.parse().unwrap()),
                Route::Department(DepartmentPlace::Invitation(ID.parse().unwrap())),
            ),
            (Link::Account, Route::Account(AccountPlace::Contact)),
        ] {
            for language in Language::ALL {
                assert_eq!(parse(&link.path(language)), Some((language, route)), "{link:?}");
            }
        }
    }

    #[test]
    fn addresses_read_well() {
        let id = ID.parse().unwrap();
        assert_eq!(Route::Home.path(Language::Fr), "/fr/");
        let path = Route::Propose(id, ProposeStep::Answer(2)).path(Language::Fr);
        assert_eq!(path, format!("/fr/occasions/{ID}/proposer/reponses/2"));
    }

    #[test]
    fn a_slug_of_the_other_language_or_a_bad_id_is_no_address() {
        for path in
            ["/", "/de/", "/en/occasions", "/fr/opportunities", "/en/opportunities/12", "/en/a/b/c/d/e"]
        {
            assert_eq!(parse(path), None, "{path}");
        }
    }
}
