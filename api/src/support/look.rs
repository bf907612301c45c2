//! What a look shows: the person's own lists, without what is sealed.

use std::collections::BTreeSet;

use shared::actor::{Actor, Factor};
use shared::ids::{OpportunityId, SupportLookId};
use shared::language::Bilingual;
use shared::proposals::ProposalFacts;
use shared::refusal::Refusal;
use shared::support::{may_see, shows_proposals_to};

use super::store;
use crate::accounts::sessions;
use crate::ctx::Read;
use crate::http::Problem;
use crate::{opportunities, proposals};

/// More proposals than anybody has.
const PROPOSALS_MAX: u64 = 10_000;

/// The person behind a look that goes on: whose lists are read. It is used to read and for nothing else.
///
/// # Errors
/// `not_found` for everybody but its agent and for people without access, `look_over`.
pub async fn subject(read: &Read, actor: &Actor, id: SupportLookId) -> Result<Actor, Problem> {
    let look = store::read(read, id).await?;
    may_see(actor, &look, read.now().await?)?;
    let person = sessions::actor(read, look.person_id, Factor::Two).await?;
    Ok(person.ok_or(Refusal::NotFound)?)
}

/// Somebody's proposals, in two heaps.
pub struct Proposals {
    /// Those that were opened, the newest change first.
    pub opened: Vec<ProposalFacts>,
    sealed: BTreeSet<String>,
}

impl Proposals {
    /// Whether a page tells of a proposal that is sealed: its own, or that of its opportunity.
    pub fn seal(&self, path: &Bilingual) -> bool {
        self.sealed.iter().any(|id| path.en.contains(id.as_str()))
    }
}

/// The proposals of a person, and of the organizations they act for.
///
/// # Errors
/// When the database does not answer.
pub async fn proposals_of(read: &Read, subject: &Actor) -> Result<Proposals, Problem> {
    let found = proposals::store::of_vendor(read, subject, None, None, PROPOSALS_MAX).await?;
    let ids: Vec<OpportunityId> = found.iter().map(|(_, facts)| facts.opportunity_id).collect();
    let files = opportunities::store::several(read, &ids).await?;
    let shows = |facts: &ProposalFacts| {
        files.get(&facts.opportunity_id).is_some_and(|(opportunity, _)| shows_proposals_to(opportunity))
    };
    let (opened, hidden): (Vec<_>, Vec<_>) = found.into_iter().map(|(_, facts)| facts).partition(shows);
    let sealed = hidden.iter().flat_map(|facts| [facts.id.to_string(), facts.opportunity_id.to_string()]);
    Ok(Proposals { opened, sealed: sealed.collect() })
}
