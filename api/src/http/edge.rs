//! What every request has before anybody looks at it: an id, and the language of the reader.
//!
//! They are kept beside the task, because an error must say them and does not hold the request.

use std::future::Future;

use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderMap};
use shared::language::Language;

use crate::machine;

/// The id and the language of the request being answered.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What is quoted when asking for help.
    pub request_id: String,
    /// The language of titles and details.
    pub language: Language,
}

tokio::task_local! {
    static FACTS: Facts;
}

impl Facts {
    /// What a request says about itself; a request id that came in is kept if it is sane.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Facts {
        let said = headers.get("x-request-id").and_then(|value| value.to_str().ok());
        let sane = said.filter(|id| is_sane(id)).map(ToOwned::to_owned);
        Facts {
            request_id: sane.unwrap_or_else(|| machine::new_id().to_string()),
            language: preferred_language(headers),
        }
    }

    /// The facts of the request being answered; outside of one, an id of its own and English.
    #[must_use]
    pub fn current() -> Facts {
        FACTS
            .try_with(Clone::clone)
            .unwrap_or_else(|_| Facts { request_id: machine::new_id().to_string(), language: Language::En })
    }

    /// Runs what answers the request.
    pub async fn scope<F: Future>(self, answer: F) -> F::Output {
        FACTS.scope(self, answer).await
    }
}

/// The official language that the reader asks for first; English if they ask for neither.
#[must_use]
pub fn preferred_language(headers: &HeaderMap) -> Language {
    let said = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut best: Option<(Language, f32)> = None;
    for range in said.unwrap_or_default().split(',') {
        let mut parts = range.split(';');
        let language = Language::from_code(parts.next().unwrap_or_default());
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok());
        let weight: f32 = weight.unwrap_or(1.0);
        if let Some(language) = language
            && weight > best.map_or(0.0, |(_, highest)| highest)
        {
            best = Some((language, weight));
        }
    }
    best.map_or(Language::En, |(language, _)| language)
}

fn is_sane(id: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    (8..=64).contains(&id.len()) && id.chars().all(good)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    fn language(accept: &'static str) -> Language {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(accept));
        preferred_language(&headers)
    }

    #[test]
    fn the_language_with_the_highest_weight_wins() {
        assert_eq!(language("fr-CA,fr;q=0.9,en;q=0.8"), Language::Fr);
        assert_eq!(language("de, en;q=0.2, fr;q=0.7"), Language::Fr);
        assert_eq!(language("de"), Language::En);
        assert_eq!(language("fr;q=0"), Language::En);
    }
}
