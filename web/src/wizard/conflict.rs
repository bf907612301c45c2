//! Somebody else changed the opportunity meanwhile: both versions, part by part, and nothing lost.

use std::rc::Rc;

use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::opportunities::{FileView, OpportunityContent, Part};
use yew::prelude::*;

use super::parts::{differing, part_diff, take};
use crate::client::files;
use crate::hooks::{use_fetch, use_language};
use crate::ui::{Button, Radios, Tone, choice, fetched, notice};

#[derive(Properties, PartialEq)]
pub struct ConflictProps {
    pub id: OpportunityId,
    /// What is in the form.
    pub mine: OpportunityContent,
    /// Called with what was settled on, and the version it follows.
    pub on_settled: Callback<(OpportunityContent, Rc<FileView>)>,
}

/// Both versions of each part that differs, with the choice.
#[component]
pub fn Conflict(props: &ConflictProps) -> Html {
    let language = use_language();
    let newest = use_fetch(props.id, |id| files::read_file(*id));
    let theirs = use_state(Vec::<Part>::new);
    let title = Words::new(
        "Somebody changed this opportunity while you had it open",
        "Quelqu’un a modifié cette occasion pendant que vous l’aviez ouverte",
    );
    let what = Words::new(
        "Both versions are below; nothing is lost. Choose for each part which one stays.",
        "Les deux versions figurent ci-dessous; rien n’est perdu. Choisissez, pour chaque partie, celle qui reste.",
    );
    html! {
        <>
            <div role="alert">{ notice(Tone::Warning, title.in_language(language), html! { <p>{ what.in_language(language) }</p> }) }</div>
            { fetched(&newest, language, |loaded| choices(props, &loaded.value, &theirs, language)) }
        </>
    }
}

fn choices(
    props: &ConflictProps,
    newest: &FileView,
    theirs: &UseStateHandle<Vec<Part>>,
    language: Language,
) -> Html {
    let parts = differing(&props.mine, &newest.content, language);
    let settle = {
        let (mine, newest) = (props.mine.clone(), Rc::new(newest.clone()));
        let (theirs, on_settled) = (theirs.clone(), props.on_settled.clone());
        Callback::from(move |()| {
            let mut content = mine.clone();
            for part in theirs.iter() {
                take(&mut content, &newest.content, *part);
            }
            on_settled.emit((content, newest.clone()));
        })
    };
    let label = Words::new("Save this choice", "Enregistrer ce choix").in_language(language);
    html! {
        <>
            { for parts.into_iter().map(|part| one_part(props, newest, part, theirs, language)) }
            <Button {label} on_click={settle} />
        </>
    }
}

fn one_part(
    props: &ConflictProps,
    newest: &FileView,
    part: Part,
    theirs: &UseStateHandle<Vec<Part>>,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let title = part.words().in_language(language);
    let value = if theirs.contains(&part) { "theirs" } else { "mine" };
    let on_change = {
        let theirs = theirs.clone();
        Callback::from(move |value: AttrValue| {
            let mut next = (*theirs).clone();
            next.retain(|taken| *taken != part);
            if value == "theirs" {
                next.push(part);
            }
            theirs.set(next);
        })
    };
    let choices = vec![
        choice("mine", said("Mine (after)", "La mienne (après)")),
        choice("theirs", said("The other one (before)", "L’autre (avant)")),
    ];
    html! {
        <section>
            <h2>{ title }</h2>
            { part_diff(&newest.content, &props.mine, part, language) }
            <Radios pointer={["/conflict/", title].concat()} label={said("Which one stays?", "Laquelle reste?")}
                {value} {choices} {on_change} />
        </section>
    }
}
