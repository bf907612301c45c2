//! All fields at fault, at the top of the form, each a link to its field.

use shared::language::{Language, Words};
use shared::problem::FieldError;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::browser;
use crate::forms::{FieldErrors, field_id};
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub errors: FieldErrors,
}

/// Takes the keyboard whenever there are new errors.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    let looked = use_state(|| 0_u32);
    {
        let node = node.clone();
        let looked = looked.clone();
        use_effect_with(props.errors.clone(), move |errors| {
            if let Some(box_) = node.cast::<web_sys::HtmlElement>().filter(|_| !errors.is_empty()) {
                // Focus also scrolls to it.
                let _ = box_.focus();
                // By now every field is there, and its label can be read.
                looked.set(looked.wrapping_add(1));
            }
        });
    }
    if props.errors.is_empty() {
        return Html::default();
    }
    let title = Words::new("There is a problem", "Il y a un problème").in_language(language);
    html! {
        <section class="error-summary" tabindex="-1" ref={node} aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{ icon(Icon::Exclamation) }{ title }</h2>
            <ol>{ for in_page_order(&props.errors).into_iter().map(|error| line(&error.pointer, &error.detail, language)) }</ol>
        </section>
    }
}

/// As the fields stand on the page; what has no field comes first.
fn in_page_order(errors: &FieldErrors) -> Vec<&FieldError> {
    let mut placed: Vec<(f64, &FieldError)> = Vec::new();
    for error in errors.iter() {
        let depth = browser::depth(&field_id(&error.pointer)).unwrap_or(f64::MIN);
        // One by one: a sort would weigh more than everything else in this file.
        let place = placed.partition_point(|(before, _)| *before <= depth);
        placed.insert(place, (depth, error));
    }
    placed.into_iter().map(|(_, error)| error).collect()
}

/// The field's own label, then what is wrong with it. The label is read from the page, so that
/// nobody has to say it twice.
fn line(pointer: &str, detail: &str, language: Language) -> Html {
    let id = field_id(pointer);
    let label = browser::text_of(&[&id, "-label"].concat());
    let said = match label {
        Some(label) => {
            let colon = Words::new(": ", "\u{a0}: ").in_language(language);
            [label.trim_end_matches([':', ' ', '\u{a0}', '?', '.']), colon, detail].concat()
        }
        None => detail.to_owned(),
    };
    let onclick = {
        let id = id.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(&id);
        })
    };
    html! { <li><a href={["#", &id].concat()} {onclick}>{ said }</a></li> }
}
