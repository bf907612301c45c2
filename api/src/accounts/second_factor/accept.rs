//! Whether what somebody typed is their second factor. What is accepted is used up.

use actix_web::HttpRequest;
use shared::accounts::{CODE_DIGITS, plain_code};
use shared::ids::PersonId;
use shared::refusal::Refusal;

use super::store;
use crate::accounts::attempts::{self, Whom};
use crate::ctx::{Ctx, Write};
use crate::http::Problem;
use crate::http::rate::address_of;
use crate::machine;

/// What somebody typed, and the field they typed it into.
pub struct Typed {
    /// The code, as typed.
    pub code: String,
    /// Where it stands in the body.
    pub pointer: &'static str,
}

/// What it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A code of the telephone.
    Code,
    /// A recovery code.
    RecoveryCode,
}

impl Shown {
    /// As the record names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Shown::Code => "code",
            Shown::RecoveryCode => "recovery_code",
        }
    }
}

/// Counts an attempt at somebody's second factor, before it is looked at.
///
/// # Errors
/// 429 with the time left.
pub async fn counted(ctx: &Ctx, request: &HttpRequest, person_id: PersonId) -> Result<(), Problem> {
    let address = address_of(request, ctx.config.proxy_hops);
    attempts::count(ctx, &[Whom::SecondFactor(person_id), Whom::Address(&address)]).await
}

/// Accepts a code of the telephone or a recovery code, uses it up and forgives the attempts.
///
/// # Errors
/// `second_factor_missing`, if there is none; 422 at the field, if it is no code, or was used.
pub async fn accept(
    write: &Write,
    request: &HttpRequest,
    person_id: PersonId,
    typed: &Typed,
) -> Result<Shown, Problem> {
    let ctx = write.ctx();
    let factor = store::lock(write, ctx, person_id).await?.ok_or(Refusal::SecondFactorMissing)?;
    let secret = factor.secret.ok_or(Refusal::SecondFactorMissing)?;
    let code = plain_code(&typed.code);
    let seconds = machine::now().timestamp();
    let shown = if let Some(step) = secret.step_of(&code, seconds, factor.last_step) {
        store::use_step(write, person_id, step).await?;
        Shown::Code
    } else if code.len() > CODE_DIGITS
        && store::use_code(write, person_id, &hash(ctx, person_id, &code)).await?
    {
        Shown::RecoveryCode
    } else {
        return Err(Problem::field(typed.pointer, "wrong_code"));
    };
    forgiven(write, request, person_id).await?;
    Ok(shown)
}

/// Forgives the attempts at somebody's second factor: this one succeeded.
///
/// # Errors
/// When the database does not answer.
pub async fn forgiven(write: &Write, request: &HttpRequest, person_id: PersonId) -> Result<(), Problem> {
    let address = address_of(request, write.ctx().config.proxy_hops);
    attempts::forgive(write, &[Whom::SecondFactor(person_id), Whom::Address(&address)]).await
}

/// A recovery code as it is kept.
pub(super) fn hash(ctx: &Ctx, person_id: PersonId, plain: &str) -> String {
    ctx.secrets.keyed_hash("recovery-code", &[person_id.0.as_bytes(), plain.as_bytes()])
}
