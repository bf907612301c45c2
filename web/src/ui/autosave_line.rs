//! "Saved 2:03 p.m.": where the newest words are.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::problem::problem_view;
use crate::format;
use crate::hooks::{Autosave, Saved};

/// The state of a draft in words. Trouble is said aloud, success only shown.
pub fn autosave_line(autosave: &Autosave, language: Language) -> Html {
    let said = |words: Words| words.in_language(language).to_owned();
    let text = match &autosave.saved {
        Saved::Unchanged => return html! { <p class="autosave"></p> },
        Saved::Changed => said(Words::new("Not saved yet", "Pas encore enregistré")),
        Saved::Saving => said(Words::new("Saving …", "Enregistrement…")),
        Saved::At(at) => {
            let time = format::own_clock(*at, language);
            Words::new("Saved {time}", "Enregistré à {time}").fill(language, &[("time", &time)])
        }
        Saved::Locally => {
            let words = Words::new(
                "You are offline. What you type is kept in this browser and saved when you are back.",
                "Vous êtes hors ligne. Ce que vous saisissez est conservé dans ce navigateur et sera enregistré au retour de la connexion.",
            );
            return html! { <p class="autosave autosave-offline" role="status">{ said(words) }</p> };
        }
        Saved::Refused(error) => return problem_view(error, None, language),
    };
    html! { <p class="autosave">{ text }</p> }
}
