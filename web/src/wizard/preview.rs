//! The content as people read it, before the server has rendered it.

use shared::language::{Bilingual, Language, Words};
use shared::opportunities::OpportunityContent;
use shared::programmes::ProgrammeDocument;
use shared::province::Amounts;
use yew::prelude::*;

use crate::format;
use crate::opportunities::amounts::amounts;
use crate::opportunities::content::{acceptance, evaluation};
use crate::opportunities::facts::repository_link;
use crate::ui::{Row, moment, row, summary_list};

/// Everything an opportunity says, in the order of its public page.
pub fn preview(
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
    priced: Option<&Amounts>,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (title, written) = content.title.best(language);
    html! {
        <>
            <h2 lang={written.code()}>{ title }</h2>
            { text(&content.summary, language) }
            { summary_list(rows(content, priced, language)) }
            <h2>{ said("Background", "Contexte") }</h2>
            { text(&content.background, language) }
            <h2>{ said("The work", "Les travaux") }</h2>
            { text(&content.work, language) }
            { acceptance(content, language) }
            { evaluation(content, programme, language) }
        </>
    }
}

fn rows(content: &OpportunityContent, priced: Option<&Amounts>, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let contact = [content.contact.name.as_str(), " ", &content.contact.email].concat();
    vec![
        row(said("Value", "Valeur"), priced.map(|priced| amounts(priced, language)).unwrap_or_default()),
        row(said("Closing", "Clôture"), content.closes_at.map(|at| moment(at, language)).unwrap_or_default()),
        row(
            said("Work starts", "Début des travaux"),
            content.starts_on.map(|day| format::long_date(day, language)).unwrap_or_default(),
        ),
        row(
            said("Delivery", "Livraison"),
            content.delivery_at.map(|at| moment(at, language)).unwrap_or_default(),
        ),
        row(said("Licence", "Licence"), content.licence.clone()),
        row(
            said("Repository", "Dépôt"),
            content.repository.as_ref().map(|place| repository_link(place, language)).unwrap_or_default(),
        ),
        row(said("Kind of work", "Genre de travail"), content.kind.words().in_language(language)),
        row(said("Skills", "Compétences"), content.skills.join(", ")),
        row(said("Contact", "Personne-ressource"), contact),
    ]
}

/// The text in the reader's language, or in the other where it is not written yet.
fn text(text: &Bilingual, language: Language) -> Html {
    let (text, written) = text.best(language);
    html! { <div class="text prose" lang={written.code()}>{ for blocks(text) }</div> }
}

/// The little Markdown that authors use, without its marks: headings, lists, paragraphs. The public
/// page is rendered by the server.
fn blocks(text: &str) -> Vec<Html> {
    let mut blocks = Vec::new();
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        let lines: Vec<&str> = block.lines().map(str::trim_end).collect();
        if let [heading] = lines.as_slice()
            && let Some(heading) = heading.strip_prefix('#')
        {
            blocks.push(html! { <h3>{ inline(heading.trim_start_matches(['#', ' '])) }</h3> });
        } else if lines.iter().all(|line| item(line).is_some()) {
            let items = lines.iter().filter_map(|line| item(line));
            blocks.push(html! { <ul>{ for items.map(|line| html! { <li>{ inline(line) }</li> }) }</ul> });
        } else {
            blocks.push(html! { <p class="plain-text">{ inline(&lines.join("\n")) }</p> });
        }
    }
    blocks
}

/// What stands between backticks is code.
fn inline(text: &str) -> Html {
    html! { { for code_spans(text).into_iter().map(|(is_code, part)| if is_code { html! { <code>{ part }</code> } } else { html! { { part } } }) } }
}

/// The parts of a text, and whether each is code; a backtick without its twin stays as it is.
fn code_spans(text: &str) -> Vec<(bool, &str)> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`')
        && let Some((code, after)) = after.split_once('`')
    {
        spans.extend([(false, before), (true, code)]);
        rest = after;
    }
    spans.push((false, rest));
    spans
}

/// What an entry of a list says.
fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
    rest.or_else(|| (numbered.len() < line.len()).then(|| numbered.strip_prefix(". ")).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_backticks_is_code() {
        assert_eq!(code_spans("run `a` or `b"), [(false, "run "), (true, "a"), (false, " or `b")]);
        assert_eq!(code_spans("plain"), [(false, "plain")]);
    }

    #[test]
    fn entries_of_lists_are_known() {
        assert_eq!(item("- one"), Some("one"));
        assert_eq!(item("12. one"), Some("one"));
        assert_eq!(item("1 one"), None);
        assert_eq!(item(". one"), None);
        assert_eq!(item("one - two"), None);
    }
}
