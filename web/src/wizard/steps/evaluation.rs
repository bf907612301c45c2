//! How proposals are judged: what each must show, and an answer that would pass.

use shared::language::{Bilingual, Words};
use shared::opportunities::EvaluationCriterion;
use yew::prelude::*;

use super::criteria::{CriteriaList, Offer, offers};
use crate::ui::{BilingualInput, Button, Look};
use crate::wizard::desk::{Desk, then_focus};
use crate::wizard::patterns::{self, evaluated};

const LIST: CriteriaList = CriteriaList {
    pointer: "/evaluation_criteria",
    length: |content| content.evaluation_criteria.len(),
    swap: |content, one, other| content.evaluation_criteria.swap(one, other),
    remove: |content, index| {
        content.evaluation_criteria.remove(index);
    },
};

/// The step.
pub fn evaluation(desk: &Desk) -> Html {
    let words = Words::new(
        "Each proposal answers each of these in at most {words} words, and you decide “met” or “not met”, with a reason. One or two are enough: everybody who meets all of them enters the draw.",
        "Chaque proposition répond à chacun de ces critères en au plus {words} mots, et vous décidez «\u{a0}satisfait\u{a0}» ou «\u{a0}non satisfait\u{a0}», avec une raison. Un ou deux suffisent\u{a0}: toute proposition qui satisfait à tous participe au tirage.",
    );
    let add = then_focus(
        desk.form.act(|content| content.evaluation_criteria.push(EvaluationCriterion::default())),
        &next(desk),
    );
    let max = desk.file.programme.document.answer_words_max().to_string();
    html! {
        <>
            <p>{ words.fill(desk.language, &[("words", &max)]) }</p>
            { LIST.head(desk, Words::new("", "")) }
            { for desk.form.evaluation_criteria.iter().enumerate().map(|(index, one)| LIST.entry(desk, index, fields(desk, index, one))) }
            { offers(desk, offered(desk)) }
            <Button look={Look::Secondary} label={desk.said(Words::new("Add an empty criterion", "Ajouter un critère vide"))} on_click={add} />
        </>
    }
}

fn fields(desk: &Desk, index: usize, criterion: &EvaluationCriterion) -> Html {
    let pointer = ["/evaluation_criteria/", &index.to_string()].concat();
    let on_text = desk.form.set(move |content, text: Bilingual| {
        if let Some(one) = content.evaluation_criteria.get_mut(index) {
            one.text = text.into();
        }
    });
    let on_example = desk.form.set(move |content, text: Bilingual| {
        if let Some(one) = content.evaluation_criteria.get_mut(index) {
            one.example = text.into();
        }
    });
    html! {
        <>
            <BilingualInput pointer={[&pointer, "/text"].concat()} label={desk.said(Words::new("What is asked", "Ce qui est demandé"))}
                rows={5} value={criterion.text.0.clone()} on_change={on_text} errors={desk.errors.clone()} />
            <BilingualInput pointer={[&pointer, "/example"].concat()} optional=true
                label={desk.said(Words::new("An answer that would pass", "Une réponse qui réussirait"))}
                hint={desk.said(Words::new("Vendors see it beside their answer. It spares them guessing and you questions.", "Les fournisseurs la voient à côté de leur réponse. Ils n’ont pas à deviner, et vous recevez moins de questions."))}
                rows={4} value={criterion.example.0.clone()} on_change={on_example} errors={desk.errors.clone()} />
        </>
    }
}

/// Where the condition of the next criterion is written.
fn next(desk: &Desk) -> String {
    [
        "/evaluation_criteria/",
        &desk.form.evaluation_criteria.len().to_string(),
        "/text/",
        desk.language.code(),
    ]
    .concat()
}

fn offered(desk: &Desk) -> Vec<Offer> {
    let next = next(desk);
    let there = |pattern: &&patterns::EvaluationPattern| {
        desk.form.evaluation_criteria.iter().any(|one| one.text.en == pattern.text.en)
    };
    patterns::evaluation(desk.form.kind)
        .into_iter()
        .filter(|pattern| !there(pattern))
        .map(|pattern| Offer {
            text: desk.said(pattern.text),
            what: "",
            add: then_focus(
                desk.form.act(move |content| content.evaluation_criteria.push(evaluated(pattern))),
                &next,
            ),
        })
        .collect()
}
