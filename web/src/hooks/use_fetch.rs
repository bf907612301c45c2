//! Reading something from the API, again when it should be read again.

use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::failure::ApiError;

/// What is known of a thing that lives elsewhere.
pub enum Remote<T> {
    Loading,
    Failed(Rc<ApiError>),
    Ready(Rc<T>),
}

impl<T> Clone for Remote<T> {
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
    replace: UseStateSetter<Remote<T>>,
}

impl<T> Clone for Fetch<T> {
    fn clone(&self) -> Self {
        Fetch {
            remote: self.remote.clone(),
            reload: self.reload.clone(),
            replace: self.replace.clone(),
        }
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
        self.replace.set(Remote::Ready(Rc::new(value)));
    }
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
    let remote = use_state(|| Remote::Loading);
    let round = use_reducer(Round::default);
    let latest = use_mut_ref(|| 0_u32);
    let last_key = use_mut_ref(|| None::<K>);
    {
        let setter = remote.setter();
        use_effect_with((key, round.0), move |(key, _)| {
            let anew = last_key.borrow().as_ref() != Some(key);
            last_key.replace(Some(key.clone()));
            if anew {
                setter.set(Remote::Loading);
            }
            let ticket = latest.borrow().wrapping_add(1);
            latest.replace(ticket);
            let reading = read(key);
            spawn_local(async move {
                let answer = reading.await;
                if *latest.borrow() == ticket {
                    setter.set(match answer {
                        Ok(value) => Remote::Ready(Rc::new(value)),
                        Err(error) => Remote::Failed(Rc::new(error)),
                    });
                }
            });
        });
    }
    let reload = {
        let dispatcher = round.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(()))
    };
    Fetch {
        remote: (*remote).clone(),
        reload,
        replace: remote.setter(),
    }
}
