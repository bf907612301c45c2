//! What is to be done, when it is accepted, and how proposals are judged.

use shared::language::{Bilingual, Language, Words};
use shared::opportunities::{ContentHtml, OpportunityContent};
use shared::programmes::ProgrammeDocument;
use yew::prelude::*;

use crate::ui::details;

/// Background and work. Rendered from Markdown and sanitised by the API.
pub fn work(html: &ContentHtml, language: Language) -> Html {
    let section = |id: &'static str, title: Words, text: &Bilingual| {
        let text = text.in_language(language);
        if text.trim().is_empty() {
            return Html::default();
        }
        html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ title.in_language(language) }</h2>
                <div class="text prose">{ Html::from_html_unchecked(text.to_owned().into()) }</div>
            </section>
        }
    };
    html! {
        <>
            { section("background", Words::new("Background", "Contexte"), &html.background) }
            { section("the-work", Words::new("The work", "Les travaux"), &html.work) }
        </>
    }
}

/// The conditions under which the work is accepted and paid.
pub fn acceptance(content: &OpportunityContent, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section aria-labelledby="acceptance">
            <h2 id="acceptance">{ said("Work acceptance criteria", "Critères d’acceptation des travaux") }</h2>
            <p>{ said(
                "The work is checked against these criteria and nothing else. It is paid when each of them is met.",
                "Les travaux sont vérifiés selon ces critères et rien d’autre. Ils sont payés lorsque chacun est respecté.",
            ) }</p>
            <ol class="criteria">
                { for content.acceptance_criteria.iter().map(|criterion| html! {
                    <li>
                        <p class="criterion-kind">{ criterion.kind.words().in_language(language) }</p>
                        <p class="plain-text">{ criterion.text.in_language(language) }</p>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The conditions that a proposal must meet, and what happens among those that do.
pub fn evaluation(content: &OpportunityContent, programme: &ProgrammeDocument, language: Language) -> Html {
    let words_max = programme.answer_words_max().to_string();
    let how = Words::new(
        "Each criterion is met or not met; the reason is written down and shown to whoever proposed. An answer has {max} words at most. Names are hidden from the evaluator. Among the proposals that meet every criterion, a draw that anybody can check decides the order.",
        "Chaque critère est satisfait ou non; la raison est consignée et montrée à la personne qui a proposé. Une réponse compte au plus {max} mots. Les noms sont cachés à l’évaluateur. Parmi les propositions qui satisfont à tous les critères, un tirage que chacun peut vérifier décide de l’ordre.",
    );
    html! {
        <section aria-labelledby="evaluation">
            <h2 id="evaluation">{ Words::new("How proposals are judged", "Évaluation des propositions").in_language(language) }</h2>
            <p>{ how.fill(language, &[("max", &words_max)]) }</p>
            <ol class="criteria">
                { for content.evaluation_criteria.iter().map(|criterion| html! {
                    <li>
                        <p class="plain-text">{ criterion.text.in_language(language) }</p>
                        { example(&criterion.example, language) }
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// An answer that would pass, one press away.
pub fn example(example: &Bilingual, language: Language) -> Html {
    let text = example.in_language(language);
    if text.trim().is_empty() {
        return Html::default();
    }
    let summary = Words::new("Example of an answer that passes", "Exemple d’une réponse acceptable")
        .in_language(language);
    details(summary, html! { <p class="plain-text">{ text }</p> })
}
