//! A table that becomes a stack of cards on a phone.

use yew::prelude::*;

/// A table: a caption, the headings, and rows with as many cells. Roles are said outright, because
/// browsers forget them when a phone shows the rows as cards.
pub fn table(caption: impl Into<AttrValue>, headings: Vec<AttrValue>, rows: Vec<Vec<Html>>) -> Html {
    draw(caption.into(), &headings, rows)
}

fn draw(caption: AttrValue, headings: &[AttrValue], rows: Vec<Vec<Html>>) -> Html {
    html! {
        <table class="table" role="table">
            <caption>{ caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for headings.iter().map(|heading| html! { <th scope="col" role="columnheader">{ heading }</th> }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows.into_iter().map(|cells| line(headings, cells)) }</tbody>
        </table>
    }
}

fn line(headings: &[AttrValue], cells: Vec<Html>) -> Html {
    let labelled = headings.iter().cloned().zip(cells);
    html! {
        <tr role="row">
            { for labelled.map(|(label, cell)| html! { <td role="cell" data-label={label}>{ cell }</td> }) }
        </tr>
    }
}
