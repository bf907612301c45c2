//! Widgets in the look of the GC Design System. They know no domain verb and no HTTP.
//!
//! What keeps state or has many properties is a component (`<TextInput …/>`); the rest are plain
//! functions that return `Html`: they cost a visitor less to download.

pub mod archive;
pub mod autosave_line;
pub mod bilingual_input;
pub mod button;
pub mod chart;
pub mod checkbox;
pub mod chips;
pub mod copy_button;
pub mod date_input;
pub mod details;
pub mod dialog;
pub mod diff;
pub mod error_summary;
pub mod fetched;
pub mod field;
pub mod icon;
pub mod link;
pub mod list_input;
pub mod moment_input;
pub mod money_input;
pub mod notice;
pub mod page;
pub mod password_input;
pub mod problem;
pub mod progress;
pub mod radios;
pub mod select;
pub mod stepper;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod task_list;
pub mod text_input;
pub mod textarea;
pub mod time_input;
pub mod timeline;
pub mod word_diff;

pub use archive::Archive;
pub use autosave_line::autosave_line;
pub use bilingual_input::BilingualInput;
pub use button::{Button, Look, link_button};
pub use chart::{Bar, bar_chart};
pub use checkbox::Checkbox;
pub use chips::{Chip, chips};
pub use copy_button::CopyButton;
pub use date_input::DateInput;
pub use details::details;
pub use dialog::ConfirmButton;
pub use diff::diff;
pub use error_summary::ErrorSummary;
pub use fetched::fetched;
pub use field::{Choice, choice};
pub use icon::{Icon, icon};
pub use link::{link, link_to, moment};
pub use list_input::ListInput;
pub use moment_input::MomentInput;
pub use money_input::MoneyInput;
pub use notice::{Tone, notice};
pub use page::{Crumb, Page};
pub use password_input::PasswordInput;
pub use problem::problem_view;
pub use progress::{load_more, progress};
pub use radios::Radios;
pub use select::Select;
pub use stepper::stepper;
pub use summary_list::{Row, row, summary_list};
pub use table::table;
pub use tag::tag;
pub use task_list::{Task, TaskState, task_list};
pub use text_input::{Kind, TextInput};
pub use textarea::TextArea;
pub use time_input::TimeInput;
pub use timeline::{Happening, Stage, timeline};

/// The `lang` of a text whose language nobody noted: not taken for the page's.
pub const UNKNOWN: &str = "";
