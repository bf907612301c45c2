//! Who is told what about an organization.

use shared::ids::PersonId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, notice, same};

use super::store::Organization;
use crate::audience;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;

/// Tells people something about an organization. Its name, and the name of whoever it is about, are
/// always filled in.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(
    write: &Write,
    organization: &Organization,
    people: Vec<PersonId>,
    (kind, about): (NoticeKind, PersonId),
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    let person = audience::name(write, about).await?;
    let mut values = vec![("organization", same(organization.name())), ("person", same(person))];
    values.extend_from_slice(more);
    let told = notice(kind, &values, Link::Organization(organization.facts.id));
    notify_all(write, people, &told).await
}

/// The owner and the administrators, without whoever acted.
#[must_use]
pub fn others_binding(organization: &Organization, actor: PersonId) -> Vec<PersonId> {
    let mut people = organization.facts.binding();
    people.retain(|person| *person != actor);
    people
}

/// Everybody in it, without whoever acted.
#[must_use]
pub fn everybody_else(organization: &Organization, actor: PersonId) -> Vec<PersonId> {
    let everybody = organization.facts.members.iter().map(|member| member.person_id);
    everybody.filter(|person| *person != actor).collect()
}
