//! What a vendor says of their work. Nothing of it is needed to propose.

use shared::language::{Language, Words};
use shared::profiles::{ProfileView, SkillView};
use validator::Validate;
use yew::prelude::*;

use super::collection::collection_notice;
use super::menu::account_menu;
use super::profile_fields::profile_fields;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, ErrorSummary, Page, fetched, problem_view};

/// The page.
#[component]
pub fn ProfilePage() -> Html {
    let language = use_language();
    let profile = use_fetch((), |()| client::oneself::read_profile());
    let skills = use_fetch((), |()| client::oneself::list_skills());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let profile = profile.clone();
        Callback::from(move |saved: Loaded<ProfileView>| profile.replace(saved))
    };
    // Without the list one types: it only saves typing.
    let offered = skills.ready().map(|skills| offered(skills, language)).unwrap_or_default();
    html! {
        <Page title={said("Profile", "Profil")} above={account_menu(Route::Account(AccountPlace::Profile), language)}
            lead={said(
                "What you can do, and from where. Everything here is optional: your name and a confirmed address are enough to propose.",
                "Ce que vous savez faire, et d’où. Tout est facultatif\u{a0}: votre nom et une adresse confirmée suffisent pour proposer.",
            )}>
            { fetched(&profile, language, |loaded| html! {
                <ProfileForm key={loaded.etag.0.to_string()} loaded={loaded.clone()} {offered} {on_saved} />
            }) }
        </Page>
    }
}

fn offered(skills: &[SkillView], language: Language) -> Vec<AttrValue> {
    skills.iter().map(|skill| AttrValue::from(skill.name.in_language(language).to_owned())).collect()
}

#[derive(Properties, PartialEq)]
struct ProfileFormProps {
    loaded: Loaded<ProfileView>,
    offered: Vec<AttrValue>,
    on_saved: Callback<Loaded<ProfileView>>,
}

#[component]
fn ProfileForm(props: &ProfileFormProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(|| props.loaded.value.content.clone());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let saved = said("Your profile is saved.", "Votre profil est enregistré.");
    let onsubmit = {
        let (form, submit, on_saved) = (form.clone(), submit.clone(), props.on_saved.clone());
        let etag = props.loaded.etag.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (content, etag) = ((*form).clone(), etag.clone());
            if submit.check(content.validate(), language) {
                let (announcer, on_saved) = (announcer.clone(), on_saved.clone());
                submit.run(
                    move |_| async move { client::oneself::edit_profile(&content, &etag).await },
                    move |profile| {
                        announcer.toast(saved);
                        on_saved.emit(profile);
                    },
                );
            }
        })
    };
    let why = Words::new(
        "We use it to point out opportunities that fit, and to count vendors by region and kind.",
        "Nous nous en servons pour signaler les occasions qui conviennent et pour compter les fournisseurs par région et par type.",
    );
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { collection_notice(why, language) }
            { profile_fields(&form, props.loaded.value.derived_region, &props.offered, &submit.errors(), language) }
            <Button label={said("Save", "Enregistrer")} busy={submit.is_busy()} />
        </form>
    }
}
