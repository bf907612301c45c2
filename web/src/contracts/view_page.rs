//! The page of a contract, for the vendor and for the department.

use std::rc::Rc;

use shared::contracts::ContractPhase;
use shared::ids::ContractId;
use shared::language::{Language, Words};
use shared::policy::{self, Act};
use yew::prelude::*;

use super::agreement::agreement;
use super::changes::changes;
use super::desk::{Desk, Part};
use super::dispute::dispute;
use super::messages::messages;
use super::record::record;
use super::state::state;
use super::typed::Typed;
use super::work::work;
use crate::browser;
use crate::client::{Loaded, contracts};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_business_now, use_fetch, use_language, use_submit, use_visitor};
use crate::payments::{feedback, money};
use crate::route::Route;
use crate::ui::{Button, Crumb, Look, Page, fetched};
use shared::contracts::ContractView;

#[derive(Properties, PartialEq)]
pub struct ViewPageProps {
    pub id: ContractId,
}

/// The page.
#[component]
pub fn ViewPage(props: &ViewPageProps) -> Html {
    let language = use_language();
    let (visitor, now) = (use_visitor(), use_business_now());
    let fetch = use_fetch(props.id, |id| contracts::read(*id));
    let invoices = fetch.ready().is_some_and(|contract| {
        policy::check(&visitor, &Act::SendInvoice(&contract.value.facts), now).is_ok()
    });
    let account = use_fetch(invoices, |needed| contracts::read_account(*needed));
    let (typed, submit, last) = (use_form(Typed::default), use_submit(), use_state(|| Part::Message));
    let announcer = use_announcer();
    let content = match fetch.ready() {
        None => fetched(&fetch, language, |_| Html::default()),
        Some(contract) => {
            let contract = contract.clone();
            let fetch = fetch.clone();
            sections(&Desk {
                language,
                now,
                visitor,
                contract,
                typed,
                account,
                fetch,
                submit,
                last,
                announcer,
            })
        }
    };
    let crumbs = vec![
        Crumb::new(Words::new("My work", "Mon travail").in_language(language), Route::Work.path(language)),
        Crumb::new(
            Words::new("My contracts", "Mes contrats").in_language(language),
            Route::Contracts.path(language),
        ),
    ];
    let (title, lead) = titles(fetch.ready(), language);
    html! { <Page {title} {lead} {crumbs}>{ content }</Page> }
}

fn titles(contract: Option<&Rc<Loaded<ContractView>>>, language: Language) -> (AttrValue, AttrValue) {
    let Some(contract) = contract else {
        return (Words::new("Contract", "Contrat").in_language(language).into(), AttrValue::default());
    };
    let view = &contract.value;
    let title =
        Words::new("Contract {number}", "Contrat {number}").fill(language, &[("number", &view.facts.number)]);
    let lead = view.content.title.best(language).0.to_owned();
    (title.into(), lead.into())
}

/// What the contract waits for comes first; the rest follows in the order of its life.
fn sections(desk: &Desk) -> Html {
    let order: [fn(&Desk) -> Html; 4] = match desk.view().facts.phase() {
        ContractPhase::Signing => [agreement, work, money, feedback],
        ContractPhase::InProgress | ContractPhase::Delivered | ContractPhase::Revision => {
            [work, agreement, money, feedback]
        }
        ContractPhase::Accepted
        | ContractPhase::Invoiced
        | ContractPhase::Deficient
        | ContractPhase::Certified => [money, work, agreement, feedback],
        ContractPhase::Paid | ContractPhase::Closed | ContractPhase::Terminated => {
            [money, feedback, work, agreement]
        }
    };
    html! {
        <>
            { state(desk) }
            { for order.into_iter().map(|section| section(desk)) }
            { messages(desk) }
            { dispute(desk) }
            { changes(desk) }
            { record(desk) }
            { print_button(desk.language) }
        </>
    }
}

fn print_button(language: Language) -> Html {
    let label = Words::new("Print or save as PDF", "Imprimer ou enregistrer en PDF").in_language(language);
    let on_click = Callback::from(|()| {
        if let Some(window) = browser::window() {
            // Browsers without a printer do nothing.
            let _ = window.print();
        }
    });
    html! { <p class="act-section"><Button look={Look::Secondary} {label} {on_click} /></p> }
}
