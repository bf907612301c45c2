//! Who may read the record of a thing: whoever reads it on the thing's own page.

use shared::accounts::may_keep;
use shared::actor::{Actor, PlatformRole, Visitor};
use shared::auditing::may_audit;
use shared::departments::rules::may_administer;
use shared::opportunities::rules::may_read_file;
use shared::organizations::rules::may_read_inside;
use shared::platform::may_look_after_platform;

use crate::db::Transaction;
use crate::http::Problem;
use crate::stream::Stream;
use crate::{contracts, opportunities, organizations, proposals};

/// Whether somebody may read the events of a stream.
///
/// # Errors
/// The refusal of the thing itself.
pub async fn may_read(transaction: &Transaction, actor: &Actor, stream: Stream) -> Result<(), Problem> {
    let visitor = Visitor::Person(actor.clone());
    match stream {
        Stream::Opportunity(id) => {
            let facts = opportunities::store::read(transaction, id, &visitor).await?;
            may_read_file(&visitor, &facts)?;
        }
        Stream::Contract(id) => {
            contracts::store::read(transaction, id, &visitor).await?;
        }
        Stream::Proposal(id) => {
            proposals::store::find(transaction, id, actor).await?;
        }
        Stream::Organization(id) => {
            let organization = organizations::store::read_unchecked(transaction, id).await?;
            may_read_inside(actor, &organization.facts)?;
        }
        Stream::Person(id) => may_keep(actor, id)?,
        Stream::Department(_) | Stream::Programme(_) | Stream::Platform(_) | Stream::Instance
            if actor.has(PlatformRole::Auditor) =>
        {
            may_audit(actor)?;
        }
        Stream::Department(id) => may_administer(actor, id)?,
        Stream::Programme(_) | Stream::Platform(_) | Stream::Instance => may_look_after_platform(actor)?,
    }
    Ok(())
}
