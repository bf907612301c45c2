//! What both lists of criteria have in common: moving, removing, adding from patterns.

use shared::language::Words;
use shared::opportunities::OpportunityContent;
use yew::prelude::*;

use crate::forms::field_id;
use crate::ui::{Button, Look, details};
use crate::wizard::desk::{Desk, then_focus};

/// A list of the content whose entries can be moved and removed.
pub struct CriteriaList {
    pub pointer: &'static str,
    pub length: fn(&OpportunityContent) -> usize,
    /// Both places exist.
    pub swap: fn(&mut OpportunityContent, usize, usize),
    /// The place exists.
    pub remove: fn(&mut OpportunityContent, usize),
}

impl CriteriaList {
    /// "Criterion 2", its fields, and what can be done with it.
    pub fn entry(&self, desk: &Desk, index: usize, fields: Html) -> Html {
        let number = (index + 1).to_string();
        let title = Words::new("Criterion {n}", "Critère {n}").fill(desk.language, &[("n", &number)]);
        let last = (self.length)(&desk.form).saturating_sub(1);
        html! {
            <section class="criterion">
                <h2>{ &title }</h2>
                { fields }
                <div class="button-row">
                    if index > 0 { { self.mover(desk, index, index - 1, Words::new("Move up", "Monter"), &title) } }
                    if index < last { { self.mover(desk, index, index + 1, Words::new("Move down", "Descendre"), &title) } }
                    { self.remover(desk, index, &title) }
                </div>
            </section>
        }
    }

    /// Takes the keyboard when the list as a whole is at fault, or an entry was removed.
    pub fn head(&self, desk: &Desk, words: Words) -> Html {
        let error = desk.errors.at(self.pointer);
        let id = field_id(self.pointer);
        html! {
            <section {id} tabindex="-1">
                <p>{ desk.said(words) }</p>
                if let Some(error) = error { <p class="field-error">{ error }</p> }
            </section>
        }
    }

    fn mover(&self, desk: &Desk, from: usize, to: usize, words: Words, title: &str) -> Html {
        let (swap, length) = (self.swap, self.length);
        let on_click = desk.form.act(move |content| {
            if from.max(to) < length(content) {
                swap(content, from, to);
            }
        });
        html! { <Button look={Look::Link} label={desk.said(words)} about={title.to_owned()} {on_click} /> }
    }

    fn remover(&self, desk: &Desk, index: usize, title: &str) -> Html {
        let (remove, length) = (self.remove, self.length);
        let change = desk.form.act(move |content| {
            if index < length(content) {
                remove(content, index);
            }
        });
        let on_click = then_focus(change, self.pointer);
        html! { <Button look={Look::Link} label={desk.said(Words::new("Remove", "Retirer"))} about={title.to_owned()} {on_click} /> }
    }
}

/// A pattern that can be added.
pub struct Offer {
    pub text: &'static str,
    /// What it is, before its text.
    pub what: &'static str,
    pub add: Callback<()>,
}

/// "Add from patterns", with each pattern that is not there yet.
pub fn offers(desk: &Desk, offers: Vec<Offer>) -> Html {
    if offers.is_empty() {
        return Html::default();
    }
    let label = desk.said(Words::new("Add this one", "Ajouter"));
    let line = |offer: Offer| {
        html! {
            <li class="offer">
                <p>if !offer.what.is_empty() { <strong>{ offer.what }{ desk.said(Words::new(": ", "\u{a0}: ")) }</strong> }{ offer.text }</p>
                <Button look={Look::Secondary} {label} about={offer.text} on_click={offer.add} />
            </li>
        }
    };
    let list = html! { <ul class="offers">{ for offers.into_iter().map(line) }</ul> };
    details(desk.said(Words::new("Add from patterns", "Ajouter à partir de modèles")), list)
}
