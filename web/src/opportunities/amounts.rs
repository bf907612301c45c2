//! A price and the taxes on it, in a sentence.

use shared::language::{Language, Words};
use shared::money::TaxRate;
use shared::province::Amounts;
use yew::prelude::*;

use crate::format;

/// "$6,500.00 before tax", and below it each tax and the sum.
pub fn amounts(amounts: &Amounts, language: Language) -> Html {
    let price = format::money(amounts.price, language);
    if amounts.taxes.is_empty() {
        let words = Words::new("{price}, no tax", "{price}, sans taxe");
        return html! { <p>{ words.fill(language, &[("price", &price)]) }</p> };
    }
    let total = format::money(amounts.total, language);
    let words = Words::new("With {taxes}: {total}.", "Avec {taxes}\u{a0}: {total}.");
    let sum = words.fill(language, &[("taxes", &taxes(amounts, language)), ("total", &total)]);
    html! {
        <>
            <p><strong>{ price }</strong>{ Words::new(" before tax", " avant taxes").in_language(language) }</p>
            <p class="muted small">{ sum }</p>
        </>
    }
}

/// That a small supplier charges no tax: what the amounts cannot know before there is a contractor.
pub fn small_supplier_note(language: Language) -> Html {
    let note = Words::new(
        "A contractor who is a small supplier charges no tax.",
        "Un entrepreneur qui est un petit fournisseur ne perçoit pas de taxe.",
    );
    html! { <p class="muted small">{ note.in_language(language) }</p> }
}

/// "13% HST", « TPS de 5 % et TVQ de 9,975 % ».
fn taxes(amounts: &Amounts, language: Language) -> String {
    let each = amounts.taxes.iter().map(|line| {
        let kind = line.kind.words().in_language(language);
        let words = Words::new("{rate} {kind}", "{kind} de {rate}");
        words.fill(language, &[("kind", kind), ("rate", &rate(line.rate, language))])
    });
    let each: Vec<String> = each.collect();
    each.join(Words::new(" and ", " et ").in_language(language))
}

/// "9.975%", « 9,975 % ».
pub fn rate(rate: TaxRate, language: Language) -> String {
    let mut text = (rate.0 / 1_000).to_string();
    let thousandths = (1_000 + rate.0 % 1_000).to_string();
    let decimals = thousandths.get(1..).unwrap_or_default().trim_end_matches('0');
    if !decimals.is_empty() {
        text.push(if language == Language::En { '.' } else { ',' });
        text.push_str(decimals);
    }
    text.push_str(Words::new("%", "\u{a0}%").in_language(language));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_written_by_locale() {
        assert_eq!(rate(TaxRate(13_000), Language::En), "13%");
        assert_eq!(rate(TaxRate(9_975), Language::Fr), "9,975\u{a0}%");
        assert_eq!(rate(TaxRate(1_100), Language::En), "1.1%");
        assert_eq!(rate(TaxRate(5_025), Language::En), "5.025%");
    }
}
