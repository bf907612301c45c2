//! Which way a search goes: see [`Way`].

use sea_orm::{ConnectionTrait, DbBackend};

use super::search::{COUNT_MAX, Query, count};
use crate::db::Transaction;
use crate::http::Problem;

/// Which way a page is found, so that it costs the same in a large market as in a small one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Without words: along the opportunities, in order.
    Along,
    /// SQLite's word index yields row ids (search keys) in order.
    AlongWords,
    /// PostgreSQL, and many have the words: along all in order, leaving out those without them.
    Filtering,
    /// PostgreSQL, and few have the words: those few, then put in order.
    Picking,
}

impl Way {
    /// What is selected from.
    pub fn source(self) -> &'static str {
        match self {
            Way::Along | Way::Picking => "opportunities o",
            Way::AlongWords => "opportunity_search s CROSS JOIN opportunities o ON o.search_key = s.rowid",
            Way::Filtering => "opportunities o JOIN opportunity_search s ON s.search_key = o.search_key",
        }
    }

    /// The column that orders it.
    pub fn key(self) -> &'static str {
        if self == Way::AlongWords { "s.rowid" } else { "o.search_key" }
    }

    /// The way, and how many have the words if they were counted: PostgreSQL cannot know how rare a
    /// word is, and counting some of its matches is cheaper than guessing wrong.
    pub async fn of(transaction: &Transaction, words: &[String]) -> Result<(Way, Option<u32>), Problem> {
        if words.is_empty() {
            return Ok((Way::Along, None));
        }
        if transaction.get_database_backend() == DbBackend::Sqlite {
            return Ok((Way::AlongWords, None));
        }
        let mut query = Query { conditions: Vec::new(), values: Vec::new() };
        query.add("s.words @@ to_tsquery('simple', ?)", words.join(" & "));
        let matches = count(transaction, &query, "opportunity_search s").await?;
        let way = if matches > COUNT_MAX { Way::Filtering } else { Way::Picking };
        Ok((way, Some(matches)))
    }
}
