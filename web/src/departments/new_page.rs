//! Making a department: by the product owner, who verified its domains.

use shared::departments::DepartmentDraft;
use shared::language::{Limited, Words};
use validator::Validate;
use yew::prelude::*;

use super::settings_fields::{Place, address};
use crate::accounts::language_choice;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_navigator, use_submit};
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{
    BilingualInput, Button, Crumb, ErrorSummary, Kind, ListInput, Page, TextInput, problem_view,
};

/// The page.
#[component]
pub fn NewPage() -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let navigator = use_navigator();
    let form =
        use_form(|| DepartmentDraft { administrator_language: language, ..DepartmentDraft::default() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        let done = said(
            "The department is made, and its administrator is invited.",
            "Le ministère est créé, et une invitation part à la personne qui l’administrera.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (announcer, navigator) = (announcer.clone(), navigator.clone());
                submit.run(
                    move |intent| async move { client::departments::create_department(&draft, &intent).await },
                    move |made| {
                        announcer.toast(done);
                        let place = DepartmentPlace::Of(made.value.id, DepartmentPart::Overview);
                        navigator.go(Route::Department(place));
                    },
                );
            }
        })
    };
    let place: Place<DepartmentDraft> = |draft| &mut draft.settings;
    let errors = submit.errors();
    let administration = Route::Department(DepartmentPlace::Landing).path(language);
    html! {
        <Page title={said("New department", "Nouveau ministère")}
            lead={said("Its first administrator is invited and does the rest.", "La première personne à l’administrer reçoit une invitation et s’occupe du reste.")}
            crumbs={vec![Crumb::new(said("Administration", "Administration"), administration)]}>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                <BilingualInput pointer="/identity/name" label={said("Applied title", "Titre d’usage")} value={form.identity.name.0.clone()}
                    on_change={form.set(|draft, name| draft.identity.name = Limited(name))} errors={errors.clone()} />
                <BilingualInput pointer="/identity/acronym" label={said("Acronym", "Sigle")} value={form.identity.acronym.0.clone()}
                    on_change={form.set(|draft, acronym| draft.identity.acronym = Limited(acronym))} errors={errors.clone()} />
                <TextInput pointer="/slug" label={said("Short name in addresses", "Nom abrégé dans les adresses")} width={20} value={form.slug.clone()}
                    hint={said("Small letters, digits and hyphens, such as parks-canada.", "Lettres minuscules, chiffres et traits d’union, par exemple parcs-canada.")}
                    on_change={form.set(|draft, slug| draft.slug = slug)} errors={errors.clone()} />
                <ListInput pointer="/identity/domains" label={said("Verified e-mail domains", "Domaines de courriel vérifiés")}
                    hint={said("Only addresses of these domains can ask for roles. Subdomains are listed by themselves.", "Seules les adresses de ces domaines peuvent demander des rôles. Les sous-domaines sont à inscrire séparément.")}
                    values={form.identity.domains.clone()} on_change={form.set(|draft, domains| draft.identity.domains = domains)} errors={errors.clone()} />
                { address(&form, &form.settings, place, "/settings", &errors, language) }
                <TextInput pointer="/administrator_email" kind={Kind::Email} label={said("E-mail address of the first administrator", "Adresse courriel de la première personne à l’administrer")}
                    value={form.administrator_email.clone()} on_change={form.set(|draft, email| draft.administrator_email = email)} errors={errors.clone()} />
                { language_choice(form.administrator_language, form.set(|draft, language| draft.administrator_language = language), language) }
                if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
                <Button label={said("Make the department", "Créer le ministère")} busy={submit.is_busy()} />
            </form>
        </Page>
    }
}
