//! What the opportunity says: as it stands, what changed since it was last sent, and every version.

use shared::language::Words;
use shared::opportunities::{AmendmentView, OpportunityContent, Review, VersionView};
use shared::policy::Act;
use yew::prelude::*;

use super::desk::Desk;
use crate::opportunities::changes::part_names;
use crate::route::Route;
use crate::route_steps::EditStep;
use crate::ui::{Look, details, link_button, moment, table};
use crate::wizard::parts::{differing, part_diff};
use crate::wizard::preview::preview;

/// The section.
pub fn content(desk: &Desk) -> Html {
    let view = desk.view();
    let whole = preview(&view.content, &view.programme.document, view.amounts.as_ref(), desk.language);
    html! {
        <section class="file-section" id="content" tabindex="-1">
            <h2>{ desk.said(Words::new("The opportunity", "L’occasion")) }</h2>
            { edit(desk) }
            { since_sent(desk) }
            { details(desk.said(Words::new("Read it as it stands", "La lire dans son état actuel")), html! { <div class="preview">{ whole }</div> }) }
            { versions(desk, &view.versions) }
            { for view.amendments.iter().map(|amendment| amendment_entry(desk, amendment)) }
        </section>
    }
}

fn edit(desk: &Desk) -> Html {
    let view = desk.view();
    if !desk.may(&Act::EditOpportunity(&view.facts)) {
        return Html::default();
    }
    let words = if view.facts.is_public() {
        Words::new("Prepare an amendment", "Préparer une modification")
    } else {
        Words::new("Change it", "La modifier")
    };
    let path = Route::EditOpportunity(view.id, EditStep::Need).path(desk.language);
    html! { <p>{ link_button(Look::Secondary, path, desk.said(words)) }</p> }
}

/// What changed since the last version that was sent, for whoever approves.
fn since_sent(desk: &Desk) -> Html {
    let view = desk.view();
    let Some(previous) = &view.previous else { return Html::default() };
    if view.changes.is_empty() || view.facts.review == Review::Settled {
        return Html::default();
    }
    html! {
        <>
            <h3>{ desk.said(Words::new("What changed since it was last sent", "Ce qui a changé depuis le dernier envoi")) }</h3>
            { differences(desk, previous, &view.content) }
        </>
    }
}

/// Each part that differs, both texts side by side, in both languages.
fn differences(desk: &Desk, before: &OpportunityContent, after: &OpportunityContent) -> Html {
    let parts = differing(before, after, desk.language);
    html! { { for parts.into_iter().map(|part| html! {
        <>
            <h4>{ desk.said(part.words()) }</h4>
            { part_diff(before, after, part, desk.language) }
        </>
    }) } }
}

fn versions(desk: &Desk, versions: &[VersionView]) -> Html {
    if versions.len() < 2 {
        return Html::default();
    }
    let headings = [
        Words::new("Version", "Version"),
        Words::new("Last saved", "Dernier enregistrement"),
        Words::new("Changed", "Changements"),
    ];
    let rows = versions.iter().map(|version| {
        vec![
            html! { { version.number } },
            moment(version.at, desk.language),
            html! { { part_names(&version.changes, desk.language) } },
        ]
    });
    let headings = headings.map(|words| AttrValue::from(desk.said(words))).to_vec();
    let list = table(desk.said(Words::new("Versions", "Versions")), headings, rows.collect());
    details(desk.said(Words::new("Every version", "Toutes les versions")), list)
}

fn amendment_entry(desk: &Desk, amendment: &AmendmentView) -> Html {
    let number = amendment.number.to_string();
    let title =
        Words::new("Amendment {number}", "Modification {number}").fill(desk.language, &[("number", &number)]);
    html! {
        <div class="entry">
            <h3>{ title }</h3>
            <p class="muted small">{ moment(amendment.at, desk.language) }</p>
            <p class="plain-text">{ amendment.reason.in_language(desk.language) }</p>
            { details(part_names(&amendment.changes, desk.language), differences(desk, &amendment.before, &amendment.after)) }
        </div>
    }
}
