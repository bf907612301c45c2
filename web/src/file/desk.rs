//! What every section of a file's page has before it: the file, who reads it and when, what is typed,
//! and the one way to send an act.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::awards::OfferView;
use shared::fairness::DrawView;
use shared::ids::PersonId;
use shared::language::{Language, Words};
use shared::opportunities::FileView;
use shared::page::Page;
use shared::policy::{self, Act};
use shared::problem::FieldError;
use shared::questions::QuestionView;
use shared::refusal::{Refusal, sentence};
use shared::validation::field_errors;
use shared::work::Whose;
use validator::ValidationErrors;
use yew::prelude::*;

use super::typed::Typed;
use crate::announcer::Announcer;
use crate::browser;
use crate::client::files::{self, Reply};
use crate::client::{Call, Loaded};
use crate::forms::{FieldErrors, Form};
use crate::hooks::{Fetch, Submit};
use crate::navigation::Navigator;
use crate::route::Route;
use crate::route_steps::EditStep;
use crate::ui::{Button, ConfirmButton, ErrorSummary, Look, problem_view};
use crate::workspace::whose;

/// Where the keyboard goes after an act: the place that says what is next.
pub const STATE: &str = "file-state";

/// The forms of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Money,
    MoneyChanges,
    Fit,
    FitChanges,
    Publication,
    PublicValue,
    Amendment,
    Answer,
    Offer,
    Disqualification,
    Reinstatement,
    NoAward,
    Cancellation,
    Copy,
}

impl Part {
    /// What comes before the pointers of its fields, so that no two fields share an id.
    fn prefix(self) -> &'static str {
        match self {
            Part::Money => "/money",
            Part::MoneyChanges => "/money-changes",
            Part::Fit => "/fit",
            Part::FitChanges => "/fit-changes",
            Part::Publication => "/publication",
            Part::PublicValue => "/public-value",
            Part::Amendment => "/amendment",
            Part::Answer => "/answer",
            Part::Offer => "/offer",
            Part::Disqualification => "/disqualification",
            Part::Reinstatement => "/reinstatement",
            Part::NoAward => "/no-award",
            Part::Cancellation => "/cancellation",
            Part::Copy => "/copy",
        }
    }

    /// What is said once it is done.
    fn done(self) -> Words {
        match self {
            Part::Money => Words::new("The money is committed.", "Les fonds sont engagés."),
            Part::Fit => Words::new("Fit is confirmed.", "La conformité est confirmée."),
            Part::MoneyChanges | Part::FitChanges => {
                Words::new("Sent back to the author.", "Retournée à l’auteur.")
            }
            Part::Publication => Words::new("Published.", "Publiée."),
            Part::PublicValue => Words::new("The public value is fixed.", "La valeur publique est fixée."),
            Part::Amendment => Words::new("The amendment is published.", "La modification est publiée."),
            Part::Answer => Words::new("The answer is published.", "La réponse est publiée."),
            Part::Offer => Words::new("The offer is made.", "L’offre est faite."),
            Part::Disqualification => Words::new("Disqualified.", "Disqualification consignée."),
            Part::Reinstatement => Words::new("Back on the list.", "De nouveau sur la liste."),
            Part::NoAward => {
                Words::new("The file ended without an award.", "Le dossier a pris fin sans attribution.")
            }
            Part::Cancellation => Words::new("The opportunity is cancelled.", "L’occasion est annulée."),
            Part::Copy => Words::new("A new draft is ready.", "Une nouvelle ébauche est prête."),
        }
    }
}

/// Makes the call of a form from what is typed, or says which fields are at fault.
pub type Prepare = fn(&Typed, &FileView, Language) -> Result<Call, Vec<FieldError>>;

/// The file on the reader's desk.
#[derive(Clone)]
pub struct Desk {
    pub language: Language,
    pub now: DateTime<Utc>,
    pub visitor: Visitor,
    pub file: Rc<Loaded<FileView>>,
    pub typed: Form<Typed>,
    pub questions: Fetch<Loaded<Page<QuestionView>>>,
    pub offers: Fetch<Option<Page<OfferView>>>,
    pub draw: Fetch<Option<DrawView>>,
    pub(super) fetch: Fetch<Loaded<FileView>>,
    pub(super) submit: Submit,
    /// The form that was sent last: what went wrong belongs to it.
    pub(super) last: UseStateHandle<Part>,
    pub(super) announcer: Announcer,
    pub(super) navigator: Navigator,
}

impl Desk {
    /// The file.
    pub fn view(&self) -> &FileView {
        &self.file.value
    }

    /// A text of the page.
    pub fn said(&self, words: Words) -> &'static str {
        words.in_language(self.language)
    }

    /// Why the reader may not do something now.
    pub fn check(&self, act: &Act) -> Result<(), Refusal> {
        policy::check(&self.visitor, act, self.now)
    }

    /// Whether the reader may do something now.
    pub fn may(&self, act: &Act) -> bool {
        self.check(act).is_ok()
    }

    /// Why not, in a line below what others see.
    pub fn refusal(&self, refusal: Refusal) -> Html {
        html! { <p class="muted">{ self.said(sentence(refusal)) }</p> }
    }

    /// Why not: who it waits for, where it is simply not the reader's step.
    pub fn refusal_of(&self, refusal: Refusal, whose_step: Whose) -> Html {
        if refusal != Refusal::NotYourRole && refusal != Refusal::NotYours {
            return self.refusal(refusal);
        }
        let words = Words::new("Waits for {who}.", "En attente {who}.");
        let said = words.fill(self.language, &[("who", self.said(whose(whose_step)))]);
        html! { <p class="muted">{ said }</p> }
    }

    /// The name of somebody on the file.
    pub fn name(&self, id: PersonId) -> AttrValue {
        let found = self.view().people.iter().find(|person| person.id == id);
        found.map(|person| person.name.clone().into()).unwrap_or_default()
    }

    /// The fields of a form that are at fault.
    pub fn errors(&self, part: Part) -> FieldErrors {
        if *self.last != part {
            return FieldErrors::default();
        }
        let below = |error: &FieldError| FieldError {
            pointer: [part.prefix(), &error.pointer].concat(),
            ..error.clone()
        };
        FieldErrors::new(self.submit.errors().iter().map(below).collect())
    }

    fn is_busy(&self, part: Part) -> bool {
        *self.last == part && self.submit.is_busy()
    }

    /// A form: what went wrong, its fields, its button.
    pub fn form(&self, part: Part, prepare: Prepare, fields: Html, label: Words, look: Look) -> Html {
        let send = self.send(part, prepare);
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(());
        });
        html! {
            <form class="act" novalidate=true {onsubmit}>
                <ErrorSummary errors={self.errors(part)} />
                { fields }
                { self.failure(part) }
                <Button label={self.said(label)} busy={self.is_busy(part)} {look} />
            </form>
        }
    }

    /// A form whose act cannot be undone: asks once more.
    pub fn grave_form(&self, part: Part, prepare: Prepare, fields: Html, asks: Asks) -> Html {
        let Asks { label, question, consequence, look } = asks;
        html! {
            <div class="act">
                <ErrorSummary errors={self.errors(part)} />
                { fields }
                { self.failure(part) }
                <ConfirmButton label={self.said(label)} question={self.said(question)} {look}
                    consequence={html! { <p>{ self.said(consequence) }</p> }} busy={self.is_busy(part)}
                    on_confirm={self.send(part, prepare)} />
            </div>
        }
    }

    /// Why a form could not be sent, beside its button. A file that changed meanwhile can be read
    /// again; what is typed stays.
    fn failure(&self, part: Part) -> Html {
        let Some(error) = self.submit.failure().filter(|_| *self.last == part) else {
            return Html::default();
        };
        let again = {
            let (reload, submit) = (self.fetch.reload.clone(), self.submit.clone());
            Callback::from(move |()| {
                submit.clear();
                reload.emit(());
            })
        };
        problem_view(&error, (!error.is_uncertain()).then_some(again), self.language)
    }

    fn send(&self, part: Part, prepare: Prepare) -> Callback<()> {
        let desk = self.clone();
        Callback::from(move |()| desk.send_now(part, prepare))
    }

    fn send_now(&self, part: Part, prepare: Prepare) {
        if self.submit.is_busy() {
            return;
        }
        self.last.set(part);
        let call = match prepare(&self.typed, self.view(), self.language) {
            Ok(call) => call,
            Err(errors) => return self.submit.refuse(errors),
        };
        let reply = match part {
            Part::Answer | Part::Offer | Part::Disqualification | Part::Reinstatement | Part::PublicValue => {
                Reply::Part(self.view().id)
            }
            _ => Reply::File,
        };
        let (etag, desk) = (self.file.etag.clone(), self.clone());
        self.submit
            .run(move |intent| files::send(call, etag, reply, intent), move |file| desk.done(part, file));
    }

    fn done(&self, part: Part, file: Loaded<FileView>) {
        self.typed.change(move |typed| typed.forget(part));
        self.announcer.toast(self.said(part.done()));
        if part == Part::Copy {
            return self.navigator.go(Route::EditOpportunity(file.value.id, EditStep::Need));
        }
        self.fetch.replace(file);
        self.questions.reload.emit(());
        self.offers.reload.emit(());
        self.draw.reload.emit(());
        browser::focus(STATE);
    }
}

/// What is asked once more before an act that cannot be undone.
pub struct Asks {
    pub label: Words,
    pub question: Words,
    pub consequence: Words,
    pub look: Look,
}

/// The fields that `shared` finds at fault.
pub fn valid(outcome: Result<(), ValidationErrors>, language: Language) -> Result<(), Vec<FieldError>> {
    outcome.map_err(|errors| field_errors(&errors, language))
}
