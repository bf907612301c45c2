//! Who is told what about the people of a department.

use shared::actor::Role;
use shared::departments::{Delegation, DelegationView, DepartmentFacts};
use shared::format;
use shared::ids::{DepartmentId, PersonId};
use shared::language::{Bilingual, Language, Words};
use shared::notifications::{Link, NoticeKind, notice, same};

use super::store;
use crate::audience;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};

/// Roles in words, in both languages.
#[must_use]
pub fn roles(roles: &[Role]) -> Bilingual {
    let said = |language: Language| {
        let words: Vec<String> =
            roles.iter().map(|role| role.words().in_language(language).to_lowercase()).collect();
        words.join(", ")
    };
    Bilingual { en: said(Language::En), fr: said(Language::Fr) }
}

/// One person, about a department: its name is always filled in.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(
    write: &Write,
    person_id: PersonId,
    kind: NoticeKind,
    department_id: DepartmentId,
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    tell_all(write, vec![person_id], kind, department_id, more).await
}

/// Several people, about a department.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_all(
    write: &Write,
    people: Vec<PersonId>,
    kind: NoticeKind,
    department_id: DepartmentId,
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    let mut values = vec![("title", store::read(write, department_id).await?.name)];
    values.extend_from_slice(more);
    notify_all(write, people, &notice(kind, &values, Link::Department(department_id))).await
}

/// The administrators of a department.
#[must_use]
pub fn administrators(department: &DepartmentFacts) -> Vec<PersonId> {
    let held = department.grants.iter().filter(|grant| grant.role == Role::DepartmentAdministrator);
    held.map(|grant| grant.person_id).collect()
}

/// Whoever asked for roles: how it was decided.
///
/// # Errors
/// When the database does not answer.
pub async fn decided(
    write: &Write,
    person_id: PersonId,
    department_id: DepartmentId,
    answer: Bilingual,
) -> Result<(), Problem> {
    tell(write, person_id, NoticeKind::RolesDecided, department_id, &[("answer", answer)]).await
}

/// Whoever got or lost a role.
///
/// # Errors
/// When the database does not answer.
pub async fn changed(
    write: &Write,
    person_id: PersonId,
    department_id: DepartmentId,
    (change, role): (Words, Role),
    reason: &str,
) -> Result<(), Problem> {
    let role = roles(&[role]);
    let filled = Bilingual {
        en: change.fill(Language::En, &[("role", &role.en)]),
        fr: change.fill(Language::Fr, &[("role", &role.fr)]),
    };
    let more = [("change", filled), ("reason", same(reason))];
    tell(write, person_id, NoticeKind::RolesChanged, department_id, &more).await
}

/// Both sides of a delegation.
///
/// # Errors
/// When the database does not answer.
pub async fn lent(write: &Write, kind: NoticeKind, view: &DelegationView) -> Result<(), Problem> {
    let day = |at| Bilingual { en: format::date(at, Language::En), fr: format::date(at, Language::Fr) };
    let more = [
        ("delegate", same(&view.delegate)),
        ("delegator", same(&view.delegator)),
        ("role", roles(&[view.role])),
        ("from", day(view.from)),
        ("to", day(view.to)),
    ];
    let both = vec![view.delegator_id, view.delegate_id];
    tell_all(write, both, kind, view.department_id, &more).await
}

/// The administrators: somebody left, or lost the author's role, with files that are not over.
///
/// # Errors
/// When the database does not answer.
pub async fn without_author(
    write: &Write,
    department: &DepartmentFacts,
    person_id: PersonId,
) -> Result<(), Problem> {
    let files = store::open_files(write, department.id, Some(person_id)).await?.len();
    if files == 0 || department.holds(person_id, Role::Author) {
        return Ok(());
    }
    let more = [("name", same(audience::name(write, person_id).await?)), ("count", same(files))];
    tell_all(write, administrators(department), NoticeKind::FilesWithoutAuthor, department.id, &more).await
}

/// The next author of a file, and the one before.
///
/// # Errors
/// When the database does not answer.
pub async fn handed_over(
    write: &Write,
    people: &[PersonId],
    title: &Bilingual,
    next: PersonId,
    (link, reason): (Link, &str),
) -> Result<(), Problem> {
    let untitled = Words::new("(untitled)", "(sans titre)").bilingual();
    let title = if title.is_empty() { untitled } else { title.clone() };
    let name = same(audience::name(write, next).await?);
    let values = [("title", title), ("name", name), ("reason", same(reason))];
    let told = notice(NoticeKind::FileHandedOver, &values, link);
    for person_id in people {
        notify(write, *person_id, &told).await?;
    }
    Ok(())
}

/// What the record keeps of a delegation: who, for whom, which role, from when to when.
#[must_use]
pub fn data_of(delegation: &Delegation) -> serde_json::Value {
    serde_json::json!({
        "delegation_id": delegation.id,
        "delegator_id": delegation.delegator_id,
        "delegate_id": delegation.delegate_id,
        "role": delegation.role,
        "from": delegation.from,
        "until": delegation.until,
    })
}
