//! A draft that saves itself: a moment after the last key, and locally while nobody can be reached.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::Etag;
use crate::failure::ApiError;

/// How long nobody types before a draft is saved, in milliseconds.
const QUIET: u32 = 1_200;
/// How long until an unreachable API is tried again.
const RETRY: u32 = 10_000;
/// What names of local copies begin with; signing out removes them all.
const LOCAL: &str = "draft:";

/// Saves the draft as it is at that moment and returns its new version tag.
pub type Save = Callback<Etag, Pin<Box<dyn Future<Output = Result<Etag, ApiError>>>>>;

/// Where the newest words are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saved {
    /// Nothing was changed.
    #[default]
    Unchanged,
    /// Changed, not yet sent.
    Changed,
    Saving,
    /// On the server, since then (the browser's clock).
    At(DateTime<Utc>),
    /// In this browser; the server cannot be reached.
    Locally,
    /// Refused: the page shows why.
    Refused(Rc<ApiError>),
}

struct Book {
    etag: Etag,
    /// What the server has.
    known: String,
    text: String,
    save: Save,
    sending: bool,
    timer: Option<Timeout>,
}

/// A draft's way to the server.
#[derive(Clone)]
pub struct Autosave {
    pub saved: Saved,
    book: Rc<RefCell<Book>>,
    setter: UseStateSetter<Saved>,
    name: AttrValue,
}

/// The same draft, seen as far saved.
impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        self.saved == other.saved && Rc::ptr_eq(&self.book, &other.book)
    }
}

impl Autosave {
    /// Saves what is not saved and returns the version tag to submit with.
    ///
    /// # Errors
    /// The draft could not be saved.
    pub async fn settle(&self) -> Result<Etag, ApiError> {
        while self.book.borrow().sending {
            gloo_timers::future::TimeoutFuture::new(50).await;
        }
        if self.is_current() {
            return Ok(self.book.borrow().etag.clone());
        }
        self.send().await
    }

    fn is_current(&self) -> bool {
        let book = self.book.borrow();
        book.known == book.text
    }

    /// Saves again now.
    pub fn retry(&self) {
        let this = self.clone();
        spawn_local(async move {
            // The state says how it went.
            let _ = this.settle().await;
        });
    }

    /// Goes on from a newer version on the server, which what is here now replaces.
    pub fn continue_from(&self, etag: Etag) {
        let mut book = self.book.borrow_mut();
        (book.etag, book.known) = (etag, String::new());
        drop(book);
        self.setter.set(Saved::Changed);
        self.wait(QUIET);
    }

    async fn send(&self) -> Result<Etag, ApiError> {
        let (text, saving) = {
            let mut book = self.book.borrow_mut();
            (book.sending, book.timer) = (true, None);
            (book.text.clone(), book.save.emit(book.etag.clone()))
        };
        self.setter.set(Saved::Saving);
        let outcome = saving.await;
        self.book.borrow_mut().sending = false;
        match &outcome {
            Ok(etag) => self.arrived(text, etag),
            Err(ApiError::Offline) => {
                self.setter.set(Saved::Locally);
                self.wait(RETRY);
            }
            Err(error) => self.setter.set(Saved::Refused(Rc::new(error.clone()))),
        }
        outcome
    }

    fn arrived(&self, text: String, etag: &Etag) {
        let mut book = self.book.borrow_mut();
        book.etag = etag.clone();
        book.known = text;
        let current = book.known == book.text;
        drop(book);
        if current {
            browser::forget(&self.name);
            let now = DateTime::from_timestamp_millis(browser::clock()).unwrap_or_default();
            self.setter.set(Saved::At(now));
        } else {
            self.wait(QUIET);
        }
    }

    fn wait(&self, milliseconds: u32) {
        let this = self.clone();
        let timer = Timeout::new(milliseconds, move || this.retry());
        self.book.borrow_mut().timer = Some(timer);
    }

    fn note(&self, text: String) {
        self.book.borrow_mut().text = text.clone();
        if self.is_current() {
            return;
        }
        browser::keep(&self.name, &text);
        self.setter.set(Saved::Changed);
        if !self.book.borrow().sending {
            self.wait(QUIET);
        }
    }
}

/// Saves `text` (the draft as JSON) whenever it has changed. `place` names the local copy, such as
/// `proposal/<id>`; `etag` is the version tag that the draft was read with.
#[hook]
pub fn use_autosave(place: &str, text: String, etag: &Etag, save: Save) -> Autosave {
    let saved = use_state(Saved::default);
    let book = use_mut_ref(|| Book {
        etag: etag.clone(),
        known: text.clone(),
        text: text.clone(),
        save: save.clone(),
        sending: false,
        timer: None,
    });
    book.borrow_mut().save = save;
    let autosave = Autosave {
        saved: (*saved).clone(),
        book,
        setter: saved.setter(),
        name: [LOCAL, place].concat().into(),
    };
    let noting = autosave.clone();
    use_effect_with(text, move |text| noting.note(text.clone()));
    autosave
}

/// What was typed at a place and never reached the server, if there is any.
pub fn kept_draft(place: &str) -> Option<String> {
    browser::kept(&[LOCAL, place].concat())
}

/// Removes what was kept at a place.
pub fn forget_draft(place: &str) {
    browser::forget(&[LOCAL, place].concat());
}

/// Removes every local copy: nothing of a person stays behind when they sign out.
pub fn forget_drafts() {
    browser::forget_all(LOCAL);
}
