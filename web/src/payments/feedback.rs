//! One minute of feedback, from each side on the other.

use shared::language::Words;
use shared::payments::Feedback;
use shared::policy::Act;
use validator::Validate;
use yew::prelude::*;

use crate::client::contracts;
use crate::contracts::desk::{Desk, Part, required, valid};
use crate::ui::{Choice, Radios, TextArea, choice, row, summary_list};

/// The ratings, best first.
const RATINGS: [(u8, Words); 5] = [
    (5, Words::new("5 – Very good", "5 – Très bien")),
    (4, Words::new("4 – Good", "4 – Bien")),
    (3, Words::new("3 – Fair", "3 – Passable")),
    (2, Words::new("2 – Not good", "2 – Insatisfaisant")),
    (1, Words::new("1 – Poor", "1 – Mauvais")),
];

/// What both sides said, and the form for who has not.
pub fn feedback(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let may = desk.may(&Act::GiveFeedback(facts));
    let given = [
        (
            Words::new("The vendor on the department", "Le fournisseur au sujet du ministère"),
            &facts.vendor_feedback,
        ),
        (
            Words::new("The department on the vendor", "Le ministère au sujet du fournisseur"),
            &facts.department_feedback,
        ),
    ];
    let rows: Vec<_> = given
        .into_iter()
        .filter_map(|(label, feedback)| Some(row(desk.said(label), said(desk, feedback.as_ref()?))))
        .collect();
    if rows.is_empty() && !may {
        return Html::default();
    }
    html! {
        <section class="contract-section">
            <h2 id="feedback" tabindex="-1">{ desk.said(Words::new("Feedback", "Avis")) }</h2>
            if !rows.is_empty() { { summary_list(rows) } }
            if may { { give(desk) } }
        </section>
    }
}

fn said(desk: &Desk, feedback: &Feedback) -> Html {
    let rating =
        RATINGS.iter().find(|(rating, _)| *rating == feedback.rating).map(|(_, words)| desk.said(*words));
    html! {
        <>
            { rating.unwrap_or_default() }
            if !feedback.comment.trim().is_empty() { <p class="as-typed" lang={desk.written()}>{ &feedback.comment }</p> }
        </>
    }
}

fn give(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let errors = desk.errors(Part::Feedback);
    let choices: Vec<Choice> =
        RATINGS.iter().map(|(rating, words)| choice(rating.to_string(), desk.said(*words))).collect();
    let question = if desk.is_vendor() {
        Words::new(
            "How was it to work with this department?",
            "Comment s’est passée la collaboration avec ce ministère?",
        )
    } else {
        Words::new(
            "How was it to work with this vendor?",
            "Comment s’est passée la collaboration avec ce fournisseur?",
        )
    };
    let fields = html! {
        <>
            <Radios pointer="/feedback/rating" label={desk.said(question)} value={typed.rating.clone()} {choices}
                on_change={typed.set(|typed, rating| typed.rating = rating)} errors={errors.clone()} />
            <TextArea pointer="/feedback/comment" optional=true rows={3}
                label={desk.said(Words::new("What could be better", "Ce qui pourrait être mieux"))}
                value={typed.comment.clone()} on_change={typed.set(|typed, comment| typed.comment = comment)}
                {errors} characters_max={2_000} />
        </>
    };
    desk.form(
        Part::Feedback,
        |typed, view, language| {
            let draft = typed.feedback().ok_or_else(|| required("/rating", language))?;
            valid(draft.validate(), language)?;
            Ok(contracts::give_feedback(view.id, &draft))
        },
        fields,
        Words::new("Give feedback", "Donner votre avis"),
    )
}
