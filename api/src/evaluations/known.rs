//! What is known of those who proposed, so that their answers can be masked.

use shared::evaluations::Giveaways;
use shared::ids::PersonId;
use shared::organizations::Proponent;
use shared::profiles::RepositoryAccount;
use shared::proposals::ProposalFacts;
use shared::sealing::Answers;

use crate::columns::inconsistent;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party::{self, Party};
use crate::{audience, profiles};

/// The names, places and accounts of everybody behind the proposals of one file.
pub struct Known {
    parties: Vec<(Proponent, Party)>,
    writers: Vec<(PersonId, String)>,
    accounts: Vec<(PersonId, Vec<RepositoryAccount>)>,
}

impl Known {
    /// The same queries, however many proposals.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(
        transaction: &Transaction,
        opened: &[(ProposalFacts, Answers)],
    ) -> Result<Known, Problem> {
        let proponents: Vec<_> = opened.iter().map(|(proposal, _)| proposal.proponent()).collect();
        let writers: Vec<PersonId> = opened.iter().map(|(proposal, _)| proposal.vendor_id).collect();
        Ok(Known {
            parties: party::of_all(transaction, &proponents).await?,
            accounts: profiles::store::repositories(transaction, &writers).await?,
            writers: audience::names(transaction, &writers).await?,
        })
    }

    /// Who proposes.
    ///
    /// # Errors
    /// When the database lacks them.
    pub fn party(&self, proposal: &ProposalFacts) -> Result<&Party, Problem> {
        let found = self.parties.iter().find(|(one, _)| *one == proposal.proponent());
        found.map(|(_, party)| party).ok_or_else(|| inconsistent("proposals.vendor_id"))
    }

    /// What would give a proponent away: their names, the writer's, the accounts of their profile, and the
    /// parts of their address.
    pub fn giveaways<'a>(&'a self, proposal: &ProposalFacts, party: &'a Party) -> Giveaways<'a> {
        let accounts = self.accounts.iter().filter(|(id, _)| *id == proposal.vendor_id);
        let accounts = accounts.flat_map(|(_, list)| list).map(|account| account.name.as_str());
        let writers = self.writers.iter().filter(|(id, _)| *id == proposal.vendor_id);
        let known_as = party.known_as.iter().map(String::as_str);
        Giveaways {
            names: known_as.chain(writers.map(|(_, name)| name.as_str())).chain(accounts).collect(),
            phrases: party.places().into(),
        }
    }
}
