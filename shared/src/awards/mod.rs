//! Awards: offers to those who passed, in the order drawn, until one is accepted.

mod complaint;
mod disqualification;
mod offer;
mod reserve;
mod spans;
#[cfg(test)]
mod tests;
mod wire;

pub use complaint::complaint_until;
pub use disqualification::{
    DisqualificationDraft, DisqualificationGround, ReinstatementDraft, disqualify, may_disqualify, reinstate,
};
pub use offer::{OfferAnswer, OfferFacts};
pub use reserve::{Candidate, ReserveList};
pub use spans::{Milestones, Span, SpanKind, WaitsOn, spans};
pub use wire::{AwardView, DeclineDraft, OfferDraft, OfferView};

use chrono::{DateTime, Utc};

use crate::accounts::TaxStanding;
use crate::actor::{Actor, PlatformRole, Visitor};
use crate::calendar::Calendar;
use crate::ids::{OfferId, Version};
use crate::money::Money;
use crate::opportunities::rules::{is_contracting_authority, may_read_file};
use crate::opportunities::{OpportunityFacts, OpportunityState};
use crate::organizations::binds;
use crate::programmes::ProgrammeDocument;
use crate::province::{Amounts, Tax};
use crate::refusal::Refusal;

/// The contracting authority makes the offer; never the author.
///
/// # Errors
/// As [`is_contracting_authority`], `not_selected`, `offer_outstanding`.
pub fn may_make_offer(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    offers: &[OfferFacts],
) -> Result<(), Refusal> {
    is_contracting_authority(actor, opportunity)?;
    if !matches!(opportunity.state, OpportunityState::Selected { .. }) {
        return Err(Refusal::NotSelected);
    }
    if offers.iter().any(OfferFacts::is_live) {
        return Err(Refusal::OfferOutstanding);
    }
    Ok(())
}

/// The vendor reads their offer; so does whoever reads the file.
///
/// # Errors
/// `not_found`, or as reading the file.
pub fn may_read_offer(
    visitor: &Visitor,
    offer: &OfferFacts,
    opportunity: &OpportunityFacts,
) -> Result<(), Refusal> {
    match visitor.actor() {
        Some(actor) if offer.is_to(actor) => Ok(()),
        _ => may_read_file(visitor, opportunity).map_err(|_| Refusal::NotFound),
    }
}

/// The written approval of a public servant's proposal is opened by the offer: to the vendor themself, to
/// a contracting authority who did not write the file, and to auditors. Never to the author, who
/// evaluated; and without an offer to nobody.
///
/// # Errors
/// As [`may_read_offer`], `not_found`.
pub fn may_read_approval(
    visitor: &Visitor,
    offer: &OfferFacts,
    opportunity: &OpportunityFacts,
) -> Result<(), Refusal> {
    may_read_offer(visitor, offer, opportunity)?;
    let actor = visitor.actor().ok_or(Refusal::NotFound)?;
    let is_theirs = offer.is_to(actor);
    let decides = is_contracting_authority(actor, opportunity).is_ok();
    let audits = actor.has(PlatformRole::Auditor);
    let was_made = !offer.answer.stands_for_no_offer();
    if is_theirs || was_made && (decides || audits) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// What a contract comes to for a vendor: a small supplier charges no tax, and who has not said
/// yet is taken to charge it.
#[must_use]
pub fn amounts_for(price: Money, taxes: &[Tax], standing: Option<&TaxStanding>) -> Amounts {
    match standing {
        Some(TaxStanding::SmallSupplier) => Amounts::of(price, &[]),
        Some(TaxStanding::Registered { .. }) | None => Amounts::of(price, taxes),
    }
}

/// Makes the offer to the next on the list. Those who already hold too many unfinished contracts
/// are passed over, and it is said; the offer is the last of the result. Whoever was passed over in an
/// earlier round is looked at anew, at the next version of what was said then.
///
/// # Errors
/// As [`may_make_offer`], `reserve_exhausted`.
pub fn make_offer(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    list: &ReserveList,
    programme: &ProgrammeDocument,
    calendar: &Calendar,
    new_id: &mut dyn FnMut() -> OfferId,
    now: DateTime<Utc>,
) -> Result<Vec<OfferFacts>, Refusal> {
    may_make_offer(actor, opportunity, list.offers)?;
    let mut made = Vec::new();
    for candidate in list.remaining() {
        let passed_over = candidate.unfinished >= programme.unfinished_contracts_max;
        let before = list.offer_to(candidate);
        made.push(OfferFacts {
            id: before.map_or_else(&mut *new_id, |offer| offer.id),
            version: before.map_or(Version::FIRST, |offer| offer.version.next()),
            opportunity_id: opportunity.id,
            proposal_id: candidate.proposal_id,
            vendor_id: candidate.vendor_id,
            organization_id: candidate.organization_id,
            rank: candidate.drawn.rank,
            made_at: now,
            expires_at: calendar.add_business_days(now, programme.offer_business_days),
            answer: if passed_over {
                OfferAnswer::PassedOver { at: now, unfinished: candidate.unfinished }
            } else {
                OfferAnswer::Pending
            },
        });
        if !passed_over {
            return Ok(made);
        }
    }
    Err(Refusal::ReserveExhausted)
}

/// The contracting authority ends the file without an award once nobody is left.
///
/// # Errors
/// As [`may_make_offer`], `reserve_not_exhausted`.
pub fn may_end_without_award(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    list: &ReserveList,
    programme: &ProgrammeDocument,
) -> Result<(), Refusal> {
    may_make_offer(actor, opportunity, list.offers)?;
    if list.has_somebody(programme) { Err(Refusal::ReserveNotExhausted) } else { Ok(()) }
}

/// The vendor answers while the offer is open: the person themself, or the owner or an administrator
/// of the organization.
///
/// # Errors
/// `not_found` for anybody else, `not_your_role` for a member, `offer_not_open`.
pub fn may_answer(actor: &Actor, offer: &OfferFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    if !offer.is_to(actor) {
        return Err(Refusal::NotFound);
    }
    if !binds(actor, offer.vendor_id, offer.organization_id) {
        return Err(Refusal::NotYourRole);
    }
    if offer.answer != OfferAnswer::Pending || now >= offer.expires_at {
        return Err(Refusal::OfferNotOpen);
    }
    Ok(())
}

/// The file after an offer: whoever made it answers for contracting from here on.
#[must_use]
pub fn answered_for_by(actor: &Actor, opportunity: &OpportunityFacts) -> OpportunityFacts {
    OpportunityFacts {
        version: opportunity.version.next(),
        authorities: opportunity.authorities_with(actor),
        ..opportunity.clone()
    }
}

/// Accepts. The tax standing must be known: it decides the amounts of the contract.
///
/// # Errors
/// As [`may_answer`], `tax_data_missing`; `offer_not_open` when the file went on without it.
pub fn accept(
    actor: &Actor,
    offer: &OfferFacts,
    opportunity: &OpportunityFacts,
    tax: Option<&TaxStanding>,
    now: DateTime<Utc>,
) -> Result<OfferFacts, Refusal> {
    may_answer(actor, offer, now)?;
    if !matches!(opportunity.state, OpportunityState::Selected { .. }) {
        return Err(Refusal::OfferNotOpen);
    }
    if tax.is_none() {
        return Err(Refusal::TaxDataMissing);
    }
    Ok(answered(offer, OfferAnswer::Accepted { at: now }))
}

/// Declines.
///
/// # Errors
/// As [`may_answer`].
pub fn decline(
    actor: &Actor,
    offer: &OfferFacts,
    reason: String,
    now: DateTime<Utc>,
) -> Result<OfferFacts, Refusal> {
    may_answer(actor, offer, now)?;
    Ok(answered(offer, OfferAnswer::Declined { at: now, reason }))
}

/// What the clock does when the time to answer is over.
///
/// # Errors
/// `offer_not_open` when it was answered, or its time is not over.
pub fn expire(offer: &OfferFacts, now: DateTime<Utc>) -> Result<OfferFacts, Refusal> {
    if offer.answer != OfferAnswer::Pending || now < offer.expires_at {
        return Err(Refusal::OfferNotOpen);
    }
    Ok(answered(offer, OfferAnswer::Expired { at: now }))
}

/// Takes back an offer that stands: the opportunity was called off, or the contract ended early.
#[must_use]
pub fn end(offer: &OfferFacts, now: DateTime<Utc>) -> OfferFacts {
    answered(offer, OfferAnswer::Ended { at: now })
}

fn answered(offer: &OfferFacts, answer: OfferAnswer) -> OfferFacts {
    OfferFacts { version: offer.version.next(), answer, ..offer.clone() }
}
