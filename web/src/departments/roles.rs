//! Choosing roles, and saying them.

use shared::actor::Role;
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::forms::FieldErrors;
use crate::ui::{Checkbox, Choice, choice};

/// Roles in words: "Author, payer".
pub fn said(roles: &[Role], language: Language) -> String {
    let words: Vec<&str> = roles.iter().map(|role| role.words().in_language(language)).collect();
    words.join(", ")
}

/// What each role does, in a sentence.
pub fn what(role: Role) -> Words {
    match role {
        Role::Author => Words::new(
            "Writes opportunities, answers questions, evaluates, accepts the work.",
            "Rédige les occasions, répond aux questions, évalue et accepte les travaux.",
        ),
        Role::Approver => Words::new("Commits the money (section 32).", "Engage les fonds (article 32)."),
        Role::ContractingAuthority => Words::new(
            "Publishes, makes offers and signs for Canada (section 41).",
            "Publie, fait les offres et signe pour le Canada (article 41).",
        ),
        Role::Certifier => Words::new(
            "Certifies that the work was received (section 34).",
            "Atteste la réception des travaux (article 34).",
        ),
        Role::Payer => Words::new("Pays (section 33).", "Paie (article 33)."),
        Role::DepartmentAdministrator => Words::new(
            "Looks after the people and settings of the department.",
            "S’occupe des personnes et des paramètres du ministère.",
        ),
    }
}

/// One box a role.
pub fn boxes(
    chosen: &[Role],
    on_change: &Callback<Vec<Role>>,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let legend = Words::new("Roles", "Rôles").in_language(language);
    let one = |(index, role): (usize, Role)| {
        let (before, on_change) = (chosen.to_vec(), on_change.clone());
        let on_tick = Callback::from(move |ticked: bool| {
            let mut next: Vec<Role> = before.iter().copied().filter(|one| *one != role).collect();
            if ticked {
                next.push(role);
            }
            on_change.emit(next);
        });
        // The first box carries what is wrong with the list as a whole.
        let pointer = if index == 0 { "/roles".to_owned() } else { ["/roles/", role.code()].concat() };
        html! {
            <Checkbox {pointer} label={role.words().in_language(language)} hint={what(role).in_language(language)}
                checked={chosen.contains(&role)} on_change={on_tick} errors={errors.clone()} />
        }
    };
    html! {
        <fieldset class="field">
            <legend>{ legend }</legend>
            { for Role::ALL.into_iter().enumerate().map(one) }
        </fieldset>
    }
}

/// Roles to choose one from.
pub fn choices(roles: &[Role], language: Language) -> Vec<Choice> {
    roles.iter().map(|role| choice(role.code(), role.words().in_language(language))).collect()
}
