//! The fields of a department's settings, for making a department and for changing them.

use shared::departments::{DepartmentSettings, Routing};
use shared::language::{Language, Limited, Words};
use shared::opportunities::OpportunitySummary;
use shared::programmes::ProgrammeView;
use shared::province::Province;
use yew::prelude::*;

use crate::forms::{FieldErrors, Form};
use crate::ui::{BilingualInput, Checkbox, Choice, Kind, MoneyInput, Radios, Select, TextInput, choice};

/// Where the settings are in a form's draft.
pub type Place<D> = fn(&mut D) -> &mut DepartmentSettings;

/// The contracting address. `prefix` comes before the pointers.
pub fn address<D: Clone>(
    form: &Form<D>,
    settings: &DepartmentSettings,
    place: Place<D>,
    prefix: &str,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let at = |field: &str| [prefix, "/address/", field].concat();
    let provinces: Vec<Choice> = Province::ALL
        .into_iter()
        .map(|province| choice(province.code(), province.words().in_language(language)))
        .collect();
    let province = settings.address.province.map(Province::code).unwrap_or_default();
    html! {
        <fieldset class="field">
            <legend>{ said("Contracting address", "Adresse contractuelle") }</legend>
            <TextInput pointer={at("line")} label={said("Street and number", "Numéro et rue")} value={settings.address.line.clone()}
                on_change={form.set(move |draft, line| place(draft).address.line = line)} errors={errors.clone()} />
            <TextInput pointer={at("city")} label={said("City", "Ville")} value={settings.address.city.clone()}
                on_change={form.set(move |draft, city| place(draft).address.city = city)} errors={errors.clone()} />
            <Select pointer={at("province")} label={said("Province or territory", "Province ou territoire")} value={province} choices={provinces}
                hint={said("It decides the sales tax on contracts.", "Elle détermine la taxe de vente sur les contrats.")}
                on_change={form.set(move |draft, code: AttrValue| place(draft).address.province = Province::from_code(&code))} errors={errors.clone()} />
            <TextInput pointer={at("postal_code")} label={said("Postal code", "Code postal")} width={8} value={settings.address.postal_code.clone()}
                on_change={form.set(move |draft, code| place(draft).address.postal_code = code)} errors={errors.clone()} />
        </fieldset>
    }
}

/// Programmes, ceiling, approvals and terms.
pub fn rules<D: Clone>(
    form: &Form<D>,
    settings: &DepartmentSettings,
    place: Place<D>,
    programmes: &[ProgrammeView],
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let routings: Vec<Choice> =
        Routing::ALL.into_iter().map(|way| choice(way.code(), way.words().in_language(language))).collect();
    let days = settings.approval_business_days.map(|days| days.to_string()).unwrap_or_default();
    html! {
        <>
            { boxes(form, settings, place, programmes, errors, language) }
            <MoneyInput pointer="/ceiling" optional=true label={said("The most a contract may cost", "Coût maximal d’un contrat")}
                hint={said("Not above the limit of the programmes. Empty: their limit.", "Pas au-dessus de la limite des programmes. Vide\u{a0}: leur limite.")}
                value={settings.ceiling} on_change={form.set(move |draft, amount| place(draft).ceiling = amount)} errors={errors.clone()} />
            <Radios pointer="/routing" label={said("Who is asked to approve first", "À qui l’on demande d’abord d’approuver")} value={settings.routing.code()} choices={routings}
                on_change={form.set(move |draft, code: AttrValue| place(draft).routing = routing_of(&code))} errors={errors.clone()} />
            <TextInput pointer="/approval_business_days" optional=true kind={Kind::Digits} width={4}
                label={said("Business days for an approval before a reminder", "Jours ouvrables pour une approbation avant un rappel")}
                value={days} on_change={form.set(move |draft, days: String| place(draft).approval_business_days = days.trim().parse().ok())} errors={errors.clone()} />
            <BilingualInput pointer="/terms" optional=true rows={5} label={said("Terms of the department", "Modalités du ministère")}
                hint={said("Added below the terms of the programme, in both languages.", "Ajoutées sous les modalités du programme, dans les deux langues.")}
                value={settings.terms.0.clone()} on_change={form.set(move |draft, terms| place(draft).terms = Limited(terms))} errors={errors.clone()} />
        </>
    }
}

fn routing_of(code: &str) -> Routing {
    Routing::ALL.into_iter().find(|way| way.code() == code).unwrap_or_default()
}

fn boxes<D: Clone>(
    form: &Form<D>,
    settings: &DepartmentSettings,
    place: Place<D>,
    programmes: &[ProgrammeView],
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let one = |(index, programme): (usize, &ProgrammeView)| {
        let id = programme.key.id;
        let on_change = form.set(move |draft, ticked: bool| {
            let chosen = &mut place(draft).programmes;
            chosen.retain(|one| *one != id);
            if ticked {
                chosen.push(id);
            }
        });
        html! {
            <Checkbox pointer={["/programmes/", &index.to_string()].concat()} label={programme.document.name.in_language(language).to_owned()}
                checked={settings.programmes.contains(&id)} {on_change} errors={errors.clone()} />
        }
    };
    html! {
        <fieldset class="field">
            <legend>{ said("Programmes that authors may use", "Programmes que les auteurs peuvent utiliser") }</legend>
            <p class="field-hint">{ said("Tick none to allow all of them.", "N’en cochez aucun pour les permettre tous.") }</p>
            { for programmes.iter().enumerate().map(one) }
        </fieldset>
    }
}

/// The files of the department that authors start from.
pub fn templates<D: Clone>(
    form: &Form<D>,
    settings: &DepartmentSettings,
    place: Place<D>,
    files: &[OpportunitySummary],
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let one = |file: &OpportunitySummary| {
        let id = file.id;
        let on_change = form.set(move |draft, ticked: bool| {
            let chosen = &mut place(draft).templates;
            chosen.retain(|one| *one != id);
            if ticked {
                chosen.push(id);
            }
        });
        let (title, _) = file.title.best(language);
        html! {
            <Checkbox pointer={["/templates/", &id.to_string()].concat()} label={title.to_owned()} hint={file.kind.words().in_language(language)}
                checked={settings.templates.contains(&id)} {on_change} />
        }
    };
    let titled: Vec<&OpportunitySummary> = files.iter().filter(|file| !file.title.is_empty()).collect();
    if titled.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="field">
            <legend>{ said("Templates", "Modèles") }</legend>
            <p class="field-hint">{ said("Files that authors can start from, each for its kind of work.", "Dossiers à partir desquels les auteurs peuvent commencer, chacun pour son genre de travaux.") }</p>
            { for titled.into_iter().map(one) }
        </fieldset>
    }
}
