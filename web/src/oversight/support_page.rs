//! An agent's looks, and how one begins.

use shared::language::{Language, Words};
use shared::support::{SupportLookDraft, SupportLookView};
use validator::Validate;
use yew::prelude::*;

use super::use_crumbs;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_language, use_navigator, use_pages, use_submit};
use crate::query::Query;
use crate::route::{OversightPlace, Route};
use crate::ui::{
    Button, ErrorSummary, Page, TextArea, TextInput, Tone, fetched, link, load_more, moment, problem_view,
    table, tag,
};

/// The page.
#[component]
pub fn SupportPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let looks = use_pages(Query::default().with("limit", "20"), |search| async move {
        client::oversight::list_support_looks(search).await
    });
    html! {
        <Page title={said("Support", "Soutien")} {crumbs}
            lead={said(
                "See what somebody sees, for up to 30 minutes, to help them. They are told, with your reason. You can change nothing, and proposals show only once they are opened.",
                "Voyez ce que voit une personne, pendant au plus 30 minutes, pour l’aider. Elle en est avisée, avec votre raison. Vous ne pouvez rien modifier, et les propositions ne s’affichent qu’une fois ouvertes.",
            )}>
            <BeginForm />
            <h2>{ said("Your earlier looks", "Vos consultations précédentes") }</h2>
            { fetched(&looks.first, language, |first| html! {
                if first.items.is_empty() {
                    <p>{ said("You have not looked at anything yet.", "Vous n’avez encore rien consulté.") }</p>
                } else {
                    { list(looks.items().map(|look| row(look, language)).collect(), language) }
                    { load_more(looks.items().count(), None, looks.next(), looks.is_busy(), language) }
                }
            }) }
        </Page>
    }
}

fn list(rows: Vec<Vec<Html>>, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings = [said("Since", "Début"), said("Reason", "Raison"), said("Now", "Maintenant")];
    let caption = said("Newest first", "Du plus récent au plus ancien");
    table(caption, headings.map(AttrValue::from).to_vec(), rows)
}

fn row(look: &SupportLookView, language: Language) -> Vec<Html> {
    let state = match look.live {
        true => link(
            Route::Oversight(OversightPlace::Look(look.id)),
            language,
            Words::new("Go on", "Continuer").in_language(language),
        ),
        false => tag(Tone::Neutral, Words::new("Over", "Terminée").in_language(language)),
    };
    vec![moment(look.begun_at, language), html! { { look.reason.clone() } }, state]
}

#[component]
fn BeginForm() -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let submit = use_submit();
    let form = use_form(|| SupportLookDraft { email: String::new(), reason: String::new() });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if !submit.check(draft.validate(), language) {
                return;
            }
            let navigator = navigator.clone();
            submit.run(
                move |intent| async move { client::oversight::begin_support_look(&draft, &intent).await },
                move |look| navigator.go(Route::Oversight(OversightPlace::Look(look.value.id))),
            );
        })
    };
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/email" label={said("E-mail address of the person", "Adresse courriel de la personne")}
                hint={said("The whole address, as they told you.", "L’adresse complète, telle que la personne vous l’a donnée.")}
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={errors.clone()} />
            <TextArea pointer="/reason" label={said("Reason", "Raison")} rows={3} characters_max={500}
                hint={said(
                    "What they asked, with the number of their request. They read it.",
                    "Ce que la personne a demandé, avec le numéro de sa demande. Elle le lira.",
                )}
                value={form.reason.clone()} on_change={form.set(|draft, reason| draft.reason = reason)} {errors} />
            <Button label={said("Look", "Consulter")} busy={submit.is_busy()} />
        </form>
    }
}
