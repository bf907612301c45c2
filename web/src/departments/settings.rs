//! The settings that new files of a department begin with.

use shared::departments::DepartmentSettings;
use shared::ids::DepartmentId;
use shared::language::Words;
use shared::opportunities::OpportunitySummary;
use shared::programmes::ProgrammeView;
use validator::Validate;
use yew::prelude::*;

use super::desk::PartProps;
use super::settings_fields::{Place, address, rules, templates};
use crate::client;
use crate::failure::ApiError;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::ui::{Button, ErrorSummary, fetched, moment, problem_view};

/// The part.
#[component]
pub fn Settings(props: &PartProps) -> Html {
    let language = use_language();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let settings = &props.department.settings;
    html! {
        <>
            <p>
                { said("Version ", "Version ") }{ settings.number }{ said(", since ", ", en vigueur depuis ") }{ moment(settings.since, language) }{ ". " }
                { said(
                    "A change is a new version. Files that are under way keep the one they began with.",
                    "Une modification crée une nouvelle version. Les dossiers en cours gardent celle avec laquelle ils ont commencé.",
                ) }
            </p>
            <SettingsForm key={settings.number} ..props.clone() />
        </>
    }
}

/// What can be chosen from.
struct Offered {
    programmes: Vec<ProgrammeView>,
    files: Vec<OpportunitySummary>,
}

async fn offered(id: DepartmentId) -> Result<Offered, ApiError> {
    let mut files = client::files::list_files(None).await?.value.items;
    files.retain(|file| file.department.id == id);
    Ok(Offered { programmes: client::programmes::list_programmes().await?.value.items, files })
}

#[component]
fn SettingsForm(props: &PartProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let offered = use_fetch(props.department.id, |id| offered(*id));
    let form = use_form(|| props.department.settings.settings.clone());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.department.id, props.department.version);
    let onsubmit = {
        let (form, submit, reload) = (form.clone(), submit.clone(), props.reload.clone());
        let done = said(
            "New files begin with these settings.",
            "Les nouveaux dossiers commencent avec ces paramètres.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let settings: DepartmentSettings = (*form).clone();
            if submit.check(settings.validate(), language) {
                let (announcer, reload) = (announcer.clone(), reload.clone());
                submit.run(
                    move |intent| async move {
                        client::departments::change_settings(id, &settings, seen, &intent).await
                    },
                    move |_| {
                        announcer.toast(done);
                        reload.emit(());
                    },
                );
            }
        })
    };
    let place: Place<DepartmentSettings> = |settings| settings;
    let errors = submit.errors();
    fetched(&offered, language, |offered| {
        html! {
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                { address(&form, &form, place, "", &errors, language) }
                { rules(&form, &form, place, &offered.programmes, &errors, language) }
                { templates(&form, &form, place, &offered.files, language) }
                if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
                <Button label={said("Save as a new version", "Enregistrer une nouvelle version")} busy={submit.is_busy()} />
            </form>
        }
    })
}
