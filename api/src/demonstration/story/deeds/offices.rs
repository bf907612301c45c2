//! What waits in the departments at the end of the story: an invitation, a request, a delegation; and the
//! system of one of them.

use chrono::Duration;
use serde_json::{Value, json};
use shared::calendar::eastern_day;
use shared::demonstration::Persona;
use shared::departments::OfficialView;
use shared::page::Page;
use shared::systems::Scope;

use super::{World, name_of};
use crate::demonstration::story::almanac::When;
use crate::demonstration::story::client::Trouble;

/// How long the system may be used, in days.
const IN_USE: i64 = 300;
/// How far ahead the vacation begins, and how long it lasts, in days.
const VACATION: (i64, i64) = (10, 11);

/// ESDC waits for an answer and for a decision; at the CRA a vacation is prepared.
///
/// # Errors
/// What the application answers.
pub async fn fill(world: &mut World) -> Result<(), Trouble> {
    let esdc = world.department("esdc")?;
    let invitation =
        json!({ "email": "amelie.roy@esdc-edsc.example", "roles": ["author"], "language": "fr" });
    let path = format!("/departments/{esdc}/invitations");
    let _: Value = world.client.create(Persona::EsdcAdministrator, &path, &invitation).await?;
    let request = json!({
        "roles": ["certifier"],
        "note": "I certify for the web team while Catherine is on language training.",
    });
    let path = format!("/departments/{esdc}/role-requests");
    let _: Value = world.client.create(Persona::EsdcPayer, &path, &request).await?;
    connect(world, &esdc.to_string()).await?;
    lend(world).await
}

/// ESDC’s ledger posts what was decided there. Its key is shown to nobody, and so opens nothing.
async fn connect(world: &mut World, esdc: &str) -> Result<(), Trouble> {
    let draft = json!({
        "name": "Ledger bridge",
        "purpose": "Transmits the commitments and payments that were decided in the departmental ledger.",
        "contact": "ledger@esdc-edsc.example",
        "scopes": [Scope::OpportunitiesRead, Scope::Approvals, Scope::Payments],
        "ends_on": eastern_day(world.almanac.moment(When::Lately(0))) + Duration::days(IN_USE),
    });
    let path = format!("/departments/{esdc}/systems");
    let _: Value = world.client.create(Persona::EsdcAdministrator, &path, &draft).await?;
    Ok(())
}

/// The approver of the CRA goes on vacation; the certifier acts for him.
async fn lend(world: &mut World) -> Result<(), Trouble> {
    let cra = world.department("cra")?;
    let path = format!("/departments/{cra}/officials?limit=100");
    let officials: Page<OfficialView> = world.client.get(Persona::CraApprover, &path).await?;
    let name = name_of(Persona::CraCertifier);
    let delegate = officials.items.iter().find(|one| one.name == name);
    let delegate = delegate.ok_or_else(|| Trouble::missing("the certifier of the CRA"))?;
    let today = eastern_day(world.almanac.moment(When::Lately(0)));
    let from = today + Duration::days(VACATION.0);
    let draft = json!({
        "role": "approver",
        "delegate_id": delegate.person_id,
        "from": from,
        "to": from + Duration::days(VACATION.1),
    });
    let path = format!("/departments/{cra}/delegations");
    let _: Value = world.client.create(Persona::CraApprover, &path, &draft).await?;
    Ok(())
}
