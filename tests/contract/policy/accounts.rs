//! What people keep of themselves.

use shared::identities::Ways;
use shared::ids::{OpportunityId, ProposalId};
use shared::language::Bilingual;
use shared::policy::Act;
use shared::privacy::Obstacle;
use uuid::Uuid;

use super::Table;
use super::people::{AUTHOR, VENDOR, person};

/// An account, with and without something to settle.
pub fn on_accounts(table: &mut Table) {
    table.states("keep_account", [("of the_vendor", Act::KeepAccount(person(VENDOR)))]);
    let ways = [
        ("of the_vendor, with a password too", Act::UnlinkIdentity(person(VENDOR), Ways::Several)),
        ("of the_vendor, and no other way to sign in", Act::UnlinkIdentity(person(VENDOR), Ways::OnlyOne)),
    ];
    table.states("unlink_identity", ways);
    let proposal = [Obstacle::LiveProposal {
        id: ProposalId(Uuid::from_u128(1)),
        title: Bilingual::new("Repair the form", "Corriger le formulaire"),
    }];
    let file = [Obstacle::OpenFile {
        id: OpportunityId(Uuid::from_u128(2)),
        title: Bilingual::new("Repair the form", "Corriger le formulaire"),
    }];
    let states = [
        ("of the_vendor, nothing to settle", Act::CloseAccount(person(VENDOR), &[])),
        ("of the_vendor, a proposal is live", Act::CloseAccount(person(VENDOR), &proposal)),
        ("of the_author, a file is under way", Act::CloseAccount(person(AUTHOR), &file)),
    ];
    table.states("close_account", states);
}
