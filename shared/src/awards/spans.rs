//! How long each phase of a file took, and who it waited on: the number this system is judged by.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

/// A phase of a file that takes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// From the first draft to sending it for approval.
    Writing,
    /// From sending to publication.
    Approval,
    /// From publication to closing.
    Posting,
    /// From closing to the selection.
    Evaluation,
    /// From the selection to both signatures.
    Award,
    /// From the signatures to the first delivery.
    Work,
    /// From delivery to acceptance.
    Acceptance,
    /// From the invoice to payment.
    Payment,
}

impl SpanKind {
    /// Every phase, in order.
    pub const ALL: [SpanKind; 8] = [
        SpanKind::Writing,
        SpanKind::Approval,
        SpanKind::Posting,
        SpanKind::Evaluation,
        SpanKind::Award,
        SpanKind::Work,
        SpanKind::Acceptance,
        SpanKind::Payment,
    ];

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            SpanKind::Writing => Words::new("Writing", "Rédaction"),
            SpanKind::Approval => Words::new("Approval", "Approbation"),
            SpanKind::Posting => Words::new("Posting", "Affichage"),
            SpanKind::Evaluation => Words::new("Evaluation", "Évaluation"),
            SpanKind::Award => Words::new("Award and signatures", "Attribution et signatures"),
            SpanKind::Work => Words::new("Work", "Travaux"),
            SpanKind::Acceptance => Words::new("Review of the work", "Examen des travaux"),
            SpanKind::Payment => Words::new("Payment", "Paiement"),
        }
    }

    /// Who a file waits on in this phase.
    #[must_use]
    pub fn waits_on(self) -> WaitsOn {
        match self {
            SpanKind::Writing
            | SpanKind::Approval
            | SpanKind::Evaluation
            | SpanKind::Award
            | SpanKind::Acceptance => WaitsOn::Government,
            SpanKind::Posting => WaitsOn::Posting,
            SpanKind::Work => WaitsOn::Vendor,
            SpanKind::Payment => WaitsOn::Payment,
        }
    }
}

/// Who a file waits on. The 72 hours count the government alone; the rest is reported apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WaitsOn {
    /// The government and this system.
    Government,
    /// The time given to everybody to propose.
    Posting,
    /// The vendor's own work.
    Vendor,
    /// The payment.
    Payment,
}

/// One phase and how long it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Span {
    /// Which phase.
    pub kind: SpanKind,
    /// Who it waited on.
    pub waits_on: WaitsOn,
    /// How long, in minutes.
    pub minutes: u32,
}

/// The moments that the phases lie between; absent ones have not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Milestones {
    /// The first draft.
    pub created_at: Option<DateTime<Utc>>,
    /// First sent for approval.
    pub sent_at: Option<DateTime<Utc>>,
    /// First published.
    pub published_at: Option<DateTime<Utc>>,
    /// Closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The order decided.
    pub selected_at: Option<DateTime<Utc>>,
    /// Both signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// First delivered.
    pub delivered_at: Option<DateTime<Utc>>,
    /// Accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// Invoiced.
    pub invoiced_at: Option<DateTime<Utc>>,
    /// Paid.
    pub paid_at: Option<DateTime<Utc>>,
}

/// Every phase that is over, with how long it took.
#[must_use]
pub fn spans(milestones: &Milestones) -> Vec<Span> {
    let Milestones {
        created_at,
        sent_at,
        published_at,
        closed_at,
        selected_at,
        signed_at,
        delivered_at,
        accepted_at,
        invoiced_at,
        paid_at,
    } = *milestones;
    [
        (SpanKind::Writing, created_at, sent_at),
        (SpanKind::Approval, sent_at, published_at),
        (SpanKind::Posting, published_at, closed_at),
        (SpanKind::Evaluation, closed_at, selected_at),
        (SpanKind::Award, selected_at, signed_at),
        (SpanKind::Work, signed_at, delivered_at),
        (SpanKind::Acceptance, delivered_at, accepted_at),
        (SpanKind::Payment, invoiced_at, paid_at),
    ]
    .into_iter()
    .filter_map(|(kind, from, to)| {
        Some(Span {
            kind,
            waits_on: kind.waits_on(),
            minutes: u32::try_from((to? - from?).num_minutes()).unwrap_or(0),
        })
    })
    .collect()
}
