//! What was decided: the evaluation, the draw, the offers, the contracts, and the record of it all.

use shared::awards::{OfferAnswer, OfferView};
use shared::contracts::ContractView;
use shared::evaluations::{Assessment, EvaluationView, ProponentView};
use shared::fairness::{DrawRound, DrawView, DrawnPlace};
use shared::format;
use shared::language::{Language, Words};
use shared::opportunities::RecordEntry;

use super::paper::Paper;

/// Each proposal: every criterion with its decision and the reason.
pub fn evaluation(paper: &mut Paper, view: &EvaluationView) {
    paper.heading(paper.said(Words::new("Evaluation", "Évaluation")));
    for proponent in &view.proponents {
        proposal(paper, view, proponent);
    }
}

fn proposal(paper: &mut Paper, view: &EvaluationView, proponent: &ProponentView) {
    let language = paper.language();
    let number = proponent.number.to_string();
    let name = proponent.identity.as_ref().map_or("", |identity| identity.name.as_str());
    let title = match name {
        "" => Words::new("Proposal {number}", "Proposition {number}"),
        _ => Words::new("Proposal {number}: {name}", "Proposition {number}\u{a0}: {name}"),
    };
    paper.subheading(&title.fill(language, &[("number", &number), ("name", name)]));
    let result = match proponent.passed {
        Some(true) => Words::new("Every criterion is met.", "Tous les critères sont respectés."),
        Some(false) => Words::new("A criterion is not met.", "Un critère n’est pas respecté."),
        None => Words::new("Not decided.", "Aucune décision."),
    };
    paper.text(paper.said(result));
    let row = |one: &Assessment| {
        let criterion = usize::try_from(one.criterion).ok().and_then(|at| view.criteria.get(at));
        let met =
            if one.met { Words::new("Met", "Respecté") } else { Words::new("Not met", "Non respecté") };
        [
            criterion.map_or("", |text| text.in_language(language)).to_owned(),
            met.in_language(language).to_owned(),
            one.rationale.clone(),
        ]
    };
    let rows: Vec<_> = proponent.assessments.iter().map(row).collect();
    let head = [
        Words::new("Criterion", "Critère"),
        Words::new("Decision", "Décision"),
        Words::new("Reason", "Raison"),
    ];
    let languages = [language, language, proponent.language];
    paper.table_in(paper.said(Words::new("Decisions", "Décisions")), head, languages, &rows);
}

/// Every input of each draw, and the order that follows from them.
pub fn draw(paper: &mut Paper, view: &DrawView) {
    if view.rounds.is_empty() {
        return;
    }
    paper.heading(paper.said(Words::new("Draw", "Tirage")));
    paper.facts(&[
        (Words::new("Algorithm", "Algorithme"), view.algorithm.clone()),
        (Words::new("Commitment", "Engagement"), view.commitment.to_string()),
    ]);
    for round in &view.rounds {
        drawn(paper, round);
    }
}

fn drawn(paper: &mut Paper, round: &DrawRound) {
    paper.facts(&[
        (Words::new("Secret", "Secret"), round.secret.clone()),
        (Words::new("Root", "Racine"), round.root.to_string()),
        (Words::new("Public value", "Valeur publique"), round.public_value.clone()),
        (Words::new("Seed", "Germe"), round.seed.clone()),
    ]);
    let row =
        |place: &DrawnPlace| [place.rank.to_string(), place.proponent.to_string(), place.receipt.to_string()];
    let rows: Vec<_> = round.order.iter().map(row).collect();
    let head =
        [Words::new("Place", "Rang"), Words::new("Proposal", "Proposition"), Words::new("Receipt", "Reçu")];
    let caption = Words::new("Order of draw {round}", "Ordre du tirage {round}");
    paper.table(&caption.fill(paper.language(), &[("round", &round.round.to_string())]), head, &rows);
}

/// Every offer and everybody passed over, with what became of it.
pub fn offers(paper: &mut Paper, offers: &[OfferView]) {
    let language = paper.language();
    let row = |one: &OfferView| {
        let [what, why] = answer(&one.facts.answer, language);
        [one.facts.rank.to_string(), one.vendor_name.clone(), what, why]
    };
    let rows: Vec<_> = offers.iter().map(row).collect();
    let head = [
        Words::new("Place", "Rang"),
        Words::new("Vendor", "Fournisseur"),
        Words::new("What became of it", "Suite"),
        Words::new("Reason", "Raison"),
    ];
    paper.table(paper.said(Words::new("Offers", "Offres")), head, &rows);
}

/// What became of an offer and when; and why, where somebody said so.
fn answer(answer: &OfferAnswer, language: Language) -> [String; 2] {
    let (words, at, why) = match answer {
        OfferAnswer::Pending => {
            (Words::new("Waits for an answer", "Attend une réponse"), None, String::new())
        }
        OfferAnswer::Accepted { at } => (Words::new("Accepted", "Acceptée"), Some(*at), String::new()),
        OfferAnswer::Declined { at, reason } => {
            (Words::new("Declined", "Refusée"), Some(*at), reason.clone())
        }
        OfferAnswer::Expired { at } => (Words::new("Expired", "Expirée"), Some(*at), String::new()),
        OfferAnswer::PassedOver { at, unfinished } => {
            let why = Words::new("{count} contracts under way", "{count} contrats en cours");
            let why = why.fill(language, &[("count", &unfinished.to_string())]);
            (Words::new("Passed over", "Passé outre"), Some(*at), why)
        }
        OfferAnswer::Ended { at } => (Words::new("Ended", "Terminée"), Some(*at), String::new()),
        OfferAnswer::Disqualified { at, ground, reason } => {
            let why = format!("{}. {reason}", ground.words().in_language(language));
            (Words::new("Disqualified", "Disqualification"), Some(*at), why)
        }
        OfferAnswer::Reinstated { at, reason } => {
            (Words::new("Reinstated", "Réintégration"), Some(*at), reason.clone())
        }
    };
    let what = words.in_language(language);
    let when = at.map(|at| format::moment(at, language));
    [when.map_or_else(|| what.to_owned(), |when| format!("{what}, {when}")), why]
}

/// A contract, and what happened under it.
pub fn contract(paper: &mut Paper, view: &ContractView) {
    let language = paper.language();
    let title = Words::new("Contract {number}", "Contrat {number}");
    paper.heading(&title.fill(language, &[("number", &view.facts.number)]));
    let money = |amount| format::money(amount, language);
    paper.facts(&[
        (Words::new("Contractor", "Entrepreneur"), view.contractor.clone()),
        (Words::new("State", "État"), view.phase.words().in_language(language).to_owned()),
        (Words::new("Price before tax", "Prix avant taxes"), money(view.facts.amounts.price)),
        (Words::new("Total", "Total"), money(view.facts.amounts.total)),
        (
            Words::new("Delivery due", "Livraison prévue"),
            format::moment(view.facts.delivery_due_at, language),
        ),
    ]);
    record(
        paper,
        Words::new("What happened under the contract", "Ce qui s’est passé au titre du contrat"),
        &view.record,
    );
}

/// The events of one thing, which come with the last one first; here the first comes first.
pub fn record(paper: &mut Paper, caption: Words, entries: &[RecordEntry]) {
    let language = paper.language();
    let row = |one: &RecordEntry| {
        [
            format::short_moment(one.at, language),
            one.title.in_language(language).to_owned(),
            one.by.clone().unwrap_or_default(),
            one.detail.clone().unwrap_or_default(),
            one.hash.clone(),
        ]
    };
    let rows: Vec<_> = entries.iter().rev().map(row).collect();
    let head = [
        Words::new("When", "Moment"),
        Words::new("What", "Événement"),
        Words::new("Who", "Par qui"),
        Words::new("Detail", "Précision"),
        Words::new("Hash", "Empreinte"),
    ];
    paper.table(paper.said(caption), head, &rows);
}
