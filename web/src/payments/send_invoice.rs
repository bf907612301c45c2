//! The invoice that the system drafted, exactly as it will be sent.

use shared::accounts::AccountView;
use shared::language::Words;
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::invoice::{Bill, bill};
use crate::client::contracts;
use crate::contracts::desk::{Desk, Part};
use crate::route::{AccountPlace, Route};
use crate::ui::{Tone, fetched, link, notice};

/// The draft, from the contract and the vendor's account.
pub fn send_invoice(desk: &Desk) -> Html {
    fetched(&desk.account, desk.language, |account| match account {
        Some(account) => draft(desk, account),
        None => Html::default(),
    })
}

fn draft(desk: &Desk, account: &AccountView) -> Html {
    let to_account = |label: Words| link(Route::Account(AccountPlace::Tax), desk.language, desk.said(label));
    if account.tax.is_none() {
        let title =
            desk.said(Words::new("Say whether you charge GST/HST", "Indiquez si vous percevez la TPS/TVH"));
        let why = desk.said(Words::new(
            "The invoice needs your registration number, or that you are a small supplier. ",
            "La facture a besoin de votre numéro d’inscription, ou de savoir que vous êtes un petit fournisseur. ",
        ));
        return notice(
            Tone::Warning,
            title,
            html! { <p>{ why }{ to_account(Words::new("Go to your account", "Aller à votre compte")) }</p> },
        );
    }
    let Some(drafted) = &desk.view().drafted else {
        let title =
            desk.said(Words::new("The invoice cannot be sent", "La facture ne peut pas être envoyée"));
        return notice(
            Tone::Warning,
            title,
            html! { <p>{ desk.said(sentence(Refusal::InvoiceOverCeiling)) }</p> },
        );
    };
    let check = desk.said(Words::new(
        "Check it: it is sent exactly as it stands here. Your name, address and tax numbers come from ",
        "Vérifiez-la\u{a0}: elle est envoyée telle quelle. Votre nom, votre adresse et vos numéros de taxe proviennent de ",
    ));
    let fields = html! {
        <>
            <p>{ check }{ to_account(Words::new("your account", "votre compte")) }{ "." }</p>
            { bill(desk, &Bill::drafted(drafted)) }
        </>
    };
    let label = Words::new("Send the invoice", "Envoyer la facture");
    desk.form(Part::Invoice, |_, view, _| Ok(contracts::send_invoice(view.id)), fields, label)
}
