//! In whose name a proposal is: chosen openly before anything is written, and changed until it is submitted.

use std::rc::Rc;

use shared::language::{Language, Words};
use shared::organizations::MyOrganization;
use shared::policy::{Act, check};
use shared::proposals::{ProponentChange, ProposalView};
use yew::prelude::*;

use crate::client::{self, Loaded};
use crate::hooks::{Autosave, use_business_now, use_fetch, use_language, use_submit, use_visitor};
use crate::ui::{Button, Look, Radios, choice, problem_view};

/// The organizations that the visitor may propose for: none are asked for where there cannot be any.
#[hook]
pub(super) fn use_organizations() -> Vec<MyOrganization> {
    let is_member = use_visitor().actor().is_some_and(|actor| !actor.memberships.is_empty());
    let organizations = use_fetch(is_member, |is_member| {
        let is_member = *is_member;
        async move { if is_member { client::organizations::list().await } else { Ok(Vec::new()) } }
    });
    let found: Option<&Rc<Vec<MyOrganization>>> = organizations.ready();
    found.into_iter().flat_map(|all| all.iter()).filter(|one| !one.archived).cloned().collect()
}

/// For oneself, or for an organization one is in; nothing, where there is no choice.
pub(super) fn whose(
    organizations: &[MyOrganization],
    chosen: &UseStateHandle<AttrValue>,
    language: Language,
) -> Html {
    if organizations.is_empty() {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let myself = choice("", said("For myself", "En mon nom"));
    let others = organizations.iter().map(|one| choice(one.id.to_string(), one.legal_name.clone()));
    let choices: Vec<_> = [myself].into_iter().chain(others).collect();
    let setter = chosen.setter();
    html! {
        <Radios pointer="/organization_id" label={said("For whom do you propose?", "Au nom de qui proposez-vous?")}
            hint={said("An organization’s owner and administrators read its proposal and sign its contract.", "La personne propriétaire et les administrateurs d’une organisation lisent sa proposition et signent son contrat.")}
            value={(**chosen).clone()} {choices} on_change={Callback::from(move |value| setter.set(value))} />
    }
}

#[derive(Properties, PartialEq)]
pub struct ChangeProponentProps {
    pub view: ProposalView,
    pub autosave: Autosave,
    pub on_change: Callback<Loaded<ProposalView>>,
}

/// The choice once more, folded, while it can still be changed.
#[component]
pub fn ChangeProponent(props: &ChangeProponentProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let submit = use_submit();
    let organizations = use_organizations();
    let ChangeProponentProps { view, autosave, on_change } = props;
    let present = view.facts.organization_id.map(|id| AttrValue::from(id.to_string())).unwrap_or_default();
    let chosen = use_state(|| present.clone());
    let act = Act::ChangeProponent(&view.facts, &view.opportunity.facts);
    if organizations.is_empty() || check(&visitor, &act, now).is_err() {
        return Html::default();
    }
    let on_click = {
        let (submit, autosave, on_change, id) =
            (submit.clone(), autosave.clone(), on_change.clone(), view.id);
        let change = ProponentChange { organization_id: chosen.parse().ok() };
        Callback::from(move |()| {
            let (autosave, on_change) = (autosave.clone(), on_change.clone());
            submit.run(
                move |intent| async move {
                    let etag = autosave.settle().await?;
                    client::proposals::change_proponent(id, change, &etag, &intent).await
                },
                move |loaded| on_change.emit(loaded),
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <details>
            <summary>{ said("Propose in another name", "Proposer à un autre nom") }</summary>
            { whose(&organizations, &chosen, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if *chosen != present {
                <Button label={said("Change the name", "Changer le nom")} look={Look::Secondary} {on_click} busy={submit.is_busy()} />
            }
        </details>
    }
}
