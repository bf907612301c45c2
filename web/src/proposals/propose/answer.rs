//! Step 2: the answer to one criterion, with the criterion beside it.

use shared::language::Words;
use shared::proposals::ProposalContent;
use yew::prelude::*;

use super::Step;
use super::missing::answer_pointer;
use crate::opportunities::content::example;
use crate::ui::TextArea;

/// The criterion and the field for the answer with a number, from 1.
pub(super) fn fields(step: &Step, number: u32) -> Html {
    let Step { view, form, errors, language, .. } = step;
    let index = usize::try_from(number.saturating_sub(1)).unwrap_or_default();
    let Some(criterion) = view.opportunity.content.evaluation_criteria.get(index) else {
        return Html::default();
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(*language);
    let on_change = form.set(move |draft: &mut ProposalContent, text| {
        if let Some(answer) = draft.answers.get_mut(index) {
            *answer = text;
        }
    });
    html! {
        <div class="answer">
            <div class="answer-criterion">
                <h2>{ said("The criterion", "Le critère") }</h2>
                <p class="plain-text">{ criterion.text.in_language(*language) }</p>
                { example(&criterion.example, *language) }
            </div>
            <TextArea pointer={answer_pointer(number)} label={said("Your answer", "Votre réponse")} rows=12
                hint={said("Do not write your name or links that lead to you: they are hidden from the evaluator.", "N’écrivez ni votre nom ni des liens qui mènent à vous\u{a0}: ils sont cachés à l’évaluateur.")}
                words_max={view.opportunity.programme.document.answer_words_max()} lang={form.language}
                value={form.answers.get(index).cloned().unwrap_or_default()} {on_change} errors={errors.clone()} />
        </div>
    }
}
