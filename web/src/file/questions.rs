//! The questions on a file, with the form that publishes an answer in both languages.

use shared::actor::Role;
use shared::language::{Bilingual, Language, Words};
use shared::opportunities::FileView;
use shared::policy::Act;
use shared::problem::FieldError;
use shared::questions::{AnswerDraft, QuestionFacts, QuestionView};
use shared::work::Whose;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use super::publish::both;
use super::typed::Typed;
use crate::client::{Call, files};
use crate::ui::{BilingualInput, Button, Look, Tone, fetched, moment, tag};

/// The section, once the opportunity is public.
pub fn questions(desk: &Desk) -> Html {
    if !desk.view().facts.is_public() {
        return Html::default();
    }
    html! {
        <section class="file-section" id="questions" tabindex="-1">
            <h2>{ desk.said(Words::new("Questions and answers", "Questions et réponses")) }</h2>
            { fetched(&desk.questions, desk.language, |page| list(desk, &page.value.items)) }
        </section>
    }
}

fn list(desk: &Desk, questions: &[QuestionView]) -> Html {
    if questions.is_empty() {
        return html! { <p>{ desk.said(Words::new("No question so far.", "Aucune question pour l’instant.")) }</p> };
    }
    html! { { for questions.iter().map(|question| one(desk, question)) } }
}

fn one(desk: &Desk, question: &QuestionView) -> Html {
    let language = desk.language;
    if let (Some(asked), Some(answer)) = (&question.question, &question.answer) {
        return html! {
            <div class="entry">
                <h3 class="plain-text question">{ asked.in_language(language) }</h3>
                <p class="plain-text">{ answer.in_language(language) }</p>
                { question.answered_at.map(|at| html! {
                    <p class="muted small">{ desk.said(Words::new("Answered ", "Répondu ")) }{ moment(at, language) }</p>
                }) }
            </div>
        };
    }
    let Some(asked) = &question.asked else { return Html::default() };
    html! {
        <div class="entry">
            <h3 class="plain-text question" lang={asked.language.code()}>{ &asked.value }</h3>
            <p>
                { tag(Tone::Warning, desk.said(Words::new("Waiting for an answer", "En attente d’une réponse"))) }
                { " " }<span class="muted small">{ desk.said(Words::new("Asked ", "Posée ")) }{ moment(question.asked_at, language) }</span>
            </p>
            { answering(desk, question) }
        </div>
    }
}

/// The form, the button that opens it, or why the reader cannot answer.
fn answering(desk: &Desk, question: &QuestionView) -> Html {
    let Some(asked) = &question.asked else { return Html::default() };
    // Who asked is hidden from everybody and decides nothing.
    let facts = QuestionFacts {
        id: question.id,
        version: question.version,
        opportunity_id: desk.view().id,
        asked_by: desk.view().facts.author_id,
        asked_at: question.asked_at,
        text: asked.clone(),
        answer: None,
    };
    if let Err(refusal) = desk.check(&Act::AnswerQuestion(&desk.view().facts, &facts)) {
        return desk.refusal_of(refusal, Whose::Official(Role::Author));
    }
    if desk.typed.answering.is_some_and(|(id, _)| id == question.id) {
        return form(desk);
    }
    let (id, version, asked) = (question.id, question.version, asked.clone());
    let open = desk.typed.act(move |typed| {
        typed.answering = Some((id, version));
        typed.answer = Bilingual::default();
        typed.question = match asked.language {
            Language::En => Bilingual::new(&asked.value, ""),
            Language::Fr => Bilingual::new("", &asked.value),
        };
    });
    html! {
        <Button look={Look::Secondary} label={desk.said(Words::new("Answer", "Répondre"))}
            about={question.asked.as_ref().map(|asked| asked.value.clone()).unwrap_or_default()} on_click={open} />
    }
}

fn form(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Answer);
    let fields = html! {
        <>
            <BilingualInput pointer="/answer/question" rows={4} characters_max={2_000}
                label={desk.said(Words::new("The question as it will be published", "La question telle qu’elle sera publiée"))}
                hint={desk.said(Words::new("Translate it, and take out whatever tells who asked.", "Traduisez-la et retirez ce qui révélerait qui l’a posée."))}
                value={typed.question.clone()} on_change={typed.set(|typed, text| typed.question = text)} errors={errors.clone()} />
            <BilingualInput pointer="/answer/answer" rows={5} characters_max={4_000}
                label={desk.said(Words::new("Your answer", "Votre réponse"))}
                value={typed.answer.clone()} on_change={typed.set(|typed, text| typed.answer = text)} {errors} />
        </>
    };
    desk.form(
        Part::Answer,
        prepare,
        fields,
        Words::new("Publish the answer", "Publier la réponse"),
        Look::Primary,
    )
}

fn prepare(typed: &Typed, _: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let Some((id, version)) = typed.answering else { return Err(Vec::new()) };
    let (question, answer) =
        (both("/question", &typed.question, language), both("/answer", &typed.answer, language));
    let draft = match (question, answer) {
        (Ok(question), Ok(answer)) => AnswerDraft { question: question.into(), answer: answer.into() },
        (question, answer) => {
            let errors = [question.err(), answer.err()];
            return Err(errors.into_iter().flatten().flatten().collect());
        }
    };
    valid(draft.validate(), language)?;
    Ok(files::answer_question(id, version, &draft))
}
