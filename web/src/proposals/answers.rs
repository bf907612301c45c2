//! What a proposal says, as a summary list.

use shared::language::{Language, Words};
use shared::opportunities::OpportunityContent;
use shared::proposals::ProposalContent;
use yew::prelude::*;

use crate::route_steps::ProposeStep;
use crate::ui::{Row, row};

/// One line for each thing said, with the step that it is said in.
pub fn answers(
    content: &ProposalContent,
    asked: &OpportunityContent,
    language: Language,
) -> Vec<(ProposeStep, Row)> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let yes_or_no = |yes: bool| {
        let words = if yes { Words::new("Yes", "Oui") } else { Words::new("Not yet", "Pas encore") };
        html! { { words.in_language(language) } }
    };
    let status = match content.eligibility.status {
        Some(status) => html! { { status.words().in_language(language) } },
        None => yes_or_no(false),
    };
    let own_language = Words::new("English", "Anglais");
    let own_language =
        if content.language == Language::En { own_language } else { Words::new("French", "Français") };
    let mut rows = vec![
        (
            ProposeStep::Eligibility,
            row(
                said("Language of the proposal", "Langue de la proposition"),
                html! { { own_language.in_language(language) } },
            ),
        ),
        (
            ProposeStep::Eligibility,
            row(said("Of the age of majority", "Majorité"), yes_or_no(content.eligibility.age_of_majority)),
        ),
        (
            ProposeStep::Eligibility,
            row(said("Right to work in Canada", "Droit de travailler au Canada"), status),
        ),
    ];
    if !content.public_servant_approval.is_empty() {
        let approval = html! { <p class="plain-text">{ &content.public_servant_approval }</p> };
        let label = said("Written approval", "Approbation écrite");
        rows.push((ProposeStep::Eligibility, row(label, approval)));
    }
    for (number, criterion) in (1_u32..).zip(&asked.evaluation_criteria) {
        let index = usize::try_from(number - 1).unwrap_or_default();
        let answer = content.answers.get(index).filter(|answer| !answer.trim().is_empty());
        let value = match answer {
            Some(answer) => html! { <p class="plain-text" lang={content.language.code()}>{ answer }</p> },
            None => yes_or_no(false),
        };
        rows.push((ProposeStep::Answer(number), row(criterion.text.in_language(language).to_owned(), value)));
    }
    let accepts = [
        (Words::new("Price accepted", "Prix accepté"), content.accepts.price),
        (Words::new("Delivery date accepted", "Date de livraison acceptée"), content.accepts.delivery),
        (Words::new("Terms accepted", "Conditions acceptées"), content.accepts.terms),
    ];
    rows.extend(
        accepts.map(|(label, yes)| (ProposeStep::Terms, row(label.in_language(language), yes_or_no(yes)))),
    );
    rows
}
