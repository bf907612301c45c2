//! One act on a register: sent with the version that was seen; what comes back takes its place.

use std::future::Future;

use chrono::NaiveDate;
use shared::language::Language;
use shared::validation::field_error;
use yew::prelude::*;

use crate::announcer::Announcer;
use crate::client::{Intent, Loaded};
use crate::failure::ApiError;
use crate::hooks::{Submit, use_announcer, use_submit};

/// An act that a page can send.
#[derive(Clone)]
pub struct RegisterAct<V: 'static> {
    pub submit: Submit,
    announcer: Announcer,
    on_saved: Callback<Loaded<V>>,
}

impl<V: 'static> RegisterAct<V> {
    /// Sends it; `said` tells that it was done.
    pub fn run<R>(&self, said: &'static str, send: impl FnOnce(Intent) -> R)
    where
        R: Future<Output = Result<Loaded<V>, ApiError>> + 'static,
    {
        let (announcer, on_saved) = (self.announcer.clone(), self.on_saved.clone());
        self.submit.run(send, move |view| {
            announcer.toast(said);
            on_saved.emit(view);
        });
    }

    /// The day, or an error at its field.
    pub fn day(&self, day: Option<NaiveDate>, pointer: &str, language: Language) -> Option<NaiveDate> {
        if day.is_none() {
            self.submit.refuse(vec![field_error(pointer, "required", language)]);
        }
        day
    }
}

/// An act whose answer replaces what the page shows.
#[hook]
pub fn use_register_act<V: 'static>(on_saved: &Callback<Loaded<V>>) -> RegisterAct<V> {
    RegisterAct { submit: use_submit(), announcer: use_announcer(), on_saved: on_saved.clone() }
}
