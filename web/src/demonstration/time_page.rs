//! Moving the time of business on, to see what it brings.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use shared::calendar::{clock, eastern};
use shared::demonstration::{Advance, DemonstrationTime, may_advance};
use shared::language::{Language, Words};
use shared::problem::FieldError;
use shared::refusal::sentence;
use yew::prelude::*;

use crate::client;
use crate::format;
use crate::forms::use_form;
use crate::hooks::{
    Submit, use_announcer, use_business_now, use_fetch, use_language, use_session, use_submit,
};
use crate::query::Query;
use crate::ui::{Button, DateInput, ErrorSummary, Look, Page, TimeInput, problem_view};

/// The page.
#[component]
pub fn TimePage() -> Html {
    let language = use_language();
    let now = use_business_now();
    let submit = use_submit();
    let advance = use_advance(&submit);
    let next = use_next_closing();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let preset = |label: &'static str, hours: i64| {
        let advance = advance.clone();
        let on_click = Callback::from(move |()| advance.emit(now + Duration::hours(hours)));
        html! { <Button look={Look::Secondary} {label} {on_click} busy={submit.is_busy()} /> }
    };
    html! {
        <Page title={said("Time in this demonstration", "L’heure dans cette démonstration")}
            lead={said("Deadlines are compared with this time. Move it forward, and what it brings happens: closings, reminders, offers that expire.", "Les échéances sont comparées à cette heure. Avancez-la, et ce qu’elle apporte se produit\u{a0}: clôtures, rappels, offres qui expirent.")}>
            <p class="business-time">{ format::moment(now, language) }</p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <div class="button-row">
                if let Some(closing) = next.filter(|closing| *closing > now) {
                    { to_closing(closing, &advance, submit.is_busy(), language) }
                }
                { preset(said("1 hour later", "1 heure plus tard"), 1) }
                { preset(said("1 day later", "1 jour plus tard"), 24) }
                { preset(said("1 week later", "1 semaine plus tard"), 24 * 7) }
                { preset(said("30 days later", "30\u{a0}jours plus tard"), 24 * 30) }
            </div>
            <h2>{ said("Or to a day and time", "Ou jusqu’à un jour et une heure") }</h2>
            <MomentForm {submit} {advance} />
        </Page>
    }
}

/// The button to the next closing: a second after it, when it has happened.
fn to_closing(
    closing: DateTime<Utc>,
    advance: &Callback<DateTime<Utc>>,
    busy: bool,
    language: Language,
) -> Html {
    let advance = advance.clone();
    let on_click = Callback::from(move |()| advance.emit(closing + Duration::seconds(1)));
    let label = Words::new("To the next closing", "Jusqu’à la prochaine clôture").in_language(language);
    html! { <Button look={Look::Secondary} {label} about={format::moment(closing, language)} {on_click} {busy} /> }
}

/// When the next open opportunity closes; read again whenever time was moved.
#[hook]
fn use_next_closing() -> Option<DateTime<Utc>> {
    let moved = use_session().view.map(|view| view.business_time);
    let found = use_fetch(moved, |_| async move {
        let search = Query::default().with("phase", "open").with("limit", "1");
        client::opportunities::list(&search).await
    });
    found.ready()?.items.first()?.closes_at
}

/// Sends the new time and tells the whole app.
#[hook]
fn use_advance(submit: &Submit) -> Callback<DateTime<Utc>> {
    let language = use_language();
    let announcer = use_announcer();
    let session = use_session();
    let submit = submit.clone();
    Callback::from(move |to: DateTime<Utc>| {
        let (announcer, reload) = (announcer.clone(), session.reload.clone());
        submit.run(
            move |intent| async move { client::demonstration::advance(to, &intent).await },
            move |view: DemonstrationTime| {
                let moment = format::moment(view.business_time, language);
                let words = Words::new("It is now {moment}.", "Nous sommes maintenant {moment}.");
                announcer.toast(words.fill(language, &[("moment", &moment)]));
                reload.emit(());
            },
        );
    })
}

#[derive(Properties, PartialEq)]
struct MomentFormProps {
    submit: Submit,
    advance: Callback<DateTime<Utc>>,
}

#[derive(Clone)]
struct Typed {
    day: Option<NaiveDate>,
    time: Option<NaiveTime>,
}

#[component]
fn MomentForm(props: &MomentFormProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let form = use_form(|| Typed { day: None, time: Some(clock(14)) });
    let submit = props.submit.clone();
    let onsubmit = {
        let (form, submit, advance) = (form.clone(), submit.clone(), props.advance.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let to = form.day.zip(form.time).map(|(day, time)| Advance { to: eastern(day, time) });
            match to.map(|Advance { to }| may_advance(now, to).map(|()| to)) {
                Some(Ok(to)) => advance.emit(to),
                Some(Err(refusal)) => submit.refuse(vec![FieldError {
                    pointer: "/to".to_owned(),
                    code: refusal.code().to_owned(),
                    detail: sentence(refusal).in_language(language).to_owned(),
                }]),
                None => submit.refuse(vec![shared::validation::field_error("/to", "required", language)]),
            }
        })
    };
    let errors = submit.errors();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <DateInput pointer="/to" label={said("Day", "Jour")} value={form.day} {errors}
                on_change={form.set(|typed, day| typed.day = day)} />
            <TimeInput pointer="/time" label={said("Time", "Heure")} value={form.time} on_change={form.set(|typed, time| typed.time = time)} />
            <Button label={said("Move time forward", "Avancer l’heure")} busy={submit.is_busy()} />
        </form>
    }
}
