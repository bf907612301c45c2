//! Closing one's account: what stands in the way, what it means, the password or a mailed code once more.

use shared::accounts::Received;
use shared::language::{Language, Words};
use shared::notifications::Link;
use shared::privacy::{ClosingDraft, Obstacle, PrivacyView};
use validator::Validate;
use yew::prelude::*;

use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_navigator, use_session, use_submit};
use crate::route::{OrganizationPlace, Route};
use crate::ui::{
    Button, Checkbox, ConfirmButton, ErrorSummary, Kind, Look, PasswordInput, TextInput, Tone, link, notice,
    problem_view,
};

#[derive(Properties, PartialEq)]
pub struct ClosingProps {
    pub loaded: Loaded<PrivacyView>,
}

/// The section.
#[component]
pub fn Closing(props: &ClosingProps) -> Html {
    let language = use_language();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let obstacles = &props.loaded.value.obstacles;
    html! {
        <section>
            <h2>{ said("Close your account", "Fermer votre compte") }</h2>
            if obstacles.is_empty() {
                <ClosingForm loaded={props.loaded.clone()} />
            } else {
                { notice(Tone::Warning, said("Something has to be settled first", "Il reste quelque chose à régler"), html! {
                    <ul>{ for obstacles.iter().map(|obstacle| line(obstacle, language)) }</ul>
                }) }
            }
        </section>
    }
}

fn line(obstacle: &Obstacle, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let to = |link: Link, name: &str| html! { <a href={link.path(language)}>{ name.to_owned() }</a> };
    html! {
        <li>{ match obstacle {
            Obstacle::UnfinishedContract { id, number } => html! {
                <>{ said("A contract is not finished: ", "Un contrat n’est pas terminé\u{a0}: ") }{ to(Link::Contract(*id), number) }</>
            },
            Obstacle::LiveProposal { id, title } => html! {
                <>{ said("A proposal is not decided; you can withdraw it until closing: ", "Une proposition n’est pas tranchée; vous pouvez la retirer jusqu’à la clôture\u{a0}: ") }{ to(Link::Proposal(*id), title.best(language).0) }</>
            },
            Obstacle::OpenFile { id, title } => html! {
                <>{ said("A file of yours is under way; somebody else has to take it over: ", "Un de vos dossiers est en cours; quelqu’un d’autre doit le prendre en charge\u{a0}: ") }{ to(Link::File(*id), title.best(language).0) }</>
            },
            Obstacle::LastAdministrator { department } => html! {
                <>{ said("You are the last administrator of ", "Vous êtes la dernière personne à administrer le ministère\u{a0}: ") }{ department.in_language(language).to_owned() }</>
            },
            Obstacle::LastProductOwner => html! {
                { said("You are the last product owner.", "Vous êtes la dernière personne responsable du produit.") }
            },
            Obstacle::OrganizationOwner { id, name } => html! {
                <>
                    { said("You own an organization; hand it over or archive it: ", "Vous êtes propriétaire d’une organisation; cédez-la ou archivez-la\u{a0}: ") }
                    { link(Route::Organization(OrganizationPlace::Profile(*id)), language, name.clone()) }
                </>
            },
        } }</li>
    }
}

#[component]
fn ClosingForm(props: &ClosingProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let navigator = use_navigator();
    let session = use_session();
    let submit = use_submit();
    let form = use_form(|| ClosingDraft { password: None, code: None, understood: false });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let closed = said(
        "Your account is closed. A letter says how to open it again.",
        "Votre compte est fermé. Une lettre explique comment le rétablir.",
    );
    let on_confirm = {
        let (form, submit, etag) = (form.clone(), submit.clone(), props.loaded.etag.clone());
        Callback::from(move |()| {
            let (draft, etag) = ((*form).clone(), etag.clone());
            if submit.check(draft.validate(), language) {
                let (announcer, navigator, reload) =
                    (announcer.clone(), navigator.clone(), session.reload.clone());
                submit.run(
                    move |intent| async move { client::oneself::close_account(&draft, &etag, &intent).await },
                    move |_| {
                        announcer.toast(closed);
                        reload.emit(());
                        navigator.go(Route::Home);
                    },
                );
            }
        })
    };
    let consequence = html! {
        <p>{ said(
            "Every session ends now. For some days a link in our letter opens the account again; then what is personal is erased for good.",
            "Toutes les sessions se ferment maintenant. Pendant quelques jours, un lien dans notre lettre permet de rétablir le compte; ensuite, vos renseignements personnels sont effacés définitivement.",
        ) }</p>
    };
    let errors = submit.errors();
    html! {
        <>
            <p>{ said(
                "Your name, address, profile and declarations are erased. Contracts and awards keep your name as you signed it, and the record of files stays.",
                "Votre nom, votre adresse, votre profil et vos déclarations sont effacés. Les contrats et les attributions gardent votre nom tel que vous l’avez signé, et le registre des dossiers demeure.",
            ) }</p>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if props.loaded.value.has_password {
                <PasswordInput pointer="/password" label={said("Your password", "Votre mot de passe")} autocomplete="current-password"
                    value={form.password.clone().unwrap_or_default()} errors={errors.clone()}
                    on_change={form.set(|draft, password| draft.password = Some(password))} />
            } else {
                <AskForCode />
                <TextInput pointer="/code" label={said("Code of our letter", "Code de notre lettre")} kind={Kind::Digits} autocomplete="one-time-code" width={10}
                    value={form.code.clone().unwrap_or_default()} errors={errors.clone()}
                    on_change={form.set(|draft, code| draft.code = Some(code))} />
            }
            <Checkbox pointer="/understood" checked={form.understood} errors={errors.clone()}
                label={said("I understand that what is personal will be erased", "Je comprends que mes renseignements personnels seront effacés")}
                on_change={form.set(|draft, understood| draft.understood = understood)} />
            <ConfirmButton label={said("Close my account", "Fermer mon compte")} question={said("Close your account?", "Fermer votre compte?")}
                {consequence} {on_confirm} busy={submit.is_busy()} />
        </>
    }
}

/// Has the code sent, and says so: for accounts that only other sites sign in.
#[component]
fn AskForCode() -> Html {
    let language = use_language();
    let submit = use_submit();
    let sent = use_state(|| None::<String>);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_click = {
        let (submit, sent) = (submit.clone(), sent.setter());
        Callback::from(move |()| {
            let sent = sent.clone();
            submit.run(
                |_| async { client::oneself::request_closing_code().await },
                move |received: Loaded<Received>| sent.set(Some(received.value.email)),
            );
        })
    };
    html! {
        <>
            <p>{ said(
                "You sign in with another service, so there is no password to ask for. We send a code to your address instead.",
                "Vous ouvrez vos sessions avec un autre service; il n’y a donc pas de mot de passe à demander. Nous envoyons plutôt un code à votre adresse.",
            ) }</p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <div role="status">
                if let Some(email) = &*sent {
                    <p>{ Words::new(
                        "We sent a code to {email}. It is good for ten minutes at least.",
                        "Nous avons envoyé un code à {email}. Il est valable au moins dix minutes.",
                    ).fill(language, &[("email", email)]) }</p>
                }
            </div>
            <Button label={said("Send the code", "Envoyer le code")} look={Look::Secondary} busy={submit.is_busy()} {on_click} />
        </>
    }
}
