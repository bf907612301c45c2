//! The value from outside that a draw may mix in: its source is named at publication, when nobody can know
//! the value, and the value is fixed once, after closing. Then not even whoever knows the secret could
//! have chosen who wins.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::actor::Actor;
use crate::fairness::PublicValueView;
use crate::opportunities::rules::is_contracting_authority;
use crate::opportunities::{OpportunityFacts, OpportunityState};
use crate::refusal::Refusal;

/// The value, as the source published it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicValueDraft {
    /// The value: the numbers drawn, the pulse of a beacon. Space around it does not count.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub value: String,
    /// Where anybody can look it up: an address, a page, a moment.
    #[validate(length(min = 10, max = 1000))]
    #[schema(min_length = 10, max_length = 1000)]
    pub proof: String,
}

/// A contracting authority of the department fixes it, once closed and before the draw.
///
/// # Errors
/// As [`is_contracting_authority`], `not_closed_yet`, `not_in_evaluation`.
pub fn may_fix_public_value(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    is_contracting_authority(actor, opportunity)?;
    match (&opportunity.state, &opportunity.closing) {
        (OpportunityState::Published, Some(_)) => Ok(()),
        (OpportunityState::Published, None) => Err(Refusal::NotClosedYet),
        _ => Err(Refusal::NotInEvaluation),
    }
}

/// Fixes the value. `named` is what publication said.
///
/// # Errors
/// As [`may_fix_public_value`], `public_value_not_named`, `public_value_fixed`.
pub fn fix_public_value(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    named: Option<&PublicValueView>,
    draft: PublicValueDraft,
    now: DateTime<Utc>,
) -> Result<PublicValueView, Refusal> {
    may_fix_public_value(actor, opportunity)?;
    let named = named.ok_or(Refusal::PublicValueNotNamed)?;
    if named.value.is_some() {
        return Err(Refusal::PublicValueFixed);
    }
    let PublicValueDraft { value, proof } = draft;
    Ok(PublicValueView {
        source: named.source.clone(),
        value: Some(value.trim().to_owned()),
        proof: Some(proof.trim().to_owned()),
        fixed_at: Some(now),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Bilingual;
    use crate::opportunities::commands::close;
    use crate::samples::{author, authority, closing, open, selected};

    fn closed() -> OpportunityFacts {
        close(&open(), 2, crate::fairness::root(&[]), closing()).unwrap()
    }

    fn named() -> PublicValueView {
        PublicValueView {
            source: Bilingual::new("A lottery", "Une loterie"),
            value: None,
            proof: None,
            fixed_at: None,
        }
    }

    fn draft() -> PublicValueDraft {
        PublicValueDraft { value: " 4 8 15 ".to_owned(), proof: "https://example.ca".to_owned() }
    }

    fn fix(
        actor: &Actor,
        facts: &OpportunityFacts,
        named: Option<&PublicValueView>,
    ) -> Result<PublicValueView, Refusal> {
        fix_public_value(actor, facts, named, draft(), closing())
    }

    #[test]
    fn the_contracting_authority_fixes_it_once_after_closing() {
        let (authority, closed, named) = (authority(), closed(), named());
        let fixed = fix(&authority, &closed, Some(&named)).unwrap();
        assert_eq!(fixed.value.as_deref(), Some("4 8 15"));
        assert_eq!(fix(&authority, &closed, Some(&fixed)), Err(Refusal::PublicValueFixed));
        assert_eq!(fix(&authority, &closed, None), Err(Refusal::PublicValueNotNamed));
        assert_eq!(fix(&authority, &open(), Some(&named)), Err(Refusal::NotClosedYet));
        assert_eq!(fix(&authority, &selected(), Some(&named)), Err(Refusal::NotInEvaluation));
        assert!(fix(&author(), &closed, Some(&named)).is_err());
    }
}
