//! An amount of money, typed as people write it: `9500`, `$9,500.00`, `9 500,00 $`.

use shared::language::{Language, Words};
use shared::money::Money;
use yew::prelude::*;

use super::field::{Around, typed};
use crate::format;
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct MoneyInputProps {
    pub pointer: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: Option<Money>,
    /// Called with the amount, or with nothing while what is typed is none.
    pub on_change: Callback<Option<Money>>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
}

/// A money input. Leaving the field rewrites the amount by locale.
#[component]
pub fn MoneyInput(props: &MoneyInputProps) -> Html {
    let language = use_language();
    let written =
        move |amount: Option<Money>| amount.map(|amount| plain(amount, language)).unwrap_or_default();
    let text = use_state(|| written(props.value));
    {
        let text = text.clone();
        use_effect_with((props.value, language), move |(value, _)| {
            if value.is_some() && Money::parse(&text) != *value {
                text.set(written(*value));
            }
        });
    }
    let on_change = {
        let (text, on_change) = (text.clone(), props.on_change.clone());
        Callback::from(move |typed: String| {
            on_change.emit(Money::parse(&typed));
            text.set(typed);
        })
    };
    let left = {
        let text = text.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(amount) = Money::parse(&text) {
                text.set(written(Some(amount)));
            }
        })
    };
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language,
    };
    let ids = around.ids();
    let unreadable = !text.trim().is_empty() && Money::parse(&text).is_none();
    let help =
        Words::new("Enter an amount such as 9,500.00.", "Entrez un montant, par exemple 9\u{a0}500,00.");
    let control = html! {
        <>
            <div class={classes!("money-input", (language == Language::Fr).then_some("money-input-fr"))}>
                <span class="money-sign" aria-hidden="true">{ "$" }</span>
                <input id={ids.id.clone()} class="input input-medium" type="text" inputmode="decimal" autocomplete="off"
                    value={(*text).clone()} oninput={typed(&on_change)} onblur={left}
                    aria-required={(!props.optional).then_some("true")}
                    aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid} />
            </div>
            if unreadable { <p class="field-hint" role="status">{ help.in_language(language) }</p> }
        </>
    };
    around.field(&ids, control)
}

/// The amount without its sign, which stands beside the field.
fn plain(amount: Money, language: Language) -> String {
    let text = format::money(amount, language);
    text.trim_matches(['$', '\u{a0}']).to_owned()
}
