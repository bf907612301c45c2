//! `GET /similar-organizations`.

use actix_web::get;
use serde::Deserialize;
use shared::organizations::SimilarName;
use shared::page::Page;
use utoipa::IntoParams;
use validator::Validate;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Problem, Query, SignedIn};

/// The name that is compared.
#[derive(Clone, Debug, Deserialize, Validate, IntoParams)]
pub struct NameQuery {
    /// A legal or operating name.
    #[param(min_length = 1, max_length = 100)]
    #[validate(length(min = 1, max = 100))]
    pub name: String,
}

/// List organizations that are called nearly the same.
///
/// A warning while one types a name: perhaps the firm is here already and one asks to join it.
#[utoipa::path(tag = "organizations", params(NameQuery))]
#[get("/similar-organizations")]
pub async fn list_similar_organizations(
    SignedIn(_actor): SignedIn,
    query: Query<NameQuery>,
    ctx: Ctx,
) -> Result<Listed<SimilarName>, Problem> {
    let read = ctx.begin_read().await?;
    let found = store::similar(&read, &query.name).await?;
    let line = |(id, profile): (_, shared::organizations::OrganizationProfile)| SimilarName {
        id,
        legal_name: profile.legal_name,
        operating_name: profile.operating_name,
        province: profile.address.province,
    };
    Ok(Listed(Page::whole(found.into_iter().map(line).collect())))
}
