//! Work acceptance criteria: when the work is accepted and paid.

use shared::language::{Bilingual, Words};
use shared::opportunities::{AcceptanceCriterion, AcceptanceKind};
use yew::prelude::*;

use super::criteria::{CriteriaList, Offer, offers};
use crate::ui::{BilingualInput, Button, Look, Select, choice};
use crate::wizard::desk::{Desk, then_focus};
use crate::wizard::patterns::{self, LICENCE, accepted};

const KINDS: [(AcceptanceKind, &str); 3] = [
    (AcceptanceKind::Licence, "licence"),
    (AcceptanceKind::Requirement, "requirement"),
    (AcceptanceKind::Test, "test"),
];

const LIST: CriteriaList = CriteriaList {
    pointer: "/acceptance_criteria",
    length: |content| content.acceptance_criteria.len(),
    swap: |content, one, other| content.acceptance_criteria.swap(one, other),
    remove: |content, index| {
        content.acceptance_criteria.remove(index);
    },
};

/// The step.
pub fn acceptance(desk: &Desk) -> Html {
    let words = Words::new(
        "The work is accepted, and paid, when every one of these is met: one for the licence, at least one requirement, and tests with the result you expect. Write them so that two people would decide alike.",
        "Les travaux sont acceptés et payés lorsque chacun de ces critères est respecté\u{a0}: un pour la licence, au moins une exigence, et des essais avec le résultat attendu. Rédigez-les de façon que deux personnes en décident de la même manière.",
    );
    let add = then_focus(
        desk.form.act(|content| content.acceptance_criteria.push(AcceptanceCriterion::default())),
        &next(desk),
    );
    html! {
        <>
            { LIST.head(desk, words) }
            { for desk.form.acceptance_criteria.iter().enumerate().map(|(index, one)| LIST.entry(desk, index, fields(desk, index, one))) }
            { offers(desk, offered(desk)) }
            <Button look={Look::Secondary} label={desk.said(Words::new("Add an empty criterion", "Ajouter un critère vide"))} on_click={add} />
        </>
    }
}

fn fields(desk: &Desk, index: usize, criterion: &AcceptanceCriterion) -> Html {
    let pointer = ["/acceptance_criteria/", &index.to_string()].concat();
    let code = KINDS.iter().find(|(kind, _)| *kind == criterion.kind).map(|(_, code)| *code);
    let choices = KINDS.iter().map(|(kind, code)| choice(*code, desk.said(kind.words()))).collect::<Vec<_>>();
    let on_kind = desk.form.set(move |content, code: AttrValue| {
        let kind = KINDS.iter().find(|(_, one)| *one == code.as_str());
        if let (Some(one), Some((kind, _))) = (content.acceptance_criteria.get_mut(index), kind) {
            one.kind = *kind;
        }
    });
    let on_text = desk.form.set(move |content, text: Bilingual| {
        if let Some(one) = content.acceptance_criteria.get_mut(index) {
            one.text = text.into();
        }
    });
    html! {
        <>
            <Select pointer={[&pointer, "/kind"].concat()} label={desk.said(Words::new("What it is about", "Sur quoi il porte"))}
                value={code.unwrap_or_default()} {choices} on_change={on_kind} errors={desk.errors.clone()} />
            <BilingualInput pointer={[&pointer, "/text"].concat()} label={desk.said(Words::new("The condition", "La condition"))}
                rows={5} value={criterion.text.0.clone()} on_change={on_text} errors={desk.errors.clone()} />
        </>
    }
}

/// Where the condition of the next criterion is written.
fn next(desk: &Desk) -> String {
    [
        "/acceptance_criteria/",
        &desk.form.acceptance_criteria.len().to_string(),
        "/text/",
        desk.language.code(),
    ]
    .concat()
}

fn offered(desk: &Desk) -> Vec<Offer> {
    let next = next(desk);
    let own = patterns::acceptance(desk.form.kind).iter();
    let there = |pattern: &&patterns::AcceptancePattern| {
        desk.form.acceptance_criteria.iter().any(|one| one.text.en == pattern.text.en)
    };
    std::iter::once(&LICENCE)
        .chain(own)
        .filter(|pattern| !there(pattern))
        .map(|pattern| Offer {
            text: desk.said(pattern.text),
            what: desk.said(pattern.kind.words()),
            add: then_focus(
                desk.form.act(move |content| content.acceptance_criteria.push(accepted(pattern))),
                &next,
            ),
        })
        .collect()
}
