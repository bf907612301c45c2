//! Handing files to another author: one's own before leaving, and those that lost their author.

use std::rc::Rc;

use shared::actor::Role;
use shared::departments::{HandOverDraft, OfficialView, OpenFileView};
use shared::ids::{DepartmentId, PersonId};
use shared::language::{Language, Words};
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use super::desk::PartProps;
use crate::client;
use crate::failure::ApiError;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit, use_visitor};
use crate::opportunities::phase_tag;
use crate::route::Route;
use crate::ui::{
    Button, Choice, ErrorSummary, Look, Select, TextInput, choice, details, fetched, problem_view, table,
};

/// What the part shows.
struct Found {
    own: Vec<OpenFileView>,
    orphans: Vec<OpenFileView>,
    people: Vec<OfficialView>,
}

async fn read(id: DepartmentId, me: PersonId, administers: bool) -> Result<Found, ApiError> {
    let orphans = match administers {
        true => client::departments::list_open_files(id, None).await?.value.items,
        false => Vec::new(),
    };
    Ok(Found {
        own: client::departments::list_open_files(id, Some(me)).await?.value.items,
        orphans,
        people: client::departments::all_officials(id).await?,
    })
}

/// The part.
#[component]
pub fn Files(props: &PartProps) -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let me = visitor.actor().map(|actor| actor.person_id);
    let id = props.department.id;
    let key = (me, props.administers);
    let found = use_fetch(key, move |(me, administers)| {
        let (me, administers) = (*me, *administers);
        async move {
            match me {
                Some(me) => read(id, me, administers).await,
                None => Ok(Found { own: Vec::new(), orphans: Vec::new(), people: Vec::new() }),
            }
        }
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    fetched(&found, language, |both| {
        html! {
            <>
                if props.administers {
                    <h2>{ said("Files without an author", "Dossiers sans auteur") }</h2>
                    { list(&both.orphans, &both.people, &found.reload, said("No file lost its author.", "Aucun dossier n’a perdu son auteur."), language) }
                }
                <h2>{ said("Your files that are not over", "Vos dossiers qui ne sont pas terminés") }</h2>
                { list(&both.own, &both.people, &found.reload, said("You have no open file.", "Vous n’avez aucun dossier ouvert."), language) }
            </>
        }
    })
}

fn list(
    files: &[OpenFileView],
    people: &[OfficialView],
    reload: &Callback<()>,
    none: &'static str,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let Some(first) = files.first() else {
        return html! { <p>{ none }</p> };
    };
    let headings = [said("File", "Dossier"), said("Author", "Auteur"), said("State", "État")];
    let rows = files.iter().map(|file| row(file, language)).collect();
    let names = said("Hand over", "Remettre");
    html! {
        <>
            { table(said("Last changed first", "Du plus récemment modifié au plus ancien"), headings.map(AttrValue::from).to_vec(), rows) }
            { details(names, html! {
                <HandForm key={first.id.to_string()} files={Rc::new(files.to_vec())} people={Rc::new(people.to_vec())} on_done={reload.clone()} />
            }) }
        </>
    }
}

fn title(file: &OpenFileView, language: Language) -> (String, Language) {
    let (title, written) = file.title.best(language);
    let untitled = Words::new("Without a title yet", "Encore sans titre").in_language(language);
    if title.is_empty() { (untitled.to_owned(), language) } else { (title.to_owned(), written) }
}

fn row(file: &OpenFileView, language: Language) -> Vec<Html> {
    let (title, written) = title(file, language);
    vec![
        html! { <a href={Route::File(file.id).path(language)} lang={written.code()}>{ title }</a> },
        html! { { file.author.clone() } },
        phase_tag(file.phase, language),
    ]
}

#[derive(Properties, PartialEq)]
struct HandProps {
    files: Rc<Vec<OpenFileView>>,
    people: Rc<Vec<OfficialView>>,
    on_done: Callback<()>,
}

#[derive(Clone, Default)]
struct Typed {
    /// A file's id, or nothing for all of them.
    file: AttrValue,
    author: AttrValue,
    reason: String,
}

/// Hands the files over, one after the other: each is an act of its own.
async fn hand(
    files: Vec<OpenFileView>,
    draft: HandOverDraft,
    intent: crate::client::Intent,
) -> Result<(), ApiError> {
    for file in files.iter().filter(|file| file.author_id != draft.author_id) {
        client::departments::hand_over(file.id, &draft, file.version, &intent).await?;
    }
    Ok(())
}

#[component]
fn HandForm(props: &HandProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let form = use_form(|| Typed { file: "all".into(), ..Typed::default() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_done, files) =
            (form.clone(), submit.clone(), props.on_done.clone(), props.files.clone());
        let done = said(
            "Handed over, and everybody concerned is told.",
            "Remise faite; les personnes concernées en sont avisées.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Ok(author_id) = form.author.parse() else {
                submit.refuse(vec![field_error("/author_id", "required", language)]);
                return;
            };
            let draft = HandOverDraft { author_id, reason: form.reason.clone() };
            if submit.check(draft.validate(), language) {
                let chosen: Vec<OpenFileView> = files
                    .iter()
                    .filter(|file| form.file == "all" || form.file == file.id.to_string())
                    .cloned()
                    .collect();
                let (announcer, on_done) = (announcer.clone(), on_done.clone());
                submit.run(
                    move |intent| hand(chosen, draft, intent),
                    move |()| {
                        announcer.toast(done);
                        on_done.emit(());
                    },
                );
            }
        })
    };
    let mut which = vec![choice("all", said("All of them", "Tous"))];
    which.extend(props.files.iter().map(|file| choice(file.id.to_string(), title(file, language).0)));
    let writes = |one: &&OfficialView| one.roles.iter().any(|held| held.role == Role::Author);
    let authors: Vec<Choice> = props
        .people
        .iter()
        .filter(writes)
        .map(|one| choice(one.person_id.to_string(), one.name.clone()))
        .collect();
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <Select pointer="/file" label={said("Which file", "Quel dossier")} value={form.file.clone()} choices={which}
                on_change={form.set(|draft, file| draft.file = file)} />
            <Select pointer="/author_id" label={said("The next author", "Le prochain auteur")} value={form.author.clone()} choices={authors} errors={errors.clone()}
                hint={said("Somebody who did not approve, publish or certify on the file.", "Une personne qui n’a ni approuvé, ni publié, ni attesté dans le dossier.")}
                on_change={form.set(|draft, author| draft.author = author)} />
            <TextInput pointer="/reason" label={said("Reason", "Raison")} hint={said("It stands on the record of each file.", "Elle figure au registre de chaque dossier.")}
                value={form.reason.clone()} on_change={form.set(|draft, reason| draft.reason = reason)} {errors} />
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_done.clone()), language) } }
            <Button label={said("Hand over", "Remettre")} look={Look::Secondary} busy={submit.is_busy()} />
        </form>
    }
}
