//! What one look shows: the person's account and lists, to read.

use shared::contracts::ContractSummary;
use shared::ids::SupportLookId;
use shared::language::{Language, Words};
use shared::notifications::NotificationView;
use shared::platform::PersonView;
use shared::proposals::ProposalSummary;
use shared::support::SupportLookView;
use shared::work::WorkItem;
use yew::prelude::*;

use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::hooks::{use_fetch, use_language, use_submit};
use crate::route::{OversightPlace, Route};
use crate::ui::{Button, Crumb, Look, Page, fetched, moment, problem_view, row, summary_list};

#[derive(Properties, PartialEq)]
pub struct LookPageProps {
    pub id: SupportLookId,
}

/// The page.
#[component]
pub fn LookPage(props: &LookPageProps) -> Html {
    let language = use_language();
    let mut crumbs = use_crumbs();
    let look = use_fetch(props.id, |id| client::oversight::read_support_look(*id));
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    crumbs.push(Crumb::new(
        said("Support", "Soutien"),
        Route::Oversight(OversightPlace::Support).path(language),
    ));
    let on_ended = {
        let look = look.clone();
        Callback::from(move |ended: Loaded<SupportLookView>| look.replace(ended))
    };
    html! {
        <Page title={said("What somebody sees", "Ce que voit une personne")} {crumbs}>
            { fetched(&look, language, |loaded| match &loaded.value.person {
                Some(person) => html! {
                    <>
                        { account(person, &loaded.value, language) }
                        <EndButton look={loaded.value.clone()} on_ended={on_ended.clone()} />
                        <Screens id={loaded.value.id} />
                    </>
                },
                None => html! {
                    <p>{ said("This look is over. Begin another one if the person still needs help.", "Cette consultation est terminée. Commencez-en une autre si la personne a encore besoin d’aide.") }</p>
                },
            }) }
        </Page>
    }
}

fn account(person: &PersonView, look: &SupportLookView, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let role = |held: &shared::platform::RoleView| {
        let department = held.department.in_language(language).to_owned();
        html! { <li>{ held.role.words().in_language(language) }{ ", " }{ department }</li> }
    };
    let roles = match person.roles.is_empty() {
        true => html! { { said("None", "Aucun") } },
        false => html! { <ul>{ for person.roles.iter().map(role) }</ul> },
    };
    summary_list(vec![
        row(said("Name", "Nom"), html! { { person.name.clone() } }),
        row(said("E-mail address", "Adresse courriel"), html! { { person.email.clone() } }),
        row(said("Roles in departments", "Rôles dans les ministères"), roles),
        row(said("Reason of this look", "Raison de cette consultation"), html! { { look.reason.clone() } }),
        row(said("Until", "Jusqu’à"), html! { { format::short_moment(look.until, language) } }),
    ])
}

#[derive(Properties, PartialEq)]
struct EndButtonProps {
    look: SupportLookView,
    on_ended: Callback<Loaded<SupportLookView>>,
}

#[component]
fn EndButton(props: &EndButtonProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let onsubmit = {
        let (submit, look, on_ended) = (submit.clone(), props.look.clone(), props.on_ended.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (look, on_ended) = (look.clone(), on_ended.clone());
            submit.run(
                move |intent| async move { client::oversight::end_support_look(&look, &intent).await },
                move |ended| on_ended.emit(ended),
            );
        })
    };
    let label = Words::new("Stop looking", "Mettre fin à la consultation").in_language(language);
    html! {
        <form {onsubmit}>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button {label} look={Look::Secondary} busy={submit.is_busy()} />
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct ScreensProps {
    id: SupportLookId,
}

#[component]
fn Screens(props: &ScreensProps) -> Html {
    let language = use_language();
    let work = use_fetch(props.id, |id| client::oversight::list_supported_work(*id));
    let proposals = use_fetch(props.id, |id| client::oversight::list_supported_proposals(*id));
    let contracts = use_fetch(props.id, |id| client::oversight::list_supported_contracts(*id));
    let notices = use_fetch(props.id, |id| client::oversight::list_supported_notifications(*id));
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <h2>{ said("Work", "Travail") }</h2>
            { fetched(&work, language, |page| lines(&page.items, |item: &WorkItem| html! {
                { item.title.in_language(language).to_owned() }
            }, language)) }
            <h2>{ said("Proposals that were opened", "Propositions ouvertes") }</h2>
            { fetched(&proposals, language, |page| lines(&page.items, |item: &ProposalSummary| html! {
                { item.title.in_language(language).to_owned() }
            }, language)) }
            <h2>{ said("Contracts", "Contrats") }</h2>
            { fetched(&contracts, language, |page| lines(&page.items, |item: &ContractSummary| html! {
                <>{ item.number.clone() }{ ", " }{ item.title.in_language(language).to_owned() }</>
            }, language)) }
            <h2>{ said("Notifications", "Avis") }</h2>
            { fetched(&notices, language, |page| lines(&page.items, |item: &NotificationView| html! {
                <>{ moment(item.at, language) }{ " " }{ item.subject.in_language(language).to_owned() }</>
            }, language)) }
        </>
    }
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> Html, language: Language) -> Html {
    match items.is_empty() {
        true => html! { <p>{ Words::new("Nothing.", "Rien.").in_language(language) }</p> },
        false => html! { <ul>{ for items.iter().map(|item| html! { <li>{ line(item) }</li> }) }</ul> },
    }
}
