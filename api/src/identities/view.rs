//! From rows to what the owner of an account sees.

use shared::accounts::Account;
use shared::identities::{IdentityView, Ways};
use shared::ids::IdentityId;
use shared::language::Bilingual;

use super::entity::identities::Model;
use crate::columns::moment;
use crate::ctx::Ctx;

/// An identity as its owner sees it.
#[must_use]
pub fn of(ctx: &Ctx, account: &Account, ways: Ways, row: Model) -> IdentityView {
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
