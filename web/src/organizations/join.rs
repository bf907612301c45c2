//! Asking to join.

use shared::organizations::JoinRequestDraft;
use validator::Validate;
use yew::prelude::*;

use super::desk::Desk;
use crate::client;
use crate::forms::use_form;
use crate::ui::{Button, ErrorSummary, TextArea, Tone, notice};

#[derive(Properties, PartialEq)]
pub struct AskToJoinProps {
    pub desk: Desk,
}

/// The form; or that one asked already.
#[component]
pub fn AskToJoin(props: &AskToJoinProps) -> Html {
    let desk = props.desk.clone();
    let form = use_form(|| JoinRequestDraft { note: String::new() });
    if desk.view().asked {
        return notice(
            Tone::Info,
            desk.said("You asked to join", "Vous avez demandé à vous joindre à l’organisation"),
            html! { <p>{ desk.said("Its owner and administrators were told. You will be told their answer.", "La personne propriétaire et les administrateurs en sont avisés. Vous recevrez un avis dès qu’il y aura une réponse.") }</p> },
        );
    }
    let onsubmit = {
        let (desk, form) = (desk.clone(), form.clone());
        let done = desk.said("Request sent.", "Demande envoyée.");
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !desk.submit.check(form.validate(), desk.language) {
                return;
            }
            let (id, draft, shown) = (desk.view().id, (*form).clone(), desk.clone());
            desk.submit.run(
                move |intent| async move { client::organizations::request_to_join(id, &draft, &intent).await },
                move |loaded| shown.show(loaded, done),
            );
        })
    };
    let errors = desk.submit.errors();
    html! {
        <section aria-labelledby="join">
            <h2 id="join">{ desk.said("Join this organization", "Se joindre à cette organisation") }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                <TextArea pointer="/note" rows={4} characters_max={500}
                    label={desk.said("Who you are to them, and why you ask", "Qui vous êtes pour l’organisation, et la raison de votre demande")}
                    hint={desk.said("Only its owner and administrators read it.", "Seuls la personne propriétaire et les administrateurs le lisent.")}
                    value={form.note.clone()} on_change={form.set(|draft, note| draft.note = note)} {errors} />
                <Button label={desk.said("Ask to join", "Demander à se joindre")} busy={desk.submit.is_busy()} />
            </form>
        </section>
    }
}
