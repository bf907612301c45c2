//! Who is told what about an opportunity.

use chrono::{DateTime, Utc};
use shared::actor::Role;
use shared::format;
use shared::ids::PersonId;
use shared::language::{Bilingual, Language, Words};
use shared::money::Money;
use shared::notifications::{Link, Notice, NoticeKind, notice};
use shared::opportunities::{OpportunityContent, OpportunityFacts};
use shared::programmes::ApprovalKind;

use crate::audience;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;

/// A moment in words, in both languages; the sentences have the article.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> Bilingual {
    both(|language| format::moment_in_sentence(at, language))
}

/// An amount in words, in both languages.
#[must_use]
pub fn money(amount: Money) -> Bilingual {
    both(|language| format::money(amount, language))
}

/// A text made once for each language.
#[must_use]
pub fn both(make: impl Fn(Language) -> String) -> Bilingual {
    Bilingual { en: make(Language::En), fr: make(Language::Fr) }
}

/// A notice about an opportunity: its title is always filled in.
#[must_use]
pub fn about(kind: NoticeKind, title: &Bilingual, more: &[(&str, Bilingual)], link: Link) -> Notice {
    let untitled = Words::new("(untitled)", "(sans titre)").bilingual();
    let title = if title.is_empty() { untitled } else { title.clone() };
    let mut values = vec![("title", title)];
    values.extend_from_slice(more);
    notice(kind, &values, link)
}

/// Approvers and contracting authorities: something was sent for approval.
///
/// # Errors
/// When the database does not answer.
pub async fn review_requested(
    write: &Write,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    waiting: &[ApprovalKind],
    due: DateTime<Utc>,
) -> Result<(), Problem> {
    let link = Link::File(facts.id);
    let told = about(NoticeKind::ReviewRequested, &content.title, &[("due", moment(due))], link);
    let mut people = Vec::new();
    for kind in waiting {
        people.extend(reviewers(write, facts, *kind).await?);
    }
    notify_all(write, people, &told).await
}

/// Whoever may give an approval of a file: its author never may.
///
/// # Errors
/// When the database does not answer.
pub async fn reviewers(
    write: &Write,
    facts: &OpportunityFacts,
    kind: ApprovalKind,
) -> Result<Vec<PersonId>, Problem> {
    let role = match kind {
        ApprovalKind::Money => Role::Approver,
        ApprovalKind::Fit => Role::ContractingAuthority,
    };
    let mut people = audience::officials(write, facts.department_id, role).await?;
    people.retain(|person| *person != facts.author_id);
    Ok(people)
}

/// The officials on a file: its author and whoever answers for contracting.
///
/// # Errors
/// When the database does not answer.
pub async fn on_file(write: &Write, facts: &OpportunityFacts) -> Result<Vec<PersonId>, Problem> {
    let mut people = vec![facts.author_id];
    match facts.contracting_authority() {
        Some(authority) => people.push(authority),
        None => people.extend(reviewers(write, facts, ApprovalKind::Fit).await?),
    }
    Ok(people)
}
