//! Price and dates: what it costs, taxes included, against the limit; and by when.

use shared::language::{Language, Words};
use shared::opportunities::Estimate;
use shared::programmes::{Ceiling, TaxRule};
use shared::province::Amounts;
use yew::prelude::*;

use super::calculator::Calculator;
use super::dates::dates;
use crate::format;
use crate::opportunities::amounts::rate;
use crate::ui::{MoneyInput, Row, Tone, row, summary_list, tag};
use crate::wizard::desk::Desk;

/// The step.
pub fn price_and_dates(desk: &Desk) -> Html {
    let numbers = desk.file.programme.document.calculator;
    let on_estimate = desk.form.set(move |content, estimate: Option<Estimate>| {
        content.estimate = estimate;
        if let Some(Estimate { rate, hours }) = estimate {
            content.price = Some(numbers.price(rate, hours));
        }
    });
    html! {
        <>
            <h2>{ desk.said(Words::new("Price", "Prix")) }</h2>
            <Calculator {numbers} value={desk.form.estimate} on_change={on_estimate} errors={desk.errors.clone()} />
            <MoneyInput pointer="/price" label={desk.said(Words::new("Price before tax", "Prix avant taxes"))}
                hint={desk.said(Words::new("The contractor is paid exactly this, plus the taxes that apply.", "L’entrepreneur reçoit exactement ce montant, plus les taxes applicables."))}
                value={desk.form.price} on_change={desk.form.set(|content, price| content.price = price)}
                errors={desk.errors.clone()} />
            <div aria-live="polite">{ total(desk) }</div>
            { dates(desk) }
        </>
    }
}

/// The price with its taxes, and what is left under the limit.
fn total(desk: &Desk) -> Html {
    let Some(price) = desk.form.price else { return Html::default() };
    let amounts = Amounts::of(price, &desk.taxes);
    let mut rows = amounts_rows(&amounts, desk.language);
    if let Some(ceiling) = desk.file.programme.document.ceiling {
        rows.push(limit(desk, &amounts, ceiling));
    }
    let province = desk.said(desk.file.department.contracting_province.words());
    let where_from = Words::new(
        "Taxes at the contracting address of your department ({province}). A small supplier charges none; the limit counts them all the same.",
        "Taxes à l’adresse contractante de votre ministère ({province}). Un petit fournisseur n’en perçoit pas; la limite en tient compte malgré tout.",
    );
    html! {
        <>
            { summary_list(rows) }
            <p class="small muted">{ where_from.fill(desk.language, &[("province", province)]) }</p>
        </>
    }
}

fn limit(desk: &Desk, amounts: &Amounts, ceiling: Ceiling) -> Row {
    let Ceiling { amount, tax } = ceiling;
    let (label, counted) = match tax {
        TaxRule::Included => (Words::new("Limit, taxes included", "Limite, taxes comprises"), amounts.total),
        TaxRule::Excluded => (Words::new("Limit before tax", "Limite avant taxes"), amounts.price),
    };
    let inside = desk.file.programme.document.within_ceiling(amounts.price, amounts.total);
    let (tone, words, rest) = if inside {
        (Tone::Success, Words::new("{rest} below", "{rest} sous la limite"), amount.minus(counted))
    } else {
        (Tone::Danger, Words::new("{rest} over", "{rest} de trop"), counted.minus(amount))
    };
    let said = words.fill(desk.language, &[("rest", &format::money(rest, desk.language))]);
    row(desk.said(label), html! { <>{ format::money(amount, desk.language) }{ " " }{ tag(tone, said) }</> })
}

/// Price, each tax and the total, as lines of a summary.
fn amounts_rows(amounts: &Amounts, language: Language) -> Vec<Row> {
    let said = |words: Words| words.in_language(language);
    let mut rows = vec![row(
        said(Words::new("Price before tax", "Prix avant taxes")),
        format::money(amounts.price, language),
    )];
    rows.extend(amounts.taxes.iter().map(|line| {
        let label = [said(line.kind.words()), " (", &rate(line.rate, language), ")"].concat();
        row(label, format::money(line.amount, language))
    }));
    let total = html! { <strong>{ format::money(amounts.total, language) }</strong> };
    rows.push(row(said(Words::new("Total with taxes", "Total, taxes comprises")), total));
    rows
}
