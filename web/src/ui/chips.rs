//! Filters in force, each of which can be taken off.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::icon::{Icon, icon};

/// One filter in force.
#[derive(Clone, PartialEq)]
pub struct Chip {
    pub label: AttrValue,
    /// The address without it: the address is the search.
    pub href: AttrValue,
}

/// The filters in force; nothing if there are none.
pub fn chips(chips: Vec<Chip>, language: Language) -> Html {
    if chips.is_empty() {
        return Html::default();
    }
    let label = Words::new("Filters in use", "Filtres appliqués").in_language(language);
    let remove = Words::new("Remove ", "Retirer ").in_language(language);
    html! {
        <ul class="chips" aria-label={label}>
            { for chips.into_iter().map(|chip| html! {
                <li><a class="chip" href={chip.href}>
                    <span class="visually-hidden">{ remove }</span>{ chip.label }{ icon(Icon::Cross) }
                </a></li>
            }) }
        </ul>
    }
}
