//! Finds the visitor's proposal to an opportunity, or offers to start one.

use std::rc::Rc;

use shared::ids::OpportunityId;
use shared::language::Words;
use shared::opportunities::OpportunityView;
use shared::proposals::ProposalView;
use yew::prelude::*;

use super::form::ProposeForm;
use super::start::Start;
use crate::client::{self, ApiError, Loaded};
use crate::hooks::{use_fetch, use_language};
use crate::route_steps::ProposeStep;
use crate::ui::{Page, fetched};

/// What there is to go on with.
enum Opening {
    Mine(Rc<Loaded<ProposalView>>),
    New(Rc<Loaded<OpportunityView>>),
}

#[derive(Properties, PartialEq)]
pub struct ProposePageProps {
    pub id: OpportunityId,
    pub step: ProposeStep,
}

/// The page of every step.
#[component]
pub fn ProposePage(props: &ProposePageProps) -> Html {
    let language = use_language();
    let opening = use_fetch(props.id, |id| open(*id));
    let on_change = {
        let opening = opening.clone();
        Callback::from(move |loaded| opening.replace(Opening::Mine(Rc::new(loaded))))
    };
    let reload = opening.reload.clone();
    match opening.ready().map(Rc::as_ref) {
        Some(Opening::Mine(loaded)) => html! {
            // Read or submitted anew, it is another draft: its version tag begins again.
            <ProposeForm key={loaded.etag.0.to_string()} loaded={loaded.clone()} step={props.step} {on_change} {reload} />
        },
        Some(Opening::New(loaded)) => html! { <Start opportunity={loaded.clone()} {on_change} {reload} /> },
        None => {
            let title = Words::new("Propose", "Proposer").in_language(language);
            html! { <Page {title}>{ fetched(&opening, language, |_| Html::default()) }</Page> }
        }
    }
}

async fn open(id: OpportunityId) -> Result<Opening, ApiError> {
    Ok(match client::proposals::find(id).await? {
        Some(own) => Opening::Mine(Rc::new(client::proposals::read(own.id).await?)),
        None => Opening::New(Rc::new(client::opportunities::read(id).await?)),
    })
}
