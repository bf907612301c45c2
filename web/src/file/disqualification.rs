//! Who is off the list: disqualifying a proponent before the award, and reinstating them.

use shared::awards::{
    DisqualificationDraft, DisqualificationGround, OfferAnswer, OfferView, ReinstatementDraft,
};
use shared::language::{Language, Words};
use shared::opportunities::FileView;
use shared::policy::Act;
use shared::problem::FieldError;
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Asks, Desk, Part, valid};
use super::typed::{Standing, Typed};
use crate::client::{Call, files};
use crate::ui::{Choice, Look, Select, TextArea, choice, details};

/// Both decisions, for whoever may take them.
pub fn disqualification(desk: &Desk, made: &[OfferView]) -> Html {
    if !desk.may(&Act::Disqualify(&desk.view().facts)) {
        return Html::default();
    }
    let off = |rank: u32| {
        let is_off = |offer: &OfferView| matches!(offer.facts.answer, OfferAnswer::Disqualified { .. });
        made.iter().any(|offer| offer.facts.rank == rank && is_off(offer))
    };
    let (out, listed): (Vec<_>, Vec<_>) = drawn(desk).into_iter().partition(|(rank, _)| off(*rank));
    html! {
        <>
            if !listed.is_empty() { { disqualify(desk, &listed) } }
            if !out.is_empty() { { reinstate(desk, &out) } }
        </>
    }
}

/// The places of the last draw, each with the number of the proposal.
fn drawn(desk: &Desk) -> Vec<(u32, u32)> {
    let draw = desk.draw.ready().and_then(|draw| (**draw).clone());
    let last = draw.and_then(|draw| draw.rounds.into_iter().last());
    let places = |round: shared::fairness::DrawRound| {
        round.order.iter().map(|place| (place.rank, place.proponent)).collect()
    };
    last.map(places).unwrap_or_default()
}

fn disqualify(desk: &Desk, listed: &[(u32, u32)]) -> Html {
    let typed = &desk.typed.disqualified;
    let grounds = DisqualificationGround::ALL.map(|ground| choice(ground.code(), desk.said(ground.words())));
    let set_ground = desk.typed.set(|typed, code: AttrValue| {
        let found = DisqualificationGround::ALL.into_iter().find(|ground| ground.code() == code.as_str());
        typed.disqualified.ground = found;
    });
    let fields = html! {
        <>
            <Select pointer="/disqualification/proponent" label={desk.said(PROPONENT)} value={number(typed)}
                choices={places(desk, listed)} errors={desk.errors(Part::Disqualification)}
                on_change={desk.typed.set(|typed, text: AttrValue| typed.disqualified.proponent = text.parse().ok())} />
            <Select pointer="/disqualification/ground" label={desk.said(Words::new("Ground", "Motif"))}
                value={typed.ground.map_or("", DisqualificationGround::code)}
                choices={grounds.to_vec()} on_change={set_ground} errors={desk.errors(Part::Disqualification)} />
            <TextArea pointer="/disqualification/reason" rows={4} characters_max={2_000}
                label={desk.said(REASON)} hint={desk.said(HINT)} value={typed.reason.clone()}
                on_change={desk.typed.set(|typed, text| typed.disqualified.reason = text)}
                errors={desk.errors(Part::Disqualification)} />
        </>
    };
    let form = desk.grave_form(Part::Disqualification, prepare_disqualification, fields, Asks {
        label: Words::new("Disqualify", "Disqualifier"),
        question: Words::new("Take this proponent off the list?", "Retirer ce proposant de la liste?"),
        consequence: Words::new(
            "The vendor is told at once, with the ground and the reason. An offer that stands falls.",
            "Le fournisseur est avisé aussitôt, avec le motif et la raison. Une offre en cours devient caduque.",
        ),
        look: Look::Danger,
    });
    details(desk.said(Words::new("Disqualify a proponent", "Disqualifier un proposant")), form)
}

fn reinstate(desk: &Desk, out: &[(u32, u32)]) -> Html {
    let typed = &desk.typed.reinstated;
    let fields = html! {
        <>
            <Select pointer="/reinstatement/proponent" label={desk.said(PROPONENT)} value={number(typed)}
                choices={places(desk, out)} errors={desk.errors(Part::Reinstatement)}
                on_change={desk.typed.set(|typed, text: AttrValue| typed.reinstated.proponent = text.parse().ok())} />
            <TextArea pointer="/reinstatement/reason" rows={4} characters_max={2_000}
                label={desk.said(REASON)} hint={desk.said(HINT)} value={typed.reason.clone()}
                on_change={desk.typed.set(|typed, text| typed.reinstated.reason = text)}
                errors={desk.errors(Part::Reinstatement)} />
        </>
    };
    let form = desk.grave_form(
        Part::Reinstatement,
        prepare_reinstatement,
        fields,
        Asks {
            label: Words::new("Reinstate", "Réintégrer"),
            question: Words::new(
                "Put this proponent back on the list?",
                "Remettre ce proposant sur la liste?",
            ),
            consequence: Words::new(
                "They get back the place that they drew. The vendor is told at once.",
                "Le rang obtenu au tirage lui est rendu. Le fournisseur est avisé aussitôt.",
            ),
            look: Look::Primary,
        },
    );
    details(desk.said(Words::new("Reinstate a proponent", "Réintégrer un proposant")), form)
}

const PROPONENT: Words = Words::new("Proponent", "Proposant");
const REASON: Words = Words::new("Reason", "Raison");
const HINT: Words = Words::new(
    "At least 50 characters, in the language of the proposal. The vendor reads it.",
    "Au moins 50\u{a0}caractères, dans la langue de la proposition. Le fournisseur la lit.",
);

fn number(typed: &Standing) -> String {
    typed.proponent.map(|number| number.to_string()).unwrap_or_default()
}

fn places(desk: &Desk, drawn: &[(u32, u32)]) -> Vec<Choice> {
    let words = Words::new("Place {rank}: proponent {number}", "Rang {rank}\u{a0}: proposant {number}");
    let one = |(rank, number): &(u32, u32)| {
        let (rank, number) = (rank.to_string(), number.to_string());
        choice(number.clone(), words.fill(desk.language, &[("rank", &rank), ("number", &number)]))
    };
    drawn.iter().map(one).collect()
}

fn prepare_disqualification(
    typed: &Typed,
    view: &FileView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    let Standing { proponent, ground, reason } = typed.disqualified.clone();
    let (Some(proponent), Some(ground)) = (proponent, ground) else {
        let missing = [("/proponent", proponent.is_none()), ("/ground", ground.is_none())];
        return Err(required(&missing, language));
    };
    let draft = DisqualificationDraft { proponent, ground, reason: reason.trim().to_owned() };
    valid(draft.validate(), language)?;
    Ok(files::disqualify(view.id, &draft))
}

fn prepare_reinstatement(
    typed: &Typed,
    view: &FileView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    let Standing { proponent, reason, .. } = typed.reinstated.clone();
    let Some(proponent) = proponent else {
        return Err(required(&[("/proponent", true)], language));
    };
    let draft = ReinstatementDraft { proponent, reason: reason.trim().to_owned() };
    valid(draft.validate(), language)?;
    Ok(files::reinstate(view.id, &draft))
}

/// The fields that nobody chose yet.
fn required(fields: &[(&str, bool)], language: Language) -> Vec<FieldError> {
    let missing = fields.iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(pointer, _)| field_error(pointer, "required", language)).collect()
}
