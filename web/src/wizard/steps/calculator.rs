//! Works a price out: rate × (hours + administration).

use shared::language::Words;
use shared::money::Money;
use shared::opportunities::Estimate;
use shared::programmes::Calculator as Numbers;
use yew::prelude::*;

use crate::format;
use crate::forms::FieldErrors;
use crate::hooks::use_language;
use crate::ui::{Kind, MoneyInput, TextInput};

#[derive(Properties, PartialEq)]
pub struct CalculatorProps {
    pub numbers: Numbers,
    pub value: Option<Estimate>,
    /// Called with rate and hours once both are there, and with nothing while they are not.
    pub on_change: Callback<Option<Estimate>>,
    pub errors: FieldErrors,
}

/// Rate and hours, and what follows from them.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let language = use_language();
    let rate = use_state(|| props.value.map(|estimate| estimate.rate));
    let hours = use_state(|| props.value.map(|estimate| estimate.hours.to_string()).unwrap_or_default());
    let emit = {
        let on_change = props.on_change.clone();
        move |rate: Option<Money>, hours: &str| {
            let hours = hours.trim().parse().ok();
            on_change.emit(rate.zip(hours).map(|(rate, hours)| Estimate { rate, hours }));
        }
    };
    let on_rate = {
        let (rate, hours, emit) = (rate.clone(), hours.clone(), emit.clone());
        Callback::from(move |next| {
            emit(next, &hours);
            rate.set(next);
        })
    };
    let on_hours = {
        let (rate, hours) = (rate.clone(), hours.clone());
        Callback::from(move |next: String| {
            emit(*rate, &next);
            hours.set(next);
        })
    };
    let Numbers { rate_min, rate_max, administration_hours } = props.numbers;
    let outside = rate.is_some_and(|rate| rate < rate_min || rate > rate_max);
    let added = administration_hours.to_string();
    let range = Words::new("Between {min} and {max}.", "Entre {min} et {max}.").fill(
        language,
        &[("min", &format::money(rate_min, language)), ("max", &format::money(rate_max, language))],
    );
    let hint = Words::new(
        "Without administration: {added} hours are added for reading, contract and invoice.",
        "Sans l’administration\u{a0}: {added} heures s’ajoutent pour la lecture, le contrat et la facture.",
    );
    let label = Words::new("Hours of work", "Heures de travail").in_language(language);
    html! {
        <fieldset class="calculator">
            <legend>{ Words::new("Work the price out", "Calculer le prix").in_language(language) }</legend>
            <MoneyInput pointer="/estimate/rate" label={Words::new("Hourly rate", "Taux horaire").in_language(language)}
                hint={range.clone()} value={*rate} on_change={on_rate} errors={props.errors.clone()} optional=true />
            if outside {
                <p class="field-hint" role="status">
                    { Words::new("This rate is outside the programme’s range. ", "Ce taux est hors de la fourchette du programme. ").in_language(language) }{ range }
                </p>
            }
            <TextInput pointer="/estimate/hours" {label} kind={Kind::Digits} width={Some(4)} optional=true
                hint={hint.fill(language, &[("added", &added)])}
                value={(*hours).clone()} on_change={on_hours} errors={props.errors.clone()} />
            { sum(props, language) }
        </fieldset>
    }
}

/// "$80.00 × (40 + 10) = $4,000.00"
fn sum(props: &CalculatorProps, language: shared::language::Language) -> Html {
    let Some(Estimate { rate, hours }) = props.value else { return Html::default() };
    let price = format::money(props.numbers.price(rate, hours), language);
    let rate = format::money(rate, language);
    let added = props.numbers.administration_hours.to_string();
    let text = [rate.as_str(), " × (", &hours.to_string(), " + ", &added, ") = ", &price].concat();
    html! { <p role="status"><strong>{ text }</strong></p> }
}
