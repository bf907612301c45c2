//! Before the first step: what will be asked, and what becomes of it.

use std::rc::Rc;

use shared::language::{Language, Words};
use shared::opportunities::OpportunityView;
use shared::policy::{Act, check};
use shared::proposals::{ProposalContent, ProposalStart, ProposalView};
use shared::refusal::sentence;
use yew::prelude::*;

use super::frame::crumbs;
use super::whose::{use_organizations, whose};
use crate::client::{self, Loaded};
use crate::hooks::{use_business_now, use_language, use_submit, use_visitor};
use crate::opportunities::facts::facts;
use crate::route::Route;
use crate::ui::{Button, Page, Tone, link, notice, problem_view};

#[derive(Properties, PartialEq)]
pub struct StartProps {
    pub opportunity: Rc<Loaded<OpportunityView>>,
    pub on_change: Callback<Loaded<ProposalView>>,
    pub reload: Callback<()>,
}

/// The page, with the button that starts a draft.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let submit = use_submit();
    let organizations = use_organizations();
    let proponent = use_state(AttrValue::default);
    let view = &props.opportunity.value;
    let on_click = {
        let (submit, on_change, id) = (submit.clone(), props.on_change.clone(), view.id);
        let organization_id = proponent.parse().ok();
        Callback::from(move |()| {
            let content = ProposalContent { language, ..ProposalContent::default() };
            let (draft, on_change) = (ProposalStart { content, organization_id }, on_change.clone());
            submit.run(
                move |intent| async move { client::proposals::start(id, &draft, &intent).await },
                move |loaded| on_change.emit(loaded),
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Propose", "Proposer")} crumbs={crumbs(view, language)}
            lead={view.content.title.in_language(language).to_owned()}>
            { what_is_asked(view, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            { match check(&visitor, &Act::StartProposal(&view.facts), now) {
                Ok(()) => html! { <>{ whose(&organizations, &proponent, language) }<p><Button label={said("Start my proposal", "Commencer ma proposition")} {on_click} busy={submit.is_busy()} /></p></> },
                Err(refusal) => notice(Tone::Warning, said("You cannot propose now", "Vous ne pouvez pas proposer maintenant"), html! {
                    <p>{ sentence(refusal).in_language(language) }</p>
                }),
            } }
            <h2>{ said("The opportunity in short", "L’occasion en bref") }</h2>
            { facts(view, now, language) }
        </Page>
    }
}

fn what_is_asked(view: &OpportunityView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let count = view.content.evaluation_criteria.len().to_string();
    let max = view.programme.document.answer_words_max().to_string();
    let answers = Words::new(
        "Answers to the evaluation criteria ({count}), {max} words each at most.",
        "Des réponses aux critères d’évaluation ({count}), d’au plus {max} mots chacune.",
    );
    html! {
        <>
            <p>{ said("It takes about ten minutes. We save as you type; you can stop and come back.", "Il faut environ dix minutes. Nous enregistrons à mesure; vous pouvez arrêter et revenir.") }</p>
            <ol>
                <li>{ said("Two statements of eligibility.", "Deux déclarations d’admissibilité.") }</li>
                <li>{ answers.fill(language, &[("count", &count), ("max", &max)]) }</li>
                <li>{ said("Your agreement to the price, the date and the terms.", "Votre accord sur le prix, la date et les conditions.") }</li>
            </ol>
            <p>
                { said(
                    "What you write is sealed until closing: nobody can read it, or learn that it exists. Afterwards the evaluator reads your answers without your name. ",
                    "Ce que vous écrivez est scellé jusqu’à la clôture\u{a0}: personne ne peut le lire ni savoir que cela existe. Ensuite, l’évaluateur lit vos réponses sans votre nom. ",
                ) }
                { link(Route::Privacy, language, said("How we protect your information", "Comment nous protégeons vos renseignements")) }
            </p>
        </>
    }
}
