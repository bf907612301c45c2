//! Buttons: something happens. (Links lead somewhere; see `link`.)

use shared::language::Words;
use yew::prelude::*;

use super::link::anchor;
use crate::navigation::use_language;

/// How much a button asks for attention. One primary a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Primary,
    Secondary,
    /// For what cannot be undone; a sentence beside it says what happens.
    Danger,
    /// A button that looks like a link, for small things.
    Link,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Primary => "button button-primary",
            Look::Secondary => "button button-secondary",
            Look::Danger => "button button-danger",
            Look::Link => "button-link",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    pub label: AttrValue,
    #[prop_or_default]
    pub look: Look,
    /// Without it the button submits the form it stands in.
    #[prop_or_default]
    pub on_click: Option<Callback<()>>,
    /// Says so in words and takes no second press.
    #[prop_or_default]
    pub busy: bool,
    /// Continues the label for people who listen: "Change" + "the title".
    #[prop_or_default]
    pub about: AttrValue,
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let language = use_language();
    let kind = if props.on_click.is_some() { "button" } else { "submit" };
    let on_click = props.on_click.clone().filter(|_| !props.busy);
    let pressed = on_click.map(|on_click| Callback::from(move |_: MouseEvent| on_click.emit(())));
    let working = Words::new("One moment …", "Un instant…").in_language(language);
    html! {
        <button type={kind} id={props.id.clone()} class={props.look.class()} onclick={pressed}
            aria-disabled={props.busy.then_some("true")}>
            if props.busy {
                <span class="button-dots" aria-hidden="true"></span>
                { working }
            } else {
                { &props.label }
            }
            if !props.about.is_empty() {
                <span class="visually-hidden">{ " " }{ &props.about }</span>
            }
        </button>
    }
}

/// A link that looks like a button: the one thing to do next is on another page.
pub fn link_button(look: Look, href: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Html {
    anchor(href.into(), Some(look.class()), label.into())
}
