//! The evaluation, the draw and the offers.

use serde_json::json;
use shared::actor::Role;
use shared::awards::{DeclineDraft, OfferDraft, OfferView};
use shared::demonstration::Persona;
use shared::evaluations::{AssessmentDraft, EvaluationView};
use shared::opportunities::FileView;

use super::bidding::proposal;
use super::{File, World, name_of, writing};
use crate::demonstration::people::everybody;
use crate::demonstration::story::client::Trouble;
use crate::demonstration::story::texts::{self, Proposal};

/// Proposals are evaluated under numbers; this much of the first answer tells whose it is, before
/// the first name or link that would be masked.
const TELLING_CHARACTERS: usize = 40;

/// More offers than there are vendors.
const OFFERS_MAX: usize = 6;

/// Decides the first criteria of a vendor's proposal, up to so many.
pub(super) async fn assess(
    world: &mut World,
    file: &mut File,
    who: Persona,
    most: usize,
) -> Result<(), Trouble> {
    let author = file.holder(Role::Author)?;
    let mut view = evaluation(world, file).await?;
    let proposal = proposal(file, who)?;
    let proponent = number_of(&view, &proposal)?;
    let path = format!("/opportunities/{}/assess", view.opportunity_id);
    for (criterion, verdict) in (0..).zip(proposal.assessments).take(most) {
        let draft = AssessmentDraft { proponent, criterion, met: verdict.met, rationale: verdict.rationale };
        view = world.client.act(author, &path, view.version, &draft).await?;
    }
    Ok(())
}

fn number_of(view: &EvaluationView, proposal: &Proposal) -> Result<u32, Trouble> {
    let beginning = |answers: &[String]| -> String {
        answers.first().map(|answer| answer.chars().take(TELLING_CHARACTERS).collect()).unwrap_or_default()
    };
    let wanted = beginning(&proposal.answers);
    let found = view.proponents.iter().find(|proponent| beginning(&proponent.answers) == wanted);
    found.map(|proponent| proponent.number).ok_or_else(|| Trouble::missing("an opened proposal"))
}

async fn evaluation(world: &mut World, file: &File) -> Result<EvaluationView, Trouble> {
    let path = format!("/opportunities/{}/evaluation", file.opportunity()?);
    world.client.get(file.holder(Role::Author)?, &path).await
}

/// Completes the evaluation.
pub(super) async fn complete(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let view = evaluation(world, file).await?;
    let path = format!("/opportunities/{}/complete-evaluation", view.opportunity_id);
    let author = file.holder(Role::Author)?;
    let _: EvaluationView = world.client.act(author, &path, view.version, &json!({})).await?;
    Ok(())
}

/// Makes the offer to whoever is next.
pub(super) async fn offer(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let view = writing::read(world, file, Role::ContractingAuthority).await?;
    let made = match make(world, file, &view, None).await {
        Err(trouble) if trouble.code == "splitting_undecided" => {
            let reason = texts::said(file.slug)?.splitting_reason;
            make(world, file, &view, reason).await?
        }
        other => other?,
    };
    let vendor = everybody().into_iter().find(|someone| someone.name == made.vendor_name);
    let vendor = vendor.ok_or_else(|| Trouble::missing("a vendor"))?.persona;
    file.offer = Some((vendor, made.id));
    Ok(())
}

async fn make(
    world: &mut World,
    file: &File,
    view: &FileView,
    splitting_reason: Option<String>,
) -> Result<OfferView, Trouble> {
    let path = format!("/opportunities/{}/make-offer", view.id);
    let authority = file.holder(Role::ContractingAuthority)?;
    world.client.act(authority, &path, view.version, &OfferDraft { splitting_reason }).await
}

/// Makes offers until one reaches this vendor; whoever was drawn earlier declines.
pub(super) async fn offer_to(world: &mut World, file: &mut File, who: Persona) -> Result<(), Trouble> {
    for _ in 0..OFFERS_MAX {
        offer(world, file).await?;
        if file.offer.is_some_and(|(vendor, _)| vendor == who) {
            return Ok(());
        }
        decline(world, file).await?;
    }
    Err(Trouble::missing(&format!("an offer to {}", name_of(who))))
}

async fn decline(world: &mut World, file: &File) -> Result<(), Trouble> {
    let (vendor, view) = pending(world, file).await?;
    let draft = DeclineDraft { reason: texts::said(file.slug)?.declined };
    let path = format!("/offers/{}/decline", view.id);
    let _: OfferView = world.client.act(vendor, &path, view.version, &draft).await?;
    Ok(())
}

/// The vendor accepts, and the contract is there.
pub(super) async fn accept(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let (vendor, view) = pending(world, file).await?;
    let path = format!("/offers/{}/accept", view.id);
    let _: OfferView = world.client.act(vendor, &path, view.version, &json!({})).await?;
    let made = writing::read(world, file, Role::Author).await?.contract_id;
    file.contract = Some((vendor, made.ok_or_else(|| Trouble::missing("a contract"))?));
    Ok(())
}

async fn pending(world: &mut World, file: &File) -> Result<(Persona, OfferView), Trouble> {
    let (vendor, id) = file.offer.ok_or_else(|| Trouble::missing("an offer"))?;
    let view = world.client.get(vendor, &format!("/offers/{id}")).await?;
    Ok((vendor, view))
}
