//! `GET /platform/people`.

use actix_web::get;
use serde::Deserialize;
use shared::page::Page;
use shared::platform::{PersonSummary, may_look_after_platform};
use utoipa::IntoParams;
use validator::Validate;

use super::store::{self, Place};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
pub struct PeopleQuery {
    /// A part of the name or of the e-mail address.
    #[param(max_length = 100)]
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// List people, by name.
///
/// For the product owner, who decides about their access.
#[utoipa::path(tag = "platform", params(PeopleQuery, Paging))]
#[get("/platform/people")]
pub async fn list_people(
    SignedIn(actor): SignedIn,
    query: Query<PeopleQuery>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<PersonSummary>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let words = query.q.as_deref().unwrap_or_default().trim();
    let found = store::page(&read, words, paging.after::<Place>()?, limit).await?;
    let page = cursor::page(found, limit, |row| (row.name.clone(), row.id));
    let items = page.items.into_iter().map(store::summary).collect();
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
