//! What one says one can do.

use shared::language::Words;
use shared::organizations::{CapabilityView, ChosenCapabilities, OwnCapabilities as OwnView};
use yew::prelude::*;

use crate::client;
use crate::client::{Etag, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::ui::{Button, Checkbox, Look, fetched, problem_view};

type Known = (Vec<CapabilityView>, Loaded<OwnView>);

#[derive(Properties, PartialEq)]
pub struct OwnCapabilitiesProps {
    pub on_saved: Callback<()>,
}

/// The section.
#[component]
pub fn OwnCapabilities(props: &OwnCapabilitiesProps) -> Html {
    let language = use_language();
    let known = use_fetch((), |()| async {
        let listed = client::organizations::capabilities().await?;
        Ok((listed, client::organizations::own_capabilities().await?))
    });
    let on_saved = {
        let (again, saved) = (known.reload.clone(), props.on_saved.clone());
        Callback::from(move |()| {
            again.emit(());
            saved.emit(());
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section aria-labelledby="own">
            <h2 id="own">{ said("What you can do", "Ce que vous savez faire") }</h2>
            <p>{ said("It counts for every organization you are in.", "Cela compte pour chaque organisation dont vous faites partie.") }</p>
            { fetched(&known, language, |(listed, own): &Known| html! {
                <Choose listed={listed.clone()} own={own.clone()} on_saved={on_saved.clone()} />
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ChooseProps {
    listed: Vec<CapabilityView>,
    own: Loaded<OwnView>,
    on_saved: Callback<()>,
}

#[component]
fn Choose(props: &ChooseProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(|| ChosenCapabilities { capabilities: props.own.value.capabilities.clone() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("Saved.", "Enregistré.");
    let onsubmit = {
        let (form, submit, on_saved) = (form.clone(), submit.clone(), props.on_saved.clone());
        let etag: Etag = props.own.etag.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, announcer, on_saved) = ((*form).clone(), announcer.clone(), on_saved.clone());
            let etag = etag.clone();
            submit.run(
                move |_| async move { client::organizations::choose_capabilities(&draft, &etag).await },
                move |_| {
                    announcer.toast(done);
                    on_saved.emit(());
                },
            );
        })
    };
    let line = |one: &CapabilityView| {
        let id = one.id;
        let on_change = form.set(move |draft: &mut ChosenCapabilities, is_on| {
            draft.capabilities.retain(|chosen| *chosen != id);
            if is_on {
                draft.capabilities.push(id);
            }
        });
        html! {
            <Checkbox pointer={["/", &id.to_string()].concat()} label={one.name.in_language(language).to_owned()}
                checked={form.capabilities.contains(&id)} {on_change} />
        }
    };
    html! {
        <form {onsubmit} novalidate=true>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { for props.listed.iter().map(line) }
            <Button look={Look::Secondary} label={said("Save my capabilities", "Enregistrer mes capacités")} busy={submit.is_busy()} />
        </form>
    }
}
