//! Every operation, in the order of a file’s life; two families stand in files of their own below.
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
//! 4. One line below, and one in `openapi/acts.rs` that names its act of `shared::policy`.
//! 5. `cargo xtask openapi`. 6. `tests/api/<slice>/<act>.rs`.
//!
//! The idempotency key, the error statuses, `{id}` parameters and reply schemas are added to the
//! document by `openapi`; a handler only names `IfMatch` and its `Query` types in `params(…)`, if
//! it has any (`contract/openapi.rs` finds what was forgotten).

mod kept;
mod organizations;

use actix_web::dev::HttpServiceFactory;
use actix_web::web;
use utoipa_actix_web::OpenApiFactory;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    accounts, awards, contracts, declarations, demonstration, departments, evaluations, fairness, files,
    identities, notifications, opportunities, payments, privacy, profiles, programmes, proposals, questions,
    results, systems, work,
};

/// Whoever takes the operations: the server, to answer them, or the document, to describe them.
/// Describing costs tens of megabytes for a moment, so the server's worker threads do not.
pub trait Operations {
    /// Takes one.
    fn service(&mut self, operation: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self;
}

impl Operations for web::ServiceConfig {
    fn service(&mut self, operation: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self {
        self.service(operation)
    }
}

impl Operations for ServiceConfig<'_> {
    fn service(&mut self, operation: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self {
        self.service(operation)
    }
}

/// Everything below `/api/v1`.
pub fn every_operation(config: &mut impl Operations) {
    people_and_rules(config);
    departments_and_their_people(config);
    about_oneself(config);
    organizations::organizations_and_their_people(config);
    until_closing(config);
    from_evaluation_on(config);
    around_the_file(config);
    kept::platform_registers(config);
    kept::support_and_audit(config);
}

fn people_and_rules(config: &mut impl Operations) {
    config
        // Accounts and sessions.
        .service(accounts::register::register)
        .service(accounts::confirm_email::confirm_email)
        .service(accounts::request_password_reset::request_password_reset)
        .service(accounts::reset_password::reset_password)
        .service(accounts::sign_in::sign_in)
        .service(accounts::second_factor::sign_in::sign_in_with_second_factor)
        .service(accounts::read_session::read_session)
        .service(accounts::refresh_session::refresh_session)
        .service(accounts::sign_out::sign_out)
        .service(accounts::sign_out_everywhere::sign_out_everywhere)
        .service(identities::new_account::read_new_account)
        .service(identities::new_account::prove_email)
        .service(identities::new_account::open_new_account)
        .service(identities::begin_link::begin_link)
        .service(identities::list::list_identities)
        .service(identities::unlink::unlink_identity)
        .service(accounts::read::read_account)
        .service(accounts::edit::edit_account)
        // One's own password, address, second factor and sessions.
        .service(accounts::read_security::read_security)
        .service(accounts::change_password::change_password)
        .service(accounts::change_email::change_email)
        .service(accounts::confirm_new_email::confirm_new_email)
        .service(accounts::second_factor::begin::begin_second_factor)
        .service(accounts::second_factor::confirm::confirm_second_factor)
        .service(accounts::second_factor::renew_codes::renew_recovery_codes)
        .service(accounts::second_factor::turn_off::turn_off_second_factor)
        .service(accounts::list_sessions::list_sessions)
        .service(accounts::end_session::end_session)
        .service(accounts::end_other_sessions::end_other_sessions)
        // Programmes.
        .service(programmes::list::list_programmes)
        .service(programmes::read::read_programme)
        .service(programmes::calendar::read_calendar)
        .service(programmes::tax_rates::list_tax_rates);
}

fn departments_and_their_people(config: &mut impl Operations) {
    config
        // Departments.
        .service(departments::list::list_departments)
        .service(departments::create::create_department)
        .service(departments::read::read_department)
        .service(departments::edit::edit_department)
        .service(departments::list_settings::list_settings)
        .service(departments::change_settings::change_settings)
        .service(departments::list_templates::list_templates)
        .service(departments::read_record::read_department_record)
        // Their systems.
        .service(systems::list::list_systems)
        .service(systems::create::create_system)
        .service(systems::read::read_system)
        .service(systems::rotate::rotate_key)
        .service(systems::revoke::revoke_system)
        .service(systems::list_acts::list_system_acts)
        // Their people.
        .service(departments::list_officials::list_officials)
        .service(departments::grant_role::grant_role)
        .service(departments::revoke_role::revoke_role)
        .service(departments::leave::leave_department)
        .service(departments::list_invitations::list_department_invitations)
        .service(departments::invite::invite_official)
        .service(departments::list_own_invitations::list_own_department_invitations)
        .service(departments::read_invitation::read_department_invitation)
        .service(departments::accept_invitation::accept_department_invitation)
        .service(departments::decline_invitation::decline_department_invitation)
        .service(departments::withdraw_invitation::withdraw_department_invitation)
        .service(departments::list_requests::list_role_requests)
        .service(departments::request_roles::request_roles)
        .service(departments::list_own_requests::list_own_role_requests)
        .service(departments::grant_request::grant_role_request)
        .service(departments::refuse_request::refuse_role_request)
        .service(departments::list_delegations::list_delegations)
        .service(departments::delegate::delegate_role)
        .service(departments::end_delegation::end_delegation)
        .service(departments::list_open_files::list_open_files)
        .service(departments::hand_over::hand_over);
}

fn about_oneself(config: &mut impl Operations) {
    config
        // What vendors say of their work, and people of themselves.
        .service(profiles::list_skills::list_skills)
        .service(profiles::read::read_profile)
        .service(profiles::edit::edit_profile)
        .service(declarations::read::read_declarations)
        .service(declarations::declare::declare)
        .service(declarations::withdraw::withdraw_declarations)
        .service(declarations::count::count_declared_groups)
        .service(notifications::read_choices::read_notice_choices)
        .service(notifications::choose::choose_notices)
        // Privacy.
        .service(privacy::read::read_privacy)
        .service(privacy::copy::copy_personal_data)
        .service(privacy::list_reads::list_reads)
        .service(privacy::closing_code::request_closing_code)
        .service(privacy::close::close_account)
        .service(privacy::restore::restore_account);
}

fn until_closing(config: &mut impl Operations) {
    config
        // Opportunities.
        .service(opportunities::list::list_opportunities)
        .service(opportunities::read::read_opportunity)
        .service(opportunities::list_files::list_files)
        .service(opportunities::read_file::read_file)
        .service(files::download::download_file)
        .service(files::download::download_public_file)
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
        .service(proposals::change_proponent::change_proponent)
        .service(proposals::submit::submit_proposal)
        .service(proposals::confirm::confirm_proposal)
        .service(proposals::withdraw::withdraw_proposal)
        .service(fairness::read_receipt::read_receipt)
        .service(fairness::read_proof::read_proof);
}

fn from_evaluation_on(config: &mut impl Operations) {
    config
        // Evaluations and awards.
        .service(evaluations::read::read_evaluation)
        .service(evaluations::assess::assess_criterion)
        .service(fairness::read_receipts::read_receipts)
        .service(fairness::fix_public_value::fix_public_value)
        .service(evaluations::complete::complete_evaluation)
        .service(fairness::read_draw::read_draw)
        .service(awards::list::list_offers)
        .service(awards::read::read_offer)
        .service(awards::make_offer::make_offer)
        .service(awards::accept::accept_offer)
        .service(awards::decline::decline_offer)
        .service(awards::disqualify::disqualify_proponent)
        .service(awards::reinstate::reinstate_proponent)
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

fn around_the_file(config: &mut impl Operations) {
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
