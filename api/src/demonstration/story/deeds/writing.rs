//! Writing, approving, publishing, amending, calling off.

use serde::Serialize;
use serde_json::{Value, json};
use shared::actor::Role;
use shared::calendar::{clock, eastern};
use shared::ids::{OpportunityId, Version};
use shared::opportunities::{
    AmendmentDraft, CancellationDraft, CopyDraft, FileView, FitApproval, MoneyApproval, OpportunityContent,
    OpportunityDraft, OpportunityStart, PublicationDraft,
};
use shared::programmes::ApprovalKind;

use super::{File, World};
use crate::demonstration::story::chapter::Dates;
use crate::demonstration::story::client::Trouble;
use crate::demonstration::story::texts;

/// The end of the business day on which work is due, Eastern time.
const DUE_HOUR: u32 = 16;

/// Starts a draft and writes it.
pub(super) async fn write(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let content = texts::content(file.slug)?;
    let start = OpportunityStart {
        department_id: world.department(file.office)?,
        programme_id: world.programme,
        kind: content.kind,
    };
    let author = file.holder(Role::Author)?;
    let view: FileView = world.client.create(author, "/opportunities", &start).await?;
    file.keep(world, view.id);
    save(world, file, view.version, dated(world, content, file.dates)).await
}

/// Starts a draft as a copy.
pub(super) async fn copy_of(world: &mut World, file: &mut File, slug: &str) -> Result<(), Trouble> {
    let original = world.shelf.get(slug).copied().ok_or_else(|| Trouble::missing(slug))?;
    let draft = CopyDraft { department_id: world.department(file.office)? };
    let author = file.holder(Role::Author)?;
    let view: FileView =
        world.client.create(author, &format!("/opportunities/{original}/copy"), &draft).await?;
    file.keep(world, view.id);
    Ok(())
}

/// Writes the later version: what the texts say differs, and the later dates.
pub(super) async fn rewrite(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let view = read(world, file, Role::Author).await?;
    let content = match texts::said(file.slug)?.amendment {
        Some(amendment) => changed(&view.content, amendment.content)?,
        None => view.content,
    };
    save(world, file, view.version, dated(world, content, file.later_dates)).await
}

fn changed(
    content: &OpportunityContent,
    changes: serde_json::Map<String, Value>,
) -> Result<OpportunityContent, Trouble> {
    let unreadable = |error: serde_json::Error| Trouble::missing(&format!("a readable amendment: {error}"));
    let mut document = serde_json::to_value(content).map_err(unreadable)?;
    if let Value::Object(fields) = &mut document {
        fields.extend(changes);
    }
    serde_json::from_value(document).map_err(unreadable)
}

fn dated(world: &World, mut content: OpportunityContent, dates: Option<Dates>) -> OpportunityContent {
    if let Some(Dates { closes, starts, due }) = dates {
        content.closes_at = Some(world.almanac.moment(closes));
        content.starts_on = Some(world.almanac.day(starts));
        content.delivery_at = Some(eastern(world.almanac.day(due), clock(DUE_HOUR)));
    }
    content
}

async fn save(
    world: &mut World,
    file: &File,
    version: Version,
    content: OpportunityContent,
) -> Result<(), Trouble> {
    let path = format!("/opportunities/{}", file.opportunity()?);
    let author = file.holder(Role::Author)?;
    let _: FileView = world.client.put(author, &path, version, &OpportunityDraft { content }).await?;
    Ok(())
}

/// Sends for approval.
pub(super) async fn send(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    act(world, file, Role::Author, "send-for-review", &json!({})).await.map(|_| ())
}

/// Gives an approval.
pub(super) async fn approve(world: &mut World, file: &mut File, kind: ApprovalKind) -> Result<(), Trouble> {
    match kind {
        ApprovalKind::Money => {
            let view = read(world, file, Role::Approver).await?;
            let amounts = view.amounts.ok_or_else(|| Trouble::missing("a price"))?;
            let money = MoneyApproval {
                reservation_number: reservation(view.id),
                amount: amounts.total,
                economic_object: "0473".to_owned(),
            };
            act(world, file, Role::Approver, "approve-money", &money).await?;
        }
        ApprovalKind::Fit => {
            let fit =
                FitApproval { commodity_code: "D302A".to_owned(), solicitation_procedure: "TC".to_owned() };
            act(world, file, Role::ContractingAuthority, "approve-fit", &fit).await?;
        }
    }
    Ok(())
}

/// A number such as a finance system gives.
fn reservation(id: OpportunityId) -> String {
    format!("FR-{:06}", id.0.as_u128() % 1_000_000)
}

/// Sends it back with what the texts say.
pub(super) async fn ask_for_changes(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let request = texts::said(file.slug)?.changes.ok_or_else(|| Trouble::missing("what should change"))?;
    let role = match request.kind {
        ApprovalKind::Money => Role::Approver,
        ApprovalKind::Fit => Role::ContractingAuthority,
    };
    act(world, file, role, "request-changes", &request).await.map(|_| ())
}

/// Publishes, with the reason that the splitting check may ask for.
pub(super) async fn publish(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let view = read(world, file, Role::ContractingAuthority).await?;
    let reason = texts::said(file.slug)?.splitting_reason;
    let publication = PublicationDraft {
        splitting_reason: reason.filter(|_| view.splitting.is_some()),
        public_value_source: None,
    };
    act(world, file, Role::ContractingAuthority, "publish", &publication).await.map(|_| ())
}

/// Publishes the later version.
pub(super) async fn amend(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let amendment = texts::said(file.slug)?.amendment.ok_or_else(|| Trouble::missing("an amendment"))?;
    let draft = AmendmentDraft { reason: amendment.reason.into() };
    act(world, file, Role::ContractingAuthority, "amend", &draft).await.map(|_| ())
}

/// Calls it off.
pub(super) async fn cancel(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let reason = texts::said(file.slug)?.cancellation.ok_or_else(|| Trouble::missing("a reason"))?;
    let draft = CancellationDraft { reason: reason.into() };
    act(world, file, Role::ContractingAuthority, "cancel", &draft).await.map(|_| ())
}

/// Reads the file as whoever holds a role.
pub(super) async fn read(world: &mut World, file: &File, role: Role) -> Result<FileView, Trouble> {
    let path = format!("/files/{}", file.opportunity()?);
    world.client.get(file.holder(role)?, &path).await
}

async fn act(
    world: &mut World,
    file: &File,
    role: Role,
    verb: &str,
    body: &impl Serialize,
) -> Result<FileView, Trouble> {
    let view = read(world, file, role).await?;
    let path = format!("/opportunities/{}/{verb}", view.id);
    world.client.act(file.holder(role)?, &path, view.version, body).await
}
