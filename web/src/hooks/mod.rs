//! What pages ask of the app: data, sending, saving.

mod use_autosave;
mod use_fetch;
mod use_pages;
mod use_submit;

pub use crate::announcer::use_announcer;
pub use crate::navigation::{use_language, use_navigator, use_query};
pub use crate::session::{use_business_now, use_session, use_visitor};
pub use use_autosave::{Autosave, Save, Saved, forget_draft, forget_drafts, kept_draft, use_autosave};
pub use use_fetch::{Fetch, Remote, use_fetch};
pub use use_pages::{Pages, use_pages};
pub use use_submit::{Submit, use_submit};
