//! Recovery codes, shown once: to copy, to print, to keep.

use std::rc::Rc;

use shared::accounts::RecoveryCodes;
use shared::language::Words;
use yew::prelude::*;

use crate::browser;
use crate::hooks::use_language;
use crate::ui::{Button, CopyButton, Look, Tone, notice};

#[derive(Properties, PartialEq)]
pub struct CodesProps {
    pub codes: Rc<RecoveryCodes>,
    pub on_kept: Callback<()>,
}

/// The codes.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let language = use_language();
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                browser::focus_in_place(&heading);
            }
        });
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let print = Callback::from(|()| {
        if let Some(window) = browser::window() {
            // Fails only where there is no printer to ask.
            let _ = window.print();
        }
    });
    let all = props.codes.codes.join("\n");
    html! {
        <>
            <h3 tabindex="-1" ref={heading}>{ said("Keep these recovery codes", "Conservez ces codes de récupération") }</h3>
            { notice(Tone::Warning, said("They are shown this once", "Ils ne sont affichés qu’une fois"), html! {
                <p>{ said(
                    "If you lose your telephone, one of them signs you in. Each is good once. Print them or put them into your password manager, not on the telephone.",
                    "Si vous perdez votre téléphone, l’un d’eux ouvre votre session. Chacun sert une fois. Imprimez-les ou mettez-les dans votre gestionnaire de mots de passe, pas sur le téléphone.",
                ) }</p>
            }) }
            <ul class="recovery-codes">
                { for props.codes.codes.iter().map(|code| html! { <li><code class="code">{ code }</code></li> }) }
            </ul>
            <div class="button-row">
                <CopyButton text={all} about={said("the recovery codes", "les codes de récupération")} />
                <Button look={Look::Secondary} label={said("Print", "Imprimer")} on_click={print} />
                <Button label={said("I have kept them", "Je les ai conservés")} on_click={props.on_kept.clone()} />
            </div>
        </>
    }
}
