//! Making a departmental system.

use chrono::NaiveDate;
use shared::ids::DepartmentId;
use shared::language::{Language, Words};
use shared::systems::{ClientDraft, NewKeyView, Scope};
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use crate::client;
use crate::forms::{FieldErrors, use_form};
use crate::hooks::{use_language, use_submit};
use crate::ui::{Button, Checkbox, DateInput, ErrorSummary, Kind, Look, TextArea, TextInput, problem_view};

#[derive(Properties, PartialEq)]
pub struct SystemFormProps {
    pub id: DepartmentId,
    /// Called with the key of what was made.
    pub on_key: Callback<NewKeyView>,
}

#[derive(Clone, Default)]
struct Typed {
    draft: ClientDraft,
    ends_on: Option<NaiveDate>,
}

/// The form.
#[component]
pub fn SystemForm(props: &SystemFormProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(Typed::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_key, id) = (form.clone(), submit.clone(), props.on_key.clone(), props.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(ends_on) = form.ends_on else {
                submit.refuse(vec![field_error("/ends_on", "required", language)]);
                return;
            };
            let draft = ClientDraft { ends_on, ..form.draft.clone() };
            if submit.check(draft.validate(), language) {
                let (on_key, form) = (on_key.clone(), form.clone());
                submit.run(
                    move |intent| async move { client::systems::create_system(id, &draft, &intent).await },
                    move |made| {
                        form.change(|typed| *typed = Typed::default());
                        on_key.emit(made.value);
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <TextInput pointer="/name" label={said("Name", "Nom")} value={form.draft.name.clone()} errors={errors.clone()}
                on_change={form.set(|typed, name| typed.draft.name = name)} />
            <TextArea pointer="/purpose" label={said("What it does with files", "Ce qu’il fait des dossiers")} rows={3} characters_max={500} value={form.draft.purpose.clone()}
                on_change={form.set(|typed, purpose| typed.draft.purpose = purpose)} errors={errors.clone()} />
            <TextInput pointer="/contact" kind={Kind::Email} label={said("E-mail address of whoever runs it", "Adresse courriel de la personne qui l’exploite")}
                value={form.draft.contact.clone()} errors={errors.clone()} on_change={form.set(|typed, contact| typed.draft.contact = contact)} />
            { boxes(&form.draft.scopes, &form.set(|typed, scopes| typed.draft.scopes = scopes), &errors, language) }
            <DateInput pointer="/ends_on" label={said("Last day", "Dernier jour")} hint={said("Within two years.", "D’ici deux ans.")} value={form.ends_on}
                on_change={form.set(|typed, day| typed.ends_on = day)} errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button label={said("Make the system", "Créer le système")} look={Look::Secondary} busy={submit.is_busy()} />
        </form>
    }
}

/// One box a scope.
fn boxes(
    chosen: &[Scope],
    on_change: &Callback<Vec<Scope>>,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let legend = Words::new("What it may do", "Ce qu’il peut faire").in_language(language);
    let one = |(index, scope): (usize, Scope)| {
        let (before, on_change) = (chosen.to_vec(), on_change.clone());
        let on_tick = Callback::from(move |ticked: bool| {
            let mut next: Vec<Scope> = before.iter().copied().filter(|one| *one != scope).collect();
            if ticked {
                next.push(scope);
            }
            on_change.emit(next);
        });
        // The first box carries what is wrong with the list as a whole.
        let pointer =
            if index == 0 { "/scopes".to_owned() } else { ["/scopes/", &index.to_string()].concat() };
        html! {
            <Checkbox {pointer} label={scope.words().in_language(language)} hint={scope.code()}
                checked={chosen.contains(&scope)} on_change={on_tick} errors={errors.clone()} />
        }
    };
    html! {
        <fieldset class="field">
            <legend>{ legend }</legend>
            { for Scope::ALL.into_iter().enumerate().map(one) }
        </fieldset>
    }
}
