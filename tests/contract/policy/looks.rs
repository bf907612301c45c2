//! What support may do.

use shared::ids::{SupportLookId, Version};
use shared::policy::Act;
use shared::support::SupportLook;
use uuid::Uuid;

use super::Table;
use super::files::days;
use super::people::{SUPPORT, VENDOR, person};

/// A look in every state.
pub fn on_looks(table: &mut Table) {
    table.states("begin_support_look", [("at anybody's screens", Act::LookAsSupport)]);
    let looks = looks();
    table.states("read_look", looks.iter().map(|(state, look)| (*state, Act::ReadLook(look))));
    table.states("see_screens", looks.iter().map(|(state, look)| (*state, Act::SeeScreens(look))));
}

fn looks() -> Vec<(&'static str, SupportLook)> {
    let live = SupportLook {
        id: SupportLookId(Uuid::from_u128(90)),
        version: Version(1),
        agent_id: person(SUPPORT),
        person_id: person(VENDOR),
        reason: "They cannot find their invoice.".to_owned(),
        begun_at: days(0),
        until: days(1),
        ended_at: None,
    };
    let over = SupportLook { ended_at: Some(days(0)), ..live.clone() };
    let of_another = SupportLook { agent_id: person(59), ..live.clone() };
    vec![("live", live), ("over", over), ("begun by another agent", of_another)]
}
