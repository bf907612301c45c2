//! What the client remembers between calls: the language, and the access token. The token stays
//! in memory; the refresh token is a cookie that scripts cannot read.

use std::cell::{Cell, RefCell};

use shared::language::Language;

use crate::browser;

/// Says to the next visit that a refresh is worth a try. It is no secret.
const SIGNED_IN: &str = "signed-in";

thread_local! {
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::En) };
    static ACTS: Cell<u32> = const { Cell::new(0) };
}

/// The language in which the API answers from now on.
pub fn set_language(language: Language) {
    LANGUAGE.set(language);
}

pub(super) fn language() -> Language {
    LANGUAGE.get()
}

/// How many acts this page has sent: what was read before the last one may be out of date.
pub fn acts() -> u32 {
    ACTS.get()
}

pub(super) fn count_act() {
    ACTS.set(ACTS.get() + 1);
}

/// Signs every further call.
pub(super) fn set_token(token: &str) {
    TOKEN.set(Some(token.to_owned()));
    browser::keep(SIGNED_IN, "yes");
}

/// Nobody is signed in any more.
pub(super) fn forget_token() {
    TOKEN.set(None);
    browser::forget(SIGNED_IN);
}

pub(super) fn token() -> Option<String> {
    TOKEN.with_borrow(Clone::clone)
}

/// Whether somebody was signed in here and did not sign out.
pub(super) fn was_signed_in() -> bool {
    browser::kept(SIGNED_IN).is_some()
}
