//! The questions on an opportunity: answered ones for everybody, one's own while they wait.

use std::rc::Rc;

use shared::language::{Language, Words};
use shared::opportunities::OpportunityView;
use shared::policy::{Act, check};
use shared::questions::QuestionView;
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::ask_form::AskForm;
use crate::accounts::sign_in_address;
use crate::client::{self, Loaded};
use crate::hooks::{use_business_now, use_fetch, use_language, use_navigator, use_session};
use crate::ui::{fetched, link_to, moment};

#[derive(Properties)]
pub struct QuestionsProps {
    pub opportunity: Rc<Loaded<OpportunityView>>,
}

impl PartialEq for QuestionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.opportunity, &other.opportunity)
    }
}

/// The section, with the form to ask or why one cannot.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let navigator = use_navigator();
    let visitor = use_session().visitor;
    let facts = &props.opportunity.value.facts;
    let reader = visitor.actor().map(|actor| actor.person_id);
    let questions = use_fetch((facts.id, reader), |(id, _)| client::files::list_questions(*id));
    let ask = match check(&visitor, &Act::AskQuestion(facts), now) {
        Ok(()) => html! { <AskForm opportunity_id={facts.id} on_asked={questions.reload.clone()} /> },
        Err(Refusal::NotSignedIn) if facts.is_open(now) => {
            let here = navigator.address().in_language(language);
            let label = Words::new("Sign in to ask a question", "Ouvrez une session pour poser une question");
            html! { <p>{ link_to(sign_in_address(&here, language), language, label.in_language(language)) }</p> }
        }
        Err(Refusal::NotSignedIn | Refusal::NotOpen) => {
            html! { <p class="muted">{ sentence(Refusal::QuestionsOver).in_language(language) }</p> }
        }
        Err(refusal) => html! { <p class="muted">{ sentence(refusal).in_language(language) }</p> },
    };
    html! {
        <section aria-labelledby="questions">
            <h2 id="questions">{ Words::new("Questions and answers", "Questions et réponses").in_language(language) }</h2>
            { fetched(&questions, language, |page| list(&page.value.items, language)) }
            { ask }
        </section>
    }
}

fn list(questions: &[QuestionView], language: Language) -> Html {
    if questions.is_empty() {
        let none = Words::new("No questions.", "Aucune question.");
        return html! { <p>{ none.in_language(language) }</p> };
    }
    html! { { for questions.iter().map(|question| one(question, language)) } }
}

fn one(question: &QuestionView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if let (Some(asked), Some(answer)) = (&question.question, &question.answer) {
        return html! {
            <div class="entry">
                <h3 class="plain-text question">{ asked.in_language(language) }</h3>
                <p class="plain-text">{ answer.in_language(language) }</p>
                { question.answered_at.map(|at| html! { <p class="muted small">{ said("Answered ", "Répondu ") }{ moment(at, language) }</p> }) }
            </div>
        };
    }
    let Some(asked) = &question.asked else { return Html::default() };
    html! {
        <div class="entry">
            <h3 class="plain-text question" lang={asked.language.code()}>{ &asked.value }</h3>
            <p>
                if question.mine {
                    { said("You asked this. It is shown to everybody once it is answered.", "Vous avez posé cette question. Elle sera visible pour tous une fois répondue.") }
                } else {
                    { said("Waiting for an answer.", "En attente d’une réponse.") }
                }
            </p>
            <p class="muted small">{ said("Asked ", "Posée ") }{ moment(question.asked_at, language) }</p>
        </div>
    }
}
