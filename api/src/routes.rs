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
//!      `paging: Query<Paging>` and `params(Paging)`. Public ones say `security(())` and take `MaybeSignedIn(visitor)`
//!      (then `security((), ("bearer" = []))`).
//!    - What time causes: a function of the slice that takes `&Write`, called in `timers/perform.rs`.
//!    - A `Refusal` becomes a `Problem` with `?`. A unique index that races would hit:
//!      `.map_err(|error| unless_unique(error, Refusal::AlreadyProposed))`.
//!    - Locks are taken in the order department, person, opportunity, proposal, contract.
//! 4. One line below. 5. `cargo xtask openapi`. 6. `tests/api/<slice>/<act>.rs`.
//!
//! The idempotency key, the error statuses, `{id}` parameters and reply schemas are added to the
//! document by `openapi`; a handler only names `IfMatch` and its `Query` types in `params(…)`, if
//! it has any (`contract/openapi.rs` finds what was forgotten).

use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    accounts, awards, contracts, demonstration, departments, evaluations, notifications, opportunities,
    payments, programmes, proposals, questions, results, work,
};

/// Everything below `/api/v1`.
pub fn every_operation(config: &mut ServiceConfig) {
    people_and_rules(config);
    until_closing(config);
    from_evaluation_on(config);
    around_the_file(config);
}

fn people_and_rules(config: &mut ServiceConfig) {
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
        .service(programmes::tax_rates::list_tax_rates);
}

fn until_closing(config: &mut ServiceConfig) {
    config
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
        // Questions.
        .service(questions::list::list_questions)
        .service(questions::ask::ask_question)
        .service(questions::answer::answer_question)
        // Proposals.
        .service(proposals::list::list_proposals)
        .service(proposals::read::read_proposal)
        .service(proposals::start::start_proposal)
        .service(proposals::edit::edit_proposal)
        .service(proposals::submit::submit_proposal)
        .service(proposals::confirm::confirm_proposal)
        .service(proposals::withdraw::withdraw_proposal);
}

fn from_evaluation_on(config: &mut ServiceConfig) {
    config
        // Evaluations and awards.
        .service(evaluations::read::read_evaluation)
        .service(evaluations::assess::assess_criterion)
        .service(evaluations::complete::complete_evaluation)
        .service(awards::list::list_offers)
        .service(awards::read::read_offer)
        .service(awards::make_offer::make_offer)
        .service(awards::accept::accept_offer)
        .service(awards::decline::decline_offer)
        .service(awards::end_without_award::end_without_award)
        // Contracts and payments.
        .service(contracts::list::list_contracts)
        .service(contracts::read::read_contract)
        .service(contracts::sign::sign_contract)
        .service(contracts::deliver::deliver_work)
        .service(contracts::accept_work::accept_work)
        .service(contracts::request_revision::request_revision)
        .service(contracts::extend::extend_delivery)
        .service(contracts::terminate::terminate_contract)
        .service(contracts::post_message::post_message)
        .service(contracts::open_dispute::open_dispute)
        .service(contracts::decide_dispute::decide_dispute)
        .service(payments::send_invoice::send_invoice)
        .service(payments::return_invoice::return_invoice)
        .service(payments::certify::certify_invoice)
        .service(payments::pay::pay_invoice)
        .service(payments::confirm_payment::confirm_payment)
        .service(payments::give_feedback::give_feedback);
}

fn around_the_file(config: &mut ServiceConfig) {
    config
        // Notifications.
        .service(work::list::list_work)
        .service(results::read::read_results)
        .service(notifications::list::list_notifications)
        .service(notifications::mark_read::mark_notifications_read)
        // The demonstration.
        .service(demonstration::read::read_demonstration)
        .service(demonstration::enter::enter_demonstration)
        .service(demonstration::advance::advance_demonstration);
}
