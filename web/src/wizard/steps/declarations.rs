//! What the author declares, and who answers for the opportunity.

use shared::language::Words;
use shared::opportunities::{Contact, Declarations, OpportunityContent};
use yew::prelude::*;

use crate::ui::{Button, Checkbox, Kind, Look, TextInput};
use crate::wizard::desk::{Desk, then_focus};

/// Fills in whoever writes, while nobody is named.
fn myself(desk: &Desk) -> Html {
    let Some(person) = desk.person.clone().filter(|_| desk.form.contact == Contact::default()) else {
        return Html::default();
    };
    let fill = desk.form.act(move |content| {
        content.contact = Contact { name: person.name.clone(), email: person.email.clone() };
    });
    let label = desk.said(Words::new("Use my name and address", "Utiliser mon nom et mon adresse"));
    html! { <p><Button look={Look::Secondary} {label} on_click={then_focus(fill, "/contact/name")} /></p> }
}

/// A field of the declarations.
type Mark = fn(&mut Declarations, bool);

const MARKS: [(&str, Mark); 4] = [
    ("/declarations/unclassified", |made, yes| made.unclassified = yes),
    ("/declarations/remote", |made, yes| made.remote = yes),
    ("/declarations/stand_alone", |made, yes| made.stand_alone = yes),
    ("/declarations/no_internal_capacity", |made, yes| made.no_internal_capacity = yes),
];

/// The step.
pub fn declarations(desk: &Desk) -> Html {
    let boxes = MARKS.iter().zip(declared(&desk.form)).map(|((pointer, mark), (checked, words))| {
        let mark = *mark;
        html! {
            <Checkbox pointer={*pointer} label={desk.said(words)} {checked} errors={desk.errors.clone()}
                on_change={desk.form.set(move |content, yes| mark(&mut content.declarations, yes))} />
        }
    });
    html! {
        <>
            <fieldset class="field">
                <legend>{ desk.said(Words::new("You declare that", "Vous déclarez que")) }</legend>
                { for boxes }
            </fieldset>
            <h2>{ desk.said(Words::new("Contact person", "Personne-ressource")) }</h2>
            <p>{ desk.said(Words::new("Vendors see this name and address on the public page.", "Les fournisseurs voient ce nom et cette adresse dans la page publique.")) }</p>
            { myself(desk) }
            <TextInput pointer="/contact/name" label={desk.said(Words::new("Name", "Nom"))} autocomplete="name"
                value={desk.form.contact.name.clone()}
                on_change={desk.form.set(|content, name| content.contact.name = name)} errors={desk.errors.clone()} />
            <TextInput pointer="/contact/email" label={desk.said(Words::new("E-mail address", "Adresse courriel"))}
                kind={Kind::Email} autocomplete="email" value={desk.form.contact.email.clone()}
                on_change={desk.form.set(|content, email| content.contact.email = email)} errors={desk.errors.clone()} />
        </>
    }
}

/// The four declarations, whether they are made, and what they say.
fn declared(content: &OpportunityContent) -> [(bool, Words); 4] {
    let made = &content.declarations;
    [
        (
            made.unclassified,
            Words::new(
                "The work and everything needed for it is unclassified",
                "Les travaux et tout ce qu’ils exigent sont non classifiés",
            ),
        ),
        (made.remote, Words::new("The work is done remotely", "Les travaux se font à distance")),
        (
            made.stand_alone,
            Words::new(
                "The work stands alone: it is not a part of a larger purchase",
                "Les travaux sont autonomes\u{a0}: ils ne font pas partie d’un achat plus important",
            ),
        ),
        (
            made.no_internal_capacity,
            Words::new(
                "Nobody in the department has the time or the skills to do it",
                "Personne au ministère n’a le temps ou les compétences pour les faire",
            ),
        ),
    ]
}
