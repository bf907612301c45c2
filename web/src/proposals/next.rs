//! What happens next to a submitted proposal, with dates.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::proposals::ProposalView;
use yew::prelude::*;

use crate::format;
use crate::ui::{Happening, Stage, moment, timeline};

/// The section.
pub fn what_happens_next(view: &ProposalView, now: DateTime<Utc>, language: Language) -> Html {
    html! {
        <section aria-labelledby="next">
            <h2 id="next">{ Words::new("What happens next", "Et maintenant").in_language(language) }</h2>
            { timeline(happenings(view, now, language), language) }
        </section>
    }
}

fn happenings(view: &ProposalView, now: DateTime<Utc>, language: Language) -> Vec<Happening> {
    let programme = &view.opportunity.programme.document;
    let content = &view.opportunity.content;
    let mut line = Vec::new();
    if let Some(submission) = view.facts.submission {
        line.push(happening(
            Stage::Done,
            Words::new("Submitted", "Soumise"),
            moment(submission.at, language),
            "",
            language,
        ));
    }
    if let Some(publication) = &view.opportunity.facts.publication {
        let stage = if now < publication.closes_at { Stage::Now } else { Stage::Done };
        let until = Words::new(
            "Until then you can change or withdraw your proposal. Nobody can read it before.",
            "D’ici là, vous pouvez modifier ou retirer votre proposition. Personne ne peut la lire avant.",
        );
        line.push(happening(
            stage,
            CLOSING,
            moment(publication.closes_at, language),
            until.in_language(language),
            language,
        ));
    }
    let days = programme.offer_business_days.to_string();
    let answer = if programme.offer_business_days == 1 { ONE_DAY } else { DAYS };
    let after = Html::default;
    line.push(happening(Stage::Ahead, EVALUATION, after(), HOW.in_language(language), language));
    line.push(happening(Stage::Ahead, RESULT, after(), REASONS.in_language(language), language));
    line.push(happening(Stage::Ahead, OFFER, after(), &answer.fill(language, &[("days", &days)]), language));
    if let Some(day) = content.starts_on {
        let day = html! { { format::long_date(day, language) } };
        line.push(happening(Stage::Ahead, Words::new("Work starts", "Début des travaux"), day, "", language));
    }
    if let Some(at) = content.delivery_at {
        line.push(happening(
            Stage::Ahead,
            Words::new("Delivery", "Livraison"),
            moment(at, language),
            "",
            language,
        ));
    }
    line
}

const CLOSING: Words = Words::new("Closing", "Clôture");
const EVALUATION: Words = Words::new("Evaluation", "Évaluation");
const HOW: Words = Words::new(
    "Each criterion of each proposal is decided with a reason, without names.",
    "Chaque critère de chaque proposition fait l’objet d’une décision motivée, sans les noms.",
);
const RESULT: Words = Words::new("Draw and result", "Tirage et résultat");
const REASONS: Words = Words::new(
    "We write to you, whatever the result. You see every decision on your proposal and why.",
    "Nous vous écrivons, quel que soit le résultat. Vous voyez chaque décision sur votre proposition et sa raison.",
);
const ONE_DAY: Words = Words::new(
    "You have one business day to accept. You will be asked whether you charge GST/HST.",
    "Vous avez un jour ouvrable pour accepter. On vous demandera si vous percevez la TPS/TVH.",
);
const DAYS: Words = Words::new(
    "You have {days} business days to accept. You will be asked whether you charge GST/HST.",
    "Vous avez {days} jours ouvrables pour accepter. On vous demandera si vous percevez la TPS/TVH.",
);
const OFFER: Words = Words::new("Offer, if you are drawn first", "Offre, si vous êtes tiré en premier");

fn happening(stage: Stage, title: Words, when: Html, detail: &str, language: Language) -> Happening {
    Happening {
        stage,
        title: title.in_language(language).into(),
        when,
        detail: html! { { detail.to_owned() } },
    }
}
