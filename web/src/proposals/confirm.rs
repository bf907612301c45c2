//! Confirming a proposal after a material amendment.

use shared::language::{Language, Words};
use shared::opportunities::{AmendmentView, amendments_since};
use shared::proposals::ProposalView;
use yew::prelude::*;

use super::withdraw::ActProps;
use crate::client;
use crate::hooks::{use_announcer, use_language, use_submit};
use crate::opportunities::changes::changes;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Button, Look, link_button, moment, problem_view};

/// What changed since the proposal was submitted, and the button.
#[component]
pub fn Confirm(props: &ActProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let view = &props.proposal.value;
    let on_click = {
        let (submit, proposal, on_done) = (submit.clone(), props.proposal.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let (id, etag, on_done, announcer) =
                (proposal.value.id, proposal.etag.clone(), on_done.clone(), announcer.clone());
            let number = content_number(&proposal.value);
            submit.run(
                move |intent| async move { client::proposals::confirm(id, number, &etag, &intent).await },
                move |loaded| {
                    announcer.toast(
                        Words::new("Proposal confirmed", "Proposition confirmée").in_language(language),
                    );
                    on_done.emit(loaded);
                },
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let change = Route::Propose(view.opportunity.id, ProposeStep::Tasks).path(language);
    html! {
        <section aria-labelledby="confirm">
            <h2 id="confirm">{ said("Confirm your proposal", "Confirmer votre proposition") }</h2>
            { since_submission(view, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            <div class="button-row">
                <Button label={said("Confirm as it is", "Confirmer telle quelle")} {on_click} busy={submit.is_busy()} />
                { link_button(Look::Secondary, change, said("Change it", "La modifier")) }
            </div>
        </section>
    }
}

/// The version of the opportunity that the vendor reads here.
pub fn content_number(view: &ProposalView) -> u32 {
    let publication = view.opportunity.facts.publication.as_ref();
    publication.map_or(0, |publication| publication.content_number)
}

/// The amendments since the version that the proposal was about, oldest first, and what changed
/// from that version to today's.
fn since_submission(view: &ProposalView, language: Language) -> Html {
    let about = view.facts.submission.map_or(0, |submission| submission.content_number);
    let later = amendments_since(&view.opportunity.amendments, about);
    html! {
        <>
            { for later.iter().rev().map(|amendment| reason(amendment, language)) }
            { later.last().map(|first| changes(&first.before, &view.opportunity.content, language)) }
        </>
    }
}

fn reason(amendment: &AmendmentView, language: Language) -> Html {
    let number = amendment.number.to_string();
    let title =
        Words::new("Amendment {number}", "Modification {number}").fill(language, &[("number", &number)]);
    html! {
        <div class="entry">
            <p><strong>{ title }</strong>{ ", " }{ moment(amendment.at, language) }</p>
            <p class="plain-text">{ amendment.reason.in_language(language) }</p>
        </div>
    }
}
