//! The fields of a programme's document.

use shared::language::{Language, Words};
use shared::money::Money;
use shared::opportunities::LICENCES;
use shared::programmes::{ApprovalKind, Ceiling, MARKS, TaxRule};
use yew::prelude::*;

use super::programme_numbers::{EVALUATION, MONEY, Number, PERIODS};
use super::programme_page::Typed;
use crate::forms::{FieldErrors, Form};
use crate::ui::{BilingualInput, Checkbox, Choice, Kind, MoneyInput, Radios, Select, TextInput, choice};

/// All of them, in the order of a file's life.
pub fn fields(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <h2>{ said("Names", "Noms") }</h2>
            { names(form, errors, language) }
            <h2>{ said("Ceiling and price", "Plafond et prix") }</h2>
            { ceiling(form, errors, language) }
            { rates(form, errors, language) }
            <h2>{ said("Approvals", "Approbations") }</h2>
            { approvals(form, errors, language) }
            <h2>{ said("Periods", "Délais") }</h2>
            { for PERIODS.iter().map(|number| number_field(number, form, errors, language)) }
            <h2>{ said("Evaluation and award", "Évaluation et attribution") }</h2>
            <p>{ kinds(language) }</p>
            { for EVALUATION.iter().map(|number| number_field(number, form, errors, language)) }
            <h2>{ said("Money", "Argent") }</h2>
            { for MONEY.iter().map(|number| number_field(number, form, errors, language)) }
            <h2>{ said("Licence and terms", "Licence et modalités") }</h2>
            { terms(form, errors, language) }
        </>
    }
}

fn names(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <BilingualInput pointer="/document/name" label={said("Name", "Nom")} value={form.document.name.clone()}
                on_change={form.set(|typed, name| typed.document.name = name)} errors={errors.clone()} />
            <BilingualInput pointer="/document/summary" label={said("What it is for", "Ce à quoi il sert")} rows={4} value={form.document.summary.clone()}
                on_change={form.set(|typed, summary| typed.document.summary = summary)} errors={errors.clone()} />
        </>
    }
}

fn ceiling(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let ceiling = form.document.ceiling;
    let value = match ceiling.map(|ceiling| ceiling.tax) {
        None => "none",
        Some(TaxRule::Included) => "included",
        Some(TaxRule::Excluded) => "excluded",
    };
    let choices = vec![
        choice("included", said("A ceiling with taxes", "Un plafond taxes comprises")),
        choice("excluded", said("A ceiling before taxes", "Un plafond avant taxes")),
        choice("none", said("No ceiling", "Aucun plafond")),
    ];
    let on_kind = form.set(|typed: &mut Typed, kind: AttrValue| {
        let amount = typed.document.ceiling.map(|ceiling| ceiling.amount).unwrap_or_default();
        typed.document.ceiling = match kind.as_str() {
            "included" => Some(Ceiling { amount, tax: TaxRule::Included }),
            "excluded" => Some(Ceiling { amount, tax: TaxRule::Excluded }),
            _ => None,
        };
    });
    let on_amount = form.set(|typed: &mut Typed, amount: Option<Money>| {
        if let Some(ceiling) = &mut typed.document.ceiling {
            ceiling.amount = amount.unwrap_or_default();
        }
    });
    html! {
        <>
            <Radios pointer="/document/ceiling" label={said("The most a contract may cost", "Le coût maximal d’un contrat")} {value} {choices} on_change={on_kind} errors={errors.clone()} />
            if let Some(ceiling) = ceiling {
                <MoneyInput pointer="/document/ceiling/amount" label={said("Ceiling", "Plafond")} value={Some(ceiling.amount)} on_change={on_amount} errors={errors.clone()} />
            }
        </>
    }
}

fn rates(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <MoneyInput pointer="/document/calculator/rate_min" label={said("Lowest hourly rate of the calculator", "Taux horaire le plus bas du calculateur")}
                value={Some(form.document.calculator.rate_min)} errors={errors.clone()}
                on_change={form.set(|typed, rate: Option<Money>| typed.document.calculator.rate_min = rate.unwrap_or_default())} />
            <MoneyInput pointer="/document/calculator/rate_max" label={said("Highest hourly rate of the calculator", "Taux horaire le plus élevé du calculateur")}
                value={Some(form.document.calculator.rate_max)} errors={errors.clone()}
                on_change={form.set(|typed, rate: Option<Money>| typed.document.calculator.rate_max = rate.unwrap_or_default())} />
        </>
    }
}

fn approvals(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let one = |kind: ApprovalKind| {
        let on_change = form.set(move |typed: &mut Typed, wanted: bool| {
            typed.document.approvals.retain(|there| *there != kind);
            if wanted {
                typed.document.approvals.push(kind);
                typed.document.approvals.sort_unstable();
            }
        });
        // The first box stands for the list: what is wrong with the list is said there.
        let pointer =
            if kind == ApprovalKind::Money { "/document/approvals" } else { "/document/approvals/fit" };
        html! {
            <Checkbox {pointer} label={kind.words().in_language(language)} checked={form.document.approvals.contains(&kind)} {on_change} errors={errors.clone()} />
        }
    };
    html! { <>{ for ApprovalKind::ALL.map(one) }</> }
}

/// The closed kinds: a new combination needs a release.
fn kinds(language: Language) -> &'static str {
    Words::new(
        "The price is fixed, anyone eligible may propose, mandatory criteria are met or not, and a verifiable draw orders those who passed.",
        "Le prix est fixe, toute personne admissible peut proposer, les critères obligatoires sont respectés ou non, et un tirage vérifiable ordonne les propositions retenues.",
    )
    .in_language(language)
}

fn number_field(
    number: &'static Number,
    form: &Form<Typed>,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let value = (number.get)(&form.document).to_string();
    // What is no number is out of every bound, and said so.
    let on_change = form.set(move |typed: &mut Typed, text: String| {
        (number.set)(&mut typed.document, text.trim().parse().unwrap_or(u32::MAX));
    });
    let value = if value == u32::MAX.to_string() { String::new() } else { value };
    html! {
        <TextInput pointer={number.pointer} label={number.label.in_language(language)} hint={number.bounds.in_language(language)}
            kind={Kind::Digits} width={6} {value} {on_change} errors={errors.clone()} />
    }
}

fn terms(form: &Form<Typed>, errors: &FieldErrors, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let licences: Vec<Choice> = LICENCES.into_iter().map(|licence| choice(licence, licence)).collect();
    let marks = MARKS.map(|mark| ["{", mark, "}"].concat()).join(" ");
    let hint = Words::new(
        "Markdown. These marks are filled in, each is needed: {marks}",
        "Markdown. Ces marques sont remplies, chacune est requise\u{a0}: {marks}",
    )
    .fill(language, &[("marks", &marks)]);
    html! {
        <>
            <Select pointer="/document/licence" label={said("Licence proposed", "Licence proposée")} value={form.document.licence.clone()} choices={licences}
                on_change={form.set(|typed, licence: AttrValue| typed.document.licence = licence.to_string())} errors={errors.clone()} />
            <BilingualInput pointer="/document/terms" label={said("Terms", "Modalités")} {hint} rows={20} value={form.document.terms.clone()}
                on_change={form.set(|typed, terms| typed.document.terms = terms)} errors={errors.clone()} />
        </>
    }
}
