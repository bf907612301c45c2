//! A new version of a programme: every part of its document, checked while it is written, and read as
//! the public will read it.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::ids::{ProgrammeId, Version};
use shared::language::{Language, Words};
use shared::platform::{ProgrammeVersionView, ProgrammesView, Standing, VersionCorrection, VersionDraft};
use shared::problem::FieldError;
use shared::programmes::{ProgrammeDocument, faults};
use shared::validation::field_error;
use yew::prelude::*;

use super::act::use_register_act;
use super::programme_fields::fields;
use super::programme_preview::preview;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::forms::{Form, use_form};
use crate::hooks::{use_fetch, use_language, use_navigator, use_query};
use crate::route::{PlatformPlace, Route};
use crate::ui::{Button, Crumb, DateInput, ErrorSummary, Page, Tone, fetched, notice, problem_view};

#[derive(Properties, PartialEq)]
pub struct ProgrammePageProps {
    pub id: ProgrammeId,
}

/// What is typed.
#[derive(Clone)]
pub struct Typed {
    pub from: Option<NaiveDate>,
    pub document: ProgrammeDocument,
}

/// The page. `?correct=3` replaces version 3, which has not begun.
#[component]
pub fn ProgrammePage(props: &ProgrammePageProps) -> Html {
    let language = use_language();
    let query = use_query();
    let mut crumbs = use_crumbs();
    let register = use_fetch((), |()| client::platform::read_programme_versions());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let programmes = Route::Platform(PlatformPlace::Programmes).path(language);
    crumbs.push(Crumb::new(said("Programmes and limits", "Programmes et limites"), programmes));
    let corrected: Option<u32> = query.get("correct").and_then(|number| number.parse().ok());
    let title = match corrected {
        Some(number) => Words::new("Correct version {number}", "Corriger la version {number}")
            .fill(language, &[("number", &number.to_string())]),
        None => said("Schedule a new version", "Prévoir une nouvelle version").to_owned(),
    };
    html! {
        <Page {title} {crumbs} wide=true
            lead={said(
                "It applies to files begun from its first day on. Files under way keep the version they began with.",
                "Elle s’applique aux dossiers commencés à partir de son premier jour. Les dossiers en cours gardent la version avec laquelle ils ont commencé.",
            )}>
            { fetched(&register, language, |loaded| editor(loaded, props.id, corrected, language)) }
        </Page>
    }
}

fn editor(
    loaded: &Loaded<ProgrammesView>,
    id: ProgrammeId,
    corrected: Option<u32>,
    language: Language,
) -> Html {
    let own: Vec<&ProgrammeVersionView> = loaded.value.items.iter().filter(|one| one.key.id == id).collect();
    let base = match corrected {
        Some(number) => {
            own.iter().find(|one| one.key.number == number && one.standing == Standing::Scheduled)
        }
        None => own.iter().find(|one| one.standing == Standing::InForce),
    };
    match base {
        Some(base) => {
            html! { <Editor base={Rc::new((*base).clone())} seen={loaded.value.version} corrects={corrected.is_some()} /> }
        }
        None => {
            html! { <p>{ Words::new("There is no such version to change.", "Il n’y a pas de telle version à modifier.").in_language(language) }</p> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    base: Rc<ProgrammeVersionView>,
    seen: Version,
    corrects: bool,
}

#[component]
fn Editor(props: &EditorProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let on_saved = Callback::from(move |_: Loaded<ProgrammesView>| {
        navigator.go(Route::Platform(PlatformPlace::Programmes));
    });
    let act = use_register_act(&on_saved);
    let form = use_form(|| Typed {
        from: props.corrects.then_some(props.base.from),
        document: props.base.document.clone(),
    });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let wrong = wrong(&form.document, language);
    let onsubmit = {
        let (form, act, base, seen, corrects) =
            (form.clone(), act.clone(), props.base.clone(), props.seen, props.corrects);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(from) = act.day(form.from, "/from", language) else { return };
            let wrong = self::wrong(&form.document, language);
            if !wrong.is_empty() {
                return act.submit.refuse(wrong);
            }
            let (id, number, document) = (base.key.id, base.key.number, form.document.clone());
            act.run(said("The version is scheduled.", "La version est prévue."), move |intent| async move {
                match corrects {
                    true => {
                        let draft = VersionCorrection { number, from, document };
                        client::platform::correct_programme(id, &draft, seen, &intent).await
                    }
                    false => {
                        let draft = VersionDraft { from, document };
                        client::platform::schedule_programme(id, &draft, seen, &intent).await
                    }
                }
            });
        })
    };
    let errors = act.submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            <DateInput pointer="/from" label={said("First day", "Premier jour")} hint={said("After today, and on no other version’s day.", "Après aujourd’hui, et pas le jour d’une autre version.")}
                value={form.from} on_change={form.set(|typed: &mut Typed, day| typed.from = day)} errors={errors.clone()} />
            { fields(&form, &errors, language) }
            { checked(&wrong, language) }
            { read_by_the_public(&form, language) }
            <Button label={said("Schedule this version", "Prévoir cette version")} busy={act.submit.is_busy()} />
        </form>
    }
}

fn wrong(document: &ProgrammeDocument, language: Language) -> Vec<FieldError> {
    let found = faults(document).into_iter();
    found.map(|fault| field_error(&["/document", &fault.pointer].concat(), fault.code, language)).collect()
}

/// What the document still needs, said while it is written.
fn checked(wrong: &[FieldError], language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let content = match wrong.is_empty() {
        true => notice(
            Tone::Success,
            said("This version holds together", "Cette version se tient"),
            html! { <p>{ said("A file could run by it.", "Un dossier pourrait se dérouler selon elle.") }</p> },
        ),
        false => notice(
            Tone::Warning,
            said("This version is not complete", "Cette version n’est pas complète"),
            html! { <ul>{ for wrong.iter().map(|error| html! { <li>{ error.detail.clone() }</li> }) }</ul> },
        ),
    };
    html! { <div aria-live="polite">{ content }</div> }
}

fn read_by_the_public(form: &Form<Typed>, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let from = form.from.map(|day| format::date(day, language));
    html! {
        <section>
            <h2>{ said("As the public will read it", "Comme le public la lira") }</h2>
            if let Some(from) = from { <p>{ said("From ", "À partir du ") }{ from }</p> }
            { preview(&form.document, language) }
        </section>
    }
}
