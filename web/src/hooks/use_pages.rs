//! A list that is read page by page: the first at once, more when asked for.

use std::future::Future;
use std::rc::Rc;

use shared::page::Page;
use yew::prelude::*;

use super::use_fetch::{Fetch, use_fetch};
use super::use_submit::{Submit, use_submit};
use crate::failure::ApiError;
use crate::query::Query;

/// The pages after the first, and the search that they belong to.
struct Tail<T> {
    search: Query,
    items: Rc<Vec<T>>,
    next: Option<String>,
}

/// A list read so far.
pub struct Pages<T: 'static> {
    pub first: Fetch<Page<T>>,
    more: Rc<Vec<T>>,
    next: Option<Callback<()>>,
    reading: Submit,
}

impl<T> Pages<T> {
    /// Every item read so far.
    pub fn items(&self) -> impl Iterator<Item = &T> {
        let first = self.first.ready().into_iter().flat_map(|page| page.items.iter());
        first.chain(self.more.iter())
    }

    /// Reads the next page; nothing on the last one.
    pub fn next(&self) -> Option<Callback<()>> {
        self.next.clone()
    }

    /// Whether the next page is awaited.
    pub fn is_busy(&self) -> bool {
        self.reading.is_busy()
    }

    /// Why the next page could not be read.
    pub fn failure(&self) -> Option<Rc<ApiError>> {
        self.reading.failure()
    }
}

/// Reads what a search finds. `read` gets the search with the cursor of the page in it.
#[hook]
pub fn use_pages<T, F, R>(search: Query, read: F) -> Pages<T>
where
    T: Clone + 'static,
    F: Fn(Query) -> R + Copy + 'static,
    R: Future<Output = Result<Page<T>, ApiError>> + 'static,
{
    let first = use_fetch(search.clone(), move |search: &Query| read(search.clone()));
    let tail = use_state(|| None::<Rc<Tail<T>>>);
    let reading = use_submit();
    let known = (*tail).clone().filter(|tail| tail.search == search);
    let more = known.as_ref().map(|tail| tail.items.clone()).unwrap_or_default();
    let cursor = match &known {
        Some(tail) => tail.next.clone(),
        None => first.ready().and_then(|page| page.next_cursor.clone()),
    };
    let next = cursor.map(|cursor| {
        let (setter, reading, more) = (tail.setter(), reading.clone(), more.clone());
        Callback::from(move |()| {
            let (setter, search, more) = (setter.clone(), search.clone(), more.clone());
            let asked = search.with("cursor", &cursor);
            reading.run(
                move |_| read(asked),
                move |page| {
                    let items = more.iter().cloned().chain(page.items).collect();
                    let next = page.next_cursor;
                    setter.set(Some(Rc::new(Tail { search, items: Rc::new(items), next })));
                },
            );
        })
    });
    Pages { first, more, next, reading }
}
