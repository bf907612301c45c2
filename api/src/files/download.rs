//! `GET /files/{id}/download` and `GET /opportunities/{id}/download`.

use std::collections::VecDeque;
use std::io;

use actix_web::get;
use actix_web::web::Bytes;
use futures_util::stream::try_unfold;
use shared::actor::Visitor;
use shared::files::{Extent, may_be_taken, may_take_file};
use shared::ids::{OpportunityId, PersonId};
use shared::privacy::PersonalData;

use super::entries::{self, Desk, Entry};
use super::pack::Pack;
use crate::ctx::Ctx;
use crate::http::{Archive, Path, Problem, SignedIn};
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;
use crate::{awards, opportunities};

/// Take the whole file with you.
///
/// One ZIP archive, once nothing more can happen to the file: every version, question, proposal as far as it
/// was opened, receipt, proof, decision, offer, contract, invoice and payment, the chain of events, the newest
/// checkpoint, and a guide to check it all without this service. For whoever may read the file.
#[utoipa::path(tag = "files")]
#[get("/files/{id}/download")]
pub async fn download_file(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Archive, Problem> {
    let read = ctx.begin_read().await?;
    let visitor = Visitor::Person(actor.clone());
    let facts = opportunities::store::read(&read, *id, &visitor).await?;
    may_take_file(&visitor, &facts)?;
    let vendors: Vec<PersonId> =
        awards::store::offers(&read, *id).await?.iter().map(|offer| offer.vendor_id).collect();
    let reading =
        Reading { what: PersonalData::Contract, act: "download_file", about: Stream::Opportunity(*id) };
    reads::note(&ctx, &read, &actor, &vendors, reading).await?;
    let now = read.now().await?;
    packed(Desk { ctx, read, facts, now, reader: Some(actor) }, Extent::Whole).await
}

/// Take what is public of a file with you.
///
/// One ZIP archive, once nothing more can happen to it: the opportunity as it was published and amended, the
/// answered questions, every input of the draw with the receipts, the newest checkpoint, and a guide to
/// check it without this service. Nothing of proposals that did not win, and nothing personal.
#[utoipa::path(tag = "files", security(()))]
#[get("/opportunities/{id}/download")]
pub async fn download_public_file(id: Path<OpportunityId>, ctx: Ctx) -> Result<Archive, Problem> {
    let read = ctx.begin_read().await?;
    let facts = opportunities::store::read(&read, *id, &Visitor::Nobody).await?;
    may_be_taken(&facts)?;
    let now = read.now().await?;
    packed(Desk { ctx, read, facts, now, reader: None }, Extent::Public).await
}

/// What is still to be packed.
struct Packing {
    desk: Desk,
    waiting: VecDeque<Entry>,
    pack: Pack,
}

/// Everything but the first entry is read while it is sent. What fails meanwhile cuts the archive off before
/// its table of contents, so that nobody takes a part for the whole.
async fn packed(desk: Desk, extent: Extent) -> Result<Archive, Problem> {
    let waiting: VecDeque<Entry> = entries::of(&desk).await?.into();
    let name = format!("file-{}.zip", desk.facts.id);
    let packing = Packing { desk, waiting, pack: Pack::new(extent) };
    Ok(Archive::streamed(&name, try_unfold(Some(packing), next)))
}

async fn next(packing: Option<Packing>) -> io::Result<Option<(Bytes, Option<Packing>)>> {
    let Some(mut packing) = packing else { return Ok(None) };
    let Some(entry) = packing.waiting.pop_front() else {
        let end = packing.pack.finish(packing.desk.ctx.secrets.statements())?;
        return Ok(Some((end, None)));
    };
    let content = entry.content(&packing.desk).await.map_err(|problem| {
        tracing::error!(entry = entry.name(), ?problem, "an archive was cut off");
        io::Error::other("an entry could not be read")
    })?;
    let bytes = packing.pack.add(&entry.name(), &content)?;
    Ok(Some((bytes, Some(packing))))
}
