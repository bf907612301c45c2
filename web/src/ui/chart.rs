//! A bar chart, with the same numbers as a table.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::details::details;
use super::table::table;

/// One bar.
#[derive(Clone, PartialEq)]
pub struct Bar {
    pub label: AttrValue,
    /// What decides its length.
    pub size: u32,
    /// The number as people read it.
    pub said: AttrValue,
}

/// Bars that lie, longest to the full width; `headings` name the two columns of the table.
pub fn bar_chart(title: AttrValue, headings: [AttrValue; 2], bars: Vec<Bar>, language: Language) -> Html {
    let longest = bars.iter().map(|bar| bar.size).max().unwrap_or_default();
    let show = Words::new("Show as table", "Afficher sous forme de tableau").in_language(language);
    let rows = bars.iter().map(|bar| vec![html! { { &bar.label } }, html! { { &bar.said } }]).collect();
    html! {
        <figure class="chart">
            <figcaption>{ &title }</figcaption>
            <ul class="chart-bars" aria-hidden="true">{ for bars.iter().map(|bar| draw(bar, longest)) }</ul>
            { details(show, table(title, headings.into(), rows)) }
        </figure>
    }
}

/// A bar of the drawing. People who listen have the table.
fn draw(bar: &Bar, longest: u32) -> Html {
    let percent = u64::from(bar.size) * 100 / u64::from(longest.max(1));
    let width = [&percent.max(1).to_string(), "%"].concat();
    html! {
        <li>
            <span class="chart-label">{ &bar.label }</span>
            <svg class="chart-bar" focusable="false"><rect {width} height="100%" /></svg>
            <span class="chart-said">{ &bar.said }</span>
        </li>
    }
}
