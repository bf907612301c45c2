//! "Look into your mailbox": what follows when a message is on its way.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::ui::{Tone, notice};

/// Says to whom the message goes. It never says whether there is an account.
pub(super) fn message_sent(email: &str, good_for: Words, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let text = Words::new(
        "If everything is right, a message is on its way to {email}. Follow the link in it; it is good for {time}.",
        "Si tout est exact, un message est en route vers {email}. Suivez le lien qu’il contient; il est valable {time}.",
    );
    let content = html! {
        <>
            <p>{ text.fill(language, &[("email", email), ("time", good_for.in_language(language))]) }</p>
            <p>{ said(
                "Nothing there after a few minutes? Look into the folder for unwanted mail, or ask again.",
                "Rien après quelques minutes? Regardez dans le dossier des courriels indésirables, ou faites une nouvelle demande.",
            ) }</p>
        </>
    };
    html! {
        <div role="status">
            { notice(Tone::Success, said("Look into your mailbox", "Consultez votre boîte de réception"), content) }
        </div>
    }
}
