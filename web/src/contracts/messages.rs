//! Messages on the file, between the vendor and the department.

use shared::contracts::{MessageDraft, MessageView};
use shared::language::Words;
use shared::policy::Act;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use crate::client::contracts;
use crate::ui::{TextArea, moment};

/// Every message, oldest first, and a place to write.
pub fn messages(desk: &Desk) -> Html {
    let view = desk.view();
    html! {
        <section class="contract-section act-section">
            <h2>{ desk.said(Words::new("Messages", "Messages")) }</h2>
            if view.messages.is_empty() {
                <p>{ desk.said(Words::new("No message yet.", "Aucun message pour l’instant.")) }</p>
            } else {
                <ol class="messages">{ for view.messages.iter().map(|message| line(desk, message)) }</ol>
            }
            if desk.may(&Act::PostMessage(&view.facts)) { { write(desk) } }
        </section>
    }
}

fn line(desk: &Desk, message: &MessageView) -> Html {
    let you = desk.said(Words::new(" (you)", " (vous)"));
    html! {
        <li class={classes!("message", message.mine.then_some("message-mine"))}>
            <p class="message-head">
                <strong>{ &message.by }</strong>if message.mine { { you } }
                { " – " }{ moment(message.at, desk.language) }
            </p>
            <p class="as-typed" lang={desk.written()}>{ &message.text }</p>
        </li>
    }
}

fn write(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let fields = html! {
        <TextArea pointer="/message/text" rows={3} label={desk.said(Words::new("Your message", "Votre message"))}
            hint={desk.said(Words::new(
                "The vendor, the author and the contracting authority read it.",
                "Le fournisseur, l’auteur et l’autorité contractante le lisent.",
            ))}
            value={typed.message.clone()} on_change={typed.set(|typed, text| typed.message = text)}
            errors={desk.errors(Part::Message)} characters_max={5_000} />
    };
    desk.form(
        Part::Message,
        |typed, view, language| {
            let draft = MessageDraft { text: typed.message.clone() };
            valid(draft.validate(), language)?;
            Ok(contracts::post_message(view.id, &draft))
        },
        fields,
        Words::new("Send the message", "Envoyer le message"),
    )
}
