//! Notifications of weeks past: people have read them.

use chrono::{DateTime, Utc};
use serde_json::Value;
use shared::demonstration::Persona;
use shared::notifications::{NotificationView, ReadUpTo};
use shared::page::Page;

use super::World;
use crate::demonstration::story::client::Trouble;

/// Marks as read what somebody was told before a moment.
pub(super) async fn read_until(
    world: &mut World,
    who: Persona,
    moment: DateTime<Utc>,
) -> Result<(), Trouble> {
    let told: Page<NotificationView> = world.client.get(who, "/notifications?limit=100").await?;
    let old = told.items.iter().find(|notification| notification.at < moment);
    if let Some(old) = old {
        let _: Value = world.client.create(who, "/notifications/read", &ReadUpTo { up_to: old.id }).await?;
    }
    Ok(())
}
