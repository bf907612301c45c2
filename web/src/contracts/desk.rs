//! What every section of a contract's page has before it: the contract, who reads it and when,
//! what is typed, and the one way to send an act.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use shared::accounts::AccountView;
use shared::actor::Visitor;
use shared::contracts::ContractView;
use shared::ids::PersonId;
use shared::language::{Language, Words};
use shared::payments::{PaymentClock, clock};
use shared::policy::{self, Act};
use shared::problem::FieldError;
use shared::refusal::Refusal;
use shared::validation::{field_error, field_errors};
use validator::ValidationErrors;
use yew::prelude::*;

use super::typed::Typed;
use crate::announcer::Announcer;
use crate::browser;
use crate::client::{Call, Loaded, contracts};
use crate::forms::{FieldErrors, Form};
use crate::hooks::{Fetch, Submit};
use crate::ui::{Button, ErrorSummary, Look, problem_view};

/// Where the keyboard goes after an act: the place that says what is next.
pub const STATE: &str = "contract-state";

/// The forms of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Signature,
    Delivery,
    Review,
    Extension,
    Termination,
    Message,
    Dispute,
    Decision,
    Invoice,
    Deficiency,
    Certification,
    Payment,
    Confirmation,
    Feedback,
}

impl Part {
    /// What comes before the pointers of its fields, so that no two fields share an id.
    pub fn prefix(self) -> &'static str {
        match self {
            Part::Signature => "/signature",
            Part::Delivery => "/delivery",
            Part::Review => "/review",
            Part::Extension => "/extension",
            Part::Termination => "/termination",
            Part::Message => "/message",
            Part::Dispute => "/dispute",
            Part::Decision => "/decision",
            Part::Invoice => "/invoice",
            Part::Deficiency => "/deficiency",
            Part::Certification => "/certification",
            Part::Payment => "/payment",
            Part::Confirmation => "/confirmation",
            Part::Feedback => "/feedback",
        }
    }

    /// The step that the contract waits for is the page's primary button; the rest stands back.
    fn look(self) -> Look {
        match self {
            Part::Signature
            | Part::Delivery
            | Part::Review
            | Part::Invoice
            | Part::Certification
            | Part::Payment
            | Part::Confirmation
            | Part::Feedback => Look::Primary,
            Part::Extension
            | Part::Termination
            | Part::Message
            | Part::Dispute
            | Part::Decision
            | Part::Deficiency => Look::Secondary,
        }
    }

    /// What is said once it is done.
    fn done(self) -> Words {
        match self {
            Part::Signature => Words::new("You signed.", "Vous avez signé."),
            Part::Delivery => Words::new("Delivered.", "Livraison faite."),
            Part::Review => Words::new("Review sent.", "Examen envoyé."),
            Part::Extension => Words::new("More time given.", "Délai prolongé."),
            Part::Termination => Words::new("The contract is terminated.", "Le contrat est résilié."),
            Part::Message => Words::new("Message sent.", "Message envoyé."),
            Part::Dispute => Words::new("Dispute opened.", "Différend ouvert."),
            Part::Decision => Words::new("Dispute decided.", "Différend tranché."),
            Part::Invoice => Words::new("Invoice sent.", "Facture envoyée."),
            Part::Deficiency => Words::new("Invoice sent back.", "Facture retournée."),
            Part::Certification => Words::new("Certified.", "Attestation faite."),
            Part::Payment => Words::new("Payment recorded.", "Paiement inscrit."),
            Part::Confirmation => Words::new("Payment confirmed. Thank you.", "Paiement confirmé. Merci."),
            Part::Feedback => Words::new("Thank you for your feedback.", "Merci de votre avis."),
        }
    }
}

/// Makes the call of a form from what is typed, or says which fields are at fault.
pub type Prepare = fn(&Typed, &ContractView, Language) -> Result<Call, Vec<FieldError>>;

/// The contract on the reader's desk.
#[derive(Clone)]
pub struct Desk {
    pub language: Language,
    pub now: DateTime<Utc>,
    pub visitor: Visitor,
    pub contract: Rc<Loaded<ContractView>>,
    pub typed: Form<Typed>,
    pub account: Fetch<Option<AccountView>>,
    pub(super) fetch: Fetch<Loaded<ContractView>>,
    pub(super) submit: Submit,
    /// The form that was sent last: what went wrong belongs to it.
    pub(super) last: UseStateHandle<Part>,
    pub(super) announcer: Announcer,
}

impl Desk {
    /// The `lang` of what people write under the contract: they write in its language.
    pub fn written(&self) -> &'static str {
        self.view().facts.language.code()
    }

    /// The contract.
    pub fn view(&self) -> &ContractView {
        &self.contract.value
    }

    /// A text of the page.
    pub fn said(&self, words: Words) -> &'static str {
        words.in_language(self.language)
    }

    /// Whether the reader may do something now.
    pub fn may(&self, act: &Act) -> bool {
        self.check(act).is_ok()
    }

    /// Why the reader may not do something now.
    pub fn check(&self, act: &Act) -> Result<(), Refusal> {
        policy::check(&self.visitor, act, self.now)
    }

    /// Whether the reader is the vendor.
    pub fn is_vendor(&self) -> bool {
        let facts = &self.view().facts;
        self.visitor.actor().is_some_and(|actor| facts.is_of(actor))
    }

    /// The name of somebody on the file.
    pub fn name(&self, id: PersonId) -> AttrValue {
        let found = self.view().people.iter().find(|person| person.id == id);
        found.map(|person| person.name.clone().into()).unwrap_or_default()
    }

    /// The clocks of payment as they stand now.
    pub fn clock(&self) -> Option<PaymentClock> {
        let view = self.view();
        let payable_since = view.facts.payable_since()?;
        let invoice = view.facts.invoice.as_ref()?;
        Some(clock(invoice, payable_since, &view.programme.document.payment, self.now))
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

    /// Whether the answer to a form is awaited.
    pub fn is_busy(&self, part: Part) -> bool {
        *self.last == part && self.submit.is_busy()
    }

    /// A form: what went wrong, its fields, its button.
    pub fn form(&self, part: Part, prepare: Prepare, fields: Html, label: Words) -> Html {
        let send = self.send(part, prepare);
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(());
        });
        html! {
            <form class="act" novalidate=true {onsubmit}>
                { self.trouble(part) }
                { fields }
                <Button label={self.said(label)} busy={self.is_busy(part)} look={part.look()} />
            </form>
        }
    }

    /// Why a form could not be sent. A contract that changed meanwhile can be read again; what is
    /// typed stays.
    pub fn trouble(&self, part: Part) -> Html {
        if *self.last != part {
            return Html::default();
        }
        let again = {
            let (reload, submit) = (self.fetch.reload.clone(), self.submit.clone());
            Callback::from(move |()| {
                submit.clear();
                reload.emit(());
            })
        };
        let failure = self.submit.failure();
        html! {
            <>
                <ErrorSummary errors={self.errors(part)} />
                if let Some(error) = failure {
                    { problem_view(&error, (!error.is_uncertain()).then_some(again), self.language) }
                }
            </>
        }
    }

    /// Sends a form as it is now.
    pub fn send(&self, part: Part, prepare: Prepare) -> Callback<()> {
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
        let (etag, desk) = (self.contract.etag.clone(), self.clone());
        self.submit.run(
            move |intent| contracts::send(call, etag, intent),
            move |contract| desk.done(part, contract),
        );
    }

    fn done(&self, part: Part, contract: Loaded<ContractView>) {
        self.fetch.replace(contract);
        self.typed.change(move |typed| typed.forget(part));
        self.announcer.toast(self.said(part.done()));
        browser::focus(STATE);
    }
}

/// The fields that `shared` finds at fault.
pub fn valid(outcome: Result<(), ValidationErrors>, language: Language) -> Result<(), Vec<FieldError>> {
    outcome.map_err(|errors| field_errors(&errors, language))
}

/// One field that is still empty.
pub fn required(pointer: &str, language: Language) -> Vec<FieldError> {
    vec![field_error(pointer, "required", language)]
}
