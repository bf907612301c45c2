//! Forms: a draft that fields edit, and the fields at fault.
//!
//! The draft is the wire's own type, so what is validated here is what the API validates. Errors
//! are found by JSON Pointer, whoever found them: `shared`'s `validate()` or the API.

use std::ops::Deref;
use std::rc::Rc;

use shared::problem::FieldError;
use yew::prelude::*;

use crate::failure::ApiError;

/// The fields at fault.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldErrors(Rc<Vec<FieldError>>);

impl FieldErrors {
    /// These fields, each once: that it is empty says more than that it is too short.
    pub fn new(errors: Vec<FieldError>) -> FieldErrors {
        let mut kept: Vec<FieldError> = Vec::with_capacity(errors.len());
        for error in errors {
            match kept.iter_mut().find(|before| before.pointer == error.pointer) {
                Some(before) if error.code == "required" => *before = error,
                Some(_) => {}
                None => kept.push(error),
            }
        }
        FieldErrors(Rc::new(kept))
    }

    /// The fields that the API found at fault.
    pub fn of_failure(error: &ApiError) -> FieldErrors {
        FieldErrors::new(error.problem().map(|problem| problem.errors.clone()).unwrap_or_default())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with the field at a pointer.
    pub fn at(&self, pointer: &str) -> Option<AttrValue> {
        let found = self.0.iter().find(|error| error.pointer == pointer)?;
        Some(found.detail.clone().into())
    }

    /// The fields at fault at or below a pointer: what one step of a long form shows.
    #[must_use]
    pub fn under(&self, pointer: &str) -> FieldErrors {
        let below = |error: &&FieldError| {
            let rest = error.pointer.strip_prefix(pointer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        FieldErrors::new(self.0.iter().filter(below).cloned().collect())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

/// The id of the field that a pointer names: `/title/fr` is `field-title-fr`.
pub fn field_id(pointer: &str) -> String {
    ["field", &pointer.replace('/', "-")].concat()
}

type Change<D> = Box<dyn FnOnce(&mut D)>;

struct Draft<D>(D);

impl<D: Clone + 'static> Reducible for Draft<D> {
    type Action = Change<D>;

    fn reduce(self: Rc<Self>, change: Change<D>) -> Rc<Self> {
        let mut next = self.0.clone();
        change(&mut next);
        Rc::new(Draft(next))
    }
}

/// A draft under edit. It reads as the draft itself: `form.title`.
pub struct Form<D: Clone + 'static>(UseReducerHandle<Draft<D>>);

impl<D: Clone> Clone for Form<D> {
    fn clone(&self) -> Self {
        Form(self.0.clone())
    }
}

impl<D: Clone> Deref for Form<D> {
    type Target = D;

    fn deref(&self) -> &D {
        &self.0.0
    }
}

impl<D: Clone> Form<D> {
    /// What a field calls with its new value: `on_change={form.set(|draft, name| draft.name = name)}`.
    pub fn set<V: 'static>(&self, change: impl Fn(&mut D, V) + 'static) -> Callback<V> {
        let dispatcher = self.0.dispatcher();
        let change = Rc::new(change);
        Callback::from(move |value| {
            let change = change.clone();
            dispatcher.dispatch(Box::new(move |draft: &mut D| change(draft, value)));
        })
    }

    /// What a button calls: `on_click={form.act(|draft| draft.criteria.push(Criterion::default()))}`.
    pub fn act(&self, change: impl Fn(&mut D) + 'static) -> Callback<()> {
        self.set(move |draft, ()| change(draft))
    }

    /// Changes the draft now.
    pub fn change(&self, change: impl FnOnce(&mut D) + 'static) {
        self.0.dispatch(Box::new(change));
    }
}

/// A draft that begins as `initial()`.
#[hook]
pub fn use_form<D: Clone + 'static>(initial: impl FnOnce() -> D) -> Form<D> {
    Form(use_reducer(|| Draft(initial())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(pointer: &str) -> FieldError {
        FieldError {
            pointer: pointer.to_owned(),
            code: "required".to_owned(),
            detail: pointer.to_owned(),
        }
    }

    #[test]
    fn an_error_is_found_by_its_pointer() {
        let errors = FieldErrors::new(vec![error("/title/en"), error("/titles")]);
        assert_eq!(errors.at("/title/en").as_deref(), Some("/title/en"));
        assert_eq!(errors.at("/title"), None);
        assert_eq!(errors.under("/title").iter().count(), 1);
    }

    #[test]
    fn a_field_is_at_fault_once() {
        let mut short = error("/name");
        short.code = "length".to_owned();
        let errors = FieldErrors::new(vec![short, error("/name"), error("/email")]);
        let codes: Vec<&str> = errors.iter().map(|error| error.code.as_str()).collect();
        assert_eq!(codes, ["required", "required"]);
    }

    #[test]
    fn a_draft_changes_only_through_its_changes() {
        let draft = Rc::new(Draft(vec![1]));
        let next = draft.clone().reduce(Box::new(|list| list.push(2)));
        assert_eq!((draft.0.clone(), next.0.clone()), (vec![1], vec![1, 2]));
    }

    #[test]
    fn ids_of_fields_are_plain() {
        assert_eq!(field_id("/answers/0/fr"), "field-answers-0-fr");
    }
}
