//! The panel beside every step: what is still missing, and what changes mean for a file in review
//! or open.

use shared::language::Words;
use shared::opportunities::readiness::Check;
use shared::opportunities::{Changes, OpportunityContent, Review};
use shared::programmes::ApprovalKind;
use yew::prelude::*;

use super::desk::Desk;
use super::place::field_link;
use crate::route_steps::EditStep;
use crate::ui::{Icon, Tone, UNKNOWN, icon, link, notice, tag};

/// The panel.
pub fn aside(step: EditStep, desk: &Desk) -> Html {
    html! {
        <>
            { returned(desk) }
            { consequences(desk) }
            if step != EditStep::Readiness { { checklist(desk) } }
            <p>{ link(crate::route::Route::File(desk.file.id), desk.language, desk.said(Words::new("Open the file", "Ouvrir le dossier"))) }</p>
        </>
    }
}

/// The conditions of publication, each a link to what is missing.
fn checklist(desk: &Desk) -> Html {
    let open = Check::ALL.iter().filter(|check| desk.missing.iter().any(|one| one.check == **check)).count();
    let done = (Check::ALL.len() - open).to_string();
    let of = Words::new("{done} of {all} done", "{done} sur {all} prêts");
    let said = of.fill(desk.language, &[("done", &done), ("all", &Check::ALL.len().to_string())]);
    html! {
        <section class="checklist" aria-labelledby="checklist-title">
            <h2 id="checklist-title">{ desk.said(Words::new("Before it can be published", "Avant la publication")) }</h2>
            <p class="small">{ said }</p>
            <ul>{ for Check::ALL.iter().map(|check| line(*check, desk)) }</ul>
        </section>
    }
}

fn line(check: Check, desk: &Desk) -> Html {
    let label = desk.said(check.words());
    match desk.missing.iter().find(|one| one.check == check) {
        Some(missing) => html! {
            <li class="checklist-open">
                <span class="checklist-mark" aria-hidden="true"></span>
                <span>
                    <span class="visually-hidden">{ desk.said(Words::new("To do: ", "À faire\u{a0}: ")) }</span>
                    { field_link(desk.file.id, missing, label, desk.language) }
                </span>
            </li>
        },
        None => html! {
            <li class="checklist-done">
                <span class="checklist-mark">{ icon(Icon::Check) }</span>
                <span><span class="visually-hidden">{ desk.said(Words::new("Done: ", "Fait\u{a0}: ")) }</span>{ label }</span>
            </li>
        },
    }
}

/// Why it was sent back.
fn returned(desk: &Desk) -> Html {
    let Review::ChangesRequested { by, reasons, kind, .. } = &desk.file.facts.review else {
        return Html::default();
    };
    let name = desk.file.people.iter().find(|person| person.id == *by).map(|person| person.name.clone());
    let title = desk.said(Words::new("Changes requested", "Modifications demandées"));
    notice(
        Tone::Warning,
        title,
        html! {
            <>
                <p class="plain-text" lang={UNKNOWN}>{ reasons }</p>
                <p class="small">{ name.unwrap_or_default() }{ " – " }{ desk.said(kind.words()) }</p>
            </>
        },
    )
}

/// What the changes made since the last version that others rely on will mean.
fn consequences(desk: &Desk) -> Html {
    let Some(before) = relied_on(desk) else { return Html::default() };
    let changes = Changes::between(before, &desk.form);
    let open = desk.file.published.is_some() || desk.file.facts.is_public();
    let title = if open {
        Words::new("Draft of an amendment", "Ébauche de modification")
    } else {
        Words::new("Changes since it was sent", "Changements depuis l’envoi")
    };
    html! {
        <section>
            <h2>{ desk.said(title) }</h2>
            if open {
                <p class="small">{ desk.said(Words::new(
                    "Vendors go on reading the published version until a contracting authority publishes this one.",
                    "Les fournisseurs continuent de lire la version publiée jusqu’à ce qu’une autorité contractante publie celle-ci.",
                )) }</p>
            }
            if changes.is_empty() {
                <p>{ desk.said(Words::new("Nothing is changed yet.", "Rien n’est encore modifié.")) }</p>
            } else {
                <ul>{ for changes.0.iter().map(|part| html! { <li>{ desk.said(part.words()) }</li> }) }</ul>
                if open { { material(&changes, desk) } }
                { voided(&changes, desk) }
            }
        </section>
    }
}

/// The version that others rely on: the published one, or the last one sent.
fn relied_on(desk: &Desk) -> Option<&OpportunityContent> {
    let facts = &desk.file.facts;
    if facts.is_public() {
        // Before the first change the content being worked on is the published one.
        return desk.file.published.as_ref().or(Some(&desk.setting.file.content));
    }
    let in_review = matches!(facts.review, Review::Sent { .. });
    if in_review { Some(&desk.file.content) } else { desk.file.previous.as_ref() }
}

fn material(changes: &Changes, desk: &Desk) -> Html {
    if changes.is_material() {
        let words = Words::new(
            "It changes what vendors agreed to: proposals already submitted must be confirmed before closing, or they lapse.",
            "Elle touche à ce que les fournisseurs ont accepté\u{a0}: les propositions déjà soumises devront être confirmées avant la clôture, sans quoi elles deviendront caduques.",
        );
        html! { <p>{ tag(Tone::Warning, desk.said(Words::new("Material", "Importante"))) }{ " " }{ desk.said(words) }</p> }
    } else {
        let words = Words::new(
            "Submitted proposals stay valid as they are.",
            "Les propositions soumises restent valables telles quelles.",
        );
        html! { <p>{ tag(Tone::Info, desk.said(Words::new("Clarification", "Précision"))) }{ " " }{ desk.said(words) }</p> }
    }
}

/// The approvals that are needed again.
fn voided(changes: &Changes, desk: &Desk) -> Html {
    let required = &desk.file.programme.document.approvals;
    let again: Vec<&ApprovalKind> = required.iter().filter(|kind| changes.touches(**kind)).collect();
    if again.is_empty() {
        let words =
            Words::new("The approvals given stay valid.", "Les approbations données restent valables.");
        return html! { <p>{ desk.said(words) }</p> };
    }
    html! {
        <>
            <p>{ desk.said(Words::new("Must be approved again:", "À approuver de nouveau\u{a0}:")) }</p>
            <ul>{ for again.iter().map(|kind| html! { <li>{ desk.said(kind.words()) }</li> }) }</ul>
        </>
    }
}
