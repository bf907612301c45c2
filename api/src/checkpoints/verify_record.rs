//! `GET /record/verification`.

use actix_web::get;
use shared::auditing::may_audit;
use shared::record::Verification;

use super::verify::verify;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Check the whole record.
///
/// For auditors: every stream's chain, the order of all events, every checkpoint with its signature. Says
/// which event was altered, dropped, put in or moved. Reads everything: it may take a while.
#[utoipa::path(tag = "record")]
#[get("/record/verification")]
pub async fn verify_record(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<Verification>, Problem> {
    may_audit(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(verify(&read, ctx.secrets.statements()).await?))
}
