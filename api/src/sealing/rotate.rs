//! Wrapping the keys of all opportunities again: with a new current key, for a new escrow key, or
//! from the escrow copies after the instance's keys were lost. Proposals themselves are not touched.
//!
//! A few rows a transaction, those that are already current passed over: it can be stopped at any
//! moment and begun again.

use std::io;

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::ids::OpportunityId;

use super::cipher::Key;
use super::entity::keys::{Column, Entity};
use super::escrow;
use super::keyring::{Keyring, Wrapped, unescrow};
use super::keys::{row_of, wrapped_of};
use crate::ctx::Ctx;
use crate::http::problem::Problem;

/// How many keys are wrapped in a transaction.
const TOGETHER: u64 = 500;

/// Wraps every key with the current ones; says how many it wrapped.
///
/// # Errors
/// A fault, if an opportunity's key is wrapped by none of the instance's keys.
pub async fn rotate(ctx: &Ctx) -> Result<u64, Problem> {
    rewrap(ctx, |keyring, id, stored| keyring.unwrap(id, stored)).await
}

/// Wraps every key with the current ones, out of its escrow copy; says how many it wrapped.
///
/// # Errors
/// A fault, if the private half of the escrow key is another's.
pub async fn recover(ctx: &Ctx, private: &str) -> Result<u64, Problem> {
    let private = escrow::private(private)
        .ok_or_else(|| Problem::fault(io::Error::other("this is no private escrow key")))?;
    rewrap(ctx, |_, id, stored| unescrow(&private, id, stored)).await
}

async fn rewrap(
    ctx: &Ctx,
    unwrap: impl Fn(&Keyring, OpportunityId, &Wrapped) -> Option<Key>,
) -> Result<u64, Problem> {
    let mut done = 0;
    loop {
        let write = ctx.begin_system().await?;
        let (key_id, escrow_id) = write.keyring().names();
        let old = Condition::any().add(Column::KeyId.ne(key_id)).add(Column::EscrowId.ne(escrow_id));
        let rows = Entity::find()
            .filter(old)
            .order_by_asc(Column::OpportunityId)
            .limit(TOGETHER)
            .lock_exclusive()
            .all(&*write)
            .await?;
        if rows.is_empty() {
            return Ok(done);
        }
        for row in rows {
            let (id, stored) = wrapped_of(row);
            let key = unwrap(write.keyring(), id, &stored)
                .ok_or_else(|| Problem::fault(io::Error::other("an opportunity's key does not open")))?;
            let again = write.keyring().wrap(id, &key).map_err(Problem::fault)?;
            let row = row_of(id, again);
            Entity::update_many()
                .col_expr(Column::KeyId, Expr::value(row.key_id))
                .col_expr(Column::Wrapped, Expr::value(row.wrapped))
                .col_expr(Column::EscrowId, Expr::value(row.escrow_id))
                .col_expr(Column::Escrow, Expr::value(row.escrow))
                .filter(Column::OpportunityId.eq(id.0))
                .exec(&*write)
                .await?;
            done += 1;
        }
        write.commit_quietly().await?;
    }
}
