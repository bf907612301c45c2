//! The fields of what an organization says of itself.

use shared::language::{Language, Words};
use shared::organizations::OrganizationProfile;
use shared::province::Province;
use yew::prelude::*;

use super::tax_fields::tax_fields;
use crate::forms::{FieldErrors, Form};
use crate::ui::{Choice, Kind, Select, TextInput, choice};

/// The two names, and the number: enough to propose.
pub fn naming_fields(form: &Form<OrganizationProfile>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <TextInput pointer="/legal_name" label={said("Legal name", "Dénomination sociale")} autocomplete="organization"
                hint={said("The name it contracts under.", "Le nom sous lequel elle conclut des contrats.")}
                value={form.legal_name.clone()} on_change={form.set(|draft, name| draft.legal_name = name)} errors={errors.clone()} />
            <TextInput pointer="/operating_name" label={said("Operating name", "Nom commercial")} optional=true
                hint={said("If people know it by another name.", "Si on la connaît sous un autre nom.")}
                value={form.operating_name.clone()} on_change={form.set(|draft, name| draft.operating_name = name)} errors={errors.clone()} />
            <TextInput pointer="/business_number" label={said("Business Number", "Numéro d’entreprise")} optional=true kind={Kind::Digits} width={12}
                hint={said("Nine digits, from the Canada Revenue Agency.", "Neuf chiffres, de l’Agence du revenu du Canada.")}
                value={form.business_number.clone()} on_change={form.set(|draft, number| draft.business_number = number)} errors={errors.clone()} />
        </>
    }
}

/// Everything else.
pub fn other_fields(form: &Form<OrganizationProfile>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <TextInput pointer="/website" label={said("Website", "Site Web")} optional=true kind={Kind::Address}
                hint={said("Everybody sees it. It begins with https://.", "Tout le monde le voit. Il commence par https://.")}
                value={form.website.clone()} on_change={form.set(|draft, address| draft.website = address)} errors={errors.clone()} />
            <h2>{ said("Address", "Adresse") }</h2>
            { address_fields(form, errors, language) }
            <h2>{ said("Contact", "Personne-ressource") }</h2>
            { contact_fields(form, errors, language) }
            <h2>{ said("Sales tax", "Taxes de vente") }</h2>
            { tax_fields(form, errors, language) }
        </>
    }
}

fn contact_fields(form: &Form<OrganizationProfile>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <TextInput pointer="/contact/name" label={said("Name", "Nom")} optional=true
                value={form.contact.name.clone()} on_change={form.set(|draft, name| draft.contact.name = name)} errors={errors.clone()} />
            <TextInput pointer="/contact/email" label={said("E-mail address", "Adresse courriel")} optional=true kind={Kind::Email}
                value={form.contact.email.clone()} on_change={form.set(|draft, email| draft.contact.email = email)} errors={errors.clone()} />
            <TextInput pointer="/contact/phone" label={said("Telephone", "Téléphone")} optional=true kind={Kind::Telephone} width={20}
                value={form.contact.phone.clone()} on_change={form.set(|draft, phone| draft.contact.phone = phone)} errors={errors.clone()} />
        </>
    }
}

fn address_fields(form: &Form<OrganizationProfile>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let provinces: Vec<Choice> = Province::ALL
        .into_iter()
        .map(|province| choice(province.code(), province.words().in_language(language)))
        .collect();
    let province = form.address.province.map(Province::code).unwrap_or_default();
    html! {
        <>
            <TextInput pointer="/address/line" label={said("Street and number", "Numéro et rue")} optional=true
                value={form.address.line.clone()} on_change={form.set(|draft, line| draft.address.line = line)} errors={errors.clone()} />
            <TextInput pointer="/address/city" label={said("City", "Ville")} optional=true
                value={form.address.city.clone()} on_change={form.set(|draft, city| draft.address.city = city)} errors={errors.clone()} />
            <Select pointer="/address/province" label={said("Province or territory", "Province ou territoire")} optional=true
                hint={said("Everybody sees it.", "Tout le monde la voit.")} value={province} choices={provinces} errors={errors.clone()}
                on_change={form.set(|draft, code: AttrValue| draft.address.province = Province::from_code(&code))} />
            <TextInput pointer="/address/postal_code" label={said("Postal code", "Code postal")} optional=true width={8}
                hint={said("Such as K1A 0B1.", "Par exemple K1A 0B1.")}
                value={form.address.postal_code.clone()} on_change={form.set(|draft, code| draft.address.postal_code = code)} errors={errors.clone()} />
        </>
    }
}
