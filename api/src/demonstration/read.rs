//! `GET /demonstration`.

use actix_web::get;
use shared::actor::Factor;
use shared::demonstration::{DemonstrationView, PersonaView};

use super::only_here;
use super::people::{self, PASSWORD};
use crate::accounts::sessions;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::departments;
use crate::http::{Found, Problem};

/// Read whom you can be, and when it is.
#[utoipa::path(tag = "demonstration", security(()))]
#[get("/demonstration")]
pub async fn read_demonstration(ctx: Ctx) -> Result<Found<DemonstrationView>, Problem> {
    only_here(&ctx)?;
    let read = ctx.begin_read().await?;
    Ok(Found(DemonstrationView {
        business_time: read.now().await?,
        personas: personas(&read).await?,
        departments: departments::store::all(&read).await?,
    }))
}

async fn personas(transaction: &Transaction) -> Result<Vec<PersonaView>, Problem> {
    let mut views = Vec::new();
    for someone in people::everybody() {
        let id = people::find(transaction, someone.persona).await?;
        let Some(actor) = sessions::actor(transaction, id, Factor::Two).await? else {
            continue;
        };
        views.push(PersonaView {
            persona: someone.persona,
            name: someone.name.to_owned(),
            email: someone.email.to_owned(),
            password: PASSWORD.to_owned(),
            language: actor.language,
            what: someone.persona.words().bilingual(),
            roles: actor.roles,
            platform_roles: actor.platform_roles,
        });
    }
    Ok(views)
}
