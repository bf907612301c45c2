//! Every operation, on one page, in the order of a file's life.
//!
//! # How to add an act
//!
//! 1. The decision is a command of `shared`, and its refusals are in `shared::refusal`.
//! 2. A migration, if there is something new to keep (`migrations/`, one table family a file; an
//!    `entity.rs` here; every query in the slice's `store.rs`, whose functions take
//!    `&Transaction`; roots are locked with `.lock_exclusive()`, saved with `WHERE version`).
//! 3. One file for the act, with one handler:
//!
//! ```ignore
//! /// Publish an opportunity.                          ← the summary in the document
//! ///
//! /// Tells everybody who watches the programme.       ← its description
//! #[utoipa::path(tag = "opportunities", params(IfMatch))]
//! #[post("/opportunities/{id}/publish")]
//! pub async fn publish_opportunity(                     // the name is the operation id
//!     SignedIn(actor): SignedIn,                        // 401, before anything is parsed
//!     id: Path<OpportunityId>,                          // 404, if it is no id
//!     version: IfMatch,                                 // 428; only on what exists
//!     key: IdempotencyKey,                              // 400; on every POST that acts
//!     draft: Json<Publication>,                         // 400, 413, 415, 422
//!     ctx: Ctx,
//! ) -> Result<Changed<OpportunityView>, Problem> {
//!     let act = ctx.begin_act(&actor, &key).await?;                         // claims the key
//!     if act.replay().is_some() {                                           // sent before:
//!         return Ok(Changed(view::of(&act, *id, &actor).await?));           // only render
//!     }
//!     let opportunity = store::lock(&act, *id, &actor).await?;              // 404 if hidden
//!     version.check(opportunity.facts.version)?;                            // 412
//!     let now = act.now().await?;                                           // after the lock
//!     let published = opportunities::publish(&actor, &opportunity, draft.into_inner(), now)?;
//!     store::save(&act, &published).await?;
//!     audit::record(&act, Stream::Opportunity(*id), "opportunity_published", &published.facts).await?;
//!     timers::schedule(&act, TimerAct::Close, Stream::Opportunity(*id), "", closes_at).await?;
//!     notifications::notify(&act, author_id, &notice(NoticeKind::Published, …)).await?;
//!     let view = view::of(&act, *id, &actor).await?;
//!     act.commit(*id).await?;                                               // all or nothing
//!     Ok(Changed(view))
//! }
//! ```
//!
//!    - A creation: no `IfMatch`; `act.replay()` is the id of what was made; ends in
//!      `act.commit(id)` and `Ok(Created::at(format!("/opportunities/{id}"), view))`.
//!    - A PUT: no key; `ctx.begin_write(&actor)` and `write.commit()`. See `accounts/edit.rs`.
//!    - A GET: `ctx.begin_read()`; `Found(view)`, or `Listed(cursor::page(…))` with
//!      `paging: Query<Paging>`. Public ones say `security(())` and take `MaybeSignedIn(visitor)`
//!      (then `security((), ("bearer" = []))`).
//!    - What time causes: a function of the slice that takes `&Write`, called in `timers/perform.rs`.
//!    - A `Refusal` becomes a `Problem` with `?`. A unique index that races would hit:
//!      `.map_err(|error| unless_unique(error, Refusal::AlreadyProposed))`.
//!    - Locks are taken in the order department, person, opportunity, proposal, contract.
//! 4. One line below. 5. `cargo xtask openapi`. 6. `tests/api/<slice>/<act>.rs`.
//!
//! The idempotency key, the error statuses, `{id}` parameters and reply schemas are added to the
//! document by `openapi`; a handler only names `IfMatch` and its `Query` types, if it has any.

use utoipa_actix_web::service_config::ServiceConfig;

use crate::{accounts, demonstration, departments, notifications, opportunities, programmes};

/// Everything below `/api/v1`.
pub fn every_operation(config: &mut ServiceConfig) {
    config
        // Accounts and sessions.
        .service(accounts::register::register)
        .service(accounts::confirm_email::confirm_email)
        .service(accounts::request_password_reset::request_password_reset)
        .service(accounts::reset_password::reset_password)
        .service(accounts::sign_in::sign_in)
        .service(accounts::read_session::read_session)
        .service(accounts::refresh_session::refresh_session)
        .service(accounts::sign_out::sign_out)
        .service(accounts::sign_out_everywhere::sign_out_everywhere)
        .service(accounts::read::read_account)
        .service(accounts::edit::edit_account)
        // Departments and programmes.
        .service(departments::list::list_departments)
        .service(programmes::list::list_programmes)
        .service(programmes::read::read_programme)
        .service(programmes::calendar::read_calendar)
        .service(programmes::tax_rates::list_tax_rates)
        // Opportunities.
        .service(opportunities::list::list_opportunities)
        .service(opportunities::read::read_opportunity)
        .service(opportunities::list_files::list_files)
        .service(opportunities::read_file::read_file)
        .service(opportunities::create::create_opportunity)
        .service(opportunities::edit::edit_opportunity)
        .service(opportunities::send_for_review::send_for_review)
        .service(opportunities::approve_money::approve_money)
        .service(opportunities::approve_fit::approve_fit)
        .service(opportunities::request_changes::request_changes)
        .service(opportunities::publish::publish_opportunity)
        .service(opportunities::amend::amend_opportunity)
        .service(opportunities::cancel::cancel_opportunity)
        .service(opportunities::copy::copy_opportunity)
        // Questions, proposals, evaluations, awards, contracts, payments.

        // Notifications.
        .service(notifications::list::list_notifications)
        .service(notifications::mark_read::mark_notifications_read)
        // The demonstration.
        .service(demonstration::read::read_demonstration)
        .service(demonstration::enter::enter_demonstration)
        .service(demonstration::advance::advance_demonstration);
}
