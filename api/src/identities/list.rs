//! `GET /account/identities`.

use actix_web::get;
use shared::accounts::Account;
use shared::identities::{IdentityView, Ways};
use shared::ids::IdentityId;
use shared::language::Bilingual;

use super::entity::identities::Model;
use super::store;
use crate::accounts::store as people;
use crate::columns::moment;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List the sign-in services that lead to your account.
#[utoipa::path(tag = "accounts", params(Paging))]
#[get("/account/identities")]
pub async fn list_identities(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<IdentityView>, Problem> {
    let read = ctx.begin_read().await?;
    let account = people::find(&read, actor.person_id).await?;
    let (has_password, count) = store::ways(&read, actor.person_id).await?;
    let ways = Ways::of(has_password, count);
    let limit = paging.limit();
    let rows = store::of_person(&read, actor.person_id, paging.after()?, limit + 1).await?;
    let views = rows.into_iter().map(|row| view(&ctx, &account, ways, row)).collect();
    Ok(Listed(cursor::page(views, limit, |view: &IdentityView| view.id)))
}

fn view(ctx: &Ctx, account: &Account, ways: Ways, row: Model) -> IdentityView {
    IdentityView {
        id: IdentityId(row.id),
        version: account.version,
        label: label_of(ctx, &row),
        email: row.email,
        linked_at: moment(row.linked_at),
        last_used_at: moment(row.last_used_at),
        is_only_way: ways == Ways::OnlyOne,
    }
}

/// What people call the service of an identity; its address, if it is offered no longer.
#[must_use]
pub fn label_of(ctx: &Ctx, identity: &Model) -> Bilingual {
    match ctx.providers.find(&identity.provider) {
        Some(provider) => provider.settings.label.clone(),
        None => Bilingual::new(&identity.issuer, &identity.issuer),
    }
}
