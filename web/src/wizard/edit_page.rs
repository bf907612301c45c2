//! The page that loads an opportunity and hands it to the editor.

use shared::ids::OpportunityId;
use shared::language::Words;
use yew::prelude::*;

use super::desk::Setting;
use super::editor::Editor;
use super::place;
use crate::hooks::{use_fetch, use_language};
use crate::route_steps::EditStep;
use crate::ui::{Page, fetched};

#[derive(Properties, PartialEq)]
pub struct EditPageProps {
    pub id: OpportunityId,
    pub step: EditStep,
}

/// One step of the wizard.
#[component]
pub fn EditPage(props: &EditPageProps) -> Html {
    let language = use_language();
    let setting = use_fetch(props.id, |id| Setting::read(*id));
    if let Some(ready) = setting.ready() {
        return html! { <Editor key={props.id.to_string()} setting={(**ready).clone()} step={props.step} /> };
    }
    let title: Words = place::title(props.step);
    html! { <Page title={title.in_language(language)}>{ fetched(&setting, language, |_| Html::default()) }</Page> }
}
