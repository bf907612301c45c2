//! `GET /checkpoints/{number}/consistency`.

use actix_web::get;
use serde::Deserialize;
use shared::record::ConsistencyView;
use shared::refusal::Refusal;
use utoipa::IntoParams;
use validator::Validate;

use super::{pieces, store};
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, Query};

/// Since which checkpoint.
#[derive(Clone, Debug, Deserialize, Validate, IntoParams)]
pub struct Since {
    /// The number of the earlier checkpoint.
    #[param(minimum = 1)]
    #[validate(range(min = 1))]
    pub from: i64,
}

/// Prove that the record only grew between two checkpoints.
///
/// The proof of RFC 6962, section 2.1.2: with the roots of both checkpoints anybody sees that the later
/// one begins with everything that the earlier one covers.
#[utoipa::path(tag = "record", params(Since), security(()))]
#[get("/checkpoints/{number}/consistency")]
pub async fn prove_consistency(
    number: Path<String>,
    since: Query<Since>,
    ctx: Ctx,
) -> Result<Found<ConsistencyView>, Problem> {
    let read = ctx.begin_read().await?;
    let from = store::view(store::find(&read, since.from).await?)?;
    let to = store::view(store::named(&read, &number).await?)?;
    let earlier = usize::try_from(from.size).map_err(Problem::fault)?;
    let size = usize::try_from(to.size).map_err(Problem::fault)?;
    if earlier > size {
        return Err(Refusal::NotFound.into());
    }
    let piece = pieces::around(&read, earlier, size).await?;
    let tree = ctx.pieces.tree(&read, size).await?;
    let proof = tree.consistency(earlier, &piece).ok_or(Refusal::NotFound)?;
    Ok(Found(ConsistencyView { from, to, proof }))
}
