//! The last step: what vendors will read, and sending it for approval.

use shared::actor::Visitor;
use shared::language::Words;
use shared::opportunities::readiness::Missing;
use shared::policy::{Act, check};
use shared::province::Amounts;
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::readiness::placeholders;
use crate::client::files::{self, Reply};
use crate::hooks::{Autosave, Saved, Submit};
use crate::navigation::Navigator;
use crate::route::Route;
use crate::ui::{Button, Tone, notice, problem_view};
use crate::wizard::desk::Desk;
use crate::wizard::place::field_link;
use crate::wizard::preview::preview;

/// What sending needs beside the desk.
pub struct Sending<'a> {
    pub visitor: &'a Visitor,
    pub autosave: &'a Autosave,
    pub submit: &'a Submit,
    pub navigator: &'a Navigator,
}

/// The step.
pub fn preview_and_send(desk: &Desk, sending: &Sending) -> Html {
    let priced = desk.form.price.map(|price| Amounts::of(price, &desk.taxes));
    let lead = Words::new("This is what vendors will read.", "Voici ce que liront les fournisseurs.");
    html! {
        <>
            <p>{ desk.said(lead) }</p>
            <div class="preview">{ preview(&desk.form, &desk.file.programme.document, priced.as_ref(), desk.language) }</div>
            { placeholders(desk) }
            { send(desk, sending) }
        </>
    }
}

fn send(desk: &Desk, sending: &Sending) -> Html {
    if !desk.missing.is_empty() {
        let title = desk.said(sentence(Refusal::NotReady));
        let line = |missing: &Missing| html! { <li>{ field_link(desk.file.id, missing, desk.said(missing.check.words()), desk.language) }</li> };
        let mut shown: Vec<&Missing> = desk.missing.iter().collect();
        shown.dedup_by_key(|missing| missing.check);
        return notice(Tone::Warning, title, html! { <ul>{ for shown.into_iter().map(line) }</ul> });
    }
    let changed = !matches!(sending.autosave.saved, Saved::Unchanged | Saved::At(_));
    // What is typed and not saved yet begins a new version: then the file's word is out of date.
    if let Err(refusal) = check(sending.visitor, &Act::SendForReview(&desk.file.facts), desk.now)
        && !changed
    {
        return notice(Tone::Info, desk.said(sentence(refusal)), Html::default());
    }
    let id = desk.file.id;
    let on_click = {
        let (submit, autosave, navigator) =
            (sending.submit.clone(), sending.autosave.clone(), sending.navigator.clone());
        Callback::from(move |()| {
            let (autosave, navigator) = (autosave.clone(), navigator.clone());
            submit.run(
                move |intent| async move {
                    let etag = autosave.settle().await?;
                    files::send(files::send_for_review(id), etag, Reply::File, intent).await
                },
                move |file| navigator.go(Route::File(file.value.id)),
            );
        })
    };
    let next = Words::new(
        "Approvers and contracting authorities of your department are told at once. You can still change it afterwards; what you change may have to be approved again.",
        "Les approbateurs et les autorités contractantes de votre ministère sont avisés aussitôt. Vous pourrez encore la modifier; ce que vous changerez pourrait devoir être approuvé de nouveau.",
    );
    html! {
        <>
            <h2>{ desk.said(Words::new("Send it for approval", "Envoyer pour approbation")) }</h2>
            <p>{ desk.said(next) }</p>
            if let Some(error) = sending.submit.failure() { { problem_view(&error, None, desk.language) } }
            <Button label={desk.said(Words::new("Send for approval", "Envoyer pour approbation"))}
                busy={sending.submit.is_busy()} {on_click} />
        </>
    }
}
