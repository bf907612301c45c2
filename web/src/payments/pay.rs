//! Section 33: the payer pays; the vendor confirms that the money arrived.

use shared::language::Words;
use shared::payments::{PaymentDraft, PaymentMethod};
use validator::Validate;
use yew::prelude::*;

use crate::client::contracts;
use crate::contracts::desk::{Desk, Part, required, valid};
use crate::ui::{Choice, Radios, TextInput, choice};

/// The payment: how, and under which number.
pub fn pay(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Payment);
    let choices: Vec<Choice> = PaymentMethod::ALL
        .into_iter()
        .map(|method| choice(method.code(), desk.said(method.words())))
        .collect();
    let choose = typed.set(|typed, value: AttrValue| {
        typed.method = PaymentMethod::ALL.into_iter().find(|method| value == method.code());
    });
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Pay", "Payer")) }</h3>
            <Radios pointer="/payment/method" label={desk.said(Words::new("How the vendor is paid", "Mode de paiement du fournisseur"))}
                value={typed.method.map(PaymentMethod::code).unwrap_or_default()} {choices} on_change={choose} errors={errors.clone()} />
            { for typed.method.map(|method| html! {
                <TextInput pointer="/payment/reference" label={desk.said(reference(method))} hint={desk.said(hint(method))}
                    value={typed.reference.clone()} on_change={typed.set(|typed, text| typed.reference = text)} errors={errors.clone()} />
            }) }
        </>
    };
    desk.form(
        Part::Payment,
        |typed, view, language| {
            let method = typed.method.ok_or_else(|| required("/method", language))?;
            let draft = PaymentDraft { method, reference: typed.reference.clone() };
            valid(draft.validate(), language)?;
            Ok(contracts::pay(view.id, &draft))
        },
        fields,
        Words::new("Record the payment", "Inscrire le paiement"),
    )
}

fn reference(method: PaymentMethod) -> Words {
    match method {
        PaymentMethod::Requisition => Words::new("Requisition number", "Numéro de la demande de paiement"),
        PaymentMethod::Card | PaymentMethod::Paypal => {
            Words::new("Cardholder and transaction number", "Titulaire de la carte et numéro de transaction")
        }
    }
}

fn hint(method: PaymentMethod) -> Words {
    match method {
        PaymentMethod::Requisition => {
            Words::new("The number in your financial system.", "Le numéro dans votre système financier.")
        }
        PaymentMethod::Card => Words::new(
            "The name on the card and the number on the slip. Never the card number.",
            "Le nom sur la carte et le numéro du relevé. Jamais le numéro de la carte.",
        ),
        PaymentMethod::Paypal => Words::new(
            "The name on the card and the PayPal transaction number.",
            "Le nom sur la carte et le numéro de transaction PayPal.",
        ),
    }
}

/// The vendor's confirmation closes the file.
pub fn confirm_payment(desk: &Desk) -> Html {
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Did the money arrive?", "Avez-vous reçu le paiement?")) }</h3>
            <p>{ desk.said(Words::new(
                "Confirm once it is in your account. The file is then closed.",
                "Confirmez une fois le montant dans votre compte. Le dossier est alors clos.",
            )) }</p>
        </>
    };
    let label = Words::new("Confirm the payment", "Confirmer le paiement");
    desk.form(Part::Confirmation, |_, view, _| Ok(contracts::confirm_payment(view.id)), fields, label)
}
