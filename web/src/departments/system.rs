//! One departmental system: what it may do, its keys, ending it, and what it did.

use shared::language::{Language, Words};
use shared::systems::{ClientActView, ClientView, KeyRotation, NewKeyView, SystemRevocation};
use validator::Validate;
use yew::prelude::*;

use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_language, use_pages, use_submit};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{
    Button, ConfirmButton, ErrorSummary, Look, TextArea, Tone, details, fetched, moment, problem_view, row,
    summary_list, table, tag,
};

#[derive(Clone, Properties, PartialEq)]
pub struct SystemProps {
    pub system: ClientView,
    /// Called with its next key.
    pub on_key: Callback<NewKeyView>,
    /// Called when it was ended.
    pub on_change: Callback<()>,
}

/// One entry of the list.
#[component]
pub fn System(props: &SystemProps) -> Html {
    let language = use_language();
    let opened = use_state(|| false);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let one = &props.system;
    let (tone, words) = match (one.live, one.revoked_at) {
        (true, _) => (Tone::Success, Words::new("In use", "En service")),
        (false, Some(_)) => (Tone::Neutral, Words::new("Revoked", "Révoqué")),
        (false, None) => (Tone::Neutral, Words::new("Expired", "Expiré")),
    };
    let scopes = one.scopes.iter().map(|scope| html! { <li>{ scope.words().in_language(language) }</li> });
    let last_use = match one.last_used_at {
        Some(at) => moment(at, language),
        None => html! { { said("Never", "Jamais") } },
    };
    let open = {
        let setter = opened.setter();
        Callback::from(move |()| setter.set(true))
    };
    let rows = vec![
        row(said("Purpose", "Raison d’être"), html! { { one.purpose.clone() } }),
        row(said("May", "Peut"), html! { <ul>{ for scopes }</ul> }),
        row(said("Run by", "Exploité par"), html! { <span class="breaks">{ one.contact.clone() }</span> }),
        row(
            said("Made by", "Créé par"),
            html! { <>{ one.made_by.clone() }{ ", " }{ moment(one.made_at, language) }</> },
        ),
        row(said("Until", "Jusqu’au"), moment(one.ends_at, language)),
        row(said("Last use", "Dernière utilisation"), last_use),
        row(said("Keys", "Clés"), keys(one, language)),
    ];
    html! {
        <li class="work-item">
            <div class="work-text">
                <h2>{ one.name.clone() }{ " " }{ tag(tone, words.in_language(language)) }</h2>
                { summary_list(rows) }
                if one.live { <Keys ..props.clone() /><Revoke ..props.clone() /> }
                if *opened { <Acts system={one.clone()} /> }
                else { <Button look={Look::Link} label={said("What it did", "Ce qu’il a fait")} about={one.name.clone()} on_click={open} /> }
            </div>
        </li>
    }
}

fn keys(one: &ClientView, language: Language) -> Html {
    let until = Words::new(", until ", ", jusqu’au ").in_language(language);
    let line = |key: &shared::systems::ClientKeyView| {
        html! {
            <li>
                <code class="breaks">{ key.id.to_string() }</code>{ ", " }{ moment(key.made_at, language) }
                if let Some(end) = key.ends_at { { until }{ moment(end, language) } }
            </li>
        }
    };
    match one.keys.is_empty() {
        true => {
            html! { { Words::new("None counts any more", "Aucune n’est plus valable").in_language(language) } }
        }
        false => html! { <ul>{ for one.keys.iter().map(line) }</ul> },
    }
}

/// Giving it the next key.
#[component]
fn Keys(props: &SystemProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.system.id, props.system.version);
    let rotate = |overlap_days: u32| {
        let (submit, on_key) = (submit.clone(), props.on_key.clone());
        Callback::from(move |()| {
            let on_key = on_key.clone();
            let rotation = KeyRotation { overlap_days };
            submit.run(
                move |intent| async move { client::systems::rotate_key(id, rotation, seen, &intent).await },
                move |made| on_key.emit(made.value),
            );
        })
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_change.clone()), language) } }
            <div class="button-row">
                <Button look={Look::Secondary} label={said("Rotate the key", "Remplacer la clé")} about={props.system.name.clone()} on_click={rotate(7)} busy={submit.is_busy()} />
                <ConfirmButton label={said("Replace a key that leaked", "Remplacer une clé divulguée")} question={said("Replace the key at once?", "Remplacer la clé immédiatement?")}
                    consequence={html! { <p>{ said("The present key stops working now. With “Rotate the key” it goes on for seven days.", "La clé actuelle cesse de fonctionner maintenant. Avec «\u{a0}Remplacer la clé\u{a0}», elle reste valable sept jours.") }</p> }}
                    on_confirm={rotate(0)} busy={submit.is_busy()} />
            </div>
        </>
    }
}

/// Ending it, with the reason.
#[component]
fn Revoke(props: &SystemProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(SystemRevocation::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.system.id, props.system.version);
    let onsubmit = {
        let (submit, form, on_change) = (submit.clone(), form.clone(), props.on_change.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let revocation = (*form).clone();
            if submit.check(revocation.validate(), language) {
                let on_change = on_change.clone();
                submit.run(
                    move |intent| async move {
                        client::systems::revoke_system(id, &revocation, seen, &intent).await
                    },
                    move |_| on_change.emit(()),
                );
            }
        })
    };
    let errors = submit.errors();
    details(
        said("Revoke this system", "Révoquer ce système"),
        html! {
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                <p>{ said("Every key and token of it stops working at once, for good.", "Toutes ses clés et tous ses jetons cessent de fonctionner immédiatement, pour de bon.") }</p>
                <TextArea pointer="/reason" label={said("Reason", "Raison")} rows={2} characters_max={500} value={form.reason.clone()}
                    on_change={form.set(|draft, reason| draft.reason = reason)} errors={errors.clone()} />
                if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_change.clone()), language) } }
                <Button look={Look::Danger} label={said("Revoke the system", "Révoquer le système")} busy={submit.is_busy()} />
            </form>
        },
    )
}

#[derive(Properties, PartialEq)]
struct ActsProps {
    system: ClientView,
}

/// What it did: for whom, and with what proof.
#[component]
fn Acts(props: &ActsProps) -> Html {
    let language = use_language();
    let id = props.system.id;
    let search = Query::default().with("limit", "20");
    let acts = use_pages(search, move |search| client::systems::list_system_acts(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    fetched(&acts.first, language, |_| {
        let rows: Vec<Vec<Html>> = acts.items().map(|one| act(one, language)).collect();
        let headings = [
            said("When", "Quand"),
            said("What", "Quoi"),
            said("For whom", "Pour qui"),
            said("Proof", "Preuve"),
        ];
        let shown = rows.len();
        html! { <>
            if shown == 0 { <p role="status">{ said("It did nothing yet.", "Il n’a encore rien fait.") }</p> }
            else { { table(said("Newest first", "Du plus récent au plus ancien"), headings.map(AttrValue::from).to_vec(), rows) } }
            if shown > 0 { { load_more(shown, None, acts.next(), acts.is_busy(), language) } }
        </> }
    })
}

fn act(one: &ClientActView, language: Language) -> Vec<Html> {
    let entry = &one.entry;
    vec![
        moment(entry.at, language),
        html! { { entry.title.in_language(language).to_owned() } },
        html! { { entry.by.clone().unwrap_or_default() } },
        html! { <span class="breaks">{ entry.evidence.clone().unwrap_or_else(|| "–".to_owned()) }</span> },
    ]
}
