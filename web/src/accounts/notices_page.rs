//! Which notices also come by e-mail.

use shared::language::Words;
use shared::notifications::{NoticeChoicesDraft, NoticeChoicesView, NoticeGroup};
use yew::prelude::*;

use super::menu::account_menu;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, Checkbox, Page, fetched, problem_view};

/// The page.
#[component]
pub fn NoticesPage() -> Html {
    let language = use_language();
    let choices = use_fetch((), |()| client::oneself::read_notice_choices());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let choices = choices.clone();
        Callback::from(move |saved: Loaded<NoticeChoicesView>| choices.replace(saved))
    };
    html! {
        <Page title={said("Notices by e-mail", "Avis par courriel")}
            above={account_menu(Route::Account(AccountPlace::Notices), language)}
            lead={said(
                "Every notice stands in the application. Choose which ones also come by e-mail.",
                "Tous les avis figurent dans l’application. Choisissez ceux que vous recevez aussi par courriel.",
            )}>
            { fetched(&choices, language, |loaded| html! {
                <NoticesForm key={loaded.etag.0.to_string()} loaded={loaded.clone()} {on_saved} />
            }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct NoticesFormProps {
    loaded: Loaded<NoticeChoicesView>,
    on_saved: Callback<Loaded<NoticeChoicesView>>,
}

#[component]
fn NoticesForm(props: &NoticesFormProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let view = &props.loaded.value;
    let form =
        use_form(|| NoticeChoicesDraft { by_mail: view.by_mail, without_mail: view.without_mail.clone() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let saved = said("Your choices are saved.", "Vos choix sont enregistrés.");
    let onsubmit = {
        let (form, submit, on_saved) = (form.clone(), submit.clone(), props.on_saved.clone());
        let etag = props.loaded.etag.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, etag) = ((*form).clone(), etag.clone());
            let (announcer, on_saved) = (announcer.clone(), on_saved.clone());
            submit.run(
                move |_| async move { client::oneself::choose_notices(&draft, &etag).await },
                move |choices| {
                    announcer.toast(saved);
                    on_saved.emit(choices);
                },
            );
        })
    };
    let boxes = NoticeGroup::ALL.into_iter().enumerate().map(|(index, group)| {
        html! {
            <Checkbox pointer={["/groups/", &index.to_string()].concat()} label={group.words().in_language(language)}
                checked={!form.without_mail.contains(&group)}
                on_change={form.set(move |draft, wanted| want(draft, group, wanted))} />
        }
    });
    html! {
        <form {onsubmit} novalidate=true>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Checkbox pointer="/by_mail" checked={form.by_mail}
                label={said("Send me notices by e-mail", "M’envoyer des avis par courriel")}
                hint={said("Letters about your account itself, such as a new password, always come.", "Les lettres au sujet de votre compte, par exemple un nouveau mot de passe, arrivent toujours.")}
                on_change={form.set(|draft, by_mail| draft.by_mail = by_mail)} />
            if form.by_mail {
                <fieldset class="field">
                    <legend>{ said("About", "Au sujet de") }</legend>
                    { for boxes }
                </fieldset>
            }
            <Button label={said("Save", "Enregistrer")} busy={submit.is_busy()} />
        </form>
    }
}

fn want(draft: &mut NoticeChoicesDraft, group: NoticeGroup, wanted: bool) {
    draft.without_mail.retain(|one| *one != group);
    if !wanted {
        draft.without_mail.push(group);
    }
}
