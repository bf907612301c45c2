//! Forms: a draft that fields edit, and the fields at fault.
//!
//! The draft is the wire's own type, so what is validated here is what the API validates. Errors
//! are found by JSON Pointer, whoever found them: `shared`'s `validate()` or the API.

use std::cell::RefCell;
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

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

/// The id of the field that a pointer names: `/title/fr` is `field-title-fr`.
pub fn field_id(pointer: &str) -> String {
    ["field", &pointer.replace('/', "-")].concat()
}

/// The newest draft, shared by everything that edits it.
type Kept<D> = Rc<RefCell<Rc<D>>>;

/// A draft under edit. It reads as the draft was when the page was drawn: `form.title`.
pub struct Form<D: 'static> {
    drawn: Rc<D>,
    kept: Kept<D>,
    redraw: UseForceUpdateHandle,
}

impl<D> Clone for Form<D> {
    fn clone(&self) -> Self {
        Form { drawn: self.drawn.clone(), kept: self.kept.clone(), redraw: self.redraw.clone() }
    }
}

impl<D> Deref for Form<D> {
    type Target = D;

    fn deref(&self) -> &D {
        &self.drawn
    }
}

impl<D: Clone> Form<D> {
    /// What a field calls with its new value: `on_change={form.set(|draft, name| draft.name = name)}`.
    pub fn set<V: 'static>(&self, change: impl Fn(&mut D, V) + 'static) -> Callback<V> {
        let (kept, redraw) = (self.kept.clone(), self.redraw.clone());
        Callback::from(move |value| {
            edit(&kept, |draft| change(draft, value));
            redraw.force_update();
        })
    }

    /// What a button calls: `on_click={form.act(|draft| draft.criteria.push(Criterion::default()))}`.
    pub fn act(&self, change: impl Fn(&mut D) + 'static) -> Callback<()> {
        self.set(move |draft, ()| change(draft))
    }

    /// Changes the draft now.
    pub fn change(&self, change: impl FnOnce(&mut D)) {
        edit(&self.kept, change);
        self.redraw.force_update();
    }
}

/// Changes the newest draft; what was drawn from an older one keeps it.
fn edit<D: Clone>(kept: &Kept<D>, change: impl FnOnce(&mut D)) {
    change(Rc::make_mut(&mut kept.borrow_mut()));
}

/// A draft that begins as `initial()`.
#[hook]
pub fn use_form<D: Clone + 'static>(initial: impl FnOnce() -> D) -> Form<D> {
    let kept = use_mut_ref(|| Rc::new(initial()));
    let drawn = kept.borrow().clone();
    Form { drawn, kept, redraw: use_force_update() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(pointer: &str) -> FieldError {
        FieldError { pointer: pointer.to_owned(), code: "required".to_owned(), detail: pointer.to_owned() }
    }

    #[test]
    fn an_error_is_found_by_its_pointer() {
        let errors = FieldErrors::new(vec![error("/title/en"), error("/titles")]);
        assert_eq!(errors.at("/title/en").as_deref(), Some("/title/en"));
        assert_eq!(errors.at("/title"), None);
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
    fn edits_follow_one_another_and_leave_what_was_drawn() {
        let kept: Kept<Vec<u32>> = Rc::new(RefCell::new(Rc::new(vec![1])));
        let drawn = kept.borrow().clone();
        edit(&kept, |list| list.push(2));
        edit(&kept, |list| list.push(3));
        assert_eq!((drawn.as_slice(), kept.borrow().as_slice()), (&[1][..], &[1, 2, 3][..]));
    }

    #[test]
    fn ids_of_fields_are_plain() {
        assert_eq!(field_id("/answers/0/fr"), "field-answers-0-fr");
    }
}
