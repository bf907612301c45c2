//! Asking once more before something that cannot be undone.

use std::sync::atomic::{AtomicU32, Ordering};

use shared::language::Words;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::button::{Button, Look};
use crate::navigation::use_language;

/// Tells the dialogs of a page apart.
static COUNT: AtomicU32 = AtomicU32::new(0);

#[derive(Properties, PartialEq)]
pub struct ConfirmButtonProps {
    /// The verb: "Withdraw proposal".
    pub label: AttrValue,
    /// The question: "Withdraw this proposal?".
    pub question: AttrValue,
    /// What happens, in a sentence.
    pub consequence: Html,
    pub on_confirm: Callback<()>,
    #[prop_or(Look::Danger)]
    pub look: Look,
    #[prop_or_default]
    pub busy: bool,
}

/// A button that asks before it acts.
#[component]
pub fn ConfirmButton(props: &ConfirmButtonProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    let open = on_dialog(&node, |dialog| {
        // Fails only when it is open already.
        let _ = dialog.show_modal();
    });
    let close = on_dialog(&node, HtmlDialogElement::close);
    let confirm = {
        let (close, on_confirm) = (close.clone(), props.on_confirm.clone());
        Callback::from(move |()| {
            close.emit(());
            on_confirm.emit(());
        })
    };
    let inside = if props.look == Look::Danger { Look::Danger } else { Look::Primary };
    let back = Words::new("Go back", "Revenir").in_language(language);
    let id = use_memo((), |()| ["dialog-", &COUNT.fetch_add(1, Ordering::Relaxed).to_string()].concat());
    html! {
        <>
            <Button look={props.look} label={props.label.clone()} busy={props.busy} on_click={open} />
            <dialog class="dialog" ref={node} aria-labelledby={(*id).clone()}>
                <h2 id={(*id).clone()}>{ &props.question }</h2>
                <div>{ props.consequence.clone() }</div>
                <div class="button-row">
                    <Button look={inside} label={props.label.clone()} on_click={confirm} />
                    <Button look={Look::Secondary} label={back} on_click={close} />
                </div>
            </dialog>
        </>
    }
}

fn on_dialog(node: &NodeRef, act: impl Fn(&HtmlDialogElement) + 'static) -> Callback<()> {
    let node = node.clone();
    Callback::from(move |()| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            act(&dialog);
        }
    })
}
