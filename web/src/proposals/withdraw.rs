//! Withdrawing a proposal.

use std::rc::Rc;

use shared::language::Words;
use shared::proposals::ProposalView;
use yew::prelude::*;

use crate::client::{self, Loaded};
use crate::hooks::{use_announcer, use_language, use_submit};
use crate::ui::{ConfirmButton, problem_view};

#[derive(Properties, PartialEq)]
pub struct ActProps {
    pub proposal: Rc<Loaded<ProposalView>>,
    /// Called with what the act returned.
    pub on_done: Callback<Loaded<ProposalView>>,
    pub reload: Callback<()>,
}

/// The button, with its question.
#[component]
pub fn Withdraw(props: &ActProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let on_confirm = {
        let (submit, proposal, on_done) = (submit.clone(), props.proposal.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let (id, etag, on_done, announcer) =
                (proposal.value.id, proposal.etag.clone(), on_done.clone(), announcer.clone());
            submit.run(
                move |intent| async move { client::proposals::withdraw(id, &etag, &intent).await },
                move |loaded| {
                    announcer
                        .toast(Words::new("Proposal withdrawn", "Proposition retirée").in_language(language));
                    on_done.emit(loaded);
                },
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let consequence = html! {
        <p>{ said(
            "It will not be evaluated. Your text stays here: until closing you can submit it again.",
            "Elle ne sera pas évaluée. Votre texte reste ici\u{a0}: jusqu’à la clôture, vous pouvez la soumettre de nouveau.",
        ) }</p>
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            <ConfirmButton label={said("Withdraw proposal", "Retirer la proposition")}
                question={said("Withdraw this proposal?", "Retirer cette proposition?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </>
    }
}
