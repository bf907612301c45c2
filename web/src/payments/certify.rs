//! Section 34: the certifier certifies the invoice, or sends it back.

use shared::language::Words;
use shared::payments::{CertificationDraft, DeficiencyDraft};
use validator::Validate;
use yew::prelude::*;

use crate::client::contracts;
use crate::contracts::desk::{Desk, Part, valid};
use crate::ui::{Checkbox, TextArea, details};

/// The statement and its box.
pub fn certify(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let statement = Words::new(
        "I certify under section 34 of the Financial Administration Act that the work has been performed and that the price charged is according to the contract.",
        "J’atteste, en vertu de l’article 34 de la Loi sur la gestion des finances publiques, que les travaux ont été exécutés et que le prix demandé est conforme au contrat.",
    );
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Certify the invoice", "Attester la facture")) }</h3>
            <Checkbox pointer="/certification/certify" label={desk.said(statement)} checked={typed.certify}
                on_change={typed.set(|typed, certify| typed.certify = certify)} errors={desk.errors(Part::Certification)} />
        </>
    };
    desk.form(
        Part::Certification,
        |typed, view, language| {
            let draft = CertificationDraft { certify: typed.certify };
            valid(draft.validate(), language)?;
            Ok(contracts::certify(view.id, draft))
        },
        fields,
        Words::new("Certify the invoice", "Attester la facture"),
    )
}

/// The deficiency notice: it stops the days for payment.
pub fn return_invoice(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let fields = html! {
        <TextArea pointer="/deficiency/reasons" rows={3} label={desk.said(Words::new("What is wrong with the invoice", "Ce qui ne va pas dans la facture"))}
            hint={desk.said(Words::new(
                "The days for payment stop and start again with a corrected invoice.",
                "Le délai de paiement est suspendu et recommence avec une facture corrigée.",
            ))}
            value={typed.deficiency.clone()} on_change={typed.set(|typed, reasons| typed.deficiency = reasons)}
            errors={desk.errors(Part::Deficiency)} characters_max={2_000} />
    };
    let form = desk.form(
        Part::Deficiency,
        |typed, view, language| {
            let draft = DeficiencyDraft { reasons: typed.deficiency.clone() };
            valid(draft.validate(), language)?;
            Ok(contracts::return_invoice(view.id, &draft))
        },
        fields,
        Words::new("Send the invoice back", "Retourner la facture"),
    );
    details(desk.said(Words::new("Something is wrong with it", "Quelque chose ne va pas")), form)
}
