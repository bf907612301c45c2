//! Every deed of the story, done through the application. A deed fails with what it answers.

mod bidding;
mod contract;
mod file;
mod news;
mod offices;
mod platform;
mod selection;
mod writing;

use std::collections::BTreeMap;

use shared::actor::Role;
use shared::demonstration::Persona;
use shared::departments::DepartmentView;
use shared::ids::{DepartmentId, OpportunityId, ProgrammeId};
use shared::page::Page;
use shared::programmes::ProgrammeView;

pub use file::File;

use super::almanac::{Almanac, When};
use super::chapter::Deed;
use super::client::{Client, Trouble};
use crate::ctx::Ctx;
use crate::demonstration::people::everybody;

/// Any persona may read what is public; this one reads it for the story.
const READER: Persona = Persona::ProductOwner;

/// What the deeds of all chapters share.
pub struct World {
    /// The way into the application.
    pub client: Client,
    /// When things are.
    pub almanac: Almanac,
    programme: ProgrammeId,
    departments: Vec<DepartmentView>,
    shelf: BTreeMap<&'static str, OpportunityId>,
}

impl World {
    /// Opens the application, and reads what is there before the story.
    ///
    /// # Errors
    /// What the application answers.
    pub async fn open(ctx: &Ctx, almanac: Almanac) -> Result<World, Trouble> {
        let mut client = Client::open(ctx).await;
        let programmes: Page<ProgrammeView> = client.get(READER, "/programmes").await?;
        let micro = programmes.items.first().ok_or_else(|| Trouble::missing("a programme"))?;
        let departments: Page<DepartmentView> = client.get(READER, "/departments").await?;
        Ok(World {
            programme: micro.key.id,
            departments: departments.items,
            client,
            almanac,
            shelf: BTreeMap::new(),
        })
    }

    fn department(&self, slug: &str) -> Result<DepartmentId, Trouble> {
        let named = |view: &&DepartmentView| view.acronym.en.eq_ignore_ascii_case(slug);
        let found = self.departments.iter().find(named);
        found.map(|view| view.id).ok_or_else(|| Trouble::missing("a department"))
    }

    /// What waits in the departments when the visitor comes.
    pub async fn fill_offices(&mut self) {
        if let Err(trouble) = offices::fill(self).await {
            tracing::error!(%trouble, "nothing waits in the departments of the demonstration");
        }
    }

    /// What the product owner prepared for everybody.
    pub async fn prepare_platform(&mut self) {
        if let Err(trouble) = platform::prepare(self).await {
            tracing::error!(%trouble, "the platform of the demonstration is as it comes");
        }
    }

    /// Marks as read, for everybody, what was told before the last business day.
    pub async fn read_old_news(&mut self) {
        let yesterday = self.almanac.moment(When::Day(-1, 0, 0));
        for who in self.client.visitors() {
            if let Err(trouble) = news::read_until(self, who, yesterday).await {
                tracing::warn!(?who, %trouble, "old notifications stay unread");
            }
        }
    }
}

/// Whoever has a role in a department.
fn holder(role: Role, office: &str) -> Result<Persona, Trouble> {
    let found = everybody().into_iter().find(|someone| someone.roles.contains(&(role, office)));
    found
        .map(|someone| someone.persona)
        .ok_or_else(|| Trouble::missing(&format!("a {} at {office}", role.code())))
}

/// What somebody is called.
fn name_of(persona: Persona) -> &'static str {
    everybody().into_iter().find(|someone| someone.persona == persona).map_or("", |someone| someone.name)
}

/// Does it.
///
/// # Errors
/// What the application answers.
pub async fn perform(world: &mut World, file: &mut File, deed: Deed) -> Result<(), Trouble> {
    match deed {
        Deed::Write => writing::write(world, file).await,
        Deed::CopyOf(slug) => writing::copy_of(world, file, slug).await,
        Deed::Rewrite => writing::rewrite(world, file).await,
        Deed::Send => writing::send(world, file).await,
        Deed::Approve(kind) => writing::approve(world, file, kind).await,
        Deed::AskForChanges => writing::ask_for_changes(world, file).await,
        Deed::Publish => writing::publish(world, file).await,
        Deed::Amend => writing::amend(world, file).await,
        Deed::Cancel => writing::cancel(world, file).await,
        Deed::Ask(number) => bidding::ask(world, file, number).await,
        Deed::Answer(number) => bidding::answer(world, file, number).await,
        Deed::Begin(who) => bidding::begin(world, file, who).await,
        Deed::Propose(who) => bidding::propose(world, file, who).await,
        Deed::Confirm(who) => bidding::confirm(world, file, who).await,
        Deed::Withdraw(who) => bidding::withdraw(world, file, who).await,
        Deed::Assess(who) => selection::assess(world, file, who, usize::MAX).await,
        Deed::AssessFirst(who) => selection::assess(world, file, who, 1).await,
        Deed::Complete => selection::complete(world, file).await,
        Deed::Offer => selection::offer(world, file).await,
        Deed::OfferTo(who) => selection::offer_to(world, file, who).await,
        Deed::Accept => selection::accept(world, file).await,
        Deed::SignAsVendor | Deed::SignForCanada => contract::sign(world, file, deed).await,
        Deed::Say(number) => contract::say(world, file, number).await,
        Deed::Deliver(number) => contract::deliver(world, file, number).await,
        Deed::AcceptWork(number) => contract::review(world, file, number, "accept-work").await,
        Deed::SendBack(number) => contract::review(world, file, number, "request-revision").await,
        Deed::Invoice => contract::invoice(world, file).await,
        Deed::Certify => contract::certify(world, file).await,
        Deed::Pay => contract::pay(world, file).await,
        Deed::ConfirmPayment => contract::confirm_payment(world, file).await,
        Deed::GiveFeedback => contract::give_feedback(world, file).await,
    }
}
