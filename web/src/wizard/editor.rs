//! The wizard around its steps: the draft, saving it, going on, the panel beside it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use shared::language::{Language, Words};
use shared::opportunities::{FileView, OpportunityContent, OpportunityDraft};
use shared::policy::{Act, check};
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::aside::aside;
use super::conflict::Conflict;
use super::desk::{Blanks, Desk, Setting};
use super::place;
use super::steps::{self, Sending};
use crate::client::{Etag, files};
use crate::failure::ApiError;
use crate::forms::{Form, use_form};
use crate::hooks::{
    Autosave, Save, Saved, forget_draft, kept_draft, use_autosave, use_business_now, use_language,
    use_navigator, use_session, use_submit,
};
use crate::route::Route;
use crate::route_steps::EditStep;
use crate::ui::{Button, Crumb, Look, Page, Tone, autosave_line, details, link_button, notice, stepper, tag};

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub setting: Setting,
    pub step: EditStep,
}

/// The wizard at a step.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let session = use_session();
    let visitor = session.visitor.clone();
    let navigator = use_navigator();
    let submit = use_submit();
    let opened = &props.setting.file;
    // Asked once: what is typed stays on the screen when the clock says no in between.
    let allowed = use_memo((), |()| check(&visitor, &Act::EditOpportunity(&opened.facts), now));
    let saved = use_state(|| opened.clone());
    let form = use_form(|| opened.content.clone());
    let place: AttrValue = ["opportunity/", &opened.id.to_string()].concat().into();
    let kept = use_state(|| kept_content(&place).filter(|kept| *kept != opened.content));
    let autosave = use_content_autosave(&place, &form, &saved);
    let blanks = use_state(|| Blanks::Quiet);
    {
        let blanks = blanks.setter();
        use_effect_with(props.step, move |step| {
            if matches!(step, EditStep::Readiness | EditStep::Preview) {
                blanks.set(Blanks::Shown);
            }
        });
    }
    if let Err(refusal) = *allowed {
        return refused(refusal, opened, language);
    }
    let person = session.view.as_ref().and_then(|view| view.person.clone());
    let desk = Desk::new(form.clone(), &props.setting, (*saved).clone(), person, *blanks, language, now);
    let content = match conflict(&autosave, &form, opened, &saved) {
        Some(conflict) => conflict,
        None => {
            let sending =
                Sending { visitor: &visitor, autosave: &autosave, submit: &submit, navigator: &navigator };
            html! { <>{ step_content(props.step, &desk, &sending) }{ pager(props.step, &desk) }</> }
        }
    };
    html! {
        <Page title={place::title(props.step).in_language(language)} crumbs={crumbs(opened, language)}
            above={above(props.step, &desk, &autosave)} aside={aside(props.step, &desk)}>
            { offer_kept(&kept, &form, &place, language) }
            { content }
        </Page>
    }
}

/// Saves the content whenever it has changed; what the API says about the file comes back with it.
#[hook]
fn use_content_autosave(
    place: &str,
    form: &Form<OpportunityContent>,
    saved: &UseStateHandle<Rc<FileView>>,
) -> Autosave {
    let draft = OpportunityDraft { content: (**form).clone() };
    // Our drafts are plain structs: writing them cannot fail.
    let text = serde_json::to_string(&draft).unwrap_or_default();
    let (id, etag) = (saved.id, Etag::of(saved.version));
    let setter = saved.setter();
    let save: Save =
        Callback::from(move |etag: Etag| -> Pin<Box<dyn Future<Output = Result<Etag, ApiError>>>> {
            let (draft, setter) = (draft.clone(), setter.clone());
            Box::pin(async move {
                let loaded = files::edit_opportunity(id, &draft, &etag).await?;
                setter.set(Rc::new(loaded.value));
                Ok(loaded.etag)
            })
        });
    use_autosave(place, text, &etag, save)
}

fn kept_content(place: &str) -> Option<OpportunityContent> {
    let draft: OpportunityDraft = crate::client::read(&kept_draft(place)?).ok()?;
    Some(draft.content)
}

/// What never reached the server, if there is any: nothing is put in place unasked.
fn offer_kept(
    kept: &UseStateHandle<Option<OpportunityContent>>,
    form: &Form<OpportunityContent>,
    place: &AttrValue,
    language: Language,
) -> Html {
    let Some(content) = (**kept).clone() else { return Html::default() };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let forget = {
        let (kept, place) = (kept.setter(), place.clone());
        Callback::from(move |()| {
            forget_draft(&place);
            kept.set(None);
        })
    };
    let take = {
        let (form, kept) = (form.clone(), kept.setter());
        Callback::from(move |()| {
            let content = content.clone();
            form.change(move |draft| *draft = content);
            kept.set(None);
        })
    };
    let title = said(
        "This browser kept words that were never saved",
        "Ce navigateur a conservé du texte jamais enregistré",
    );
    notice(
        Tone::Info,
        title,
        html! {
            <div class="button-row">
                <Button look={Look::Secondary} label={said("Use what was kept", "Utiliser ce texte")} on_click={take} />
                <Button look={Look::Link} label={said("Discard it", "L’abandonner")} on_click={forget} />
            </div>
        },
    )
}

/// Both versions, when somebody was faster.
fn conflict(
    autosave: &Autosave,
    form: &Form<OpportunityContent>,
    file: &Rc<FileView>,
    saved: &UseStateHandle<Rc<FileView>>,
) -> Option<Html> {
    if !is_stale(autosave) {
        return None;
    }
    let (autosave, to, saved) = (autosave.clone(), form.clone(), saved.setter());
    let on_settled = Callback::from(move |(content, theirs): (OpportunityContent, Rc<FileView>)| {
        autosave.continue_from(Etag::of(theirs.version));
        saved.set(theirs);
        to.change(move |draft| *draft = content);
    });
    Some(html! { <Conflict id={file.id} mine={(**form).clone()} {on_settled} /> })
}

fn refused(refusal: Refusal, file: &FileView, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    html! {
        <Page title={said(Words::new("This cannot be changed", "Modification impossible"))} crumbs={crumbs(file, language)}>
            <p>{ said(sentence(refusal)) }</p>
            <p>{ link_button(Look::Secondary, Route::File(file.id).path(language), said(Words::new("Open the file", "Ouvrir le dossier"))) }</p>
        </Page>
    }
}

fn crumbs(file: &FileView, language: Language) -> Vec<Crumb> {
    let work = Words::new("My work", "Mon travail").in_language(language);
    let title = file.content.title.best(language).0.to_owned();
    let untitled = Words::new("New opportunity", "Nouvelle occasion").in_language(language);
    let title = if title.is_empty() { untitled.to_owned() } else { title };
    vec![Crumb::new(work, Route::Work.path(language)), Crumb::new(title, Route::File(file.id).path(language))]
}

/// Somebody was faster: both versions are shown, which says it all.
fn is_stale(autosave: &Autosave) -> bool {
    matches!(&autosave.saved, Saved::Refused(error) if error.status() == Some(412))
}

fn above(step: EditStep, desk: &Desk, autosave: &Autosave) -> Html {
    let place = EditStep::ALL.iter().position(|one| *one == step).unwrap_or_default();
    let at_the_end = matches!(step, EditStep::Readiness | EditStep::Preview);
    html! {
        <>
            if !is_stale(autosave) { <div class="wizard-saved">{ autosave_line(autosave, desk.language) }</div> }
            { stepper(place + 1, EditStep::ALL.len(), desk.language) }
            <div class="wizard-ways" key={place}>
                { details(desk.said(Words::new("All steps", "Toutes les étapes")), every_step(step, desk)) }
                if !at_the_end { { place::check_and_send(desk.file.id, &desk.missing, desk.language) } }
            </div>
        </>
    }
}

/// Every step as a link, and which of them are done.
fn every_step(here: EditStep, desk: &Desk) -> Html {
    let line = |step: &EditStep| {
        let href = Route::EditOpportunity(desk.file.id, *step).path(desk.language);
        let current = (*step == here).then_some("step");
        let done = place::is_done(*step, &desk.missing);
        html! {
            <li>
                <a {href} aria-current={current}>{ desk.said(place::title(*step)) }</a>
                if done { { " " }{ tag(Tone::Success, desk.said(Words::new("Done", "Fait"))) } }
            </li>
        }
    };
    html! { <ol>{ for EditStep::ALL.iter().map(line) }</ol> }
}

fn step_content(step: EditStep, desk: &Desk, sending: &Sending) -> Html {
    match step {
        EditStep::Need => steps::need(desk),
        EditStep::Work => steps::work(desk),
        EditStep::Acceptance => steps::acceptance(desk),
        EditStep::Evaluation => steps::evaluation(desk),
        EditStep::PriceAndDates => steps::price_and_dates(desk),
        EditStep::Declarations => steps::declarations(desk),
        EditStep::Readiness => steps::readiness(desk),
        EditStep::Preview => steps::preview_and_send(desk, sending),
    }
}

/// Back and on. Nothing keeps an author from going on: the checklist says what is missing.
fn pager(step: EditStep, desk: &Desk) -> Html {
    let place = EditStep::ALL.iter().position(|one| *one == step).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|place| EditStep::ALL.get(place));
    let after = EditStep::ALL.get(place + 1);
    let path = |step: &EditStep| Route::EditOpportunity(desk.file.id, *step).path(desk.language);
    html! {
        <div class="button-row">
            if let Some(step) = after {
                { link_button(Look::Primary, path(step), desk.said(Words::new("Continue", "Continuer"))) }
            }
            if let Some(step) = before {
                { link_button(Look::Secondary, path(step), desk.said(Words::new("Back", "Retour"))) }
            }
        </div>
    }
}
