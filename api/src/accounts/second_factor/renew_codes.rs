//! `POST /account/second-factor/renew-codes`.

use actix_web::{HttpRequest, post};
use data_encoding::BASE32_NOPAD;
use serde_json::json;
use shared::accounts::{CodeOnly, RecoveryCodes};
use shared::ids::PersonId;

use super::{Typed, accept, counted, store};
use crate::accounts::settings::RECOVERY_CODES;
use crate::accounts::{security_letters as letters, store as people};
use crate::ctx::{Ctx, Write};
use crate::http::{Json, Problem, ShownOnce, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, outbox};

/// How many letters stand together in a code.
const GROUP: usize = 4;
/// How many letters a code has: 60 bits, which nobody guesses at a few attempts a day.
const LETTERS: usize = 12;

/// Make new recovery codes, shown this once.
///
/// Takes a code of the telephone or a recovery code. The codes before are void.
#[utoipa::path(tag = "session")]
#[post("/account/second-factor/renew-codes")]
pub async fn renew_recovery_codes(
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: Json<CodeOnly>,
    ctx: Ctx,
) -> Result<ShownOnce<RecoveryCodes>, Problem> {
    let person_id = actor.person_id;
    counted(&ctx, &request, person_id).await?;
    let write = ctx.begin_write(&actor).await?;
    let account = people::lock(&write, person_id).await?;
    accept(&write, &request, person_id, &Typed { code: body.into_inner().code, pointer: "/code" }).await?;
    let codes = renew(&write, person_id).await?;
    audit::record(&write, Stream::Person(person_id), "recovery_codes_renewed", &json!({})).await?;
    outbox::push(&write, letters::recovery_codes_renewed(&ctx, &account)).await?;
    write.commit().await?;
    Ok(ShownOnce(codes))
}

/// Fresh recovery codes in place of those before; only their hashes are kept.
///
/// # Errors
/// When the machine has no randomness, or the database does not answer.
pub(super) async fn renew(write: &Write, person_id: PersonId) -> Result<RecoveryCodes, Problem> {
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let letters = BASE32_NOPAD.encode(&machine::random_bytes::<8>()?);
        codes.push(letters.chars().take(LETTERS).collect::<String>());
    }
    let hashes = codes.iter().map(|code| super::accept::hash(write.ctx(), person_id, code)).collect();
    store::replace_codes(write, person_id, hashes).await?;
    Ok(RecoveryCodes { codes: codes.iter().map(|code| in_groups(code)).collect() })
}

fn in_groups(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    groups.join("-")
}
