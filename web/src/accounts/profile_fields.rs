//! The fields of a profile.

use shared::language::{Language, Words};
use shared::profiles::{ProfileContent, Region, RepositoryAccount, VendorKind};
use yew::prelude::*;

use crate::forms::{FieldErrors, Form};
use crate::ui::{Button, Checkbox, Kind, ListInput, Look, Select, TextInput, choice};

/// How many repository accounts a profile holds.
const REPOSITORIES_MAX: usize = 5;

/// All of them.
pub fn profile_fields(
    form: &Form<ProfileContent>,
    derived: Option<Region>,
    offered: &[AttrValue],
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            { kinds(form, errors, language) }
            { region(form, derived, errors, language) }
            { languages(form, errors, language) }
            <ListInput pointer="/skills" label={said("Skills", "Compétences")} optional=true offered={offered.to_vec()}
                hint={said("Choose from the list or use your own words: up to 30, each of 100 characters or fewer.", "Choisissez dans la liste ou utilisez vos propres mots\u{a0}: au plus 30, de 100 caractères ou moins.")}
                values={form.skills.clone()} on_change={form.set(|content, skills| content.skills = skills)} errors={errors.clone()} />
            { repositories(form, errors, language) }
            <TextInput pointer="/business_number" label={said("Business Number", "Numéro d’entreprise")} optional=true kind={Kind::Digits} width={12}
                hint={said("Nine digits, from the Canada Revenue Agency, if you have one.", "Neuf chiffres attribués par l’Agence du revenu du Canada, si vous en avez un.")}
                value={form.business_number.clone().unwrap_or_default()} errors={errors.clone()}
                on_change={form.set(|content, number: String| content.business_number = Some(number).filter(|number| !number.is_empty()))} />
        </>
    }
}

fn kinds(form: &Form<ProfileContent>, errors: &FieldErrors, language: Language) -> Html {
    let legend =
        Words::new("How you work (optional)", "Votre façon de travailler (facultatif)").in_language(language);
    let boxes = VendorKind::ALL.into_iter().enumerate().map(|(index, kind)| {
        html! {
            <Checkbox pointer={["/kinds/", &index.to_string()].concat()} label={kind.words().in_language(language)}
                checked={form.kinds.contains(&kind)} errors={errors.clone()}
                on_change={form.set(move |content, ticked| toggle(&mut content.kinds, kind, ticked))} />
        }
    });
    html! { <fieldset class="field"><legend>{ legend }</legend>{ for boxes }</fieldset> }
}

fn region(
    form: &Form<ProfileContent>,
    derived: Option<Region>,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let choices: Vec<_> = Region::ALL
        .into_iter()
        .map(|region| choice(region.code(), region.words().in_language(language)))
        .collect();
    let none = match derived {
        Some(region) => Words::new("As my address says: {region}", "Selon mon adresse\u{a0}: {region}")
            .fill(language, &[("region", region.words().in_language(language))]),
        None => said("As my address says (none yet)", "Selon mon adresse (aucune pour l’instant)").to_owned(),
    };
    html! {
        <Select pointer="/region" label={said("Region", "Région")} optional=true {none} {choices} errors={errors.clone()}
            hint={said("We derive it from your postal code or province. Correct it if it is wrong.", "Nous la déduisons de votre code postal ou de votre province. Corrigez-la si elle est inexacte.")}
            value={form.region.map(Region::code).unwrap_or_default()}
            on_change={form.set(|content, code: AttrValue| content.region = Region::from_code(&code))} />
    }
}

fn languages(form: &Form<ProfileContent>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let box_of = |one: Language, name: &'static str| {
        html! {
            <Checkbox pointer={["/languages/", one.code()].concat()} label={name} checked={form.languages.contains(&one)}
                on_change={form.set(move |content, ticked| toggle(&mut content.languages, one, ticked))} errors={errors.clone()} />
        }
    };
    html! {
        <>
            <fieldset class="field">
                <legend>{ said("Official languages you work in (optional)", "Langues officielles dans lesquelles vous travaillez (facultatif)") }</legend>
                { box_of(Language::En, said("English", "Anglais")) }
                { box_of(Language::Fr, said("French", "Français")) }
            </fieldset>
            <ListInput pointer="/other_languages" label={said("Other languages you work in", "Autres langues dans lesquelles vous travaillez")} optional=true
                hint={said("Such as Inuktitut, or a sign language.", "Par exemple l’inuktitut ou une langue des signes.")}
                values={form.other_languages.clone()} on_change={form.set(|content, names| content.other_languages = names)} errors={errors.clone()} />
        </>
    }
}

fn repositories(form: &Form<ProfileContent>, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let add = form.act(|content| {
        let host = if content.repositories.is_empty() { "github.com".to_owned() } else { String::new() };
        content.repositories.push(RepositoryAccount { host, name: String::new() });
    });
    html! {
        <fieldset class="field">
            <legend>{ said("Where your public code can be seen (optional)", "Où l’on peut voir votre code public (facultatif)") }</legend>
            { for (0..form.repositories.len()).map(|index| repository(form, index, errors, language)) }
            if form.repositories.len() < REPOSITORIES_MAX {
                <Button look={Look::Secondary} label={said("Add an account", "Ajouter un compte")} on_click={add} />
            }
        </fieldset>
    }
}

fn repository(form: &Form<ProfileContent>, index: usize, errors: &FieldErrors, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let kept = form.repositories.get(index).cloned().unwrap_or_default();
    let number = (index + 1).to_string();
    let within = Words::new("account {number}", "compte {number}").fill(language, &[("number", &number)]);
    let pointer = |field: &str| ["/repositories/", &index.to_string(), "/", field].concat();
    let host = form.set(move |content, host| {
        if let Some(repository) = content.repositories.get_mut(index) {
            repository.host = host;
        }
    });
    let name = form.set(move |content, name| {
        if let Some(repository) = content.repositories.get_mut(index) {
            repository.name = name;
        }
    });
    let remove = form.act(move |content| {
        if index < content.repositories.len() {
            content.repositories.remove(index);
        }
    });
    html! {
        <div class="field-row">
            <TextInput pointer={pointer("host")} label={said("Site", "Site")} within={within.clone()} width={20}
                hint={said("Such as github.com.", "Par exemple github.com.")} value={kept.host} on_change={host} errors={errors.clone()} />
            <TextInput pointer={pointer("name")} label={said("Your name there", "Votre nom sur ce site")} within={within.clone()} width={20}
                value={kept.name} on_change={name} errors={errors.clone()} />
            <Button look={Look::Link} label={said("Remove", "Retirer")} about={within} on_click={remove} />
        </div>
    }
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T, ticked: bool) {
    values.retain(|one| *one != value);
    if ticked {
        values.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticked_box_is_there_once() {
        let mut kinds = vec![VendorKind::Student];
        toggle(&mut kinds, VendorKind::Student, true);
        toggle(&mut kinds, VendorKind::Freelancer, true);
        assert_eq!(kinds, [VendorKind::Student, VendorKind::Freelancer]);
        toggle(&mut kinds, VendorKind::Student, false);
        assert_eq!(kinds, [VendorKind::Freelancer]);
    }
}
