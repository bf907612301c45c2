//! What is kept and for how long, one's own copy of it, who read it, and closing the account.

use shared::language::{Language, Words};
use shared::privacy::PrivacyView;
use yew::prelude::*;

use super::closing::Closing;
use super::menu::account_menu;
use super::reads::Reads;
use crate::hooks::{use_fetch, use_language, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, Look, Page, fetched, link, problem_view, row, summary_list};
use crate::{browser, client};

/// The page.
#[component]
pub fn PrivacyPage() -> Html {
    let language = use_language();
    let privacy = use_fetch((), |()| client::oneself::read_privacy());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Privacy", "Confidentialité")}
            above={account_menu(Route::Account(AccountPlace::Privacy), language)}
            lead={said(
                "What is kept about you, who read it, and how to take it away.",
                "Ce qui est conservé à votre sujet, qui l’a consulté, et comment l’emporter.",
            )}>
            <p>{ link(Route::Privacy, language, said("Privacy notice: authority, purposes and rights", "Avis de confidentialité\u{a0}: autorité, fins et droits")) }</p>
            <OwnCopy />
            <Reads />
            { fetched(&privacy, language, |loaded| html! {
                <>
                    { retention(&loaded.value, language) }
                    <Closing loaded={loaded.clone()} />
                </>
            }) }
        </Page>
    }
}

fn retention(privacy: &PrivacyView, language: Language) -> Html {
    let rows = privacy.retention.iter().map(|kept| {
        let days =
            Words::new("{days} days", "{days} jours").fill(language, &[("days", &kept.days.to_string())]);
        row(kept.rule.words().in_language(language), html! { { days } })
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section>
            <h2>{ said("How long we keep it", "Combien de temps nous le conservons") }</h2>
            { summary_list(rows.collect()) }
            <p>{ said(
                "The records of files, awards, contracts and payments are kept as long as the law asks.",
                "Les dossiers d’occasions, d’attributions, de contrats et de paiements sont conservés aussi longtemps que la loi l’exige.",
            ) }</p>
        </section>
    }
}

/// Everything, as a file.
#[component]
fn OwnCopy() -> Html {
    let language = use_language();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = said("my-data.json", "mes-donnees.json");
    let on_click = {
        let submit = submit.clone();
        Callback::from(move |()| {
            submit.run(
                |_| async { client::oneself::copy_personal_data().await },
                move |text: String| browser::save_file(name, &text),
            );
        })
    };
    html! {
        <section>
            <h2>{ said("Your own copy", "Votre propre copie") }</h2>
            <p>{ said(
                "Everything that is kept about you, in one JSON file: account, profile, declarations, sessions, notices, proposals, questions, contracts, and what you did. What is left out is named in it, with the reason.",
                "Tout ce qui est conservé à votre sujet, dans un fichier JSON\u{a0}: compte, profil, déclarations, sessions, avis, propositions, questions, contrats, et ce que vous avez fait. Ce qui n’y figure pas est nommé, avec la raison.",
            ) }</p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button look={Look::Secondary} label={said("Download my data", "Télécharger mes données")} {on_click} busy={submit.is_busy()} />
        </section>
    }
}
