//! One intended act. Pressed twice, or sent again after the network failed, it happens once.

use std::cell::RefCell;
use std::rc::Rc;

use uuid::Builder;

use crate::browser;

/// Holds the `Idempotency-Key` of an act from the first try to a definite answer. Another body
/// is another act and gets another key.
#[derive(Clone, Default)]
pub struct Intent(Rc<RefCell<Option<Sent>>>);

struct Sent {
    what: String,
    key: String,
}

impl Intent {
    /// The key for sending this.
    pub(super) fn key(&self, path: &str, body: Option<&str>) -> String {
        self.key_or(path, body, || Builder::from_random_bytes(browser::random()).into_uuid().to_string())
    }

    fn key_or(&self, path: &str, body: Option<&str>, new: impl FnOnce() -> String) -> String {
        let what = [path, "\n", body.unwrap_or_default()].concat();
        let mut sent = self.0.borrow_mut();
        match sent.as_ref() {
            Some(before) if before.what == what => before.key.clone(),
            _ => {
                let key = new();
                *sent = Some(Sent { what, key: key.clone() });
                key
            }
        }
    }

    /// There was a definite answer: the next act is another one.
    pub(super) fn settle(&self) {
        self.0.borrow_mut().take();
    }
}

impl PartialEq for Intent {
    fn eq(&self, other: &Intent) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(intent: &Intent, body: &str, next: &str) -> String {
        intent.key_or("/proposals", Some(body), || next.to_owned())
    }

    #[test]
    fn a_retry_has_the_same_key() {
        let intent = Intent::default();
        assert_eq!(key(&intent, "a", "1"), "1");
        assert_eq!(key(&intent, "a", "2"), "1");
    }

    #[test]
    fn another_body_or_a_definite_answer_begins_another_act() {
        let intent = Intent::default();
        assert_eq!(key(&intent, "a", "1"), "1");
        assert_eq!(key(&intent, "b", "2"), "2");
        intent.settle();
        assert_eq!(key(&intent, "b", "3"), "3");
    }
}
