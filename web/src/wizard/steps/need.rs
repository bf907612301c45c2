//! The need: what it is called, in short, and why.

use shared::language::{Bilingual, Words};
use shared::opportunities::WorkKind;
use yew::prelude::*;

use crate::ui::{Button, Look, Select, Tone, choice, notice};
use crate::wizard::desk::{Desk, TextField, then_focus};
use crate::wizard::new_page::kind_of;
use crate::wizard::patterns;

const TITLE: TextField = TextField {
    pointer: "/title",
    label: Words::new("Title", "Titre"),
    hint: Words::new(
        "What will be better, in a few words. At most 100 characters.",
        "Ce qui ira mieux, en quelques mots. Au plus 100 caractères.",
    ),
    rows: 2,
    characters_max: Some(100),
    change: |content, text| content.title = on_one_line(text).into(),
};

const SUMMARY: TextField = TextField {
    pointer: "/summary",
    label: Words::new("Short description", "Courte description"),
    hint: Words::new(
        "What people read in the list of opportunities.",
        "Ce que l’on lit dans la liste des occasions.",
    ),
    rows: 4,
    characters_max: Some(500),
    change: |content, text| content.summary = text.into(),
};

const BACKGROUND: TextField = TextField {
    pointer: "/background",
    label: Words::new("Background", "Contexte"),
    hint: Words::new(
        "Who uses it, what goes wrong or is missing, and why now. Lists and headings in Markdown are welcome.",
        "Qui l’utilise, ce qui ne va pas ou ce qui manque, et pourquoi maintenant. Les listes et les titres en Markdown sont permis.",
    ),
    rows: 8,
    characters_max: None,
    change: |content, text| content.background = text.into(),
};

/// The step.
pub fn need(desk: &Desk) -> Html {
    html! {
        <>
            { template(desk) }
            <Select pointer="/kind" label={desk.said(Words::new("Kind of work", "Genre de travaux"))}
                value={desk.form.kind.code()}
                choices={WorkKind::ALL.iter().map(|kind| choice(kind.code(), desk.said(kind.words()))).collect::<Vec<_>>()}
                on_change={desk.form.set(|content, code: AttrValue| content.kind = kind_of(&code).unwrap_or(content.kind))}
                errors={desk.errors.clone()} />
            { desk.text(&TITLE, &desk.form.title) }
            { desk.text(&SUMMARY, &desk.form.summary) }
            { desk.text(&BACKGROUND, &desk.form.background) }
        </>
    }
}

/// Offers texts to start from while nothing is written.
fn template(desk: &Desk) -> Html {
    if !patterns::is_blank(&desk.form) {
        return Html::default();
    }
    let title = desk.said(Words::new("Start from a template", "Partir d’un modèle"));
    let words = Words::new(
        "It fills background, work, acceptance criteria and one evaluation criterion with texts for “{kind}”, in both languages. You then replace what stands in [brackets].",
        "Le contexte, les travaux, les critères d’acceptation et un critère d’évaluation reçoivent des textes pour «\u{a0}{kind}\u{a0}», dans les deux langues. Vous remplacez ensuite ce qui est entre [crochets].",
    );
    let said = words.fill(desk.language, &[("kind", desk.said(desk.form.kind.words()))]);
    let label = desk.said(Words::new("Fill in the template", "Remplir avec le modèle"));
    notice(
        Tone::Info,
        title,
        html! {
            <>
                <p>{ said }</p>
                <Button look={Look::Secondary} {label} on_click={then_focus(desk.form.act(patterns::start), "/title/en")} />
            </>
        },
    )
}

/// A title has room to be read whole, and stays one line.
fn on_one_line(text: Bilingual) -> Bilingual {
    Bilingual { en: text.en.replace('\n', " "), fr: text.fr.replace('\n', " ") }
}
