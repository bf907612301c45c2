//! Step 3: price, dates and terms.

use shared::language::{Language, Words};
use shared::proposals::ProposalContent;
use yew::prelude::*;

use super::Step;
use super::terms_text::terms_text;
use crate::format;
use crate::opportunities::amounts::{amounts, small_supplier_note};
use crate::ui::{Checkbox, details, moment, row, summary_list};

/// What is agreed to, and the boxes.
pub(super) fn fields(step: &Step) -> Html {
    let Step { form, errors, language, .. } = step;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(*language);
    html! {
        <>
            { what_is_agreed(step) }
            <Checkbox pointer="/accepts/price" checked={form.accepts.price}
                label={said("I accept the fixed price.", "J’accepte le prix fixe.")}
                on_change={form.set(|draft: &mut ProposalContent, yes| draft.accepts.price = yes)} errors={errors.clone()} />
            <Checkbox pointer="/accepts/delivery" checked={form.accepts.delivery}
                label={said("I can deliver by that date.", "Je peux livrer à cette date.")}
                on_change={form.set(|draft: &mut ProposalContent, yes| draft.accepts.delivery = yes)} errors={errors.clone()} />
            { details(said("Read the terms of the contract", "Lire les conditions du contrat"), terms(step)) }
            <Checkbox pointer="/accepts/terms" checked={form.accepts.terms}
                label={said("I have read the terms and accept them.", "J’ai lu les conditions et je les accepte.")}
                on_change={form.set(|draft: &mut ProposalContent, yes| draft.accepts.terms = yes)} errors={errors.clone()} />
        </>
    }
}

fn what_is_agreed(step: &Step) -> Html {
    let language = step.language;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let opportunity = &step.view.opportunity;
    let mut rows = Vec::new();
    if let Some(priced) = &opportunity.amounts {
        rows.push(row(
            said("Price", "Prix"),
            html! { <>{ amounts(priced, language) }{ small_supplier_note(language) }</> },
        ));
    }
    if let Some(day) = opportunity.content.starts_on {
        rows.push(row(
            said("Work starts", "Début des travaux"),
            html! { { format::long_date(day, language) } },
        ));
    }
    if let Some(at) = opportunity.content.delivery_at {
        rows.push(row(said("Delivery", "Livraison"), moment(at, language)));
    }
    rows.push(row(
        said("Licence of the work", "Licence des travaux"),
        html! { { &opportunity.content.licence } },
    ));
    summary_list(rows)
}

/// The terms in the language of the proposal, with what is known already filled in.
fn terms(step: &Step) -> Html {
    let written_in = step.form.language;
    let opportunity = &step.view.opportunity;
    let content = &opportunity.content;
    let price = content.price.map(|price| format::money(price, written_in)).unwrap_or_default();
    let start = content.starts_on.map(|day| format::date(day, written_in)).unwrap_or_default();
    let delivery = content.delivery_at.map(|at| format::moment(at, written_in)).unwrap_or_default();
    let you = Words::new("you", "vous").in_language(written_in);
    let values = [
        ("{contractor}", you),
        ("{department}", opportunity.department.name.in_language(written_in)),
        ("{title}", content.title.in_language(written_in)),
        ("{start}", &start),
        ("{delivery}", &delivery),
        ("{licence}", &content.licence),
        ("{price}", &price),
        ("{number}", ""),
    ];
    let text = opportunity.programme.document.terms.in_language(written_in);
    let text = values.iter().fold(text.to_owned(), |text, (mark, value)| text.replace(mark, value));
    let other: Option<Language> = (written_in != step.language).then_some(written_in);
    html! { <div class="text terms" lang={other.map(Language::code)}>{ terms_text(&text) }</div> }
}
