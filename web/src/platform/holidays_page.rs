//! The federal holidays, a year at a time.

use chrono::{Datelike, NaiveDate};
use shared::calendar::eastern_day;
use shared::language::{Bilingual, Language, Words};
use shared::platform::{HolidayDraft, HolidayView, HolidaysView, OneDay};
use validator::Validate;
use yew::prelude::*;

use super::act::use_register_act;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_business_now, use_fetch, use_language};
use crate::ui::{
    BilingualInput, Button, Choice, ConfirmButton, DateInput, ErrorSummary, Look, Page, Select, choice,
    fetched, problem_view, table,
};

/// The page.
#[component]
pub fn HolidaysPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let register = use_fetch((), |()| client::platform::read_holidays());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let register = register.clone();
        Callback::from(move |saved: Loaded<HolidaysView>| register.replace(saved))
    };
    html! {
        <Page title={said("Holidays", "Jours fériés")} {crumbs} wide=true
            lead={said(
                "Business days skip these. A day that has begun stays as it is; what was counted before a change stays counted.",
                "Les jours ouvrables sautent ces jours. Un jour commencé reste tel quel; ce qui a été compté avant un changement le demeure.",
            )}>
            { fetched(&register, language, |loaded| html! { <Holidays loaded={loaded.clone()} on_saved={on_saved.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct HolidaysProps {
    loaded: Loaded<HolidaysView>,
    on_saved: Callback<Loaded<HolidaysView>>,
}

#[component]
fn Holidays(props: &HolidaysProps) -> Html {
    let language = use_language();
    let today = eastern_day(use_business_now());
    let year = use_state(|| today.year());
    let renamed = use_state(|| None::<HolidayView>);
    let act = use_register_act(&props.on_saved);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let rename = {
        let renamed = renamed.setter();
        Callback::from(move |holiday: HolidayView| renamed.set(Some(holiday)))
    };
    let withdraw = {
        let (act, seen) = (act.clone(), view.version);
        Callback::from(move |day: NaiveDate| {
            act.run(
                said("The holiday is withdrawn.", "Le jour férié est retiré."),
                move |intent| async move {
                    client::platform::withdraw_holiday(OneDay { day }, seen, &intent).await
                },
            );
        })
    };
    let on_saved = {
        let (renamed, on_saved) = (renamed.setter(), props.on_saved.clone());
        Callback::from(move |saved| {
            renamed.set(None);
            on_saved.emit(saved);
        })
    };
    let shown = view.items.iter().filter(|holiday| holiday.day.year() == *year);
    let rows = shown.map(|holiday| row(holiday, today, &rename, &withdraw, language)).collect();
    let headings = [said("Day", "Jour"), said("Name", "Nom"), said("Change", "Modifier")];
    let form_key = [
        &view.version.0.to_string(),
        "-",
        &renamed.as_ref().map(|one| one.day.to_string()).unwrap_or_default(),
    ]
    .concat();
    html! {
        <>
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            { year_choice(view, *year, &year.setter(), language) }
            { table(year.to_string(), headings.map(AttrValue::from).to_vec(), rows) }
            <HolidayForm key={form_key} loaded={props.loaded.clone()} renamed={(*renamed).clone()} {on_saved} />
        </>
    }
}

fn year_choice(view: &HolidaysView, year: i32, setter: &UseStateSetter<i32>, language: Language) -> Html {
    let mut years: Vec<i32> = view.items.iter().map(|holiday| holiday.day.year()).collect();
    years.dedup();
    let choices: Vec<Choice> =
        years.into_iter().map(|year| choice(year.to_string(), year.to_string())).collect();
    let setter = setter.clone();
    let on_change = Callback::from(move |value: AttrValue| {
        if let Ok(year) = value.parse() {
            setter.set(year);
        }
    });
    html! {
        <Select pointer="/year" label={Words::new("Year", "Année").in_language(language)} value={year.to_string()} {choices} {on_change} />
    }
}

fn row(
    holiday: &HolidayView,
    today: NaiveDate,
    rename: &Callback<HolidayView>,
    withdraw: &Callback<NaiveDate>,
    language: Language,
) -> Vec<Html> {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = holiday.name.in_language(language);
    let change = if holiday.day <= today {
        html! { <span class="muted">{ said("Begun", "Commencé") }</span> }
    } else {
        let (rename, withdraw, whole, day) = (rename.clone(), withdraw.clone(), holiday.clone(), holiday.day);
        html! {
            <div class="button-row">
                <Button look={Look::Link} label={said("Rename", "Renommer")} about={name.to_owned()} on_click={Callback::from(move |()| rename.emit(whole.clone()))} />
                <ConfirmButton label={said("Withdraw", "Retirer")} look={Look::Link} question={said("Withdraw this holiday?", "Retirer ce jour férié?")}
                    consequence={html! { <p>{ name }{ ": " }{ said("it becomes a business day.", "il devient un jour ouvrable.") }</p> }}
                    on_confirm={Callback::from(move |()| withdraw.emit(day))} />
            </div>
        }
    };
    vec![html! { { format::date(holiday.day, language) } }, html! { { name } }, change]
}

#[derive(Properties, PartialEq)]
struct HolidayFormProps {
    loaded: Loaded<HolidaysView>,
    /// The one that gets another name; otherwise a new one is added.
    renamed: Option<HolidayView>,
    on_saved: Callback<Loaded<HolidaysView>>,
}

#[derive(Clone, Default)]
struct Typed {
    day: Option<NaiveDate>,
    name: Bilingual,
}

#[component]
fn HolidayForm(props: &HolidayFormProps) -> Html {
    let language = use_language();
    let act = use_register_act(&props.on_saved);
    let form = use_form(|| match &props.renamed {
        Some(holiday) => Typed { day: Some(holiday.day), name: holiday.name.clone() },
        None => Typed::default(),
    });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let renames = props.renamed.is_some();
    let onsubmit = {
        let (form, act, seen) = (form.clone(), act.clone(), props.loaded.value.version);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(day) = act.day(form.day, "/day", language) else { return };
            let draft = HolidayDraft { day, name: form.name.clone().into() };
            if !act.submit.check(draft.validate(), language) {
                return;
            }
            act.run(
                said("The holiday is saved.", "Le jour férié est enregistré."),
                move |intent| async move {
                    match renames {
                        true => client::platform::rename_holiday(&draft, seen, &intent).await,
                        false => client::platform::add_holiday(&draft, seen, &intent).await,
                    }
                },
            );
        })
    };
    let errors = act.submit.errors();
    let title = if renames {
        said("Rename a holiday", "Renommer un jour férié")
    } else {
        said("Add a holiday", "Ajouter un jour férié")
    };
    html! {
        <section>
            <h2>{ title }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
                if let Some(holiday) = &props.renamed {
                    <p>{ format::date(holiday.day, language) }</p>
                } else {
                    <DateInput pointer="/day" label={said("Day", "Jour")} hint={said("After today.", "Après aujourd’hui.")} value={form.day}
                        on_change={form.set(|typed, day| typed.day = day)} errors={errors.clone()} />
                }
                <BilingualInput pointer="/name" label={said("Name", "Nom")} value={form.name.clone()}
                    on_change={form.set(|typed, name| typed.name = name)} {errors} />
                <Button label={said("Save the holiday", "Enregistrer le jour férié")} busy={act.submit.is_busy()} />
            </form>
        </section>
    }
}
