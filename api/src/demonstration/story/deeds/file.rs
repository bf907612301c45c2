//! What a chapter remembers while it is told.

use std::collections::HashMap;

use shared::actor::Role;
use shared::demonstration::Persona;
use shared::ids::{ContractId, OfferId, OpportunityId, ProposalId, QuestionId};

use super::{World, holder};
use crate::demonstration::story::chapter::{Chapter, Dates};
use crate::demonstration::story::client::Trouble;

/// One opportunity of the story, as far as it has come.
pub struct File {
    /// The name of its texts.
    pub slug: &'static str,
    /// Whether its story goes on.
    pub goes_on: bool,
    pub(super) office: &'static str,
    pub(super) dates: Option<Dates>,
    pub(super) later_dates: Option<Dates>,
    pub(super) opportunity: Option<OpportunityId>,
    pub(super) questions: HashMap<usize, QuestionId>,
    pub(super) proposals: HashMap<Persona, ProposalId>,
    pub(super) offer: Option<(Persona, OfferId)>,
    pub(super) contract: Option<(Persona, ContractId)>,
}

impl File {
    /// An opportunity nobody thought of yet.
    pub fn of(chapter: Chapter) -> File {
        let Chapter { slug, office, dates, later_dates, scenes: _ } = chapter;
        File {
            slug,
            goes_on: true,
            office,
            dates,
            later_dates,
            opportunity: None,
            questions: HashMap::new(),
            proposals: HashMap::new(),
            offer: None,
            contract: None,
        }
    }

    pub(super) fn holder(&self, role: Role) -> Result<Persona, Trouble> {
        holder(role, self.office)
    }

    pub(super) fn opportunity(&self) -> Result<OpportunityId, Trouble> {
        self.opportunity.ok_or_else(|| Trouble::missing("the opportunity"))
    }

    /// Remembers the opportunity, here and for chapters that begin with a copy of it.
    pub(super) fn keep(&mut self, world: &mut World, id: OpportunityId) {
        self.opportunity = Some(id);
        world.shelf.insert(self.slug, id);
    }
}
