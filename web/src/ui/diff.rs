//! Two versions of a text side by side, with what went and what came.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::word_diff::{Piece, words};

/// Both versions; equal texts are said to be.
pub fn diff(old: &str, new: &str, language: Language) -> Html {
    if old == new {
        let same = Words::new("Not changed.", "Aucun changement.").in_language(language);
        return html! { <p>{ same }</p> };
    }
    let pieces = words(old, new);
    let before = Words::new("Before", "Avant").in_language(language);
    let after = Words::new("After", "Après").in_language(language);
    html! {
        <div class="diff">
            <div><h3 class="diff-title">{ before }</h3><p class="diff-text">{ for pieces.iter().map(old_piece) }</p></div>
            <div><h3 class="diff-title">{ after }</h3><p class="diff-text">{ for pieces.iter().map(new_piece) }</p></div>
        </div>
    }
}

fn old_piece(piece: &Piece) -> Html {
    match piece {
        Piece::Same(text) => html! { { text } },
        Piece::Removed(text) => html! { <del>{ text }</del> },
        Piece::Added(_) => Html::default(),
    }
}

fn new_piece(piece: &Piece) -> Html {
    match piece {
        Piece::Same(text) => html! { { text } },
        Piece::Added(text) => html! { <ins>{ text }</ins> },
        Piece::Removed(_) => Html::default(),
    }
}
