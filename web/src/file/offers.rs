//! The offers: made one after the other in the order drawn, with what came of each.

use chrono::{DateTime, Utc};
use shared::actor::Role;
use shared::awards::{OfferAnswer, OfferDraft, OfferFacts, OfferView};
use shared::language::{Language, Words};
use shared::opportunities::{FileView, OpportunityState};
use shared::policy::Act;
use shared::problem::FieldError;
use shared::refusal::Refusal;
use shared::work::Whose;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Asks, Desk, Part, valid};
use super::disqualification::disqualification;
use super::typed::Typed;
use crate::client::{Call, files};
use crate::countdown;
use crate::ui::{Look, TextArea, Tone, details, fetched, moment, table, tag};

/// The offers, once the order is decided.
pub fn offers(desk: &Desk) -> Html {
    fetched(&desk.offers, desk.language, |page| {
        let made: &[OfferView] = page.as_ref().map(|page| page.items.as_slice()).unwrap_or_default();
        let selected = matches!(desk.view().facts.state, OpportunityState::Selected { .. });
        if made.is_empty() && !selected {
            return Html::default();
        }
        html! {
            <>
                <h3>{ desk.said(Words::new("Offers", "Offres")) }</h3>
                if !made.is_empty() { { list(desk, made) } }
                if selected { { next(desk, made) }{ disqualification(desk, made) } }
            </>
        }
    })
}

fn list(desk: &Desk, made: &[OfferView]) -> Html {
    let language = desk.language;
    let headings = [
        Words::new("Place", "Rang"),
        Words::new("Vendor", "Fournisseur"),
        Words::new("State", "État"),
        Words::new("When", "Quand"),
    ];
    let rows = made.iter().map(|offer| {
        let (tone, words, at, more) = state(&offer.facts.answer, &offer.facts, desk);
        vec![
            html! { { offer.facts.rank } },
            vendor(desk, offer),
            html! { <>{ tag(tone, desk.said(words)) }if !more.is_empty() { <p class="small">{ more }</p> }</> },
            moment(at, language),
        ]
    });
    let caption = desk.said(Words::new("In the order drawn", "Dans l’ordre du tirage"));
    table(caption, headings.map(|words| AttrValue::from(desk.said(words))).to_vec(), rows.collect())
}

/// Who, and by whose written approval a public servant proposed.
fn vendor(desk: &Desk, offer: &OfferView) -> Html {
    let label = desk.said(Words::new(
        "Public servant, approved in writing: ",
        "Fonctionnaire, avec une approbation écrite\u{a0}: ",
    ));
    let approval = offer.public_servant_approval.as_ref().map(|approval| {
        html! {
            <p class="small">{ label }<span class="plain-text">{ approval }</span></p>
        }
    });
    html! { <>{ &offer.vendor_name }{ for approval }</> }
}

/// What came of an offer, when, and what else is worth saying.
fn state(answer: &OfferAnswer, offer: &OfferFacts, desk: &Desk) -> (Tone, Words, DateTime<Utc>, String) {
    match answer {
        OfferAnswer::Pending => {
            let until = Words::new("Expires {span}.", "Expire {span}.");
            let span = countdown::relative(offer.expires_at, desk.now, desk.language);
            (
                Tone::Info,
                Words::new("Waiting for an answer", "En attente d’une réponse"),
                offer.made_at,
                until.fill(desk.language, &[("span", &span)]),
            )
        }
        OfferAnswer::Accepted { at } => {
            (Tone::Success, Words::new("Accepted", "Acceptée"), *at, String::new())
        }
        OfferAnswer::Declined { at, reason } => {
            (Tone::Neutral, Words::new("Declined", "Refusée"), *at, reason.clone())
        }
        OfferAnswer::Expired { at } => (Tone::Neutral, Words::new("Expired", "Expirée"), *at, String::new()),
        OfferAnswer::PassedOver { at, unfinished } => {
            let words = Words::new(
                "Already holds {count} unfinished contracts.",
                "Détient déjà {count} contrats non terminés.",
            );
            let more = words.fill(desk.language, &[("count", &unfinished.to_string())]);
            (Tone::Warning, Words::new("Passed over", "Passé outre"), *at, more)
        }
        OfferAnswer::Disqualified { at, ground, reason } => {
            let more = [desk.said(ground.words()), ". ", reason].concat();
            (Tone::Warning, Words::new("Disqualified", "Disqualifiée"), *at, more)
        }
        OfferAnswer::Reinstated { at, reason } => {
            (Tone::Info, Words::new("Back on the list", "De nouveau sur la liste"), *at, reason.clone())
        }
        OfferAnswer::Ended { at } => (Tone::Neutral, Words::new("Taken back", "Retirée"), *at, String::new()),
    }
}

/// Making the next offer, or ending without one.
fn next(desk: &Desk, made: &[OfferView]) -> Html {
    let facts: Vec<OfferFacts> = made.iter().map(|offer| offer.facts.clone()).collect();
    if let Err(refusal) = desk.check(&Act::MakeOffer(&desk.view().facts, &facts)) {
        return desk.refusal_of(refusal, Whose::Official(Role::ContractingAuthority));
    }
    let offer = desk.grave_form(Part::Offer, prepare_offer, splitting_reason(desk), Asks {
        label: Words::new("Make the offer", "Faire l’offre"),
        question: Words::new("Make the offer to the next on the list?", "Faire l’offre à la personne suivante de la liste?"),
        consequence: Words::new(
            "The vendor is told at once and has a limited time to accept. Whoever holds too many unfinished contracts is passed over, and it is said.",
            "Le fournisseur est avisé aussitôt et dispose d’un temps limité pour accepter. Quiconque détient trop de contrats non terminés est passé, et cela est consigné.",
        ),
        look: Look::Primary,
    });
    let end = desk.grave_form(Part::NoAward, prepare_end, Html::default(), Asks {
        label: Words::new("End without an award", "Terminer sans attribution"),
        question: Words::new("End this file without an award?", "Terminer ce dossier sans attribution?"),
        consequence: Words::new(
            "Possible only when nobody is left on the list. Everybody who proposed is told. It cannot be undone.",
            "Possible seulement lorsqu’il ne reste personne sur la liste. Toutes les personnes ayant proposé sont avisées. C’est irréversible.",
        ),
        look: Look::Danger,
    });
    html! { <>{ offer }{ details(desk.said(Words::new("Nobody is left on the list?", "Il ne reste personne sur la liste?")), end) }</> }
}

/// The reason, once the API asked for it: the department's contracts with the vendor together pass
/// the limit.
fn splitting_reason(desk: &Desk) -> Html {
    let asked = desk.submit.failure().is_some_and(|error| error.is(Refusal::SplittingUndecided.code()));
    if !asked && desk.typed.offer_reason.is_empty() {
        return Html::default();
    }
    let label = Words::new(
        "Why contracts with the same vendor are not splitting",
        "Pourquoi les contrats avec le même fournisseur ne constituent pas un fractionnement",
    );
    html! {
        <TextArea pointer="/offer/splitting_reason" rows={3} characters_max={2_000} label={desk.said(label)}
            value={desk.typed.offer_reason.clone()}
            on_change={desk.typed.set(|typed, text| typed.offer_reason = text)} errors={desk.errors(Part::Offer)} />
    }
}

fn prepare_offer(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let reason = typed.offer_reason.trim();
    let draft = OfferDraft { splitting_reason: (!reason.is_empty()).then(|| reason.to_owned()) };
    valid(draft.validate(), language)?;
    Ok(files::make_offer(view.id, &draft))
}

fn prepare_end(_: &Typed, view: &FileView, _: Language) -> Result<Call, Vec<FieldError>> {
    Ok(files::end_without_award(view.id))
}
