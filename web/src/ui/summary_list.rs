//! What is known about a thing: label, value, and where to change it.

use yew::prelude::*;

/// One line.
#[derive(Clone, PartialEq)]
pub struct Row {
    pub label: AttrValue,
    pub value: Html,
    /// Where to change it, and the word for that.
    pub change: Option<(AttrValue, AttrValue)>,
}

/// A line that nobody changes.
pub fn row(label: impl Into<AttrValue>, value: impl Into<Html>) -> Row {
    Row { label: label.into(), value: value.into(), change: None }
}

impl Row {
    /// With a link to where it is changed.
    #[must_use]
    pub fn changed_at(mut self, href: impl Into<AttrValue>, word: impl Into<AttrValue>) -> Row {
        self.change = Some((href.into(), word.into()));
        self
    }
}

/// The list.
pub fn summary_list(rows: Vec<Row>) -> Html {
    html! { <dl class="summary-list">{ for rows.into_iter().map(line) }</dl> }
}

fn line(row: Row) -> Html {
    let Row { label, value, change } = row;
    html! {
        <div class="summary-row">
            <dt>{ &label }</dt>
            <dd class="summary-value">{ value }</dd>
            if let Some((href, word)) = change {
                <dd class="summary-change">
                    <a {href}>{ word }<span class="visually-hidden">{ " " }{ label }</span></a>
                </dd>
            }
        </div>
    }
}
