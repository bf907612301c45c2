//! Where every check of a role meets: in a department, on the platform, and with how many factors
//! somebody signed in. The slices' rules ask here and nowhere else.

use crate::actor::{Actor, EmailStanding, Factor, PlatformRole, Role};
use crate::ids::{DepartmentId, PersonId};
use crate::refusal::Refusal;

/// Nobody acts before their e-mail address is confirmed, and no departmental system in its own name.
///
/// # Errors
/// `email_not_confirmed`, `decision_needs_a_person`.
pub fn confirmed(actor: &Actor) -> Result<(), Refusal> {
    if actor.is_system_alone() {
        return Err(Refusal::DecisionNeedsAPerson);
    }
    match actor.email {
        EmailStanding::Confirmed => Ok(()),
        EmailStanding::Unconfirmed => Err(Refusal::EmailNotConfirmed),
    }
}

/// The act needs a role in a department. Roles that carry authority over money, contracts or
/// people are used only in a session with a second factor.
///
/// # Errors
/// `not_your_department` for officials of other departments, otherwise `not_your_role`;
/// `second_factor_needed` for who holds the role and signed in with a password alone.
pub fn holds(actor: &Actor, role: Role, department_id: DepartmentId) -> Result<(), Refusal> {
    confirmed(actor)?;
    if actor.is(role, department_id) {
        strong_enough(actor, role.needs_second_factor())
    } else if actor.is_official() && !actor.works_in(department_id) {
        Err(Refusal::NotYourDepartment)
    } else {
        Err(Refusal::NotYourRole)
    }
}

/// The act needs a role on the platform.
///
/// # Errors
/// `not_your_role`; `second_factor_needed` as for [`holds`].
pub fn holds_on_platform(actor: &Actor, role: PlatformRole) -> Result<(), Refusal> {
    confirmed(actor)?;
    if actor.has(role) { strong_enough(actor, role.needs_second_factor()) } else { Err(Refusal::NotYourRole) }
}

fn strong_enough(actor: &Actor, needs_second_factor: bool) -> Result<(), Refusal> {
    match actor.factor {
        Factor::One if needs_second_factor => Err(Refusal::SecondFactorNeeded),
        Factor::One | Factor::Two => Ok(()),
    }
}

/// Two duties on one file that must lie in two hands. Whoever acts for somebody counts as both.
///
/// # Errors
/// `duties_separated`.
pub fn separate(actor: &Actor, other: Option<PersonId>) -> Result<(), Refusal> {
    if other.is_some_and(|other| actor.stands_for(other)) { Err(Refusal::DutiesSeparated) } else { Ok(()) }
}

/// As [`separate`], from several people.
///
/// # Errors
/// `duties_separated`.
pub fn separate_all(actor: &Actor, others: &[PersonId]) -> Result<(), Refusal> {
    others.iter().try_for_each(|other| separate(actor, Some(*other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{buyer, official};

    #[test]
    fn authority_over_money_contracts_and_people_needs_two_factors() {
        for role in Role::ALL {
            let one = Actor { factor: Factor::One, ..official(1, &[role]) };
            let expected = match role {
                Role::Author => Ok(()),
                _ => Err(Refusal::SecondFactorNeeded),
            };
            assert_eq!(holds(&one, role, buyer()), expected, "{role:?}");
            assert_eq!(holds(&official(1, &[role]), role, buyer()), Ok(()), "{role:?}");
        }
    }

    #[test]
    fn who_does_not_hold_the_role_learns_that_first() {
        let one = Actor { factor: Factor::One, ..official(1, &[Role::Author]) };
        assert_eq!(holds(&one, Role::Payer, buyer()), Err(Refusal::NotYourRole));
        assert_eq!(holds_on_platform(&one, PlatformRole::ProductOwner), Err(Refusal::NotYourRole));
    }

    #[test]
    fn of_the_platforms_roles_only_the_product_owner_needs_two_factors() {
        for role in PlatformRole::ALL {
            let one = Actor { factor: Factor::One, platform_roles: vec![role], ..official(1, &[]) };
            let expected = match role {
                PlatformRole::ProductOwner => Err(Refusal::SecondFactorNeeded),
                _ => Ok(()),
            };
            assert_eq!(holds_on_platform(&one, role), expected, "{role:?}");
        }
    }
}
