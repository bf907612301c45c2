//! Events as auditors read them.

use shared::auditing::{AuditEntry, Audited};
use shared::ids::{ContractId, EventId, OpportunityId};
use shared::language::{Bilingual, Language};
use shared::notifications::Link;
use uuid::Uuid;

use crate::audit;
use crate::columns::code;
use crate::db::Transaction;
use crate::http::Problem;
use crate::record;

/// Some events, the newest first, in words.
///
/// # Errors
/// When the database does not answer.
pub async fn entries(transaction: &Transaction, ids: &[EventId]) -> Result<Vec<AuditEntry>, Problem> {
    let found = audit::some(transaction, ids).await?;
    let (mut events, mut places) = (Vec::new(), Vec::new());
    for (event, kind, about_id) in found {
        events.push(event);
        places.push((code(Audited::from_code(&kind), "events.stream_kind")?, about_id));
    }
    let read = record::entries(transaction, events).await?;
    let each = read.into_iter().zip(places).zip(ids);
    Ok(each
        .map(|((entry, (kind, about_id)), id)| {
            let path = path(kind, about_id);
            AuditEntry { id: *id, kind, about_id, path, entry }
        })
        .collect())
}

/// The page of a thing that auditors read.
#[must_use]
pub fn path(kind: Audited, id: Uuid) -> Option<Bilingual> {
    let link = match kind {
        Audited::Opportunity => Link::File(OpportunityId(id)),
        Audited::Contract => Link::Contract(ContractId(id)),
        Audited::Proposal | Audited::Department | Audited::Platform | Audited::Person => return None,
    };
    Some(Bilingual { en: link.path(Language::En), fr: link.path(Language::Fr) })
}
