//! The invoice that the system drafted, exactly as it will be sent.

use shared::accounts::AccountView;
use shared::language::Words;
use shared::payments::commands::{invoice_amounts, invoice_number};
use yew::prelude::*;

use super::invoice::{Bill, bill};
use crate::client::contracts;
use crate::contracts::desk::{Desk, Part};
use crate::route::Route;
use crate::ui::{Tone, fetched, link, notice};

/// The draft, from the contract and the vendor's account.
pub fn send_invoice(desk: &Desk) -> Html {
    fetched(&desk.account, desk.language, |account| match account {
        Some(account) => draft(desk, account),
        None => Html::default(),
    })
}

fn draft(desk: &Desk, account: &AccountView) -> Html {
    let to_account = |label: Words| link(Route::Account, desk.language, desk.said(label));
    let Some(tax) = &account.tax else {
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
    };
    let sent = u32::try_from(desk.view().invoices.len()).unwrap_or(u32::MAX);
    let drafted = Bill {
        number: &invoice_number(&desk.view().facts, sent),
        sent_at: None,
        amounts: &invoice_amounts(&desk.view().facts, tax),
        tax,
    };
    let check = desk.said(Words::new(
        "Check it: it is sent exactly as it stands here. Your name and tax numbers come from ",
        "Vérifiez-la\u{a0}: elle est envoyée telle quelle. Votre nom et vos numéros de taxe proviennent de ",
    ));
    let fields = html! {
        <>
            <p>{ check }{ to_account(Words::new("your account", "votre compte")) }{ "." }</p>
            { bill(desk, &drafted) }
        </>
    };
    let label = Words::new("Send the invoice", "Envoyer la facture");
    desk.form(Part::Invoice, |_, view, _| Ok(contracts::send_invoice(view.id)), fields, label)
}
