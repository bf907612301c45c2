//! Programmes, and the calendar that their clocks count by.

use shared::calendar::Calendar;
use shared::page::Page;
use shared::programmes::{CalendarView, ProgrammeView};

use super::call::{Call, Loaded};
use crate::failure::ApiError;

/// Every programme in force.
pub async fn list_programmes() -> Result<Loaded<Page<ProgrammeView>>, ApiError> {
    Call::get("/programmes").read().await
}

/// The days off.
pub async fn read_calendar() -> Result<Calendar, ApiError> {
    let view: Loaded<CalendarView> = Call::get("/calendar").read().await?;
    Ok(Calendar::new(view.value.holidays))
}
