//! `GET /opportunities`.

use actix_web::get;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use shared::ids::{DepartmentId, ProgrammeId};
use shared::money::Money;
use shared::opportunities::{OpportunitySummary, Phase, WorkKind};
use shared::page::Page;
use utoipa::IntoParams;
use validator::{Validate, ValidationError};

use super::store::{self, Filter, Key, Sort};
use super::{view, words};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, cursor};

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
pub struct Search {
    /// Words that must all occur, in either language; accents and plurals do not matter.
    #[validate(length(max = 200))]
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// Phases, separated by commas: `open`, `in_evaluation`, `selected`, `contracted`,
    /// `completed`, `cancelled`, `unsuccessful`. All of them when absent.
    #[validate(length(max = 200), custom(function = "known_phases"))]
    #[param(max_length = 200)]
    pub phase: Option<String>,
    /// A skill, by its whole name.
    #[validate(length(max = 60))]
    #[param(max_length = 60)]
    pub skill: Option<String>,
    /// A department.
    pub department: Option<DepartmentId>,
    /// A programme.
    pub programme: Option<ProgrammeId>,
    /// A kind of work.
    pub kind: Option<WorkKind>,
    /// The lowest price before tax, in dollars.
    #[validate(length(max = 20), custom(function = "amount"))]
    #[param(max_length = 20)]
    pub price_min: Option<String>,
    /// The highest price before tax, in dollars.
    #[validate(length(max = 20), custom(function = "amount"))]
    #[param(max_length = 20)]
    pub price_max: Option<String>,
    /// Closing before this moment.
    pub closing_before: Option<DateTime<Utc>>,
    /// `soonest` (what closes next comes first) or `latest`; soonest when only open ones are asked
    /// for, otherwise latest.
    #[param(inline)]
    pub sort: Option<SortName>,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SortName {
    /// What closes next comes first.
    Soonest,
    /// What closes or closed last comes first.
    Latest,
}

/// List opportunities.
///
/// Everything public, in the order of closing. `total` is counted on the first page, to 1,001.
#[utoipa::path(tag = "opportunities", params(Search, Paging), security(()))]
#[get("/opportunities")]
pub async fn list_opportunities(
    search: Query<Search>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<OpportunitySummary>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let filter = filter(&search);
    let after = paging.after::<Key>()?;
    let limit = paging.limit();
    let (rows, total) = store::list(&read, &filter, after, limit, now).await?;
    let page = cursor::page(rows, limit, |(row, _)| row.search_key.unwrap_or_default());
    let items = view::summaries(&read, &page.items, now).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total }))
}

fn filter(search: &Search) -> Filter {
    let phases = phases(search.phase.as_deref());
    let sort = match search.sort {
        Some(SortName::Soonest) => Sort::Soonest,
        Some(SortName::Latest) => Sort::Latest,
        None if phases == [Phase::Open] => Sort::Soonest,
        None => Sort::Latest,
    };
    Filter {
        words: search.q.as_deref().map(words::searched).unwrap_or_default(),
        phases,
        skill: search.skill.as_deref().map(|skill| skill.trim().to_lowercase()),
        department: search.department,
        programme: search.programme,
        kind: search.kind,
        price_min: search.price_min.as_deref().and_then(Money::parse),
        price_max: search.price_max.as_deref().and_then(Money::parse),
        closing_before: search.closing_before,
        sort,
    }
}

fn phases(text: Option<&str>) -> Vec<Phase> {
    let codes = text.unwrap_or_default().split(',').map(str::trim);
    codes.filter_map(Phase::from_code).collect()
}

fn known_phases(text: &str) -> Result<(), ValidationError> {
    let known =
        |code: &str| Phase::from_code(code.trim()).is_some_and(|phase| Phase::PUBLIC.contains(&phase));
    if text.split(',').all(known) { Ok(()) } else { Err(ValidationError::new("unknown")) }
}

fn amount(text: &str) -> Result<(), ValidationError> {
    Money::parse(text).map(|_| ()).ok_or_else(|| ValidationError::new("unknown"))
}
