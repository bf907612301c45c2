//! `GET /systems/{id}/acts`.

use actix_web::get;
use shared::departments::rules::may_administer;
use shared::ids::ClientId;
use shared::page::Page;
use shared::systems::ClientActView;
use uuid::Uuid;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};
use crate::{audit, record};

/// List what a departmental system did, the newest first: for whom, and with what proof.
#[utoipa::path(tag = "systems", params(Paging))]
#[get("/systems/{id}/acts")]
pub async fn list_system_acts(
    SignedIn(actor): SignedIn,
    id: Path<ClientId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<ClientActView>, Problem> {
    let read = ctx.begin_read().await?;
    let client = store::read(&read, *id).await?.facts;
    may_administer(&actor, client.department_id)?;
    let found = store::acts(&read, *id, paging.after::<Uuid>()?, paging.limit()).await?;
    let page = cursor::page(found, paging.limit(), |event| event.0);
    let (mut events, mut about) = (Vec::new(), Vec::new());
    for (event, kind, thing) in audit::some(&read, &page.items).await? {
        events.push(event);
        about.push((kind, thing));
    }
    let entries = record::entries(&read, events).await?;
    let view = |(entry, (about_kind, thing)): (_, (String, Uuid))| ClientActView {
        entry,
        about_kind,
        about_id: thing.to_string(),
    };
    let items = entries.into_iter().zip(about).map(view).collect();
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
