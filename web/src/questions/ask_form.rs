//! Asking a question.

use shared::ids::OpportunityId;
use shared::language::Words;
use shared::questions::QuestionDraft;
use validator::Validate;
use yew::prelude::*;

use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_submit};
use crate::ui::{Button, ErrorSummary, Look, TextArea, problem_view};

#[derive(Properties, PartialEq)]
pub struct AskFormProps {
    pub opportunity_id: OpportunityId,
    /// Called when a question was asked.
    pub on_asked: Callback<()>,
}

/// The form. It empties itself when the question has arrived.
#[component]
pub fn AskForm(props: &AskFormProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let form = use_form(QuestionDraft::default);
    let submit = use_submit();
    let onsubmit = {
        let (form, submit, id, on_asked) =
            (form.clone(), submit.clone(), props.opportunity_id, props.on_asked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = QuestionDraft { language, ..(*form).clone() };
            if !submit.check(draft.validate(), language) {
                return;
            }
            let (form, on_asked, announcer) = (form.clone(), on_asked.clone(), announcer.clone());
            submit.run(
                move |intent| async move { client::questions::ask(id, &draft, &intent).await },
                move |_| {
                    form.change(|draft| draft.text.clear());
                    announcer.toast(Words::new("Question sent", "Question envoyée").in_language(language));
                    on_asked.emit(());
                },
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let hint = said(
        "Your name is not shown. The answer appears here in both languages, for everybody. Do not write anything that tells who you are.",
        "Votre nom n’est pas affiché. La réponse paraît ici dans les deux langues, pour tout le monde. N’écrivez rien qui révèle votre identité.",
    );
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextArea pointer="/text" label={said("Ask a question", "Poser une question")} {hint} rows=4
                characters_max={2000} value={form.text.clone()}
                on_change={form.set(|draft, text| draft.text = text)} errors={submit.errors()} />
            <Button look={Look::Secondary} label={said("Send question", "Envoyer la question")} busy={submit.is_busy()} />
        </form>
    }
}
