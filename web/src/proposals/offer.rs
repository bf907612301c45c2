//! The offer of the contract: what is offered, until when, and what came of it.

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::awards::{OfferAnswer, OfferView};
use shared::language::{Language, Words};
use shared::policy::{Act, check};
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::offer_answer::AnswerOffer;
use crate::countdown;
use crate::format;
use crate::opportunities::amounts::amounts;
use crate::ui::{Row, moment, row, summary_list};

/// The section. The terms are shown in the language of the proposal, which is the contract's.
pub fn offer(
    offer: &OfferView,
    written_in: Language,
    visitor: &Visitor,
    now: DateTime<Utc>,
    reload: &Callback<()>,
    language: Language,
) -> Html {
    let answer = match check(visitor, &Act::AnswerOffer(&offer.facts), now) {
        Ok(()) => {
            html! { <AnswerOffer offer_id={offer.id} version={offer.version} reload={reload.clone()} /> }
        }
        Err(Refusal::OfferNotOpen) => Html::default(),
        Err(refusal) => html! { <p>{ sentence(refusal).in_language(language) }</p> },
    };
    let pending = offer.facts.answer == OfferAnswer::Pending;
    html! {
        <section aria-labelledby="offer">
            <h2 id="offer">{ Words::new("Offer of the contract", "Offre de contrat").in_language(language) }</h2>
            { summary_list(rows(offer, now, language)) }
            if pending {
                <h3>{ Words::new("Terms of the contract", "Conditions du contrat").in_language(language) }</h3>
                <div class="text prose terms" lang={written_in.code()}>
                    { Html::from_html_unchecked(offer.terms_html.in_language(written_in).to_owned().into()) }
                </div>
                { answer }
            }
        </section>
    }
}

fn rows(offer: &OfferView, now: DateTime<Utc>, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let facts = &offer.facts;
    let mut rows = vec![
        row(said("Value", "Valeur"), amounts(&offer.amounts, language)),
        row(said("Your place in the draw", "Votre rang au tirage"), html! { { facts.rank } }),
        row(said("Offered", "Offert"), moment(facts.made_at, language)),
    ];
    if facts.answer == OfferAnswer::Pending {
        let left = countdown::relative(facts.expires_at, now, language);
        let until = html! { <><p><strong>{ moment(facts.expires_at, language) }</strong></p><p class="muted small">{ left }</p></> };
        rows.push(row(said("Answer before", "Répondre avant"), until));
    } else {
        rows.push(row(said("Answer", "Réponse"), outcome(&facts.answer, language)));
    }
    if let Some(day) = offer.content.starts_on {
        rows.push(row(
            said("Work starts", "Début des travaux"),
            html! { { format::long_date(day, language) } },
        ));
    }
    if let Some(at) = offer.content.delivery_at {
        rows.push(row(said("Delivery", "Livraison"), moment(at, language)));
    }
    rows
}

fn outcome(answer: &OfferAnswer, language: Language) -> Html {
    let (words, at) = match answer {
        OfferAnswer::Pending => return Html::default(),
        OfferAnswer::Accepted { at } => (Words::new("Accepted, ", "Acceptée, "), at),
        OfferAnswer::Declined { at, .. } => (Words::new("Declined, ", "Déclinée, "), at),
        OfferAnswer::Expired { at } => (Words::new("Expired, ", "Expirée, "), at),
        OfferAnswer::Ended { at } => (Words::new("Taken back, ", "Retirée, "), at),
        OfferAnswer::Disqualified { at, ground, reason } => {
            return html! {
                <>
                    <p>{ ground.words().in_language(language) }{ ", " }{ moment(*at, language) }</p>
                    <p class="plain-text">{ reason }</p>
                </>
            };
        }
        OfferAnswer::Reinstated { at, .. } => {
            (Words::new("Back on the list, ", "De nouveau sur la liste, "), at)
        }
        OfferAnswer::PassedOver { at, unfinished } => {
            let words = Words::new(
                "Passed over: you held {count} unfinished contracts, ",
                "Passée\u{a0}: vous aviez {count} contrats inachevés, ",
            );
            let said = words.fill(language, &[("count", &unfinished.to_string())]);
            return html! { <p>{ said }{ moment(*at, language) }</p> };
        }
    };
    html! { <p>{ words.in_language(language) }{ moment(*at, language) }</p> }
}
