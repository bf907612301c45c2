//! What the contracting authority may change: more time, or an early end.

use shared::calendar::{EASTERN, eastern};
use shared::contracts::{ContractFacts, ContractView, ExtensionDraft, TerminationDraft, TerminationKind};
use shared::language::{Language, Words};
use shared::policy::Act;
use shared::problem::FieldError;
use shared::validation::words;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, required, valid};
use super::typed::Typed;
use crate::client::{Call, contracts};
use crate::format;
use crate::ui::text_input::Kind;
use crate::ui::{ConfirmButton, DateInput, Radios, TextArea, TextInput, TimeInput, choice, details};

const DEFAULT: &str = "default";
const CONVENIENCE: &str = "convenience";

/// Both forms, one press away: they are rare.
pub fn changes(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let (extends, terminates) = (desk.may(&Act::Extend(facts)), desk.may(&Act::Terminate(facts)));
    if !extends && !terminates {
        return Html::default();
    }
    html! {
        <section class="contract-section act-section">
            <h2>{ desk.said(Words::new("Change or end the contract", "Modifier le contrat ou y mettre fin")) }</h2>
            if extends { { details(desk.said(Words::new("Give more time", "Prolonger le délai")), extend(desk)) } }
            if terminates {
                { details(desk.said(Words::new("Terminate the contract", "Résilier le contrat")), terminate(desk)) }
            }
        </section>
    }
}

fn extend(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Extension);
    let due = desk.view().facts.delivery_due_at.with_timezone(&EASTERN);
    let present = format::moment(desk.view().facts.delivery_due_at, desk.language);
    let hint = Words::new("Due now: {moment}", "Échéance actuelle\u{a0}: {moment}")
        .fill(desk.language, &[("moment", &present)]);
    let fields = html! {
        <>
            <DateInput pointer="/extension/delivery_due_at" label={desk.said(Words::new("New delivery date", "Nouvelle date de livraison"))}
                {hint} value={typed.extension_day} on_change={typed.set(|typed, day| typed.extension_day = day)} errors={errors.clone()} />
            <TimeInput pointer="/extension/time" label={desk.said(Words::new("Time", "Heure"))}
                value={typed.extension_time.unwrap_or(due.time())}
                on_change={typed.set(|typed, time| typed.extension_time = time)} errors={errors.clone()} />
            <TextArea pointer="/extension/reason" rows={3} label={desk.said(Words::new("Reason for more time", "Raison de la prolongation"))}
                value={typed.extension_reason.clone()} on_change={typed.set(|typed, reason| typed.extension_reason = reason)}
                {errors} characters_max={2_000} />
        </>
    };
    desk.form(Part::Extension, prepare_extension, fields, Words::new("Give more time", "Prolonger le délai"))
}

fn prepare_extension(
    typed: &Typed,
    view: &ContractView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    let day = typed.extension_day.ok_or_else(|| required("/delivery_due_at", language))?;
    let due = view.facts.delivery_due_at.with_timezone(&EASTERN).time();
    let draft = ExtensionDraft {
        delivery_due_at: eastern(day, typed.extension_time.unwrap_or(due)),
        reason: typed.extension_reason.clone(),
    };
    valid(draft.validate(), language)?;
    Ok(contracts::extend(view.id, &draft))
}

fn terminate(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Termination);
    let choices = vec![
        choice(DEFAULT, desk.said(Words::new("For default", "Pour manquement"))).hint(desk.said(Words::new(
            "The vendor did not do what was agreed. Nothing is paid.",
            "Le fournisseur n’a pas fait ce qui était convenu. Rien n’est payé.",
        ))),
        choice(CONVENIENCE, desk.said(Words::new("For convenience", "Pour des raisons de commodité"))).hint(
            desk.said(Words::new(
                "Canada no longer needs the work. The part that is done is paid.",
                "Le Canada n’a plus besoin des travaux. La partie réalisée est payée.",
            )),
        ),
    ];
    let value = match typed.termination {
        None => "",
        Some(TerminationKind::Default) => DEFAULT,
        Some(TerminationKind::Convenience) => CONVENIENCE,
    };
    let choose = typed.set(|typed, value: AttrValue| {
        typed.termination =
            Some(if value == DEFAULT { TerminationKind::Default } else { TerminationKind::Convenience });
    });
    html! {
        <div class="act">
            { desk.trouble(Part::Termination) }
            <Radios pointer="/termination/kind" label={desk.said(Words::new("How it ends", "Mode de résiliation"))}
                {value} {choices} on_change={choose} errors={errors.clone()} />
            if asks_percent(typed, desk.view()) {
                <TextInput pointer="/termination/payable_percent" kind={Kind::Digits} width={4}
                    label={desk.said(Words::new("Part of the work that is done and payable, in percent", "Partie des travaux réalisée et payable, en pourcentage"))}
                    value={typed.payable_percent.clone()} on_change={typed.set(|typed, percent| typed.payable_percent = percent)}
                    errors={errors.clone()} />
            }
            <TextArea pointer="/termination/reason" rows={3} label={desk.said(Words::new("Reason for ending it", "Raison de la résiliation"))}
                value={typed.termination_reason.clone()} on_change={typed.set(|typed, reason| typed.termination_reason = reason)}
                {errors} characters_max={3_000} />
            <ConfirmButton label={desk.said(Words::new("Terminate the contract", "Résilier le contrat"))}
                question={desk.said(Words::new("Terminate this contract?", "Résilier ce contrat?"))}
                consequence={consequence(desk)} busy={desk.is_busy(Part::Termination)}
                on_confirm={desk.send(Part::Termination, prepare_termination)} />
        </div>
    }
}

/// What happens, with the amount.
fn consequence(desk: &Desk) -> Html {
    let facts: &ContractFacts = &desk.view().facts;
    let percent = if asks_percent(&desk.typed, desk.view()) { percent(&desk.typed).unwrap_or(0) } else { 0 };
    let amount = format::money(facts.amounts.price.percent(percent), desk.language);
    let words = Words::new(
        "The work stops now and this cannot be undone. The vendor may invoice {amount} before tax.",
        "Les travaux cessent maintenant et la décision est définitive. Le fournisseur peut facturer {amount} avant taxes.",
    );
    html! { <p>{ words.fill(desk.language, &[("amount", &amount)]) }</p> }
}

/// Part of the price is payable for convenience, and only of what both sides signed.
fn asks_percent(typed: &Typed, view: &ContractView) -> bool {
    typed.termination == Some(TerminationKind::Convenience) && view.facts.signed_at().is_some()
}

fn percent(typed: &Typed) -> Option<u8> {
    typed.payable_percent.trim().trim_end_matches('%').trim().parse().ok()
}

fn prepare_termination(
    typed: &Typed,
    view: &ContractView,
    language: Language,
) -> Result<Call, Vec<FieldError>> {
    let kind = typed.termination.ok_or_else(|| required("/kind", language))?;
    let payable_percent = if asks_percent(typed, view) {
        percent(typed).ok_or_else(|| vec![not_a_percentage(language)])?
    } else {
        0
    };
    let draft = TerminationDraft { kind, payable_percent, reason: typed.termination_reason.clone() };
    valid(draft.validate(), language)?;
    Ok(contracts::terminate(view.id, &draft))
}

fn not_a_percentage(language: Language) -> FieldError {
    FieldError {
        pointer: "/payable_percent".to_owned(),
        code: "range".to_owned(),
        detail: words("range").fill(language, &[("min", "0"), ("max", "100")]),
    }
}
