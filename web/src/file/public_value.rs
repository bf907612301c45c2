//! The public value of the draw: its source was named at publication, its value is typed in after closing.

use shared::actor::Role;
use shared::evaluations::PublicValueDraft;
use shared::fairness::PublicValueView;
use shared::language::{Language, Words};
use shared::opportunities::FileView;
use shared::policy::Act;
use shared::problem::FieldError;
use shared::work::Whose;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Asks, Desk, Part, valid};
use super::typed::Typed;
use crate::client::{Call, files};
use crate::ui::{BilingualInput, Look, TextArea, TextInput, row, summary_list};

/// Where the source is named, in the form of publication.
pub fn source_field(desk: &Desk) -> Html {
    html! {
        <BilingualInput pointer="/publication/public_value_source" characters_max={300} optional=true
            label={desk.said(Words::new("Public value of the draw", "Valeur publique du tirage"))}
            hint={desk.said(Words::new(
                "A result that nobody can know yet, such as “Lotto 6/49, first draw after closing”. It is mixed into the draw, so that nobody has to trust us. You type it in after closing.",
                "Un résultat que personne ne peut encore connaître, comme «\u{a0}Lotto 6/49, premier tirage après la clôture\u{a0}». Il est mêlé au tirage, de sorte que personne n’a à se fier à nous. Vous le saisirez après la clôture.",
            ))}
            value={desk.typed.public_value_source.clone()}
            on_change={desk.typed.set(|typed, source| typed.public_value_source = source)} errors={desk.errors(Part::Publication)} />
    }
}

/// What was named, what was fixed, or the form to fix it; nothing where none was named.
pub fn public_value(desk: &Desk) -> Html {
    let draw = desk.draw.ready().and_then(|draw| (**draw).clone());
    let Some(public) = draw.and_then(|draw| draw.public_value) else { return Html::default() };
    html! {
        <>
            <h3>{ desk.said(Words::new("Public value of the draw", "Valeur publique du tirage")) }</h3>
            { known(desk, &public) }
            if public.value.is_none() { { form(desk) } }
        </>
    }
}

fn known(desk: &Desk, public: &PublicValueView) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(desk.language);
    let source = public.source.best(desk.language).0.to_owned();
    let mut rows = vec![row(said("Source", "Source"), html! { { source } })];
    let values = [
        (said("Value", "Valeur"), &public.value),
        (said("Where to look it up", "Où la vérifier"), &public.proof),
    ];
    for (label, value) in values {
        rows.extend(value.clone().map(|value| row(label, html! { { value } })));
    }
    summary_list(rows)
}

fn form(desk: &Desk) -> Html {
    if let Err(refusal) = desk.check(&Act::FixPublicValue(&desk.view().facts)) {
        return desk.refusal_of(refusal, Whose::Official(Role::ContractingAuthority));
    }
    let draft = &desk.typed.public_value;
    let fields = html! {
        <>
            <TextInput pointer="/public-value/value"
                label={desk.said(Words::new("The value, as the source published it", "La valeur, telle que la source l’a publiée"))}
                value={draft.value.clone()} errors={desk.errors(Part::PublicValue)}
                on_change={desk.typed.set(|typed, value| typed.public_value.value = value)} />
            <TextArea pointer="/public-value/proof" rows={3} characters_max={1_000}
                label={desk.said(Words::new("Where anybody can look it up", "Où chacun peut la vérifier"))}
                value={draft.proof.clone()} errors={desk.errors(Part::PublicValue)}
                on_change={desk.typed.set(|typed, proof| typed.public_value.proof = proof)} />
        </>
    };
    desk.grave_form(
        Part::PublicValue,
        prepare,
        fields,
        Asks {
            label: Words::new("Fix the value", "Fixer la valeur"),
            question: Words::new("Fix this value?", "Fixer cette valeur?"),
            consequence: Words::new(
                "Everybody sees it at once, and it cannot be changed: the draw depends on it.",
                "Tout le monde la voit aussitôt et elle ne peut plus être changée\u{a0}: le tirage en dépend.",
            ),
            look: Look::Primary,
        },
    )
}

fn prepare(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let PublicValueDraft { value, proof } = &typed.public_value;
    let draft = PublicValueDraft { value: value.trim().to_owned(), proof: proof.trim().to_owned() };
    valid(draft.validate(), language)?;
    Ok(files::fix_public_value(view.id, &draft))
}
