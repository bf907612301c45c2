//! Sending something to the API once: busy, refused, or done.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use shared::language::Language;
use shared::problem::FieldError;
use shared::validation::field_errors;
use validator::ValidationErrors;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::Intent;
use crate::failure::ApiError;
use crate::forms::FieldErrors;

#[derive(Clone, Default, PartialEq)]
enum Progress {
    #[default]
    Idle,
    Busy,
    /// Fields that the app itself found at fault.
    Invalid(FieldErrors),
    Failed(Rc<ApiError>),
}

/// One intended act of a page.
#[derive(Clone)]
pub struct Submit {
    progress: UseStateHandle<Progress>,
    busy: Rc<Cell<bool>>,
    intent: Intent,
}

impl PartialEq for Submit {
    fn eq(&self, other: &Submit) -> bool {
        self.progress == other.progress
    }
}

impl Submit {
    /// Whether the answer is awaited: the button says so and takes no second press.
    pub fn is_busy(&self) -> bool {
        matches!(*self.progress, Progress::Busy)
    }

    /// Why it failed last time, where the whole act is at fault and not a field.
    pub fn failure(&self) -> Option<Rc<ApiError>> {
        match &*self.progress {
            Progress::Failed(error) if self.errors().is_empty() => Some(error.clone()),
            _ => None,
        }
    }

    /// The fields at fault, whoever found them: the app before sending, or the API.
    pub fn errors(&self) -> FieldErrors {
        match &*self.progress {
            Progress::Invalid(errors) => errors.clone(),
            Progress::Failed(error) => FieldErrors::of_failure(error),
            Progress::Idle | Progress::Busy => FieldErrors::default(),
        }
    }

    /// Whether a draft is valid; if not, its fields at fault are shown and nothing should be sent.
    ///
    /// `if submit.check(draft.validate(), language) { submit.run(…) }`
    pub fn check(&self, outcome: Result<(), ValidationErrors>, language: Language) -> bool {
        match outcome {
            Ok(()) => true,
            Err(errors) => {
                self.refuse(field_errors(&errors, language));
                false
            }
        }
    }

    /// Shows fields at fault that the app found by itself.
    pub fn refuse(&self, errors: Vec<FieldError>) {
        self.progress.set(Progress::Invalid(FieldErrors::new(errors)));
    }

    /// Forgets the last failure.
    pub fn clear(&self) {
        self.progress.set(Progress::Idle);
    }

    /// Sends it, unless it is being sent, and hands on what came back.
    ///
    /// `submit.run(|intent| async move { client::proposals::submit(id, &draft, &intent).await }, done)`
    pub fn run<T, R>(&self, send: impl FnOnce(Intent) -> R, done: impl FnOnce(T) + 'static)
    where
        T: 'static,
        R: Future<Output = Result<T, ApiError>> + 'static,
    {
        if self.busy.replace(true) {
            return;
        }
        let sending = send(self.intent.clone());
        self.follow(Box::pin(async move {
            let value = sending.await?;
            let then: Box<dyn FnOnce()> = Box::new(move || done(value));
            Ok(then)
        }));
    }

    /// The part of `run` that is the same whatever is sent: it goes to the browser once.
    fn follow(&self, sending: Sending) {
        self.progress.set(Progress::Busy);
        let (progress, busy) = (self.progress.setter(), self.busy.clone());
        spawn_local(async move {
            let outcome = sending.await;
            busy.set(false);
            match outcome {
                Ok(then) => {
                    progress.set(Progress::Idle);
                    then();
                }
                Err(error) => progress.set(Progress::Failed(Rc::new(error))),
            }
        });
    }
}

/// An answer that is awaited, with what to do then.
type Sending = Pin<Box<dyn Future<Output = Result<Box<dyn FnOnce()>, ApiError>>>>;

/// One act that a page can send; a page with several acts has several.
#[hook]
pub fn use_submit() -> Submit {
    let progress = use_state(Progress::default);
    let busy = use_memo((), |()| Cell::new(false));
    let intent = use_memo((), |()| Intent::default());
    Submit { progress, busy, intent: (*intent).clone() }
}
