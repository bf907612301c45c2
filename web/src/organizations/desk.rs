//! What every part of an organization's page has before it: the organization, and the one way to send
//! an act about it.

use std::future::Future;
use std::rc::Rc;

use shared::ids::PersonId;
use shared::language::{Language, Words};
use shared::organizations::{OrganizationInside, OrganizationView};
use yew::prelude::*;

use crate::announcer::Announcer;
use crate::client::organizations::Outcome;
use crate::client::{Etag, Intent, Loaded};
use crate::hooks::{Fetch, Submit};

/// The organization on the reader's desk.
#[derive(Clone)]
pub struct Desk {
    pub language: Language,
    pub loaded: Rc<Loaded<OrganizationView>>,
    pub fetch: Fetch<Loaded<OrganizationView>>,
    pub submit: Submit,
    pub announcer: Announcer,
    /// Who reads.
    pub reader: Option<PersonId>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Desk) -> bool {
        self.language == other.language && self.loaded == other.loaded && self.submit == other.submit
    }
}

impl Desk {
    /// The organization.
    pub fn view(&self) -> &OrganizationView {
        &self.loaded.value
    }

    /// What only its members read.
    pub fn inside(&self) -> Option<&OrganizationInside> {
        self.view().inside.as_ref()
    }

    /// A text of the page.
    pub fn said(&self, en: &'static str, fr: &'static str) -> &'static str {
        Words::new(en, fr).in_language(self.language)
    }

    /// Whether somebody is the reader.
    pub fn is_reader(&self, person: PersonId) -> bool {
        self.reader == Some(person)
    }

    /// What a button calls: sends the act, puts what came back in place, and says that it is done.
    pub fn act<R>(&self, done: &'static str, send: impl Fn(Etag, Intent) -> R + 'static) -> Callback<()>
    where
        R: Future<Output = Outcome> + 'static,
    {
        let this = self.clone();
        Callback::from(move |()| {
            let desk = this.clone();
            this.submit
                .run(|intent| send(this.loaded.etag.clone(), intent), move |loaded| desk.show(loaded, done));
        })
    }

    /// Puts what came back in place, and says that it is done.
    pub fn show(&self, loaded: Loaded<OrganizationView>, done: &'static str) {
        self.announcer.toast(done);
        self.fetch.replace(loaded);
    }
}
