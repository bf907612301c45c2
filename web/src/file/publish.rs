//! Publishing, and publishing an amendment; with what the splitting check found.

use shared::actor::Role;
use shared::language::{Bilingual, Language, Words};
use shared::opportunities::readiness::Missing;
use shared::opportunities::splitting::SplittingFinding;
use shared::opportunities::{AmendmentDraft, Changes, FileView, OpportunityState, PublicationDraft, Review};
use shared::policy::Act;
use shared::problem::FieldError;
use shared::refusal::{Refusal, sentence};
use shared::validation::field_error;
use shared::work::Whose;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Asks, Desk, Part, valid};
use super::public_value::source_field;
use super::typed::Typed;
use crate::client::{Call, files};
use crate::format;
use crate::opportunities::changes::part_names;
use crate::route::Route;
use crate::ui::{BilingualInput, Look, TextArea, Tone, link, notice};
use crate::wizard::place::field_name;

/// The section, while there is something to publish.
pub fn publish(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let amends = facts.is_open(desk.now) && facts.review != Review::Settled;
    let (title, content) = if facts.state == OpportunityState::Unpublished {
        (Words::new("Publication", "Publication"), publication(desk))
    } else if amends {
        (Words::new("Amendment", "Modification"), amendment(desk))
    } else {
        return Html::default();
    };
    html! {
        <section class="file-section" id="publication" tabindex="-1">
            <h2>{ desk.said(title) }</h2>
            { missing(desk) }
            { splitting(desk) }
            { content }
        </section>
    }
}

/// What keeps it from publication; approvers see it as the author does.
fn missing(desk: &Desk) -> Html {
    if desk.view().missing.is_empty() {
        return Html::default();
    }
    let line = |missing: &Missing| {
        let what = field_error(&missing.pointer, &missing.code, desk.language).detail;
        html! { <li>{ field_name(&missing.pointer, desk.language) }{ desk.said(Words::new(": ", "\u{a0}: ")) }{ what }</li> }
    };
    let list = html! { <ul>{ for desk.view().missing.iter().map(line) }</ul> };
    notice(Tone::Warning, desk.said(sentence(Refusal::NotReady)), list)
}

/// Similar work bought recently, whose sum passes the ceiling.
fn splitting(desk: &Desk) -> Html {
    let Some(SplittingFinding { similar, sum, ceiling }) = &desk.view().splitting else {
        return Html::default();
    };
    let title = desk.said(Words::new(
        "Similar work was bought recently",
        "Des travaux semblables ont été achetés récemment",
    ));
    let words = Words::new(
        "Together with this one it comes to {sum}, above the limit of {ceiling}. The contracting authority decides whether this is one need cut into pieces, and says why not; the reason is reported.",
        "Avec la présente occasion, le total s’élève à {sum}, au-delà de la limite de {ceiling}. L’autorité contractante détermine s’il s’agit d’un seul besoin fractionné et, sinon, en donne la raison; celle-ci fait l’objet d’un rapport.",
    );
    let said = words.fill(
        desk.language,
        &[("sum", &format::money(*sum, desk.language)), ("ceiling", &format::money(*ceiling, desk.language))],
    );
    notice(
        Tone::Warning,
        title,
        html! {
            <>
                <p>{ said }</p>
                <ul>{ for similar.iter().map(|one| html! {
                    <li>
                        { link(Route::File(one.opportunity_id), desk.language, one.title.best(desk.language).0.to_owned()) }
                        { ", " }{ format::money(one.total, desk.language) }
                    </li>
                }) }</ul>
            </>
        },
    )
}

fn publication(desk: &Desk) -> Html {
    let view = desk.view();
    if let Err(refusal) = desk.check(&Act::Publish(&view.facts, &view.programme.document.approvals)) {
        return desk.refusal_of(refusal, Whose::Official(Role::ContractingAuthority));
    }
    // What is missing is said above.
    if !view.missing.is_empty() {
        return Html::default();
    }
    let fields = html! {
        <>
        if view.splitting.is_some() {
            <TextArea pointer="/publication/splitting_reason" rows={4} characters_max={2_000}
                label={desk.said(Words::new("Why this is not contract splitting", "Pourquoi il ne s’agit pas d’un fractionnement de marché"))}
                value={desk.typed.splitting_reason.clone()}
                on_change={desk.typed.set(|typed, text| typed.splitting_reason = text)} errors={desk.errors(Part::Publication)} />
        }
        { source_field(desk) }
        </>
    };
    desk.grave_form(Part::Publication, prepare_publication, fields, Asks {
        label: Words::new("Publish", "Publier"),
        question: Words::new("Publish this opportunity?", "Publier cette occasion?"),
        consequence: Words::new(
            "Everybody can read it at once, in both languages, and saved searches are told. Later changes are amendments that everybody sees.",
            "Tout le monde pourra la lire aussitôt, dans les deux langues, et les recherches enregistrées seront avisées. Les changements ultérieurs seront des modifications visibles par tous.",
        ),
        look: Look::Primary,
    })
}

fn prepare_publication(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let source = match typed.public_value_source.is_empty() {
        true => None,
        false => Some(both("/public_value_source", &typed.public_value_source, language)?.into()),
    };
    let draft = PublicationDraft {
        public_value_source: source,
        splitting_reason: view.splitting.as_ref().map(|_| typed.splitting_reason.trim().to_owned()),
    };
    valid(draft.validate(), language)?;
    Ok(files::publish(view.id, &draft))
}

fn amendment(desk: &Desk) -> Html {
    let view = desk.view();
    html! {
        <>
            { meaning(desk) }
            { match desk.check(&Act::Amend(&view.facts, &view.programme.document.approvals)) {
                Ok(()) if view.missing.is_empty() => amendment_form(desk),
                // What is missing is said above.
                Ok(()) => Html::default(),
                Err(refusal) => desk.refusal_of(refusal, Whose::Official(Role::ContractingAuthority)),
            } }
        </>
    }
}

/// The parts that change, and what follows for proposals already submitted.
fn meaning(desk: &Desk) -> Html {
    let view = desk.view();
    let Some(published) = &view.published else { return Html::default() };
    let changes = Changes::between(published, &view.content);
    let words = if changes.is_material() {
        Words::new(
            "Material: proposals already submitted must be confirmed before closing, or they lapse.",
            "Importante\u{a0}: les propositions déjà soumises devront être confirmées avant la clôture, sans quoi elles deviendront caduques.",
        )
    } else {
        Words::new(
            "A clarification: submitted proposals stay valid as they are.",
            "Une précision\u{a0}: les propositions soumises restent valables telles quelles.",
        )
    };
    html! {
        <p>
            <strong>{ desk.said(Words::new("Changes: ", "Changements\u{a0}: ")) }</strong>{ part_names(&changes, desk.language) }
            { ". " }{ desk.said(words) }
        </p>
    }
}

fn amendment_form(desk: &Desk) -> Html {
    let fields = html! {
        <BilingualInput pointer="/amendment/reason" rows={3} characters_max={2_000}
            label={desk.said(Words::new("Why it is amended", "Raison de la modification"))}
            hint={desk.said(Words::new("Everybody reads it beside what changed.", "Tout le monde la lira à côté des changements."))}
            value={desk.typed.amendment_reason.clone()}
            on_change={desk.typed.set(|typed, reason| typed.amendment_reason = reason)} errors={desk.errors(Part::Amendment)} />
    };
    desk.grave_form(Part::Amendment, prepare_amendment, fields, Asks {
        label: Words::new("Publish the amendment", "Publier la modification"),
        question: Words::new("Publish this amendment?", "Publier cette modification?"),
        consequence: Words::new(
            "Everybody concerned is told at once. In the last business day before closing, closing moves by one business day.",
            "Toutes les personnes concernées sont avisées aussitôt. Au cours du dernier jour ouvrable avant la clôture, celle-ci est reportée d’un jour ouvrable.",
        ),
        look: Look::Primary,
    })
}

fn prepare_amendment(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let reason = both("/reason", &typed.amendment_reason, language)?;
    let draft = AmendmentDraft { reason: reason.into() };
    valid(draft.validate(), language)?;
    Ok(files::amend(view.id, &draft))
}

/// A reason that the public reads says something in both languages.
pub fn both(pointer: &str, text: &Bilingual, language: Language) -> Result<Bilingual, Vec<FieldError>> {
    let halves = [("/en", &text.en, "missing_english"), ("/fr", &text.fr, "missing_french")];
    let blank = halves.iter().filter(|(_, half, _)| half.trim().is_empty());
    let errors: Vec<FieldError> =
        blank.map(|(half, _, code)| field_error(&[pointer, half].concat(), code, language)).collect();
    if errors.is_empty() { Ok(text.clone()) } else { Err(errors) }
}
