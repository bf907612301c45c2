//! The author's review of a delivery: each acceptance criterion is met, or not met with a reason.

use shared::contracts::{ContractView, CriterionCheck, DeliveryReview, REASON_CHARACTERS_MIN};
use shared::language::{Language, Words};
use shared::problem::FieldError;
use shared::validation::{field_error, words};
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use super::typed::{Typed, Verdict};
use crate::client::{Call, contracts};
use crate::ui::{Radios, TextArea, choice};
use validator::Validate;

const MET: &str = "met";
const NOT_MET: &str = "not-met";

/// The form. Its button follows the decisions: accept, or send back.
pub fn review(desk: &Desk) -> Html {
    let count = desk.view().content.acceptance_criteria.len();
    let sends_back = desk.typed.verdicts.iter().any(|verdict| verdict.met == Some(false));
    let (label, prepare, consequence): (Words, super::desk::Prepare, Words) = if sends_back {
        let consequence = Words::new(
            "The vendor gets your reasons and the cure period to mend the work.",
            "Le fournisseur reçoit vos raisons et dispose du délai de correction pour reprendre les travaux.",
        );
        (Words::new("Ask for a revision", "Demander une révision"), request_revision, consequence)
    } else {
        let consequence = Words::new(
            "Once you accept, the vendor may send the invoice. An acceptance cannot be taken back.",
            "Dès l’acceptation, le fournisseur peut envoyer la facture. Une acceptation est définitive.",
        );
        (Words::new("Accept the work", "Accepter les travaux"), accept_work, consequence)
    };
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Review this delivery", "Examiner cette livraison")) }</h3>
            { for (0..count).map(|index| verdict(desk, index)) }
            <p>{ desk.said(consequence) }</p>
        </>
    };
    desk.form(Part::Review, prepare, fields, label)
}

fn verdict(desk: &Desk, index: usize) -> Html {
    let Some(criterion) = desk.view().content.acceptance_criteria.get(index) else {
        return Html::default();
    };
    let Verdict { met, reason } = desk.typed.verdicts.get(index).cloned().unwrap_or_default();
    let errors = desk.errors(Part::Review);
    let place = ["/review/checks/", &index.to_string()].concat();
    let label = criterion.text.best(desk.language).0.to_owned();
    let decide = desk.typed.set(move |typed, value: AttrValue| {
        if let Some(verdict) = typed.verdict(index) {
            verdict.met = Some(value == MET);
        }
    });
    let explain = desk.typed.set(move |typed, reason: String| {
        if let Some(verdict) = typed.verdict(index) {
            verdict.reason = reason;
        }
    });
    let choices = vec![
        choice(MET, desk.said(Words::new("Met", "Respecté"))),
        choice(NOT_MET, desk.said(Words::new("Not met", "Non respecté"))),
    ];
    let value = match met {
        None => "",
        Some(true) => MET,
        Some(false) => NOT_MET,
    };
    html! {
        <>
            <Radios pointer={[&place, "/met"].concat()} {label} hint={desk.said(criterion.kind.words())} {value} {choices}
                on_change={decide} errors={errors.clone()} />
            if met == Some(false) {
                <TextArea pointer={[&place, "/reason"].concat()} rows={3}
                    label={desk.said(Words::new("Why not, and what should change", "Pourquoi, et ce qui doit changer"))}
                    value={reason} on_change={explain} {errors} characters_max={3_000} />
            }
        </>
    }
}

fn accept_work(typed: &Typed, view: &ContractView, language: Language) -> Result<Call, Vec<FieldError>> {
    Ok(contracts::accept_work(view.id, &decided(typed, view, language)?))
}

fn request_revision(typed: &Typed, view: &ContractView, language: Language) -> Result<Call, Vec<FieldError>> {
    Ok(contracts::request_revision(view.id, &decided(typed, view, language)?))
}

/// The review, once every criterion is decided and every "not met" has its reason.
fn decided(
    typed: &Typed,
    view: &ContractView,
    language: Language,
) -> Result<DeliveryReview, Vec<FieldError>> {
    let mut checks = Vec::new();
    let mut errors = Vec::new();
    for (index, criterion) in (0..view.content.acceptance_criteria.len()).zip(0_u32..) {
        let Verdict { met, reason } = typed.verdicts.get(index).cloned().unwrap_or_default();
        let place = ["/checks/", &index.to_string()].concat();
        let Some(met) = met else {
            errors.push(field_error(&[&place, "/met"].concat(), "required", language));
            continue;
        };
        let reason = if met { String::new() } else { reason };
        let check = CriterionCheck { criterion, met, reason };
        if check.lacks_reason() {
            errors.push(too_short([&place, "/reason"].concat(), language));
        }
        checks.push(check);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let review = DeliveryReview { checks };
    valid(review.validate(), language)?;
    Ok(review)
}

fn too_short(pointer: String, language: Language) -> FieldError {
    let code = "too_short";
    FieldError {
        pointer,
        code: code.to_owned(),
        detail: words(code).fill(language, &[("min", &REASON_CHARACTERS_MIN.to_string())]),
    }
}
