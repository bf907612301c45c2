//! The draft under edit: one form over all steps, saved as one types.

use std::rc::Rc;

use shared::language::{Language, Words};
use shared::opportunities::OpportunityView;
use shared::policy::{Act, check};
use shared::proposals::{
    MissingAnswer, ProposalContent, ProposalDraft, ProposalView, PublicService, missing,
};
use shared::refusal::sentence;
use yew::prelude::*;

use super::amended::Amended;
use super::frame::{page, tasks_page};
use super::missing::{at_step, errors, steps};
use super::receipt_step::receipt_step;
use super::{Step, answer, check as check_step, eligibility, terms};
use crate::client::{self, Etag, Loaded};
use crate::forms::{Form, use_form};
use crate::hooks::{
    Autosave, Save, Saved, Submit, kept_draft, use_autosave, use_business_now, use_language, use_navigator,
    use_submit, use_visitor,
};
use crate::proposals::confirm::content_number;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Button, ErrorSummary, Look, autosave_line, link, problem_view};

#[derive(Properties, PartialEq)]
pub struct ProposeFormProps {
    pub loaded: Rc<Loaded<ProposalView>>,
    pub step: ProposeStep,
    pub on_change: Callback<Loaded<ProposalView>>,
    pub reload: Callback<()>,
}

/// The page of a step.
#[component]
pub fn ProposeForm(props: &ProposeFormProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let view = &props.loaded.value;
    let form = use_form(|| prepared(view));
    let autosave = use_saving(&form, &props.loaded);
    let submit = use_submit();
    {
        let submit = submit.clone();
        use_effect_with(props.step, move |_| submit.clear());
    }
    let opportunity = &view.opportunity;
    let service = PublicService::of(&visitor);
    let found = missing(&form, &opportunity.content, &opportunity.programme.document, service);
    let place = existing(props.step, opportunity);
    let onsubmit = use_going_on(props, place, &found, &submit, &autosave);
    let step = Step { view, form: &form, missing: &found, errors: submit.errors(), service, language };
    let refusal = check(&visitor, &Act::SubmitProposal(&view.facts, &opportunity.facts), now).err();
    let submits = place == ProposeStep::Check;
    let body = match place {
        ProposeStep::Tasks => {
            return tasks_page(
                &step,
                &autosave,
                refusal.map(|refusal| sentence(refusal).in_language(language)),
                &props.on_change,
            );
        }
        ProposeStep::Receipt => return page(place, &step, receipt_step(&step, now)),
        ProposeStep::Eligibility => eligibility::fields(&step),
        ProposeStep::Answer(number) => answer::fields(&step, number),
        ProposeStep::Terms => terms::fields(&step),
        ProposeStep::Check => check_step::summary(&step),
    };
    let may_submit = refusal.is_none() && found.is_empty();
    page(
        place,
        &step,
        html! {
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={submit.errors()} />
                { body }
                { troubles(&submit, props, language) }
                if let Some(refusal) = refusal.filter(|_| submits) { <p>{ sentence(refusal).in_language(language) }</p> }
                { saving(&autosave, props, language) }
                <div class="button-row">
                    if !submits { <Button label={CONTINUE.in_language(language)} busy={submit.is_busy()} /> }
                    if submits && may_submit { <Button label={submit_words(view).in_language(language)} busy={submit.is_busy()} /> }
                    { link(Route::Propose(opportunity.id, ProposeStep::Tasks), language, ALL_STEPS.in_language(language)) }
                </div>
            </form>
        },
    )
}

const CONTINUE: Words = Words::new("Save and continue", "Enregistrer et continuer");
const ALL_STEPS: Words = Words::new("All steps", "Toutes les étapes");

fn submit_words(view: &ProposalView) -> Words {
    match view.facts.submission {
        Some(_) => Words::new("Submit again", "Soumettre de nouveau"),
        None => Words::new("Submit proposal", "Soumettre la proposition"),
    }
}

/// The draft with a place for each answer.
fn prepared(view: &ProposalView) -> ProposalContent {
    view.content.clone().with_room_for(&view.opportunity.content)
}

/// A step of an address that this opportunity does not have is the list of steps.
fn existing(step: ProposeStep, opportunity: &OpportunityView) -> ProposeStep {
    let known = steps(opportunity.content.evaluation_criteria.len());
    match step {
        ProposeStep::Answer(_) if !known.contains(&step) => ProposeStep::Tasks,
        other => other,
    }
}

/// Saves the draft as it changes; what was typed here and never arrived comes back.
#[hook]
fn use_saving(form: &Form<ProposalContent>, loaded: &Rc<Loaded<ProposalView>>) -> Autosave {
    let id = loaded.value.id;
    let place = ["proposal/", &id.to_string()].concat();
    let kept = kept_draft(&place).and_then(|text| client::read::<ProposalContent>(&text).ok());
    let save: Save = {
        let form = form.clone();
        Callback::from(move |etag: Etag| {
            let draft = ProposalDraft { content: (*form).clone() };
            let saving = async move { Ok(client::proposals::save(id, &draft, &etag).await?.etag) };
            Box::pin(saving) as std::pin::Pin<Box<dyn Future<Output = _>>>
        })
    };
    // A draft of strings and flags: writing it cannot fail.
    let text = serde_json::to_string(&**form).unwrap_or_default();
    let autosave = use_autosave(&place, text, &loaded.etag, save);
    let form = form.clone();
    use_effect_with((), move |()| {
        if let Some(kept) = kept {
            form.change(move |draft| *draft = kept);
        }
    });
    autosave
}

/// Goes to the next step when this one has everything; at the last step, submits.
#[hook]
fn use_going_on(
    props: &ProposeFormProps,
    step: ProposeStep,
    found: &[MissingAnswer],
    submit: &Submit,
    autosave: &Autosave,
) -> Callback<SubmitEvent> {
    let language = use_language();
    let navigator = use_navigator();
    let opportunity = &props.loaded.value.opportunity;
    let here = errors(&at_step(step, found), &opportunity.programme.document, language);
    let known = steps(opportunity.content.evaluation_criteria.len());
    let next = known.iter().skip_while(|one| **one != step).nth(1).copied();
    let (id, number) = (opportunity.id, content_number(&props.loaded.value));
    let (proposal_id, on_change) = (props.loaded.value.id, props.on_change.clone());
    let (submit, autosave) = (submit.clone(), autosave.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if !here.is_empty() {
            submit.refuse(here.clone());
            return;
        }
        if let Some(next) = next {
            navigator.go(Route::Propose(id, next));
            return;
        }
        let (autosave, navigator, on_change) = (autosave.clone(), navigator.clone(), on_change.clone());
        submit.run(
            move |intent| async move {
                let etag = autosave.settle().await?;
                client::proposals::submit(proposal_id, number, &etag, &intent).await
            },
            move |loaded| {
                on_change.emit(loaded);
                navigator.go(Route::Propose(id, ProposeStep::Receipt));
            },
        );
    })
}

/// Why submitting failed. An amended opportunity shows what changed.
fn troubles(submit: &Submit, props: &ProposeFormProps, language: Language) -> Html {
    let Some(error) = submit.failure() else { return Html::default() };
    let opportunity = &props.loaded.value.opportunity;
    html! {
        <>
            { problem_view(&error, None, language) }
            if error.is("opportunity_changed") {
                <Amended id={opportunity.id} read={opportunity.content.clone()} on_read={props.reload.clone()} />
            }
        </>
    }
}

/// Where the newest words are; a draft that was changed elsewhere can be loaded again.
fn saving(autosave: &Autosave, props: &ProposeFormProps, language: Language) -> Html {
    let again = Words::new(
        "Load again; what you typed here is kept",
        "Charger de nouveau; ce que vous avez saisi ici est conservé",
    );
    let stale = matches!(&autosave.saved, Saved::Refused(error) if error.status() == Some(412));
    html! {
        <>
            { autosave_line(autosave, language) }
            if stale { <Button look={Look::Secondary} label={again.in_language(language)} on_click={props.reload.clone()} /> }
        </>
    }
}
