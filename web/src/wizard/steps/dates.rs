//! The dates: closing, start, delivery, with weekends and holidays known.

use chrono::{DateTime, NaiveDate, Utc};
use shared::calendar::{clock, eastern, eastern_day};
use shared::language::Words;
use shared::opportunities::OpportunityContent;
use yew::prelude::*;

use crate::format;
use crate::ui::{Button, DateInput, Look, MomentInput};
use crate::wizard::desk::{Desk, then_focus};

/// The hour of delivery proposed: the end of the business day.
const DELIVERY_HOUR: u32 = 17;
/// Business days proposed between closing and start: evaluation, offer, contract.
const UNTIL_START: u32 = 5;
/// Business days proposed for the work.
const FOR_WORK: u32 = 10;

/// The dates.
pub fn dates(desk: &Desk) -> Html {
    let content = &desk.form;
    let closing_hour = clock(desk.file.programme.document.closing_hour);
    let time_label = desk.said(Words::new("Time of day", "Heure"));
    html! {
        <>
            <h2>{ desk.said(Words::new("Dates", "Dates")) }</h2>
            { suggestion(desk) }
            <MomentInput pointer="/closes_at" label={desk.said(Words::new("Closing", "Clôture"))} {time_label}
                hint={desk.said(Words::new("Until then vendors can propose; a second later they cannot.", "Les fournisseurs peuvent proposer jusque-là; une seconde plus tard, ils ne le peuvent plus."))}
                value={content.closes_at} time={closing_hour} errors={desk.errors.clone()}
                on_change={desk.form.set(|content, at| content.closes_at = at)} />
            <div aria-live="polite">{ open_for(desk) }</div>
            <DateInput pointer="/starts_on" label={desk.said(Words::new("Start of the work", "Début des travaux"))}
                value={content.starts_on} on_change={desk.form.set(|content, day| content.starts_on = day)}
                errors={desk.errors.clone()} />
            <div aria-live="polite">{ day_off(desk, content.starts_on) }</div>
            <MomentInput pointer="/delivery_at" label={desk.said(Words::new("Delivery", "Livraison"))} {time_label}
                value={content.delivery_at} time={clock(DELIVERY_HOUR)} errors={desk.errors.clone()}
                on_change={desk.form.set(|content, at| content.delivery_at = at)} />
            <div aria-live="polite">{ for_work(desk) }</div>
        </>
    }
}

/// Offers dates that leave everybody their time, while there are none.
fn suggestion(desk: &Desk) -> Html {
    let OpportunityContent { closes_at, starts_on, delivery_at, .. } = *desk.form;
    if closes_at.is_some() || starts_on.is_some() || delivery_at.is_some() {
        return Html::default();
    }
    let document = &desk.file.programme.document;
    let calendar = &desk.setting.calendar;
    let posting = document.posting_business_days_min + document.approval_business_days + 2;
    let closing_day = eastern_day(calendar.add_business_days(desk.now, posting));
    let closes_at = eastern(closing_day, clock(document.closing_hour));
    let starts_on = eastern_day(calendar.add_business_days(closes_at, UNTIL_START));
    let delivery_day = eastern_day(calendar.add_business_days(closes_at, UNTIL_START + FOR_WORK));
    let fill = desk.form.act(move |content| {
        content.closes_at = Some(closes_at);
        content.starts_on = Some(starts_on);
        content.delivery_at = Some(eastern(delivery_day, clock(DELIVERY_HOUR)));
    });
    let label = desk.said(Words::new("Suggest dates", "Proposer des dates"));
    html! { <p><Button look={Look::Secondary} {label} on_click={then_focus(fill, "/closes_at")} /></p> }
}

/// "Friday, November 27 …: open for 5 business days if it is published today."
fn open_for(desk: &Desk) -> Html {
    let Some(closes_at) = desk.form.closes_at else { return Html::default() };
    let document = &desk.file.programme.document;
    let days = desk.setting.calendar.business_days_between(desk.now, closes_at);
    let earliest = desk.setting.calendar.add_business_days(desk.now, document.posting_business_days_min);
    let words = match days {
        0 => Words::new(
            "{at}. Less than one business day from now.",
            "Clôture {at}. Dans moins d’un jour ouvrable.",
        ),
        1 => Words::new(
            "{at}. One whole business day from now.",
            "Clôture {at}. Dans un jour ouvrable complet.",
        ),
        _ => Words::new(
            "{at}. {days} whole business days from now.",
            "Clôture {at}. Dans {days} jours ouvrables complets.",
        ),
    };
    let least = Words::new(
        "Published now, it could close at the earliest on {earliest}. Approvals take their time, too.",
        "Publiée maintenant, elle pourrait être close au plus tôt {earliest}. Les approbations prennent aussi du temps.",
    );
    let language = desk.language;
    let days = days.to_string();
    html! {
        <>
            <p class="small">{ words.fill(language, &[("at", &format::moment(closes_at, language)), ("days", &days)]) }</p>
            <p class="small muted">{ least.fill(language, &[("earliest", &format::moment(earliest, language))]) }</p>
            { day_off(desk, Some(eastern_day(closes_at))) }
        </>
    }
}

fn for_work(desk: &Desk) -> Html {
    let (Some(starts_on), Some(delivery_at)) = (desk.form.starts_on, desk.form.delivery_at) else {
        return Html::default();
    };
    let begin: DateTime<Utc> = eastern(starts_on, clock(0));
    let days = desk.setting.calendar.business_days_between(begin, delivery_at).to_string();
    let words = Words::new("{days} business days for the work.", "{days} jours ouvrables pour les travaux.");
    html! {
        <>
            <p class="small">{ words.fill(desk.language, &[("days", &days)]) }</p>
            { day_off(desk, Some(eastern_day(delivery_at))) }
        </>
    }
}

/// Says that a day is a weekend or a holiday; it may be meant so.
fn day_off(desk: &Desk, day: Option<NaiveDate>) -> Html {
    let Some(day) = day.filter(|day| !desk.setting.calendar.is_business_day(*day)) else {
        return Html::default();
    };
    let words = Words::new(
        "{day} is a weekend or a federal holiday: nobody may be there to answer.",
        "Attention\u{a0}: {day} est un jour de fin de semaine ou un jour férié fédéral; il se peut que personne ne soit là pour répondre.",
    );
    html! { <p class="small"><strong>{ words.fill(desk.language, &[("day", &format::long_date(day, desk.language))]) }</strong></p> }
}
