//! The record as officials read it: the events of a stream, in words.

mod departments;
mod people;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use shared::actor::By;
use shared::ids::{ClientId, PersonId};
use shared::language::Words;
use shared::opportunities::RecordEntry;

use crate::audience;
use crate::audit::{self, Event};
use crate::columns::from_document;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::stream::Stream;
use crate::systems;

/// The part of an event's canonical text that people read.
#[derive(Deserialize)]
struct Said {
    by: By,
    #[serde(default)]
    on_behalf_of: Option<PersonId>,
    #[serde(default)]
    evidence: Option<String>,
    #[serde(default)]
    data: serde_json::Value,
}

/// Every event of a stream, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of(transaction: &Transaction, stream: Stream) -> Result<Vec<RecordEntry>, Problem> {
    let events = audit::events(transaction, stream).await?;
    entries(transaction, events.into_iter().rev().collect()).await
}

/// Some events in words, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn entries(transaction: &Transaction, events: Vec<Event>) -> Result<Vec<RecordEntry>, Problem> {
    let mut read = Vec::with_capacity(events.len());
    for event in events {
        let said: Said = from_document(&event.canonical)?;
        read.push((event, said));
    }
    let names = Names::of(transaction, read.iter().map(|(_, said)| said)).await?;
    let entry = |(event, said): (Event, Said)| {
        let named = said.on_behalf_of.and_then(|id| names.person(id));
        let (by, for_whom, through) = match said.by {
            By::Person(id) => (names.person(id), named, None),
            By::Client(id) => (named, None, names.system(id)),
            By::System => (None, named, None),
        };
        RecordEntry {
            at: event.at,
            title: words(&event.name).bilingual(),
            event: event.name,
            by,
            for_whom,
            through,
            evidence: said.evidence,
            detail: detail(&said.data),
            hash: event.hash,
        }
    };
    Ok(read.into_iter().map(entry).collect())
}

/// What people and departmental systems are called.
struct Names {
    people: Vec<(PersonId, String)>,
    systems: Vec<(ClientId, String)>,
}

impl Names {
    async fn of(transaction: &Transaction, said: impl Iterator<Item = &Said>) -> Result<Names, Problem> {
        let (mut people, mut clients) = (Vec::new(), Vec::new());
        for Said { by, on_behalf_of, .. } in said {
            match by {
                By::Person(id) => people.push(*id),
                By::Client(id) => clients.push(*id),
                By::System => {}
            }
            people.extend(on_behalf_of);
        }
        Ok(Names {
            people: audience::names(transaction, &people).await?,
            systems: systems::store::names(transaction, &clients).await?,
        })
    }

    fn person(&self, id: PersonId) -> Option<String> {
        self.people.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone())
    }

    fn system(&self, id: ClientId) -> Option<String> {
        self.systems.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone())
    }
}

/// When an event of a name first happened in a stream.
#[must_use]
pub fn first(entries: &[RecordEntry], event: &str) -> Option<DateTime<Utc>> {
    entries.iter().filter(|entry| entry.event == event).map(|entry| entry.at).min()
}

/// What somebody wrote in the act, under whichever of these names.
fn detail(data: &serde_json::Value) -> Option<String> {
    ["reasons", "reason", "text", "decision", "reference", "notes", "rationale"]
        .iter()
        .filter_map(|name| data.get(name))
        .find_map(|value| match value {
            serde_json::Value::String(text) if !text.is_empty() => Some(text.clone()),
            serde_json::Value::Object(halves) => {
                let half = |code| halves.get(code).and_then(serde_json::Value::as_str);
                Some(format!("{} — {}", half("en")?, half("fr")?))
            }
            _ => None,
        })
}

/// What each event is called.
#[rustfmt::skip]
#[must_use]
pub fn words(event: &str) -> Words {
    match event {
        "opportunity_created" => Words::new("Draft started", "Ébauche commencée"),
        "opportunity_sent_for_review" => Words::new("Sent for approval", "Envoyée pour approbation"),
        "money_approved" => Words::new("Money committed (section 32)", "Fonds engagés (article 32)"),
        "fit_approved" => Words::new("Fit approved", "Conformité approuvée"),
        "changes_requested" => Words::new("Changes requested", "Modifications demandées"),
        "opportunity_published" => Words::new("Published", "Publiée"),
        "opportunity_amended" => Words::new("Amended", "Modifiée"),
        "opportunity_cancelled" => Words::new("Cancelled", "Annulée"),
        "proposals_opened" => Words::new("Sealed parts of the proposals opened", "Parties scellées des propositions ouvertes"),
        "opportunity_closed" => Words::new("Closed", "Close"),
        "question_asked" => Words::new("Question asked", "Question posée"),
        "question_answered" => Words::new("Question answered", "Réponse publiée"),
        "criterion_assessed" => Words::new("Criterion decided", "Critère tranché"),
        "public_value_fixed" => Words::new("Public value of the draw fixed", "Valeur publique du tirage fixée"),
        "evaluation_completed" => Words::new("Evaluation completed and order drawn", "Évaluation terminée et ordre tiré"),
        "offer_made" => Words::new("Offer made", "Offre faite"),
        "offer_passed_over" => Words::new("Proponent passed over", "Proposant passé"),
        "proponent_disqualified" => Words::new("Proponent disqualified", "Proposant disqualifié"),
        "proponent_reinstated" => Words::new("Proponent reinstated", "Proposant réintégré"),
        "offer_accepted" => Words::new("Offer accepted", "Offre acceptée"),
        "offer_declined" => Words::new("Offer declined", "Offre déclinée"),
        "offer_expired" => Words::new("Offer expired", "Offre expirée"),
        "ended_without_award" => Words::new("Ended without award", "Terminée sans attribution"),
        "contract_made" => Words::new("Contract drawn up", "Contrat établi"),
        "contract_signed" => Words::new("Contract signed", "Contrat signé"),
        "work_delivered" => Words::new("Work delivered", "Travaux livrés"),
        "work_accepted" => Words::new("Work accepted", "Travaux acceptés"),
        "revision_requested" => Words::new("Revision asked for", "Révision demandée"),
        "delivery_extended" => Words::new("More time given", "Délai prolongé"),
        "contract_terminated" => Words::new("Contract terminated", "Contrat résilié"),
        "message_posted" => Words::new("Message written", "Message écrit"),
        "dispute_opened" => Words::new("Dispute opened", "Différend ouvert"),
        "dispute_decided" => Words::new("Dispute decided", "Différend tranché"),
        "invoice_sent" => Words::new("Invoice sent", "Facture envoyée"),
        "invoice_returned" => Words::new("Invoice sent back", "Facture retournée"),
        "invoice_certified" => Words::new("Certified (section 34)", "Attestée (article 34)"),
        "payment_made" => Words::new("Paid (section 33)", "Payée (article 33)"),
        "payment_confirmed" => Words::new("Payment confirmed, file closed", "Paiement confirmé, dossier clos"),
        "feedback_given" => Words::new("Feedback given", "Avis donné"),
        "opportunity_completed" => Words::new("File closed as paid", "Dossier clos, payé"),
        "proposal_started" => Words::new("Proposal started", "Proposition commencée"),
        "proponent_changed" => Words::new("Proposed in another name", "Proposée à un autre nom"),
        "proposal_submitted" => Words::new("Proposal submitted", "Proposition soumise"),
        "proposal_confirmed" => Words::new("Proposal confirmed", "Proposition maintenue"),
        "proposal_withdrawn" => Words::new("Proposal withdrawn", "Proposition retirée"),
        "proposal_lapsed" => Words::new("Proposal lapsed", "Proposition devenue caduque"),
        "proposal_opened" => Words::new("Proposal opened", "Proposition ouverte"),
        "file_handed_over" => Words::new("Handed to another author", "Remise à un autre auteur"),
        "support_look_begun" => Words::new("Support began to look", "Consultation par le soutien commencée"),
        "support_look_ended" => Words::new("Support stopped looking", "Consultation par le soutien terminée"),
        "person_deactivated" => Words::new("Access taken away", "Accès retiré"),
        "person_reactivated" => Words::new("Access given back", "Accès rétabli"),
        other => departments::words(other),
    }
}
