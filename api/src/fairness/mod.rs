//! What a vendor who lost can check: signed receipts, what closing counted, the draw with every input.
//! The arithmetic is `shared::fairness`; here it is signed, kept and shown.

pub mod closings;
mod entity;
pub mod fix_public_value;
pub mod read_draw;
pub mod read_proof;
pub mod read_receipt;
pub mod read_receipts;
pub mod receipts;
pub mod store;

use shared::fairness::{PublicKey, Signed};

use crate::ctx::Ctx;

/// Signs a text that names the key it is signed with.
fn signed(ctx: &Ctx, text: impl FnOnce(PublicKey) -> String) -> Signed {
    let keys = ctx.secrets.statements();
    keys.sign(&text(keys.current()))
}
