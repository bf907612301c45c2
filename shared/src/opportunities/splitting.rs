//! The splitting check: one need must not be cut into pieces that each stay under the ceiling.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OpportunityContent, Repository};
use crate::ids::OpportunityId;
use crate::language::Bilingual;
use crate::money::Money;
use crate::refusal::Refusal;

/// How alike two texts are before they count as near-same, in percent of their common words.
const ALIKE_PERCENT: usize = 60;

/// An earlier file that looks like the same need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Similar {
    /// Which one.
    pub opportunity_id: OpportunityId,
    /// What it is called.
    pub title: Bilingual,
    /// What it cost, with tax.
    pub total: Money,
}

/// What the check found: together these would pass the ceiling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SplittingFinding {
    /// The earlier files.
    pub similar: Vec<Similar>,
    /// The sum of all, this one included, with tax.
    pub sum: Money,
    /// The ceiling.
    pub ceiling: Money,
}

/// Whether two contents of one department look like the same need: the same repository, or none
/// yet on either side, and near-same texts.
#[must_use]
pub fn alike(one: &OpportunityContent, other: &OpportunityContent) -> bool {
    same_place(one.repository.as_ref(), other.repository.as_ref()) && near_same(one, other)
}

/// Adds up what looks like the same need; a finding only if the sum passes the ceiling.
#[must_use]
pub fn finding(total: Money, similar: Vec<Similar>, ceiling: Option<Money>) -> Option<SplittingFinding> {
    let ceiling = ceiling?;
    let sum = similar.iter().fold(total, |sum, earlier| sum.plus(earlier.total));
    if similar.is_empty() || sum <= ceiling {
        return None;
    }
    Some(SplittingFinding { similar, sum, ceiling })
}

/// The contracting authority decides what the check found, with a reason.
///
/// # Errors
/// `splitting_undecided`.
pub fn decided(finding: Option<&SplittingFinding>, reason: Option<&str>) -> Result<(), Refusal> {
    match (finding, reason) {
        (Some(_), None) => Err(Refusal::SplittingUndecided),
        _ => Ok(()),
    }
}

fn same_place(one: Option<&Repository>, other: Option<&Repository>) -> bool {
    let address = |place: Option<&Repository>| match place {
        Some(Repository::Existing { url }) => {
            Some(url.trim().trim_end_matches('/').trim_end_matches(".git").to_lowercase())
        }
        Some(Repository::CreatedAtAward) | None => None,
    };
    address(one) == address(other)
}

fn near_same(one: &OpportunityContent, other: &OpportunityContent) -> bool {
    let (a, b) = (vocabulary(one), vocabulary(other));
    let common = a.intersection(&b).count();
    let all = a.union(&b).count();
    all > 0 && common * 100 >= all * ALIKE_PERCENT
}

fn vocabulary(content: &OpportunityContent) -> BTreeSet<String> {
    [&content.title.en, &content.summary.en, &content.work.en]
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3)
        .map(str::to_lowercase)
        .collect()
}
