//! The splitting check at the offer: what one department buys from one vendor in the programme's
//! months, what is on offer to them included, must not pass the ceiling without a reason.

use chrono::Months;
use shared::awards::{OfferFacts, amounts_for};
use shared::ids::OpportunityId;
use shared::opportunities::OpportunityFacts;
use shared::opportunities::splitting::{Similar, SplittingFinding, finding};
use shared::programmes::ProgrammeDocument;

use super::store;
use crate::ctx::Act;
use crate::http::problem::Problem;
use crate::organizations::party;
use crate::{contracts, departments, opportunities, programmes};

/// What the check finds about an offer that is being made.
///
/// # Errors
/// When the database does not answer.
pub async fn found(
    act: &Act,
    facts: &OpportunityFacts,
    offer: &OfferFacts,
    programme: &ProgrammeDocument,
) -> Result<Option<SplittingFinding>, Problem> {
    let now = act.now().await?;
    let department = departments::store::of_file(act, facts).await?;
    let taxes = programmes::store::taxes(act, department.contracting_province, now).await?;
    let vendor = offer.proponent();
    let party = party::of(act, vendor).await?;
    let with_tax = |price| amounts_for(price, &taxes, party.tax.as_ref()).total;
    let since = now.checked_sub_months(Months::new(programme.splitting_months)).unwrap_or(now);
    let bought = contracts::store::of_department_and_vendor(act, department.id, vendor, since).await?;
    let on_offer = store::pending_prices(act, department.id, vendor).await?;
    let bought = bought.into_iter().map(|contract| (contract.opportunity_id, contract.amounts.total));
    let on_offer = on_offer.into_iter().map(|(id, price)| (id, with_tax(price)));
    let earlier: Vec<_> = bought.chain(on_offer).filter(|(id, _)| *id != facts.id).collect();
    let ids: Vec<OpportunityId> = earlier.iter().map(|(id, _)| *id).collect();
    let mut titles = opportunities::store::titles(act, &ids).await?;
    let similar = earlier.into_iter().map(|(opportunity_id, total)| Similar {
        opportunity_id,
        title: titles.remove(&opportunity_id).unwrap_or_default(),
        total,
    });
    let price = opportunities::store::listing(act, facts.id).await?.price.unwrap_or_default();
    let ceiling = programme.ceiling.map(|ceiling| ceiling.amount);
    Ok(finding(with_tax(price), similar.collect(), ceiling))
}
