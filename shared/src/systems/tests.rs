use chrono::{Duration, NaiveDate};

use super::*;
use crate::actor::{Actor, Hand, Role, System};
use crate::authority::holds;
use crate::ids::{ClientId, ClientKeyId};
use crate::refusal::Refusal;
use crate::samples::{author, buyer, now, official, official_of};
use uuid::Uuid;

fn id() -> ClientId {
    ClientId(Uuid::from_u128(900))
}

fn administrator() -> Actor {
    official(9, &[Role::DepartmentAdministrator])
}

fn draft(ends_on: &str) -> ClientDraft {
    ClientDraft {
        name: " Ledger ".to_owned(),
        purpose: "Posts what our ledger decided.".to_owned(),
        contact: "Ledger@ESDC.example".to_owned(),
        scopes: vec![Scope::Payments, Scope::OpportunitiesRead, Scope::Payments],
        ends_on: ends_on.parse::<NaiveDate>().unwrap(),
    }
}

fn made() -> ClientFacts {
    create(&administrator(), buyer(), 0, draft("2027-01-31"), id(), now()).unwrap()
}

fn system(hand: Hand) -> System {
    System { client_id: id(), department_id: buyer(), hand }
}

#[test]
fn only_an_administrator_makes_a_system_and_not_without_end() {
    assert_eq!(create(&author(), buyer(), 0, draft("2027-01-31"), id(), now()), Err(Refusal::NotYourRole));
    assert_eq!(
        create(&administrator(), buyer(), CLIENTS_MAX, draft("2027-01-31"), id(), now()),
        Err(Refusal::TooManySystems)
    );
    let client = made();
    assert_eq!(client.scopes, [Scope::OpportunitiesRead, Scope::Payments], "each once, in their order");
    assert_eq!((client.name.as_str(), client.contact.as_str()), ("Ledger", "ledger@esdc.example"));
    assert!(client.is_live(client.ends_at - Duration::milliseconds(1)) && !client.is_live(client.ends_at));
}

#[test]
fn its_last_day_lies_ahead_and_within_two_years() {
    let today = crate::calendar::eastern_day(now());
    let on = |days: i64| ClientDraft { ends_on: today + Duration::days(days), ..draft("2027-01-31") };
    assert_eq!(wrong_end(&on(-1), now()), Some(("/ends_on", "in_the_past")));
    assert_eq!(wrong_end(&on(0), now()), None);
    assert_eq!(wrong_end(&on(730), now()), None);
    assert_eq!(wrong_end(&on(731), now()), Some(("/ends_on", "within_two_years")));
}

#[test]
fn what_is_over_gets_no_key_and_is_not_revoked_again() {
    let revoked = revoke(&administrator(), &made(), now()).unwrap();
    assert!(!revoked.is_live(now()));
    assert_eq!(rotate(&administrator(), &revoked, now()), Err(Refusal::SystemOver));
    assert_eq!(revoke(&administrator(), &revoked, now()), Err(Refusal::SystemOver));
    assert_eq!(rotate(&administrator(), &made(), made().ends_at), Err(Refusal::SystemOver));
}

#[test]
fn a_rotation_lengthens_no_key() {
    let key =
        |number, ends_at| ClientKey { id: ClientKeyId(Uuid::from_u128(number)), made_at: now(), ends_at };
    let soon = now() + Duration::days(2);
    let ends = ends_of_keys(&[key(1, Some(soon)), key(2, None)], 7, now());
    assert_eq!(
        ends.iter().map(|key| key.ends_at).collect::<Vec<_>>(),
        [Some(soon), Some(now() + Duration::days(7))]
    );
    let at_once = ends_of_keys(&ends, 0, now());
    assert!(at_once.iter().all(|key| !key.is_live(now())));
}

#[test]
fn a_system_alone_reads_its_department_and_decides_nothing() {
    let alone = Actor::reading(id(), buyer());
    assert!(alone.works_in(buyer()) && alone.is_official());
    for role in Role::ALL {
        assert_eq!(holds(&alone, role, buyer()), Err(Refusal::DecisionNeedsAPerson), "{role:?}");
    }
}

#[test]
fn a_transmitted_person_is_an_official_of_the_systems_department_and_nothing_else() {
    let evidence = Some("ERP 4711".to_owned());
    let mut person = official(3, &[Role::ContractingAuthority]);
    person.roles.extend(official_of(77, 3, &[Role::Payer]).roles);
    let with = person.clone().transmitted(system(Hand::Person { evidence }));
    assert_eq!(holds(&with, Role::ContractingAuthority, buyer()), Ok(()));
    assert_eq!(with.departments(), [buyer()]);
    let without = person.transmitted(system(Hand::Person { evidence: None }));
    assert_eq!(holds(&without, Role::ContractingAuthority, buyer()), Err(Refusal::SecondFactorNeeded));
}

#[test]
fn scopes_are_written_as_oauth_does() {
    assert_eq!(said(&Scope::ALL[..2]), "opportunities:read opportunities:write");
    assert_eq!(scopes_of("payments  awards"), Some(vec![Scope::Payments, Scope::Awards]));
    assert_eq!(scopes_of("payments everything"), None);
}
