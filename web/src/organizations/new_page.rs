//! Making an organization. While one types its name, those called nearly the same are shown.

use shared::language::{Language, Words};
use shared::organizations::{OrganizationProfile, SimilarName};
use validator::Validate;
use yew::prelude::*;

use super::profile_fields::naming_fields;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_fetch, use_language, use_navigator, use_session, use_submit};
use crate::route::{OrganizationPlace, Route};
use crate::ui::{Button, Crumb, ErrorSummary, Page, Tone, link, notice, problem_view};

/// How many letters of a name are compared at the earliest.
const LETTERS_MIN: usize = 4;

/// The page.
#[component]
pub fn NewOrganizationPage() -> Html {
    let language = use_language();
    let (navigator, session, submit) = (use_navigator(), use_session(), use_submit());
    let form = use_form(OrganizationProfile::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if submit.check(form.validate(), language) {
                let (draft, navigator, reload) = ((*form).clone(), navigator.clone(), session.reload.clone());
                submit.run(
                    move |intent| async move { client::organizations::create(&draft, &intent).await },
                    move |made| {
                        reload.emit(());
                        navigator.go(Route::Organization(OrganizationPlace::People(made.value.id)));
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    let crumbs = vec![Crumb::new(
        said("My organizations", "Mes organisations"),
        Route::Organization(OrganizationPlace::Mine).path(language),
    )];
    html! {
        <Page title={said("Make an organization", "Créer une organisation")} {crumbs}
            lead={said("You own it, and can invite others. A legal name is enough to propose; the rest can follow.", "Vous en serez propriétaire et pourrez inviter d’autres personnes. Une dénomination sociale suffit pour proposer; le reste peut suivre.")}>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
                { naming_fields(&form, &errors, language) }
                <Similar name={form.legal_name.clone()} />
                <Button label={said("Make the organization", "Créer l’organisation")} busy={submit.is_busy()} />
            </form>
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct SimilarProps {
    name: String,
}

/// Organizations that are called nearly the same: perhaps one asks to join instead.
#[component]
fn Similar(props: &SimilarProps) -> Html {
    let language = use_language();
    let found = use_fetch(props.name.trim().to_owned(), |name: &String| {
        let name = name.clone();
        async move {
            match name.chars().count() {
                ..LETTERS_MIN => Ok(Vec::new()),
                _ => client::organizations::similar(&name).await,
            }
        }
    });
    let names = found.ready().map(|names| names.as_slice()).unwrap_or_default();
    html! { <div aria-live="polite">{ warning(names, language) }</div> }
}

fn warning(names: &[SimilarName], language: Language) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let line = |one: &SimilarName| {
        let province =
            one.province.map(|province| [" (", province.words().in_language(language), ")"].concat());
        let place = Route::Organization(OrganizationPlace::Profile(one.id));
        html! { <li>{ link(place, language, one.legal_name.clone()) }{ province.unwrap_or_default() }</li> }
    };
    notice(
        Tone::Warning,
        said(
            "An organization with nearly this name is here already",
            "Une organisation d’un nom semblable est déjà inscrite",
        ),
        html! {
            <>
                <p>{ said("If it is yours, ask to join it instead of making another.", "Si c’est la vôtre, demandez à vous y joindre plutôt que d’en créer une autre.") }</p>
                <ul>{ for names.iter().map(line) }</ul>
            </>
        },
    )
}
