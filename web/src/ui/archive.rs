//! Taking a file along as one archive.

use shared::files::Extent;
use shared::ids::OpportunityId;
use shared::language::Words;
use yew::prelude::*;

use super::{Button, Look, problem_view};
use crate::hooks::{use_language, use_submit};
use crate::{browser, client};

#[derive(Properties, PartialEq)]
pub struct ArchiveProps {
    pub id: OpportunityId,
    pub extent: Extent,
}

/// The button, with what went wrong beside it.
#[component]
pub fn Archive(props: &ArchiveProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let ArchiveProps { id, extent } = *props;
    let label = match extent {
        Extent::Whole => Words::new("Download the whole file (ZIP)", "Télécharger le dossier complet (ZIP)"),
        Extent::Public => Words::new("Download what is public (ZIP)", "Télécharger la partie publique (ZIP)"),
    };
    let name = Words::new("file.zip", "dossier.zip").in_language(language);
    let on_click = {
        let submit = submit.clone();
        Callback::from(move |()| {
            submit.run(
                move |_| client::files::download(id, extent),
                move |bytes: Vec<u8>| browser::save_bytes(name, &bytes),
            );
        })
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button look={Look::Secondary} label={label.in_language(language)} {on_click} busy={submit.is_busy()} />
        </>
    }
}
