//! Reading something from the API, again when it should be read again.

use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::failure::ApiError;

/// What is known of a thing that lives elsewhere.
pub enum Remote<T: ?Sized> {
    Loading,
    Failed(Rc<ApiError>),
    Ready(Rc<T>),
}

impl<T: ?Sized> Clone for Remote<T> {
    fn clone(&self) -> Self {
        match self {
            Remote::Loading => Remote::Loading,
            Remote::Failed(error) => Remote::Failed(error.clone()),
            Remote::Ready(value) => Remote::Ready(value.clone()),
        }
    }
}

/// A thing being read, and the way to read it again. While it is read again, the old one stays.
pub struct Fetch<T: 'static> {
    pub remote: Remote<T>,
    pub reload: Callback<()>,
    setter: UseStateSetter<Remote<dyn Any>>,
}

impl<T> Clone for Fetch<T> {
    fn clone(&self) -> Self {
        Fetch { remote: self.remote.clone(), reload: self.reload.clone(), setter: self.setter.clone() }
    }
}

impl<T> Fetch<T> {
    /// The thing, once it is there.
    pub fn ready(&self) -> Option<&Rc<T>> {
        match &self.remote {
            Remote::Ready(value) => Some(value),
            Remote::Loading | Remote::Failed(_) => None,
        }
    }

    /// Puts what an act returned in the place of what was read.
    pub fn replace(&self, value: T) {
        self.setter.set(Remote::Ready(Rc::new(value)));
    }
}

/// Reads a thing at once, whenever `key` changes, and when asked to. Only the last answer counts.
///
/// `use_fetch(id, |id| client::opportunities::read(*id))`
#[hook]
pub fn use_fetch<T, K, F, R>(key: K, read: F) -> Fetch<T>
where
    T: 'static,
    K: PartialEq + Clone + 'static,
    F: Fn(&K) -> R + 'static,
    R: Future<Output = Result<T, ApiError>> + 'static,
{
    let generation = use_generation(key.clone());
    let (remote, setter, reload) = use_anything(
        generation,
        Box::new(move || {
            let reading = read(&key);
            Box::pin(async move {
                let value: Rc<dyn Any> = Rc::new(reading.await?);
                Ok(value)
            })
        }),
    );
    Fetch {
        remote: match remote {
            Remote::Loading => Remote::Loading,
            Remote::Failed(error) => Remote::Failed(error),
            // Nothing but a `T` is ever put there.
            Remote::Ready(value) => value.downcast().map_or(Remote::Loading, Remote::Ready),
        },
        reload,
        setter,
    }
}

/// Counts how often a key has changed.
#[hook]
fn use_generation<K: PartialEq + 'static>(key: K) -> u32 {
    let last = use_mut_ref(|| (None::<K>, 0_u32));
    let mut last = last.borrow_mut();
    if last.0.as_ref() != Some(&key) {
        *last = (Some(key), last.1.wrapping_add(1));
    }
    last.1
}

type Reading = Pin<Box<dyn Future<Output = Result<Rc<dyn Any>, ApiError>>>>;
type Known = (Remote<dyn Any>, UseStateSetter<Remote<dyn Any>>, Callback<()>);

/// The part that is the same whatever is read: it goes to the browser once.
#[hook]
fn use_anything(generation: u32, read: Box<dyn Fn() -> Reading>) -> Known {
    let remote = use_state(|| Remote::Loading);
    let round = use_reducer(Round::default);
    let latest = use_mut_ref(|| (0_u32, 0_u32));
    let setter = remote.setter();
    use_effect_with((generation, round.0), move |(generation, _)| {
        let (known, ticket) = *latest.borrow();
        let ticket = ticket.wrapping_add(1);
        latest.replace((*generation, ticket));
        if known != *generation {
            setter.set(Remote::Loading);
        }
        let reading = read();
        spawn_local(async move {
            let answer = reading.await;
            if latest.borrow().1 == ticket {
                setter.set(match answer {
                    Ok(value) => Remote::Ready(value),
                    Err(error) => Remote::Failed(Rc::new(error)),
                });
            }
        });
    });
    let dispatcher = round.dispatcher();
    let reload = Callback::from(move |()| dispatcher.dispatch(()));
    ((*remote).clone(), remote.setter(), reload)
}

/// Counts how often a thing is read.
#[derive(Default)]
struct Round(u32);

impl Reducible for Round {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Round(self.0.wrapping_add(1)))
    }
}
