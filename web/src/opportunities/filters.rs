//! The search form: words, and the filters behind one press. It edits the query of the address.

use shared::language::{Language, Words};
use shared::money::Money;
use shared::opportunities::{Phase, WorkKind};
use yew::prelude::*;

use super::search::{CLOSING_DAYS, FILTERS, Names, phase_words};
use crate::forms::{Form, use_form};
use crate::hooks::{use_language, use_navigator, use_query};
use crate::query::Query;
use crate::route::Route;
use crate::ui::{Button, Choice, MoneyInput, Select, TextInput, choice};

#[derive(Properties)]
pub struct FiltersProps {
    pub names: std::rc::Rc<Names>,
}

impl PartialEq for FiltersProps {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.names, &other.names)
    }
}

/// The form. Sending it changes the address; the page does the rest.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let query = use_query();
    let form = use_form(|| query.clone());
    {
        // A chip taken off, or "back": the form shows the address again.
        let form = form.clone();
        use_effect_with(query.clone(), move |query| {
            let query = query.clone();
            form.change(move |draft| *draft = query);
        });
    }
    let onsubmit = {
        let form = form.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            navigator.set_query(&form);
        })
    };
    let filtered = FILTERS.iter().skip(1).any(|name| query.get(name).is_some());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let action = Route::Opportunities.path(language);
    html! {
        <form class="filters" role="search" method="get" {action} {onsubmit}>
            <div class="filters-words">
                <TextInput pointer="/q" label={said("Search by words", "Chercher par mots")} optional=true
                    hint={said("In English or French", "En français ou en anglais")} value={value(&form, "q")} on_change={change(&form, "q")} />
                <Button label={said("Search", "Chercher")} />
            </div>
            <details class="details" open={filtered}>
                <summary>{ said("Filter", "Filtrer") }</summary>
                <div class="filters-grid">{ selects(&form, &props.names, language) }{ amounts(&form, language) }</div>
                <Button label={said("Apply filters", "Appliquer les filtres")} look={crate::ui::Look::Secondary} />
            </details>
        </form>
    }
}

fn value(form: &Query, name: &str) -> AttrValue {
    form.get(name).unwrap_or_default().to_owned().into()
}

fn change(form: &Form<Query>, name: &'static str) -> Callback<String> {
    form.set(move |query, text: String| *query = query.with(name, &text))
}

fn selects(form: &Form<Query>, names: &Names, language: Language) -> Html {
    let any = Words::new("Any", "Indifférent");
    // Open is what an address without a phase means: it is the first of `PUBLIC`.
    let phases = ["all"].into_iter().chain(Phase::PUBLIC.into_iter().skip(1).map(Phase::code));
    let phases = phases.map(|code| choice(code, phase_words(code).in_language(language)));
    let kinds = WorkKind::ALL.map(|kind| choice(kind.code(), kind.words().in_language(language)));
    let departments = names
        .departments
        .iter()
        .map(|one| choice(one.id.to_string(), one.name.in_language(language).to_owned()));
    let programmes = names
        .programmes
        .iter()
        .map(|one| choice(one.key.id.to_string(), one.document.name.in_language(language).to_owned()));
    let within = Words::new("Within {days} days", "D’ici {days} jours");
    let closing = CLOSING_DAYS.map(|days| {
        let days = days.to_string();
        choice(days.clone(), within.fill(language, &[("days", &days)]))
    });
    let one = |name, label: Words, none: Words, choices| select(form, name, label, none, choices, language);
    html! {
        <>
            { one("phase", Words::new("State", "État"), Phase::Open.words(), phases.collect()) }
            { one("kind", Words::new("Kind of work", "Genre de travail"), any, kinds.into()) }
            <TextInput pointer="/skill" label={Words::new("Skill", "Compétence").in_language(language)} optional=true
                value={value(form, "skill")} on_change={change(form, "skill")} />
            { one("department", Words::new("Department", "Ministère"), any, departments.collect()) }
            { one("programme", Words::new("Programme", "Programme"), any, programmes.collect()) }
            { one("closing", Words::new("Closing", "Clôture"), any, closing.into()) }
        </>
    }
}

fn select(
    form: &Form<Query>,
    name: &'static str,
    label: Words,
    none: Words,
    choices: Vec<Choice>,
    language: Language,
) -> Html {
    let on_change = form.set(move |query: &mut Query, value: AttrValue| *query = query.with(name, &value));
    html! {
        <Select pointer={["/", name].concat()} label={label.in_language(language)} none={none.in_language(language)}
            optional=true value={value(form, name)} {choices} {on_change} />
    }
}

fn amounts(form: &Form<Query>, language: Language) -> Html {
    let one = |name: &'static str, label: Words| {
        let on_change = form.set(move |query: &mut Query, amount: Option<Money>| {
            let text = amount.map(|amount| amount.to_string()).unwrap_or_default();
            *query = query.with(name, &text);
        });
        html! {
            <MoneyInput pointer={["/", name].concat()} label={label.in_language(language)} optional=true
                value={form.get(name).and_then(Money::parse)} {on_change} />
        }
    };
    html! {
        <>
            { one("price_min", Words::new("Price from", "Prix à partir de")) }
            { one("price_max", Words::new("Price up to", "Prix jusqu’à")) }
        </>
    }
}
