//! What the product owner keeps for everybody, and what support and auditors see.

use super::Operations;
use crate::{auditing, checkpoints, platform, support};

/// Registers, lists, announcements, people.
pub fn platform_registers(config: &mut impl Operations) {
    config
        .service(platform::programmes::read::read_programme_versions)
        .service(platform::programmes::schedule::schedule_programme)
        .service(platform::programmes::correct::correct_programme)
        .service(platform::programmes::withdraw::withdraw_programme)
        .service(platform::taxes::read::read_tax_register)
        .service(platform::taxes::schedule::schedule_taxes)
        .service(platform::taxes::correct::correct_taxes)
        .service(platform::taxes::withdraw::withdraw_taxes)
        .service(platform::holidays::read::read_holidays)
        .service(platform::holidays::add::add_holiday)
        .service(platform::holidays::rename::rename_holiday)
        .service(platform::holidays::withdraw::withdraw_holiday)
        .service(platform::lists::read::read_list)
        .service(platform::lists::add::add_term)
        .service(platform::lists::rename::rename_term)
        .service(platform::lists::retire::retire_term)
        .service(platform::lists::restore::restore_term)
        .service(platform::lists::order::order_terms)
        .service(platform::announcements::read::read_announcements)
        .service(platform::announcements::announce::announce)
        .service(platform::announcements::correct::correct_announcement)
        .service(platform::announcements::withdraw::withdraw_announcement)
        .service(platform::people::list::list_people)
        .service(platform::people::read::read_person)
        .service(platform::people::deactivate::deactivate_person)
        .service(platform::people::reactivate::reactivate_person)
        .service(platform::people::grant::grant_platform_role)
        .service(platform::people::revoke::revoke_platform_role);
}

/// Support and auditors: who sees what others did, and changes nothing.
pub fn support_and_audit(config: &mut impl Operations) {
    config
        .service(support::list::list_support_looks)
        .service(support::begin::begin_support_look)
        .service(support::read::read_support_look)
        .service(support::end::end_support_look)
        .service(support::list_work::list_supported_work)
        .service(support::list_proposals::list_supported_proposals)
        .service(support::list_contracts::list_supported_contracts)
        .service(support::list_notifications::list_supported_notifications)
        .service(checkpoints::list::list_checkpoints)
        .service(checkpoints::read::read_checkpoint)
        .service(checkpoints::prove_consistency::prove_consistency)
        .service(checkpoints::prove_event::prove_event)
        .service(checkpoints::verify_record::verify_record)
        .service(auditing::search::search_record)
        .service(auditing::read_stream::read_stream);
}
