//! Says to who holds a role with authority that the present session cannot use it, and what to do.

use shared::actor::Factor;
use shared::language::Words;
use yew::prelude::*;

use crate::hooks::{use_language, use_visitor};
use crate::route::{AccountPlace, Route};
use crate::ui::{Tone, link, notice};

/// The notice above a page of the office or of administration; nothing for everybody else.
#[component]
pub fn SecondFactorNotice() -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let waits =
        visitor.actor().is_some_and(|actor| actor.needs_second_factor() && actor.factor == Factor::One);
    if !waits {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let title = said("Your role asks for a second factor", "Votre rôle exige un deuxième facteur");
    let content = html! {
        <>
            <p>{ said(
                "You can read everything as before. Approving, publishing, offering, certifying, paying and administering wait until you sign in with a second factor: a code of your telephone.",
                "Vous pouvez tout lire comme avant. Pour approuver, publier, offrir, attester, payer ou administrer, il faut ouvrir la session avec un deuxième facteur\u{a0}: un code de votre téléphone.",
            ) }</p>
            <p>{ link(Route::Account(AccountPlace::Security), language, said("Set up a second factor", "Configurer un deuxième facteur")) }</p>
        </>
    };
    html! { <aside class="container" aria-label={title}>{ notice(Tone::Warning, title, content) }</aside> }
}
