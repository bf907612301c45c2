//! The contract: signed, worked under, delivered, reviewed, paid.

use serde::Serialize;
use serde_json::json;
use shared::actor::Role;
use shared::contracts::{ContractView, DeliveryDraft, DeliveryReview, MessageDraft, SignatureDraft};
use shared::demonstration::Persona;
use shared::payments::CertificationDraft;

use super::{File, World, name_of};
use crate::demonstration::story::chapter::Deed;
use crate::demonstration::story::client::Trouble;
use crate::demonstration::story::texts::{self, Delivery, Side};

/// Signs for one side.
pub(super) async fn sign(world: &mut World, file: &mut File, deed: Deed) -> Result<(), Trouble> {
    let who = match deed {
        Deed::SignForCanada => file.holder(Role::ContractingAuthority)?,
        _ => contractor(file)?,
    };
    let signature = SignatureDraft { name: name_of(who).to_owned(), agree: true };
    act(world, file, who, "sign", &signature).await
}

/// Writes a message.
pub(super) async fn say(world: &mut World, file: &mut File, number: usize) -> Result<(), Trouble> {
    let message = texts::said(file.slug)?.messages.into_iter().nth(number);
    let message = message.ok_or_else(|| Trouble::missing("a message"))?;
    let who = match message.by {
        Side::Vendor => contractor(file)?,
        Side::Author => file.holder(Role::Author)?,
    };
    act(world, file, who, "post-message", &MessageDraft { text: message.text }).await
}

/// Delivers.
pub(super) async fn deliver(world: &mut World, file: &mut File, number: usize) -> Result<(), Trouble> {
    let Delivery { repository, commit, notes, .. } = delivery(file, number)?;
    act(world, file, contractor(file)?, "deliver", &DeliveryDraft { repository, commit, notes }).await
}

/// Accepts what was delivered, or sends it back.
pub(super) async fn review(
    world: &mut World,
    file: &mut File,
    number: usize,
    verb: &str,
) -> Result<(), Trouble> {
    let review = DeliveryReview { checks: delivery(file, number)?.checks() };
    act(world, file, file.holder(Role::Author)?, verb, &review).await
}

fn delivery(file: &File, number: usize) -> Result<Delivery, Trouble> {
    texts::said(file.slug)?.deliveries.into_iter().nth(number).ok_or_else(|| Trouble::missing("a delivery"))
}

/// Sends the invoice.
pub(super) async fn invoice(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    act(world, file, contractor(file)?, "send-invoice", &json!({})).await
}

/// Certifies.
pub(super) async fn certify(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let who = file.holder(Role::Certifier)?;
    act(world, file, who, "certify", &CertificationDraft { certify: true }).await
}

/// Pays.
pub(super) async fn pay(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let payment = texts::said(file.slug)?.payment.ok_or_else(|| Trouble::missing("a payment"))?;
    act(world, file, file.holder(Role::Payer)?, "pay", &payment).await
}

/// Confirms that the money arrived.
pub(super) async fn confirm_payment(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    act(world, file, contractor(file)?, "confirm-payment", &json!({})).await
}

/// Both sides give feedback.
pub(super) async fn give_feedback(world: &mut World, file: &mut File) -> Result<(), Trouble> {
    let feedback = texts::said(file.slug)?.feedback.ok_or_else(|| Trouble::missing("feedback"))?;
    act(world, file, contractor(file)?, "give-feedback", &feedback.vendor).await?;
    act(world, file, file.holder(Role::Author)?, "give-feedback", &feedback.department).await
}

fn contractor(file: &File) -> Result<Persona, Trouble> {
    file.contract.map(|(vendor, _)| vendor).ok_or_else(|| Trouble::missing("a contractor"))
}

async fn act(
    world: &mut World,
    file: &File,
    who: Persona,
    verb: &str,
    body: &impl Serialize,
) -> Result<(), Trouble> {
    let (_, id) = file.contract.ok_or_else(|| Trouble::missing("a contract"))?;
    let view: ContractView = world.client.get(who, &format!("/contracts/{id}")).await?;
    let path = format!("/contracts/{id}/{verb}");
    let _: ContractView = world.client.act(who, &path, view.version, body).await?;
    Ok(())
}
