//! One's organizations, and the invitations to oneself.

use shared::language::{Language, Words};
use shared::organizations::{MyInvitation, MyOrganization};
use yew::prelude::*;

use crate::accounts::account_menu;
use crate::client;
use crate::hooks::{use_fetch, use_language};
use crate::route::{OrganizationPlace, Route};
use crate::ui::{Look, Page, Tone, fetched, link, link_button, moment, tag};

type Known = (Vec<MyOrganization>, Vec<MyInvitation>);

/// The page.
#[component]
pub fn MyOrganizationsPage() -> Html {
    let language = use_language();
    let known = use_fetch((), |()| async {
        let organizations = client::organizations::list().await?;
        Ok((organizations, client::organizations::invitations().await?))
    });
    let title = Words::new("My organizations", "Mes organisations").in_language(language);
    let above = account_menu(Route::Organization(OrganizationPlace::Mine), language);
    html! {
        <Page {title} {above}>
            { fetched(&known, language, |(organizations, invitations): &Known| html! {
                <>
                    { invited(invitations, language) }
                    { listed(organizations, language) }
                </>
            }) }
        </Page>
    }
}

fn invited(invitations: &[MyInvitation], language: Language) -> Html {
    if invitations.is_empty() {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let line = |one: &MyInvitation| {
        html! {
            <li class="result">
                <h3 class="result-title">{ link(Route::Organization(OrganizationPlace::Invitation(one.id)), language, one.organization_name.clone()) }</h3>
                <p class="result-state">{ one.role.words().in_language(language) }</p>
                <p class="muted small">{ said("Good until ", "Valable jusqu’au ") }{ moment(one.expires_at, language) }</p>
            </li>
        }
    };
    html! {
        <section aria-labelledby="invitations">
            <h2 id="invitations">{ said("Invitations to you", "Invitations qui vous sont adressées") }</h2>
            <ul class="results">{ for invitations.iter().map(line) }</ul>
        </section>
    }
}

fn listed(organizations: &[MyOrganization], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let href = Route::Organization(OrganizationPlace::New).path(language);
    html! {
        <section aria-labelledby="organizations">
            <h2 id="organizations">{ said("Organizations you are in", "Organisations dont vous faites partie") }</h2>
            if organizations.is_empty() {
                <p>{ said(
                    "You are in no organization. You can propose for yourself, make an organization, or be invited to one.",
                    "Vous ne faites partie d’aucune organisation. Vous pouvez proposer en votre nom, créer une organisation ou accepter une invitation.",
                ) }</p>
            } else {
                <ul class="results">{ for organizations.iter().map(|one| entry(one, language)) }</ul>
            }
            { link_button(Look::Secondary, href, said("Make an organization", "Créer une organisation")) }
        </section>
    }
}

fn entry(one: &MyOrganization, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = if one.operating_name.is_empty() { &one.legal_name } else { &one.operating_name };
    let people = Words::new("People: {count}", "Personnes\u{a0}: {count}");
    html! {
        <li class="result">
            <h3 class="result-title">{ link(Route::Organization(OrganizationPlace::Profile(one.id)), language, name.clone()) }</h3>
            <p class="result-state">
                { tag(Tone::Info, one.role.words().in_language(language)) }
                if one.archived { { " " }{ tag(Tone::Warning, said("Archived", "Archivée")) } }
                if one.offered_to_you { { " " }{ tag(Tone::Success, said("Offered to you", "Vous est offerte")) } }
            </p>
            <p class="muted small">{ people.fill(language, &[("count", &one.members.to_string())]) }</p>
        </li>
    }
}
