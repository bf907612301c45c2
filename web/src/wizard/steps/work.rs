//! The work: what is to be done, with which skills, where the code lives and under which licence.

use shared::language::Words;
use shared::opportunities::Repository;
use shared::opportunities::content::LICENCES;
use yew::prelude::*;

use crate::ui::{Kind, ListInput, Radios, Select, TextInput, choice};
use crate::wizard::desk::{Desk, TextField};

const WORK: TextField = TextField {
    pointer: "/work",
    label: Words::new("The work", "Les travaux"),
    hint: Words::new(
        "What is to be done, where, and what is not part of it. A vendor should be able to judge it in ten minutes.",
        "Ce qu’il faut faire, où, et ce qui est hors de portée. Un fournisseur devrait pouvoir en juger en dix minutes.",
    ),
    rows: 14,
    characters_max: None,
    change: |content, text| content.work = text.into(),
};

/// What is offered while typing a skill.
const SKILLS: [&str; 24] = [
    "Accessibility",
    "Bash",
    "C#",
    "CSS",
    "Docker",
    "Drupal",
    "Git",
    "Go",
    "HTML",
    "Java",
    "JavaScript",
    "Markdown",
    "Node.js",
    "PHP",
    "PostgreSQL",
    "PowerShell",
    "Python",
    "R",
    "React",
    "Rust",
    "SQL",
    "TypeScript",
    "Vue.js",
    "WCAG 2.1",
];

/// The step.
pub fn work(desk: &Desk) -> Html {
    let licences = LICENCES.iter().map(|licence| choice(*licence, *licence)).collect::<Vec<_>>();
    html! {
        <>
            { desk.text(&WORK, &desk.form.work) }
            <ListInput pointer="/skills" label={desk.said(Words::new("Skills", "Compétences"))}
                hint={desk.said(Words::new("Up to 12, by their usual names, such as Python or WCAG 2.1.", "Au plus 12, sous leur nom usuel, par exemple Python ou WCAG 2.1."))}
                values={desk.form.skills.clone()} offered={SKILLS.map(AttrValue::from).to_vec()}
                on_change={desk.form.set(|content, skills| content.skills = skills)} errors={desk.errors.clone()} />
            { repository(desk) }
            <Select pointer="/licence" label={desk.said(Words::new("Licence of the work", "Licence des travaux"))}
                hint={desk.said(Words::new("The contractor keeps the copyright and gives everybody this open-source licence.", "L’entrepreneur conserve le droit d’auteur et accorde à tout le monde cette licence à code source ouvert."))}
                value={desk.form.licence.clone()} choices={licences}
                on_change={desk.form.set(|content, licence: AttrValue| content.licence = licence.to_string())}
                errors={desk.errors.clone()} />
        </>
    }
}

fn repository(desk: &Desk) -> Html {
    let (value, url) = match &desk.form.repository {
        None => ("", None),
        Some(Repository::Existing { url }) => ("existing", Some(url.clone())),
        Some(Repository::CreatedAtAward) => ("created_at_award", None),
    };
    let choices = vec![
        choice(
            "existing",
            desk.said(Words::new("In a public repository that exists", "Dans un dépôt public existant")),
        ),
        choice(
            "created_at_award",
            desk.said(Words::new("In one created at award", "Dans un dépôt créé à l’attribution")),
        ),
    ];
    let chosen = desk.form.set(|content, value: AttrValue| {
        content.repository = Some(match value.as_str() {
            "existing" => Repository::Existing { url: String::new() },
            _ => Repository::CreatedAtAward,
        });
    });
    html! {
        <>
            <Radios pointer="/repository" label={desk.said(Words::new("Where does the code live?", "Où se trouve le code?"))}
                {value} {choices} on_change={chosen} errors={desk.errors.clone()} />
            if let Some(url) = url {
                <TextInput pointer="/repository/url" kind={Kind::Address} value={url}
                    label={desk.said(Words::new("Address of the repository", "Adresse du dépôt"))}
                    on_change={desk.form.set(|content, url| content.repository = Some(Repository::Existing { url }))}
                    errors={desk.errors.clone()} />
            }
        </>
    }
}
