//! Why something could not be shown or done, and what to do now.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::button::{Button, Look};
use super::notice::{Tone, notice};
use crate::failure::ApiError;

/// A failure, for a person. `retry` offers to try again where that can help.
pub fn problem_view(error: &ApiError, retry: Option<Callback<()>>, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    let (tone, title, detail): (Tone, AttrValue, AttrValue) = match error {
        ApiError::Offline => (
            Tone::Warning,
            said(Words::new("We cannot reach the service", "Nous ne pouvons pas joindre le service")).into(),
            said(Words::new(
                "Check your connection and try again. What you typed is kept.",
                "Vérifiez votre connexion, puis réessayez. Ce que vous avez saisi est conservé.",
            ))
            .into(),
        ),
        ApiError::Unreadable => (
            Tone::Warning,
            said(Words::new("This page is out of date", "Cette page n’est plus à jour")).into(),
            said(Words::new(
                "The service was updated since you opened it. Load the page again; saved drafts are kept.",
                "Le service a été mis à jour depuis que vous l’avez ouvert. Chargez la page de nouveau; les ébauches enregistrées sont conservées.",
            ))
            .into(),
        ),
        ApiError::Problem(problem) => {
            let tone = if problem.status >= 500 { Tone::Danger } else { Tone::Warning };
            (tone, problem.title.clone().into(), problem.detail.clone().into())
        }
    };
    let helps = error.is_uncertain() || matches!(error.status(), Some(409 | 412 | 429));
    let retry = retry.filter(|_| helps);
    let again = said(Words::new("Try again", "Réessayer"));
    let content = html! {
        <>
            if !detail.is_empty() { <p>{ detail }</p> }
            { request_id(error, language) }
            if let Some(retry) = retry { <Button look={Look::Secondary} label={again} on_click={retry} /> }
        </>
    };
    html! { <div role="alert">{ notice(tone, title, content) }</div> }
}

/// What to quote when asking for help about a fault of ours.
fn request_id(error: &ApiError, language: Language) -> Html {
    let Some(problem) = error.problem().filter(|problem| problem.status >= 500) else {
        return Html::default();
    };
    let words = Words::new(
        "If you ask for help, quote this number: ",
        "Si vous demandez de l’aide, citez ce numéro\u{a0}: ",
    );
    html! { <p>{ words.in_language(language) }<code>{ problem.request_id.clone() }</code></p> }
}
