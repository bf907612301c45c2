//! Where one is signed in, and ending it there.

use shared::accounts::SessionView;
use shared::ids::SessionId;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::menu::account_menu;
use crate::client;
use crate::hooks::{use_announcer, use_language, use_pages, use_submit};
use crate::query::Query;
use crate::route::{AccountPlace, Route};
use crate::ui::{
    Button, ConfirmButton, Look, Page, Tone, fetched, load_more, moment, problem_view, table, tag,
};

/// The page.
#[component]
pub fn SessionsPage() -> Html {
    let language = use_language();
    let pages =
        use_pages(Query::default(), |search| async move { client::security::sessions(&search).await });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings: Vec<AttrValue> = [
        said("Device", "Appareil"),
        said("Began", "Ouverte"),
        said("Last used", "Dernière utilisation"),
        said("End", "Fermer"),
    ]
    .map(AttrValue::from)
    .to_vec();
    let reload = pages.first.reload.clone();
    let content = fetched(&pages.first, language, |_| {
        let count = pages.items().count();
        html! {
            <>
                <p>{ said(
                    "If you do not know one of these, end it and change your password.",
                    "Si l’une d’elles vous est inconnue, fermez-la et changez votre mot de passe.",
                ) }</p>
                { table(said("Where you are signed in", "Où vous avez une session"), headings.clone(), pages.items().map(|session| cells(session, &reload, language)).collect()) }
                if let Some(error) = pages.failure() { { problem_view(&error, None, language) } }
                { load_more(count, None, pages.next(), pages.is_busy(), language) }
                if count > 1 { <EndOthers on_ended={reload.clone()} /> }
            </>
        }
    });
    html! {
        <Page title={said("Your sessions", "Vos sessions")}
            above={account_menu(Route::Account(AccountPlace::Sessions), language)}>{ content }</Page>
    }
}

fn cells(session: &SessionView, on_ended: &Callback<()>, language: Language) -> Vec<Html> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let device = session.device.in_language(language).to_owned();
    let end = if session.is_this_one {
        html! { { said("This is the one you use now.", "C’est celle que vous utilisez.") } }
    } else {
        html! { <End id={session.id} device={device.clone()} on_ended={on_ended.clone()} /> }
    };
    let name = html! {
        <>{ device }if session.is_this_one { { " " }{ tag(Tone::Info, said("This one", "Celle-ci")) } }</>
    };
    vec![name, moment(session.started_at, language), moment(session.last_used_at, language), end]
}

#[derive(Properties, PartialEq)]
struct EndProps {
    id: SessionId,
    device: AttrValue,
    on_ended: Callback<()>,
}

#[component]
fn End(props: &EndProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("The session is ended.", "La session est fermée.");
    let on_click = {
        let (submit, id, on_ended) = (submit.clone(), props.id, props.on_ended.clone());
        Callback::from(move |()| {
            let (announcer, on_ended) = (announcer.clone(), on_ended.clone());
            submit.run(
                move |_| async move { client::security::end_session(id).await },
                move |()| {
                    announcer.toast(done);
                    on_ended.emit(());
                },
            );
        })
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button look={Look::Secondary} label={said("End", "Fermer")} about={props.device.clone()} {on_click} busy={submit.is_busy()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EndOthersProps {
    on_ended: Callback<()>,
}

#[component]
fn EndOthers(props: &EndOthersProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("Every other session is ended.", "Toutes les autres sessions sont fermées.");
    let on_confirm = {
        let (submit, on_ended) = (submit.clone(), props.on_ended.clone());
        Callback::from(move |()| {
            let (announcer, on_ended) = (announcer.clone(), on_ended.clone());
            submit.run(
                |_| async { client::security::end_other_sessions().await },
                move |()| {
                    announcer.toast(done);
                    on_ended.emit(());
                },
            );
        })
    };
    let consequence = html! {
        <p>{ said(
            "Every other browser and telephone has to sign in again. This one stays signed in.",
            "Chaque autre navigateur ou téléphone devra ouvrir une nouvelle session. Celle-ci reste ouverte.",
        ) }</p>
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <ConfirmButton label={said("End every other session", "Fermer toutes les autres sessions")} look={Look::Secondary}
                question={said("End every other session?", "Fermer toutes les autres sessions?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </>
    }
}
