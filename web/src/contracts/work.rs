//! The work: what is to be delivered, every delivery with its review, and the form to deliver.

use shared::contracts::{ContractView, DeliveryDraft, DeliveryView};
use shared::language::Words;
use shared::opportunities::Repository;
use shared::policy::Act;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use super::review::review;
use super::typed::Typed;
use crate::client::contracts;
use crate::ui::text_input::Kind;
use crate::ui::{CopyButton, TextArea, TextInput, Tone, details, link_to, moment, row, summary_list, tag};

/// The work.
pub fn work(desk: &Desk) -> Html {
    let view = desk.view();
    html! {
        <section class="contract-section">
            <h2 id="work" tabindex="-1">{ desk.said(Words::new("The work", "Les travaux")) }</h2>
            if view.deliveries.is_empty() {
                { criteria(desk) }
                <p>{ desk.said(Words::new("Nothing is delivered yet.", "Rien n’est livré pour l’instant.")) }</p>
            }
            { for view.deliveries.first().map(|newest| delivery(desk, newest, view.deliveries.len())) }
            if desk.may(&Act::ReviewDelivery(&view.facts)) { { review(desk) } }
            if desk.may(&Act::Deliver(&view.facts)) { { deliver(desk) } }
            { earlier(desk) }
        </section>
    }
}

/// Deliveries before the newest one, each one press away.
fn earlier(desk: &Desk) -> Html {
    let deliveries = &desk.view().deliveries;
    let older = deliveries.iter().skip(1).zip((1..deliveries.len()).rev());
    html! { { for older.map(|(older, number)| details(named(desk, number), delivery(desk, older, number))) } }
}

fn named(desk: &Desk, number: usize) -> String {
    Words::new("Delivery {number}", "Livraison {number}")
        .fill(desk.language, &[("number", &number.to_string())])
}

/// What the work will be accepted by.
fn criteria(desk: &Desk) -> Html {
    html! {
        <>
            <h3>{ desk.said(Words::new("Work acceptance criteria", "Critères d’acceptation des travaux")) }</h3>
            <ol>
                { for (0..desk.view().content.acceptance_criteria.len()).map(|index| html! { <li>{ criterion(desk, index) }</li> }) }
            </ol>
        </>
    }
}

/// The text of a criterion, in the page's language where it has one.
pub fn criterion(desk: &Desk, index: usize) -> Html {
    let Some(criterion) = desk.view().content.acceptance_criteria.get(index) else {
        return Html::default();
    };
    let (text, lang) = criterion.text.best(desk.language);
    html! { <span lang={lang.code()}>{ text.to_owned() }</span> }
}

fn delivery(desk: &Desk, delivery: &DeliveryView, number: usize) -> Html {
    let language = desk.language;
    let (tone, words) = match delivery.accepted {
        None => (Tone::Info, Words::new("Being reviewed", "À l’examen")),
        Some(true) => (Tone::Success, Words::new("Accepted", "Acceptée")),
        Some(false) => (Tone::Warning, Words::new("Sent back", "Retournée")),
    };
    let reviewed = desk.said(Words::new("Reviewed", "Examinée"));
    let mut rows = vec![
        row(desk.said(Words::new("Delivered", "Livrée")), moment(delivery.at, language)),
        row(
            desk.said(Words::new("Repository", "Dépôt")),
            link_to(delivery.repository.clone(), language, delivery.repository.clone()),
        ),
        row(
            desk.said(Words::new("Commit or pull request", "Validation ou demande de fusion")),
            commit(desk, &delivery.commit),
        ),
    ];
    if !delivery.notes.trim().is_empty() {
        let notes = html! { <p class="as-typed" lang={desk.written()}>{ &delivery.notes }</p> };
        rows.push(row(desk.said(Words::new("Notes", "Notes")), notes));
    }
    if let Some(at) = delivery.reviewed_at {
        rows.push(row(reviewed, moment(at, language)));
    }
    html! {
        <article class="delivery">
            <h3>{ named(desk, number) }{ " " }{ tag(tone, desk.said(words)) }</h3>
            { summary_list(rows) }
            { checks(desk, delivery) }
        </article>
    }
}

fn commit(desk: &Desk, commit: &str) -> Html {
    if commit.starts_with("https://") {
        return link_to(commit.to_owned(), desk.language, commit.to_owned());
    }
    let about = desk.said(Words::new("the commit hash", "l’empreinte de la validation"));
    html! { <><code>{ commit.to_owned() }</code>{ " " }<CopyButton text={commit.to_owned()} {about} /></> }
}

/// The author's decision on each criterion.
fn checks(desk: &Desk, delivery: &DeliveryView) -> Html {
    if delivery.checks.is_empty() {
        return Html::default();
    }
    let line = |check: &shared::contracts::CriterionCheck| {
        let (tone, words) = if check.met {
            (Tone::Success, Words::new("Met", "Respecté"))
        } else {
            (Tone::Warning, Words::new("Not met", "Non respecté"))
        };
        let index = usize::try_from(check.criterion).unwrap_or(usize::MAX);
        html! {
            <li>
                { tag(tone, desk.said(words)) }{ " " }{ criterion(desk, index) }
                if !check.reason.is_empty() { <p class="as-typed" lang={desk.written()}>{ &check.reason }</p> }
            </li>
        }
    };
    html! {
        <>
            <h4>{ desk.said(Words::new("Review", "Examen")) }</h4>
            <ol class="checks">{ for delivery.checks.iter().map(line) }</ol>
        </>
    }
}

/// A delivery begins with the repository of the last one, or the opportunity's.
fn beginning(view: &ContractView) -> DeliveryDraft {
    let last = view.deliveries.first().map(|delivery| delivery.repository.clone());
    let known = match &view.content.repository {
        Some(Repository::Existing { url }) => Some(url.clone()),
        Some(Repository::CreatedAtAward) | None => None,
    };
    DeliveryDraft { repository: last.or(known).unwrap_or_default(), ..DeliveryDraft::default() }
}

fn draft(typed: &Typed, view: &ContractView) -> DeliveryDraft {
    typed.delivery.clone().unwrap_or_else(|| beginning(view))
}

fn deliver(desk: &Desk) -> Html {
    let now = draft(&desk.typed, desk.view());
    let errors = desk.errors(Part::Delivery);
    let set = |change: fn(&mut DeliveryDraft, String)| {
        let beginning = beginning(desk.view());
        desk.typed.set(move |typed, value: String| {
            change(typed.delivery.get_or_insert_with(|| beginning.clone()), value)
        })
    };
    let fields = html! {
        <>
            <h3>{ desk.said(Words::new("Deliver the work", "Livrer les travaux")) }</h3>
            <TextInput pointer="/delivery/repository" kind={Kind::Address} label={desk.said(Words::new("Public repository", "Dépôt public"))}
                hint={desk.said(Words::new("An address that anybody can open.", "Une adresse que tout le monde peut ouvrir."))}
                value={now.repository} on_change={set(|draft, value| draft.repository = value)} errors={errors.clone()} />
            <TextInput pointer="/delivery/commit" label={desk.said(Words::new("Commit or pull request", "Validation ou demande de fusion"))}
                hint={desk.said(Words::new(
                    "The hash of the commit, such as 3f2a9c1, or the address of the pull request.",
                    "L’empreinte de la validation, par exemple 3f2a9c1, ou l’adresse de la demande de fusion.",
                ))}
                value={now.commit} on_change={set(|draft, value| draft.commit = value)} errors={errors.clone()} />
            <TextArea pointer="/delivery/notes" optional=true label={desk.said(Words::new("Notes for the author", "Notes à l’auteur"))}
                hint={desk.said(Words::new("What was done, and what to look at first.", "Ce qui a été fait, et ce qu’il faut regarder en premier."))}
                value={now.notes} on_change={set(|draft, value| draft.notes = value)} {errors} characters_max={5_000} />
        </>
    };
    let label = Words::new("Deliver the work", "Livrer les travaux");
    desk.form(
        Part::Delivery,
        |typed, view, language| {
            let draft = draft(typed, view);
            valid(draft.validate(), language)?;
            Ok(contracts::deliver(view.id, &draft))
        },
        fields,
        label,
    )
}
