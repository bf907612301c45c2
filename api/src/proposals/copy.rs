//! What somebody wrote, unsealed for the copy of what is kept about them.

use std::collections::HashMap;

use serde_json::{Value, to_value};
use shared::ids::{OpportunityId, PersonId, ProposalId};
use shared::proposals::ProposalFacts;
use shared::sealing::{Place, SealedVersion};

use super::store;
use crate::columns::inconsistent;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::sealing::{self, Key, Own};

/// Unseals rows of `proposals` or `proposal_submissions` that a person wrote or submitted: three queries,
/// however many.
///
/// # Errors
/// `not_found`, if one of them is somebody else's.
pub async fn unseal(transaction: &Transaction, person: PersonId, rows: &mut [Value]) -> Result<(), Problem> {
    let ids: Vec<ProposalId> = rows.iter().filter_map(id_of).collect();
    let proposals: HashMap<ProposalId, ProposalFacts> =
        store::several(transaction, &ids).await?.into_iter().map(|facts| (facts.id, facts)).collect();
    let files: Vec<OpportunityId> = proposals.values().map(|facts| facts.opportunity_id).collect();
    let keys = sealing::of_opportunities(transaction, &files).await?;
    for row in rows {
        let facts =
            id_of(row).and_then(|id| proposals.get(&id)).ok_or_else(|| inconsistent("proposals.id"))?;
        let own = Own::of_writer(person, facts)?;
        let key = keys.get(&facts.opportunity_id).ok_or_else(|| inconsistent("opportunity_keys"))?;
        open(row, &own, key)?;
    }
    Ok(())
}

fn id_of(row: &Value) -> Option<ProposalId> {
    row.get("proposal_id").or(row.get("id"))?.as_str()?.parse().ok()
}

/// A proposal has a draft; a submission has a number, its content, and the nonce of its receipt.
fn open(row: &mut Value, own: &Own<'_>, key: &Key) -> Result<(), Problem> {
    let ProposalFacts { id, opportunity_id, .. } = own.proposal();
    let place = |version| Place { opportunity_id: *opportunity_id, proposal_id: *id, version };
    let text = |row: &Value, name: &str| row.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
    let number = row.get("number").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    let (draft, content) = (text(row, "draft"), text(row, "content"));
    let fields = row.as_object_mut().ok_or_else(|| inconsistent("proposals"))?;
    if let Some(draft) = draft {
        let whole = sealing::whole(key, &place(SealedVersion::Draft), &draft)?;
        fields.insert("draft".to_owned(), to_value(whole).map_err(Problem::fault)?);
    }
    if let (Some(content), Some(number)) = (content, number) {
        let place = place(SealedVersion::Submission(number));
        let whole = sealing::whole(key, &place, &content)?;
        fields.insert("content".to_owned(), to_value(whole).map_err(Problem::fault)?);
        fields.insert("nonce".to_owned(), sealing::nonce(key, &place, &content)?.into());
    }
    Ok(())
}
