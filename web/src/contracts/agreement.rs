//! What was agreed: the parties, the price, the dates, the terms, and both signatures.

use shared::contracts::Signature;
use shared::language::{Language, Words};
use shared::opportunities::Repository;
use shared::policy::Act;
use shared::province::Amounts;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use super::state::language_name;
use crate::client::contracts;
use crate::format;
use crate::payments::{addressed, rate};
use crate::route::Route;
use crate::ui::{Checkbox, Row, TextInput, details, link, link_to, moment, row, summary_list};

/// The agreement.
pub fn agreement(desk: &Desk) -> Html {
    html! {
        <section class="contract-section">
            <h2 id="agreement" tabindex="-1">{ desk.said(Words::new("The agreement", "L’entente")) }</h2>
            { summary_list(summary(desk)) }
            { terms(desk) }
            { signatures(desk) }
            if desk.may(&Act::SignContract(&desk.view().facts)) { { sign(desk) } }
        </section>
    }
}

fn summary(desk: &Desk) -> Vec<Row> {
    let (view, language) = (desk.view(), desk.language);
    let (content, facts) = (&view.content, &view.facts);
    let mut rows = vec![
        row(
            desk.said(Words::new("Department", "Ministère")),
            addressed(view.department.name.in_language(language), &view.contracting_address),
        ),
        row(desk.said(Words::new("Vendor", "Fournisseur")), html! { { &view.contractor } }),
        row(desk.said(Words::new("Opportunity", "Occasion")), opportunity(desk)),
    ];
    rows.extend(amounts(&facts.amounts, language));
    if let Some(day) = content.starts_on {
        rows.push(row(desk.said(Words::new("Start", "Début")), text(&format::date(day, language))));
    }
    rows.push(row(
        desk.said(Words::new("Delivery due", "Livraison attendue")),
        moment(facts.delivery_due_at, language),
    ));
    rows.push(row(
        desk.said(Words::new("Licence of the work", "Licence des travaux")),
        text(&content.licence),
    ));
    rows.push(row(desk.said(Words::new("Repository", "Dépôt")), repository(desk)));
    rows.push(row(
        desk.said(Words::new("Language of the contract", "Langue du contrat")),
        text(desk.said(language_name(facts.language))),
    ));
    rows
}

/// Price, each tax, total: one line each.
pub fn amounts(amounts: &Amounts, language: Language) -> Vec<Row> {
    let money = |amount| text(&format::money(amount, language));
    let mut rows = vec![row(
        Words::new("Price before tax", "Prix avant taxes").in_language(language),
        money(amounts.price),
    )];
    for line in &amounts.taxes {
        let label = [line.kind.words().in_language(language), " (", &rate(line.rate, language), ")"].concat();
        rows.push(row(label, money(line.amount)));
    }
    if amounts.taxes.is_empty() {
        let none = Words::new(
            "None: the vendor is a small supplier",
            "Aucune\u{a0}: le fournisseur est un petit fournisseur",
        );
        rows.push(row(Words::new("Taxes", "Taxes").in_language(language), text(none.in_language(language))));
    }
    let total = html! { <strong>{ money(amounts.total) }</strong> };
    rows.push(row(Words::new("Total", "Total").in_language(language), total));
    rows
}

fn text(text: &str) -> Html {
    html! { { text.to_owned() } }
}

/// Officials get to the file behind it, everybody else to the public page.
fn opportunity(desk: &Desk) -> Html {
    let view = desk.view();
    let (title, lang) = view.content.title.best(desk.language);
    let works_there = desk.visitor.actor().is_some_and(|actor| actor.works_in(view.facts.department_id));
    let route =
        if works_there { Route::File(view.opportunity_id) } else { Route::Opportunity(view.opportunity_id) };
    html! { <span lang={lang.code()}>{ link(route, desk.language, title.to_owned()) }</span> }
}

fn repository(desk: &Desk) -> Html {
    match &desk.view().content.repository {
        Some(Repository::Existing { url }) => link_to(url.clone(), desk.language, url.clone()),
        Some(Repository::CreatedAtAward) | None => {
            text(desk.said(Words::new("Created at award", "Créé à l’attribution")))
        }
    }
}

/// The terms in the contract's language; the other language is there to read.
fn terms(desk: &Desk) -> Html {
    let (first, other) = (desk.view().facts.language, desk.view().facts.language.other());
    let note = Words::new(
        "The same terms in {language}, for information",
        "Les mêmes conditions en {language}, à titre d’information",
    );
    let summary = note.fill(desk.language, &[("language", desk.said(language_name(other)))]);
    html! {
        <>
            <h3>{ desk.said(Words::new("Terms", "Conditions")) }</h3>
            { in_language(desk, first) }
            { details(summary, in_language(desk, other)) }
        </>
    }
}

fn in_language(desk: &Desk, language: Language) -> Html {
    let terms = desk.view().terms_html.in_language(language).to_owned();
    // Rendered from the programme's text and sanitised on the server.
    html! { <div class="text terms" lang={language.code()}>{ Html::from_html_unchecked(terms.into()) }</div> }
}

fn signatures(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let line = |label: Words, signature: Option<&Signature>| {
        let value = match signature {
            Some(signature) => {
                html! { <>{ &signature.name }{ ", " }{ moment(signature.at, desk.language) }</> }
            }
            None => text(desk.said(Words::new("Not signed yet", "Pas encore signé"))),
        };
        row(desk.said(label), value)
    };
    html! {
        <>
            <h3>{ desk.said(Words::new("Signatures", "Signatures")) }</h3>
            { summary_list(vec![
                line(Words::new("For the vendor", "Pour le fournisseur"), facts.vendor_signature.as_ref()),
                line(Words::new("For Canada", "Pour le Canada"), facts.canada_signature.as_ref()),
            ]) }
        </>
    }
}

fn sign(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let agree = if desk.is_vendor() {
        Words::new("I have read the terms and agree to them.", "J’ai lu les conditions et je les accepte.")
    } else {
        Words::new(
            "I have read the terms and agree to them for Canada.",
            "J’ai lu les conditions et je les accepte au nom du Canada.",
        )
    };
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Sign", "Signer")) }</h3>
            <TextInput pointer="/signature/name" label={desk.said(Words::new("Your full name", "Votre nom complet"))}
                hint={desk.said(Words::new("Typing your name here is your signature.", "Inscrire votre nom ici tient lieu de signature."))}
                value={typed.signature.name.clone()} autocomplete="name"
                on_change={typed.set(|typed, name| typed.signature.name = name)} errors={desk.errors(Part::Signature)} />
            <Checkbox pointer="/signature/agree" label={desk.said(agree)} checked={typed.signature.agree}
                on_change={typed.set(|typed, agree| typed.signature.agree = agree)} errors={desk.errors(Part::Signature)} />
        </>
    };
    let label = Words::new("Sign the contract", "Signer le contrat");
    desk.form(
        Part::Signature,
        |typed, view, language| {
            valid(typed.signature.validate(), language)?;
            Ok(contracts::sign(view.id, &typed.signature))
        },
        fields,
        label,
    )
}
