//! The notice where something personal is collected (Privacy Act, s. 5): by which authority, what for,
//! and a person's rights.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::Route;
use crate::ui::link;

const RIGHTS: Words = Words::new(
    " We collect it under the Financial Administration Act and protect it under the Privacy Act. You may see it, correct it, take a copy of it, and complain to the Privacy Commissioner. What is kept and for how long: ",
    " Nous le recueillons en vertu de la Loi sur la gestion des finances publiques et le protégeons selon la Loi sur la protection des renseignements personnels. Vous pouvez le consulter, le corriger, en prendre une copie et porter plainte au Commissariat à la protection de la vie privée. Ce qui est conservé et pendant combien de temps\u{a0}: ",
);

/// What is collected on a form, and what for, in a sentence or two; the rest is the same everywhere.
pub fn collection_notice(why: Words, language: Language) -> Html {
    let words = Words::new("privacy notice", "avis de confidentialité").in_language(language);
    html! {
        <p class="small muted">
            { why.in_language(language) }{ RIGHTS.in_language(language) }{ link(Route::Privacy, language, words) }{ "." }
        </p>
    }
}
