//! A text as data: headings, paragraphs, lists and links, in both languages.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::Route;
use crate::ui::{Page, link, link_to};

/// When the texts of this version were last changed.
pub(super) const MODIFIED: &str = "2026-11-23";

/// A piece of a text.
pub(super) enum Block {
    Heading(Words),
    Subheading(Words),
    Paragraph(Words),
    List(&'static [Words]),
    /// Steps in their order.
    Steps(&'static [Step]),
    /// A link to a place of the app, on a line of its own.
    Place(Route, Words),
    /// A link to another site, in each language.
    Site(Words, Words),
}

/// One step: what happens, and in a sentence how.
pub(super) struct Step {
    pub title: Words,
    pub text: Words,
}

impl Step {
    pub(super) const fn new(title: Words, text: Words) -> Step {
        Step { title, text }
    }
}

/// The page of a text.
pub(super) fn article(title: Words, lead: Words, blocks: &'static [Block], language: Language) -> Html {
    html! {
        <Page title={title.in_language(language)} lead={lead.in_language(language)} modified={MODIFIED}>
            <div class="text">{ for blocks.iter().map(|block| draw(block, language)) }</div>
        </Page>
    }
}

fn draw(block: &Block, language: Language) -> Html {
    let said = |words: &Words| words.in_language(language);
    match block {
        Block::Heading(words) => html! { <h2>{ said(words) }</h2> },
        Block::Subheading(words) => html! { <h3>{ said(words) }</h3> },
        Block::Paragraph(words) => html! { <p>{ said(words) }</p> },
        Block::List(items) => {
            html! { <ul>{ for items.iter().map(|item| html! { <li>{ said(item) }</li> }) }</ul> }
        }
        Block::Steps(steps) => {
            html! { <ol class="steps">{ for steps.iter().map(|step| draw_step(step, language)) }</ol> }
        }
        Block::Place(route, words) => html! { <p>{ link(*route, language, said(words)) }</p> },
        Block::Site(address, words) => html! { <p>{ link_to(said(address), language, said(words)) }</p> },
    }
}

fn draw_step(step: &Step, language: Language) -> Html {
    html! {
        <li>
            <h3>{ step.title.in_language(language) }</h3>
            <p>{ step.text.in_language(language) }</p>
        </li>
    }
}
