//! What every step of the wizard works with: the draft, what is wrong with it, and the rules.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use gloo_timers::callback::Timeout;
use shared::accounts::SignedInPerson;
use shared::calendar::{Calendar, eastern_day};
use shared::ids::OpportunityId;
use shared::language::{Bilingual, Language, Words};
use shared::opportunities::readiness::{Conditions, Missing, missing_on_file};
use shared::opportunities::{FileView, OpportunityContent, Repository};
use shared::province::{Tax, TaxRow, taxes_on};
use shared::validation::{field_error, field_errors};
use validator::Validate;
use yew::prelude::*;

use crate::browser;
use crate::client::{departments, files, programmes};
use crate::failure::ApiError;
use crate::forms::{FieldErrors, Form, field_id};
use crate::ui::BilingualInput;

/// What does not change while one writes.
#[derive(Clone, PartialEq)]
pub struct Setting {
    pub file: Rc<FileView>,
    pub calendar: Calendar,
    pub tax_rows: Vec<TaxRow>,
}

impl Setting {
    /// Reads everything that the wizard needs.
    pub async fn read(id: OpportunityId) -> Result<Setting, ApiError> {
        Ok(Setting {
            file: Rc::new(files::read_file(id).await?.value),
            calendar: programmes::read_calendar().await?,
            tax_rows: departments::list_tax_rates().await?,
        })
    }
}

/// What a step works with.
pub struct Desk {
    pub form: Form<OpportunityContent>,
    pub setting: Setting,
    /// The file as it was last saved.
    pub file: Rc<FileView>,
    /// The taxes at the department's contracting address today.
    pub taxes: Vec<Tax>,
    /// Whoever writes.
    pub person: Option<SignedInPerson>,
    pub missing: Vec<Missing>,
    pub errors: FieldErrors,
    pub language: Language,
    pub now: DateTime<Utc>,
}

/// Whether fields that are still blank are shown as errors.
#[derive(Clone, Copy, PartialEq)]
pub enum Blanks {
    /// The author has not come to them yet.
    Quiet,
    /// The author has looked at the checklist.
    Shown,
}

impl Desk {
    /// The desk as things stand.
    pub fn new(
        form: Form<OpportunityContent>,
        setting: &Setting,
        file: Rc<FileView>,
        person: Option<SignedInPerson>,
        blanks: Blanks,
        language: Language,
        now: DateTime<Utc>,
    ) -> Desk {
        let province = file.department.contracting_province;
        let taxes = taxes_on(&setting.tax_rows, province, eastern_day(now));
        let conditions = Conditions {
            programme: &file.programme.document,
            taxes: &taxes,
            calendar: &setting.calendar,
            now,
        };
        let public = file.published.as_ref().or(file.facts.is_public().then_some(&file.content));
        let missing = missing_on_file(&file.facts, &form, public, &conditions);
        let errors = errors(&form, &missing, blanks, language);
        Desk { form, setting: setting.clone(), file, taxes, person, missing, errors, language, now }
    }

    /// A sentence in the reader's language.
    pub fn said(&self, words: Words) -> &'static str {
        words.in_language(self.language)
    }

    /// A text in both languages.
    pub fn text(&self, field: &TextField, value: &Bilingual) -> Html {
        let change = field.change;
        html! {
            <BilingualInput pointer={field.pointer} label={self.said(field.label)} hint={self.said(field.hint)}
                rows={field.rows} characters_max={field.characters_max} value={value.clone()}
                on_change={self.form.set(change)} errors={self.errors.clone()} />
        }
    }
}

/// A field that is written in both languages.
pub struct TextField {
    pub pointer: &'static str,
    pub label: Words,
    pub hint: Words,
    pub rows: u32,
    pub characters_max: Option<u32>,
    pub change: fn(&mut OpportunityContent, Bilingual),
}

/// What is wrong as it stands, and, once asked for, what is still blank.
fn errors(
    content: &OpportunityContent,
    missing: &[Missing],
    blanks: Blanks,
    language: Language,
) -> FieldErrors {
    let mut found = match content.validate() {
        Ok(()) => Vec::new(),
        Err(errors) => field_errors(&errors, language),
    };
    let shown = missing.iter().filter(|one| blanks == Blanks::Shown || !is_blank(one, content));
    found.extend(shown.map(|one| field_error(&one.pointer, &one.code, language)));
    FieldErrors::new(found)
}

fn is_blank(missing: &Missing, content: &OpportunityContent) -> bool {
    match missing.code.as_str() {
        "required" | "missing_english" | "missing_french" | "must_agree" | "licence" => true,
        "web_address" => matches!(&content.repository, Some(Repository::Existing { url }) if url.is_empty()),
        "email" => content.contact.email.is_empty(),
        _ => false,
    }
}

/// An act whose button goes away with it: the keyboard goes to a field.
pub fn then_focus(act: Callback<()>, pointer: &str) -> Callback<()> {
    let field = field_id(pointer);
    Callback::from(move |()| {
        act.emit(());
        let field = field.clone();
        Timeout::new(0, move || browser::focus(&field)).forget();
    })
}
