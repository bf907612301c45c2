//! Voluntary declarations: seen by nobody else, deleted at a press.

use shared::declarations::{Declaration, DeclarationsDraft, DeclarationsView, DeclaredAnswer, DeclaredGroup};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::collection::collection_notice;
use super::menu::account_menu;
use crate::client::{self, Loaded};
use crate::forms::{FieldErrors, Form, use_form};
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{
    Button, Checkbox, ConfirmButton, ErrorSummary, Page, Radios, choice, fetched, problem_view, row,
    summary_list,
};

/// The page.
#[component]
pub fn DeclarationsPage() -> Html {
    let language = use_language();
    let declared = use_fetch((), |()| client::oneself::read_declarations());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let declared = declared.clone();
        Callback::from(move |saved: Loaded<DeclarationsView>| declared.replace(saved))
    };
    html! {
        <Page title={said("Voluntary declarations", "Déclarations volontaires")}
            above={account_menu(Route::Account(AccountPlace::Declarations), language)}
            lead={said(
                "You do not have to declare anything. What you declare decides nothing, and nobody but you ever sees it.",
                "Rien ne vous oblige à déclarer quoi que ce soit. Ce que vous déclarez ne décide de rien, et personne d’autre que vous ne le voit.",
            )}>
            { fetched(&declared, language, |loaded| html! {
                <div key={loaded.etag.0.to_string()}>
                    <DeclarationsForm loaded={loaded.clone()} on_saved={on_saved.clone()} />
                    if loaded.value.consented_at.is_some() { <Withdraw loaded={loaded.clone()} {on_saved} /> }
                </div>
            }) }
            <Published />
        </Page>
    }
}

/// What comes of the declarations, for everybody to see.
#[component]
fn Published() -> Html {
    let language = use_language();
    let counts = use_fetch((), |()| client::oneself::count_declared_groups());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section>
            <h2>{ said("What is published", "Ce qui est publié") }</h2>
            { fetched(&counts, language, |counts| if counts.is_empty() {
                html! { <p>{ said("Nothing yet: no group has five vendors who were paid.", "Rien pour l’instant\u{a0}: aucun groupe ne compte cinq fournisseurs payés.") }</p> }
            } else {
                let rows = counts.iter().map(|count| row(count.group.words().in_language(language), html! { { count.vendors } }));
                html! { <><p>{ said("Vendors who were paid and answered yes:", "Fournisseurs payés qui ont répondu oui\u{a0}:") }</p>{ summary_list(rows.collect()) }</> }
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DeclarationsProps {
    loaded: Loaded<DeclarationsView>,
    on_saved: Callback<Loaded<DeclarationsView>>,
}

#[component]
fn DeclarationsForm(props: &DeclarationsProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let view = &props.loaded.value;
    let form = use_form(|| DeclarationsDraft {
        consent: view.consented_at.is_some(),
        answers: view.answers.clone(),
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let saved = said("Your declarations are saved.", "Vos déclarations sont enregistrées.");
    let onsubmit = {
        let (form, submit, on_saved) = (form.clone(), submit.clone(), props.on_saved.clone());
        let etag = props.loaded.etag.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, etag) = ((*form).clone(), etag.clone());
            if submit.check(draft.validate(), language) {
                let (announcer, on_saved) = (announcer.clone(), on_saved.clone());
                submit.run(
                    move |_| async move { client::oneself::declare(&draft, &etag).await },
                    move |declared| {
                        announcer.toast(saved);
                        on_saved.emit(declared);
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    let why = Words::new(
        "We count declarations to learn whether everybody gets a fair chance here, and publish them only in groups of five people or more.",
        "Nous comptons les déclarations pour savoir si tout le monde a ici une chance équitable, et nous ne les publions que par groupes d’au moins cinq personnes.",
    );
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { collection_notice(why, language) }
            { for DeclaredGroup::ALL.into_iter().map(|group| question(&form, group, &errors, language)) }
            <Checkbox pointer="/consent" checked={form.consent} errors={errors.clone()}
                label={said("I agree that my answers are counted for statistics, and for nothing else.", "J’accepte que mes réponses soient comptées à des fins statistiques, et rien d’autre.")}
                on_change={form.set(|draft, consent| draft.consent = consent)} />
            <Button label={said("Save my declarations", "Enregistrer mes déclarations")} busy={submit.is_busy()} />
        </form>
    }
}

const YES: &str = "yes";
const NO: &str = "no";
const UNSAID: &str = "prefer_not_to_say";

fn question(
    form: &Form<DeclarationsDraft>,
    group: DeclaredGroup,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let choices = vec![
        choice(YES, said("Yes", "Oui")),
        choice(NO, said("No", "Non")),
        choice(UNSAID, said("I prefer not to say", "Je préfère ne pas répondre")),
    ];
    let kept = form.answers.iter().find(|one| one.group == group).map(|one| one.answer);
    let value = match kept {
        None => "",
        Some(DeclaredAnswer::Yes) => YES,
        Some(DeclaredAnswer::No) => NO,
        Some(DeclaredAnswer::PreferNotToSay) => UNSAID,
    };
    html! {
        <Radios pointer={["/answers/", group.code()].concat()} label={group.words().in_language(language)} optional=true {value} {choices}
            on_change={form.set(move |draft, code: AttrValue| answer(draft, group, &code))} errors={errors.clone()} />
    }
}

fn answer(draft: &mut DeclarationsDraft, group: DeclaredGroup, code: &str) {
    let answer = match code {
        YES => DeclaredAnswer::Yes,
        NO => DeclaredAnswer::No,
        _ => DeclaredAnswer::PreferNotToSay,
    };
    draft.answers.retain(|one| one.group != group);
    draft.answers.push(Declaration { group, answer });
}

#[component]
fn Withdraw(props: &DeclarationsProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let gone = said("Your declarations are deleted.", "Vos déclarations sont supprimées.");
    let on_confirm = {
        let (submit, etag, on_saved) = (submit.clone(), props.loaded.etag.clone(), props.on_saved.clone());
        Callback::from(move |()| {
            let (etag, announcer, on_saved) = (etag.clone(), announcer.clone(), on_saved.clone());
            submit.run(
                move |intent| async move { client::oneself::withdraw_declarations(&etag, &intent).await },
                move |none| {
                    announcer.toast(gone);
                    on_saved.emit(none);
                },
            );
        })
    };
    let consequence = html! {
        <p>{ said("Your answers and your consent are deleted at once.", "Vos réponses et votre consentement sont supprimés immédiatement.") }</p>
    };
    html! {
        <section>
            <h2>{ said("Delete my declarations", "Supprimer mes déclarations") }</h2>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <ConfirmButton label={said("Delete my declarations", "Supprimer mes déclarations")}
                question={said("Delete your declarations?", "Supprimer vos déclarations?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </section>
    }
}
