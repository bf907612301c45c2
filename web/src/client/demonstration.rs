//! What only a demonstration instance can do.

use chrono::{DateTime, Utc};
use shared::accounts::VisitorView;
use shared::demonstration::{Advance, DemonstrationTime, DemonstrationView, Entrance, Persona};

use super::accounts;
use super::call::{Call, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// Who there is to be, and what time it is for business.
pub async fn read() -> Result<DemonstrationView, ApiError> {
    let loaded: Loaded<DemonstrationView> = Call::get("/demonstration").read().await?;
    Ok(loaded.value)
}

/// Becomes somebody.
pub async fn enter(persona: Persona, intent: &Intent) -> Result<VisitorView, ApiError> {
    accounts::begin(Call::post("/demonstration/enter").json(&Entrance { persona }).intent(intent)).await
}

/// Moves business time on.
pub async fn advance(to: DateTime<Utc>, intent: &Intent) -> Result<DemonstrationTime, ApiError> {
    let call = Call::post("/demonstration/advance").json(&Advance { to }).intent(intent);
    let loaded: Loaded<DemonstrationTime> = call.read().await?;
    Ok(loaded.value)
}
