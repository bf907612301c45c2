//! A few short texts, such as skills: typed one by one, shown as chips that can be taken off.

use shared::language::{Language, Words};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::button::{Button, Look};
use super::field::{Around, typed};
use super::icon::{Icon, icon};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct ListInputProps {
    pub pointer: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub values: Vec<String>,
    pub on_change: Callback<Vec<String>>,
    #[prop_or_default]
    pub errors: FieldErrors,
    /// What is offered while typing.
    #[prop_or_default]
    pub offered: Vec<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
}

/// A text input with a button; Enter and commas add too.
#[component]
pub fn ListInput(props: &ListInputProps) -> Html {
    let language = use_language();
    let text = use_state(String::new);
    let add = {
        let (text, values, on_change) = (text.clone(), props.values.clone(), props.on_change.clone());
        Callback::from(move |()| {
            on_change.emit(with(&values, &text));
            text.set(String::new());
        })
    };
    // What was typed and not added is not lost by going on.
    let left = {
        let add = add.clone();
        Callback::from(move |_: FocusEvent| add.emit(()))
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    let on_text = {
        let (text, values, on_change) = (text.clone(), props.values.clone(), props.on_change.clone());
        Callback::from(move |typed: String| match typed.strip_suffix(',') {
            Some(whole) => {
                on_change.emit(with(&values, whole));
                text.set(String::new());
            }
            None => text.set(typed),
        })
    };
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language,
    };
    let ids = around.ids();
    let list = [&ids.id, "-offered"].concat();
    let label = Words::new("Add", "Ajouter").in_language(language);
    let control = html! {
        <>
            { chips(props, &ids.id, language) }
            <div class="input-with-add">
                <input id={ids.id.clone()} class="input input-medium" type="text" autocomplete="off" list={list.clone()}
                    value={(*text).clone()} oninput={typed(&on_text)} {onkeydown} onblur={left}
                    aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid} />
                <datalist id={list}>{ for props.offered.iter().map(|one| html! { <option value={one.clone()} /> }) }</datalist>
                <Button look={Look::Secondary} {label} about={props.label.clone()} on_click={add} />
            </div>
        </>
    };
    around.field(&ids, control)
}

/// The values with what was typed, unless that is blank or there already.
fn with(values: &[String], typed: &str) -> Vec<String> {
    let mut next = values.to_vec();
    for one in typed.split(',').map(str::trim).filter(|one| !one.is_empty()) {
        if !next.iter().any(|there| there.eq_ignore_ascii_case(one)) {
            next.push(one.to_owned());
        }
    }
    next
}

fn chips(props: &ListInputProps, id: &str, language: Language) -> Html {
    if props.values.is_empty() {
        return Html::default();
    }
    let remove = Words::new("Remove ", "Retirer ").in_language(language);
    let chip = |(index, value): (usize, &String)| {
        let (values, on_change, id) = (props.values.clone(), props.on_change.clone(), id.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            let left = values.iter().enumerate().filter(|(place, _)| *place != index);
            on_change.emit(left.map(|(_, value)| value.clone()).collect());
            crate::browser::focus(&id);
        });
        html! {
            <li><button type="button" class="chip" {onclick}>
                <span class="visually-hidden">{ remove }</span>{ value }{ icon(Icon::Cross) }
            </button></li>
        }
    };
    html! { <ul class="chips">{ for props.values.iter().enumerate().map(chip) }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_listed_twice_and_commas_part() {
        let values = with(&["Rust".to_owned()], " rust, Python ,, SQL");
        assert_eq!(values, ["Rust", "Python", "SQL"]);
    }
}
