//! Notifications: everybody concerned is told, in the application and by e-mail, in their language.

mod codes;
mod group;
mod kind;
mod link;
mod words;

pub use group::{NoticeChoices, NoticeChoicesDraft, NoticeChoicesView, NoticeGroup, choose};
pub use kind::NoticeKind;
pub use link::Link;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::ids::NotificationId;
use crate::language::{Bilingual, Language};

/// A notice ready to be stored and sent: subject, body and the page it is about, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Why.
    pub kind: NoticeKind,
    /// One line.
    pub subject: Bilingual,
    /// One paragraph.
    pub body: Bilingual,
    /// The page it is about, as a path in each language.
    pub path: Bilingual,
}

/// Makes a notice: its words with the values filled in.
#[must_use]
pub fn notice(kind: NoticeKind, values: &[(&str, Bilingual)], link: Link) -> Notice {
    let (subject, body) = words::words(kind);
    let fill = |text: crate::language::Words, language: Language| {
        values.iter().fold(text.in_language(language).to_owned(), |filled, (name, value)| {
            filled.replace(&format!("{{{name}}}"), value.best(language).0)
        })
    };
    let both = |text| Bilingual { en: fill(text, Language::En), fr: fill(text, Language::Fr) };
    Notice {
        kind,
        subject: both(subject),
        body: both(body),
        path: Bilingual { en: link.path(Language::En), fr: link.path(Language::Fr) },
    }
}

/// A value that is the same in both languages.
#[must_use]
pub fn same(value: impl ToString) -> Bilingual {
    let value = value.to_string();
    Bilingual { en: value.clone(), fr: value }
}

/// A notification as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NotificationView {
    /// Which one.
    pub id: NotificationId,
    /// Why.
    pub kind: NoticeKind,
    /// One line.
    pub subject: Bilingual,
    /// One paragraph.
    pub body: Bilingual,
    /// The page it is about, as a path in each language.
    pub path: Bilingual,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was read.
    pub read_at: Option<DateTime<Utc>>,
}

/// Marks notifications as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadUpTo {
    /// The newest one that was read; all before it are read too.
    pub up_to: NotificationId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_uses_the_same_marks_in_both_languages() {
        for kind in NoticeKind::ALL {
            let (subject, body) = words::words(*kind);
            for text in [subject, body] {
                assert_eq!(marks(text.en), marks(text.fr), "{}", kind.code());
            }
        }
    }

    fn marks(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        found.sort_unstable();
        found
    }
}
