//! What calling an opportunity off does to its award.

use serde_json::json;
use shared::awards::{OfferFacts, end};
use shared::contracts::commands;
use shared::ids::OpportunityId;

use super::store;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, contracts};

/// Takes back the offer that stands, if there is one, and the contract that both sides have not
/// signed yet. The opportunity is locked.
///
/// # Errors
/// `already_signed`, if the contract is in force.
pub async fn withdraw_open_offer(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    timers::cancel(write, TimerAct::OfferExpiry, Stream::Opportunity(id)).await?;
    let offers = store::offers(write, id).await?;
    let Some(standing) = offers.iter().find(|offer| offer.is_live()) else {
        return Ok(());
    };
    end_offer(write, standing).await?;
    let Some(contract) = contracts::store::of_offer(write, standing.id).await? else {
        return Ok(());
    };
    let withdrawn = commands::withdraw(&contract, write.now().await?)?;
    contracts::store::save(write, &withdrawn).await?;
    let data = json!({ "number": contract.number, "state": withdrawn.state });
    audit::record(write, Stream::Contract(contract.id), "contract_terminated", &data).await
}

/// Ends an offer that stands.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn end_offer(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    store::save(write, &end(offer, write.now().await?)).await
}
