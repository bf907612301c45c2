//! What an organization says of itself: its owner and administrators change it, members read it.

use shared::accounts::TaxStanding;
use shared::organizations::{OrganizationInside, OrganizationProfile};
use validator::Validate;
use yew::prelude::*;

use super::desk::Desk;
use super::profile_fields::{naming_fields, other_fields};
use super::settle::settle;
use crate::client;
use crate::forms::use_form;
use crate::ui::{Button, ErrorSummary, row, summary_list};

#[derive(Properties, PartialEq)]
pub struct ProfileProps {
    pub desk: Desk,
}

/// The form, or the summary; and what only the owner decides.
#[component]
pub fn Profile(props: &ProfileProps) -> Html {
    let desk = &props.desk;
    let form = use_form(|| desk.inside().map(|inside| inside.profile.clone()).unwrap_or_default());
    let Some(inside) = desk.inside() else { return Html::default() };
    if !inside.role.binds() || inside.facts.is_archived() {
        return html! { <>{ summary(&inside.profile, desk) }{ settle(desk, inside) }</> };
    }
    let onsubmit = {
        let (desk, form) = (desk.clone(), form.clone());
        let done = desk.said("The organization is saved.", "L’organisation est enregistrée.");
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !desk.submit.check(form.validate(), desk.language) {
                return;
            }
            let (id, draft, etag) = (desk.view().id, (*form).clone(), desk.loaded.etag.clone());
            let shown = desk.clone();
            desk.submit.run(
                move |_| async move { client::organizations::edit(id, &draft, &etag).await },
                move |loaded| shown.show(loaded, done),
            );
        })
    };
    let errors = desk.submit.errors();
    html! {
        <>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                { naming_fields(&form, &errors, desk.language) }
                { other_fields(&form, &errors, desk.language) }
                <Button label={desk.said("Save", "Enregistrer")} busy={desk.submit.is_busy()} />
            </form>
            { settle(desk, inside) }
        </>
    }
}

fn summary(profile: &OrganizationProfile, desk: &Desk) -> Html {
    let OrganizationProfile { legal_name, operating_name, business_number, address, website, contact, tax } =
        profile;
    let province = address.province.map_or("", |province| province.words().in_language(desk.language));
    let place = [address.line.as_str(), &address.city, province, &address.postal_code];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let reached = [contact.name.as_str(), &contact.email, &contact.phone];
    let reached = reached.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let tax = match tax {
        None => desk.said("Not said yet", "Pas encore indiqué").to_owned(),
        Some(TaxStanding::SmallSupplier) => desk.said("Small supplier", "Petit fournisseur").to_owned(),
        Some(TaxStanding::Registered { gst_hst, qst }) => {
            [gst_hst.as_str(), qst.as_deref().unwrap_or_default()].join(" ")
        }
    };
    let rows = [
        (desk.said("Legal name", "Dénomination sociale"), legal_name),
        (desk.said("Operating name", "Nom commercial"), operating_name),
        (desk.said("Business Number", "Numéro d’entreprise"), business_number),
        (desk.said("Address", "Adresse"), &place),
        (desk.said("Website", "Site Web"), website),
        (desk.said("Contact", "Personne-ressource"), &reached),
        (desk.said("Sales tax", "Taxes de vente"), &tax),
    ];
    let said = rows.into_iter().filter(|(_, value)| !value.is_empty());
    summary_list(said.map(|(label, value)| row(label, html! { { value } })).collect())
}

/// Whether somebody reads what only the owner decides.
pub fn is_owner(inside: &OrganizationInside) -> bool {
    inside.role == shared::organizations::OrganizationRole::Owner
}
