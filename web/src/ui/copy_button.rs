//! Copies a hash or a code.

use shared::language::Words;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::announcer::use_announcer;
use crate::browser;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// What is copied.
    pub text: AttrValue,
    /// What it is, for people who listen: "the receipt".
    pub about: AttrValue,
}

/// A small button beside a code.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let copied = Words::new("Copied", "Copié").in_language(language);
    let copy = Words::new("Copy", "Copier").in_language(language);
    let text = props.text.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let (announcer, text) = (announcer.clone(), text.clone());
        spawn_local(async move {
            let Some(window) = browser::window() else { return };
            if JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok() {
                announcer.toast(copied);
            }
        });
    });
    html! {
        <button type="button" class="copy-button" {onclick}>
            { icon(Icon::Copy) }{ copy }<span class="visually-hidden">{ " " }{ &props.about }</span>
        </button>
    }
}
