//! The other services that lead to one's account: which, since when, another one, one less.

use std::rc::Rc;

use shared::identities::{IdentityView, LinkBegun, LinkRequest, ProviderView};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::menu::account_menu;
use crate::browser;
use crate::client::{self, Loaded};
use crate::hooks::{use_announcer, use_fetch, use_language, use_session, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, ConfirmButton, Look, Page, Row, fetched, moment, problem_view, row, summary_list};

/// The page.
#[component]
pub fn IdentitiesPage() -> Html {
    let language = use_language();
    let session = use_session();
    let identities = use_fetch((), |()| client::identities::list());
    let providers: Vec<ProviderView> =
        session.view.as_ref().map(|view| view.providers.clone()).unwrap_or_default();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Sign-in services", "Services d’ouverture de session")}
            above={account_menu(Route::Account(AccountPlace::Identities), language)}
            lead={said(
                "Other services that lead to this account, beside your password.",
                "Les autres services qui mènent à ce compte, en plus de votre mot de passe.",
            )}>
            { fetched(&identities, language, |loaded| html! {
                if loaded.value.items.is_empty() {
                    <p>{ said("No other service leads to your account.", "Aucun autre service ne mène à votre compte.") }</p>
                } else {
                    { for loaded.value.items.iter().map(|identity| html! {
                        <Identity key={identity.id.to_string()} identity={Rc::new(identity.clone())} on_unlinked={identities.reload.clone()} />
                    }) }
                }
            }) }
            if !providers.is_empty() { <LinkAnother {providers} /> }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct IdentityProps {
    identity: Rc<IdentityView>,
    on_unlinked: Callback<()>,
}

#[component]
fn Identity(props: &IdentityProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let identity = props.identity.clone();
    let label = identity.label.in_language(language).to_owned();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("The service is unlinked.", "Le lien avec le service est supprimé.");
    let on_confirm = {
        let (submit, identity, on_unlinked) = (submit.clone(), identity.clone(), props.on_unlinked.clone());
        Callback::from(move |()| {
            let (identity, announcer, on_unlinked) =
                (identity.clone(), announcer.clone(), on_unlinked.clone());
            submit.run(
                move |intent| async move { client::identities::unlink(&identity, &intent).await },
                move |()| {
                    announcer.toast(done);
                    on_unlinked.emit(());
                },
            );
        })
    };
    let question = Words::new("Unlink {service}?", "Supprimer le lien avec {service}?");
    let consequence = html! {
        <p>{ said(
            "It no longer leads to this account. You can link it again.",
            "Le service ne mènera plus à ce compte. Vous pourrez le lier de nouveau.",
        ) }</p>
    };
    html! {
        <section>
            <h2>{ label.clone() }</h2>
            { summary_list(lines(&identity, language)) }
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if identity.is_only_way {
                <p>{ said(
                    "This is your only way to sign in. To unlink it, choose a password or link another service first.",
                    "C’est votre seul moyen d’ouvrir une session. Pour supprimer ce lien, choisissez d’abord un mot de passe ou liez un autre service.",
                ) }</p>
            } else {
                <ConfirmButton label={Words::new("Unlink {service}", "Supprimer le lien avec {service}").fill(language, &[("service", &label)])}
                    look={Look::Secondary} question={question.fill(language, &[("service", &label)])} {consequence} {on_confirm} busy={submit.is_busy()} />
            }
        </section>
    }
}

fn lines(identity: &IdentityView, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = Vec::new();
    if let Some(email) = &identity.email {
        rows.push(row(said("Address there", "Adresse auprès du service"), html! { { email } }));
    }
    rows.push(row(said("Linked", "Lien créé"), moment(identity.linked_at, language)));
    rows.push(row(said("Last used", "Dernière utilisation"), moment(identity.last_used_at, language)));
    rows
}

#[derive(Properties, PartialEq)]
struct LinkAnotherProps {
    providers: Vec<ProviderView>,
}

#[component]
fn LinkAnother(props: &LinkAnotherProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let button = |provider: &ProviderView| {
        let (submit_now, id) = (submit.clone(), provider.id.clone());
        let on_click = Callback::from(move |()| {
            let request = LinkRequest { provider: id.clone(), language };
            submit_now.run(
                move |_| async move { client::identities::begin_link(&request).await },
                |begun: Loaded<LinkBegun>| browser::load(&begun.value.address),
            );
        });
        let label = Words::new("Link {service}", "Lier {service}");
        let label = label.fill(language, &[("service", provider.label.in_language(language))]);
        html! { <Button look={Look::Secondary} {label} {on_click} busy={submit.is_busy()} /> }
    };
    html! {
        <section>
            <h2>{ said("Link a service", "Lier un service") }</h2>
            <p>{ said(
                "You sign in there once. Afterwards it leads to this account, whatever its address for you is.",
                "Vous y ouvrez une session une fois. Le service mènera ensuite à ce compte, quelle que soit l’adresse qu’il vous connaît.",
            ) }</p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <div class="button-row">{ for props.providers.iter().map(button) }</div>
        </section>
    }
}
