//! `GET /account/reads`.

use actix_web::get;
use shared::ids::{PersonId, PersonalDataReadId};
use shared::language::{Bilingual, Language};
use shared::notifications::Link;
use shared::privacy::{PersonalData, PersonalDataRead};

use super::store::{self, Row};
use crate::audience;
use crate::columns::{code, moment};
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};
use crate::stream::Stream;

/// List who read your personal information, the newest first.
///
/// Officials, support and auditors; each once a day and thing.
#[utoipa::path(tag = "accounts", params(Paging))]
#[get("/account/reads")]
pub async fn list_reads(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<PersonalDataRead>, Problem> {
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let found = of(&read, actor.person_id, paging.after()?, limit + 1).await?;
    Ok(Listed(cursor::page(found, limit, |one| one.id)))
}

async fn of(
    transaction: &Transaction,
    subject: PersonId,
    after: Option<PersonalDataReadId>,
    limit: u64,
) -> Result<Vec<PersonalDataRead>, Problem> {
    let rows = store::reads(transaction, subject, after, limit).await?;
    let readers: Vec<PersonId> = rows.iter().map(|row| PersonId(row.reader_id)).collect();
    let names = audience::names(transaction, &readers).await?;
    rows.into_iter().map(|row| view(row, &names)).collect()
}

fn view(row: Row, names: &[(PersonId, String)]) -> Result<PersonalDataRead, Problem> {
    let reader = names.iter().find(|(id, _)| id.0 == row.reader_id).map(|(_, name)| name.clone());
    Ok(PersonalDataRead {
        id: PersonalDataReadId(row.id),
        reader: reader.unwrap_or_default(),
        what: code(PersonalData::from_code(&row.what), "personal_data_reads.what")?,
        at: moment(row.read_at),
        path: path(Stream::restore(&row.about_kind, row.about_id)),
        act: row.act,
    })
}

/// The page of the thing on which it was read, for those who may read theirs.
fn path(about: Option<Stream>) -> Option<Bilingual> {
    let link = match about? {
        Stream::Contract(id) => Link::Contract(id),
        Stream::Proposal(id) => Link::Proposal(id),
        Stream::Opportunity(id) => Link::Opportunity(id),
        Stream::Organization(id) => Link::Organization(id),
        Stream::Department(_)
        | Stream::Person(_)
        | Stream::Programme(_)
        | Stream::Platform(_)
        | Stream::Instance => return None,
    };
    Some(Bilingual { en: link.path(Language::En), fr: link.path(Language::Fr) })
}
