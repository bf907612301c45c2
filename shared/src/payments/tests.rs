//! What the rules of money claim, each claim by its name.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::commands::{certify, confirm_payment, give_feedback, invoice_amounts, pay, return_invoice};
use super::rules::{may_certify, may_pay, may_return_invoice, may_send_invoice};
use super::{FeedbackDraft, PaymentClock, clock};
use crate::accounts::TaxStanding;
use crate::actor::Role;
use crate::contracts::commands::terminate;
use crate::contracts::rules::may_extend_or_terminate;
use crate::contracts::{ContractFacts, ContractPhase, TerminationDraft, TerminationKind};
use crate::ids::InvoiceId;
use crate::money::Money;
use crate::province::Amounts;
use crate::refusal::Refusal;
use crate::samples::*;

/// When the sample invoice was sent.
fn sent_at() -> DateTime<Utc> {
    at("2026-12-18T12:00:00-05:00")
}

fn clock_of(contract: &ContractFacts, now: DateTime<Utc>) -> PaymentClock {
    let invoice = contract.invoice.as_ref().unwrap();
    clock(invoice, contract.payable_since().unwrap(), &micro().payment, now)
}

fn returned() -> ContractFacts {
    let clock = clock_of(&invoiced(), sent_at());
    let reasons = "The number is wrong".to_owned();
    return_invoice(&certifier(), &invoiced(), Some(&clock), reasons, sent_at()).unwrap()
}

fn terminated(percent: u8) -> ContractFacts {
    let draft = TerminationDraft {
        kind: TerminationKind::Convenience,
        payable_percent: percent,
        reason: "No longer needed".to_owned(),
    };
    terminate(&authority(), &in_force(), &draft, now()).unwrap()
}

/// DOMAIN §2: author ≠ certifier, contracting authority ≠ certifier, certifier ≠ payer; the
/// approver may certify. (Author ≠ approver and ≠ contracting authority: see opportunities.)
#[test]
fn duties_on_money_are_in_separate_hands() {
    let everything = |number| official(number, &Role::ALL);
    let (author, authority, certifier) = (everything(1), everything(3), everything(4));
    for person in [&author, &authority] {
        assert_eq!(may_certify(person, &invoiced()), Err(Refusal::DutiesSeparated));
    }
    assert_eq!(may_pay(&certifier, &certified()), Err(Refusal::DutiesSeparated));
    assert_eq!(may_certify(&everything(2), &invoiced()), Ok(()), "the approver may");
    for person in [&author, &authority, &everything(2)] {
        assert_eq!(may_pay(person, &certified()), Ok(()), "whoever did not certify");
    }
}

#[test]
fn who_certified_does_not_act_as_contracting_authority_afterwards() {
    let certifier = official(4, &Role::ALL);
    assert_eq!(may_extend_or_terminate(&certifier, &certified()), Err(Refusal::DutiesSeparated));
}

#[test]
fn a_vendor_never_acts_for_canada_on_their_own_contract() {
    let vendor = official(6, &Role::ALL);
    assert_eq!(may_certify(&vendor, &invoiced()), Err(Refusal::NotYourRole));
    assert_eq!(may_pay(&vendor, &certified()), Err(Refusal::NotYourRole));
}

#[test]
fn money_goes_its_way_step_by_step() {
    assert_eq!(may_send_invoice(&vendor(), &delivered()), Err(Refusal::NotAccepted));
    assert_eq!(may_certify(&certifier(), &accepted()), Err(Refusal::NothingInvoiced));
    assert_eq!(may_send_invoice(&vendor(), &invoiced()), Err(Refusal::AlreadyInvoiced));
    assert_eq!(may_pay(&payer(), &invoiced()), Err(Refusal::NotCertified));
    assert_eq!(may_certify(&certifier(), &certified()), Err(Refusal::AlreadyCertified));
    assert_eq!(confirm_payment(&vendor(), &certified(), now()), Err(Refusal::NotPaid));
    assert_eq!(may_pay(&payer(), &paid()), Err(Refusal::AlreadyPaid));
    let closed = confirm_payment(&vendor(), &paid(), now()).unwrap();
    assert_eq!(closed.phase(), ContractPhase::Closed);
    assert_eq!(confirm_payment(&vendor(), &closed, now()), Err(Refusal::AlreadyOver));
}

#[test]
fn a_small_supplier_charges_no_tax() {
    let amounts = invoice_amounts(&accepted(), &TaxStanding::SmallSupplier, &hst());
    assert_eq!(amounts.taxes, []);
    assert_eq!(amounts.total, Money::dollars(6_500));
    let taxed = invoice_amounts(&accepted(), &registered(), &hst());
    assert_eq!(taxed.total.to_string(), "7345.00");
}

#[test]
fn whoever_registered_after_the_award_charges_the_tax_of_the_day() {
    let small = ContractFacts { amounts: Amounts::of(Money::dollars(6_500), &[]), ..accepted() };
    let id = InvoiceId(Uuid::from_u128(301));
    let sent = send_invoice(&small, Some(registered()), 0, id, sent_at()).unwrap().invoice.unwrap();
    assert_eq!(sent.amounts.total.to_string(), "7345.00");
    assert_eq!((sent.from.name.as_str(), sent.from.address.city.as_str()), ("Zoé Arsenault", "Moncton"));
    assert_eq!(send_invoice(&small, None, 0, id, sent_at()), Err(Refusal::TaxDataMissing));
}

#[test]
fn tax_never_lifts_an_invoice_over_the_ceiling_in_silence() {
    let near = ContractFacts { amounts: Amounts::of(Money::dollars(9_500), &[]), ..accepted() };
    let id = InvoiceId(Uuid::from_u128(301));
    let over = send_invoice(&near, Some(registered()), 0, id, sent_at());
    assert_eq!(over, Err(Refusal::InvoiceOverCeiling));
    assert!(send_invoice(&near, Some(TaxStanding::SmallSupplier), 0, id, sent_at()).is_ok());
}

#[test]
fn what_was_ended_early_stays_so_once_it_is_paid() {
    let id = InvoiceId(Uuid::from_u128(301));
    let sent = send_invoice(&terminated(40), Some(registered()), 0, id, sent_at()).unwrap();
    let certified = certify(&certifier(), &sent, sent_at()).unwrap();
    let paid = pay(&payer(), &certified, payment(), sent_at()).unwrap();
    let closed = confirm_payment(&vendor(), &paid, sent_at()).unwrap();
    assert_eq!(closed.phase(), ContractPhase::Closed);
    assert_eq!(closed.termination(), terminated(40).termination());
    assert_eq!(closed.payable_since(), terminated(40).payable_since(), "the clocks of payment stay");
}

#[test]
fn after_termination_for_convenience_the_part_done_is_invoiced() {
    let amounts = invoice_amounts(&terminated(40), &registered(), &hst());
    assert_eq!(amounts.price, Money::dollars(2_600));
    assert_eq!(amounts.total.to_string(), "2938.00");
    assert_eq!(may_send_invoice(&vendor(), &terminated(40)), Ok(()));
    assert_eq!(may_send_invoice(&vendor(), &terminated(0)), Err(Refusal::NotAccepted));
}

#[test]
fn payment_is_due_thirty_days_after_the_later_of_invoice_and_acceptance() {
    let invoice = invoiced().invoice.unwrap();
    for accepted_at in [sent_at() - Duration::days(1), sent_at() + Duration::days(3)] {
        let clock = clock(&invoice, accepted_at, &micro().payment, sent_at());
        let start = sent_at().max(accepted_at);
        assert_eq!(clock.starts_at, start);
        assert_eq!(clock.due_at, Some(start + Duration::days(30)));
        assert_eq!(clock.deficiency_until, start + Duration::days(15));
    }
}

#[test]
fn a_deficiency_notice_may_be_sent_until_day_fifteen() {
    let until = sent_at() + Duration::days(15);
    let may = |when| {
        let clock = clock_of(&invoiced(), when);
        may_return_invoice(&certifier(), &invoiced(), Some(&clock), when)
    };
    assert_eq!(may(until), Ok(()));
    let late = until + Duration::milliseconds(1);
    assert_eq!(may(late), Err(Refusal::DeficiencyTooLate));
}

#[test]
fn a_deficiency_stops_the_days_and_a_corrected_invoice_restarts_them() {
    let much_later = sent_at() + Duration::days(90);
    let stopped = clock_of(&returned(), much_later);
    assert_eq!((stopped.due_at, stopped.days_late), (None, 0));
    assert_eq!(may_certify(&certifier(), &returned()), Err(Refusal::NothingInvoiced));
    let id = InvoiceId(Uuid::from_u128(301));
    let again = send_invoice(&returned(), Some(registered()), 1, id, much_later).unwrap();
    let invoice = again.invoice.as_ref().unwrap();
    assert_eq!(invoice.number, "GCDX-2026-0001-2");
    let restarted = clock_of(&again, much_later);
    assert_eq!(restarted.due_at, Some(much_later + Duration::days(30)));
}

#[test]
fn interest_counts_whole_days_late_and_ends_with_payment() {
    let due = sent_at() + Duration::days(30);
    let late = |days| clock_of(&invoiced(), due + Duration::days(days));
    assert_eq!((late(0).days_late, late(0).interest), (0, Money::ZERO));
    // 7,345.00 × 5.75 % × 10 ÷ 365 = 11.5709…
    assert_eq!((late(10).days_late, late(10).interest.to_string()), (10, "11.57".to_owned()));
    let paid_late = pay(&payer(), &certified(), payment(), due + Duration::days(10)).unwrap();
    let afterwards = clock_of(&paid_late, due + Duration::days(400));
    assert_eq!(afterwards.days_late, 10);
    let in_time = clock_of(&paid(), due + Duration::days(400));
    assert_eq!((in_time.days_late, in_time.interest), (0, Money::ZERO));
}

#[test]
fn the_record_of_a_payment_keeps_who_certified() {
    let invoice = paid().invoice.unwrap();
    assert_eq!(invoice.state.certifier(), Some(certifier().person_id));
    let again = certify(&certifier(), &paid(), now());
    assert_eq!(again, Err(Refusal::AlreadyCertified));
}

#[test]
fn each_side_gives_feedback_once_after_payment() {
    let draft = || FeedbackDraft { rating: 5, comment: String::new() };
    let early = give_feedback(&vendor(), &certified(), draft(), now());
    assert_eq!(early, Err(Refusal::NotPaid));
    let one = give_feedback(&vendor(), &paid(), draft(), now()).unwrap();
    let again = give_feedback(&vendor(), &one, draft(), now());
    assert_eq!(again, Err(Refusal::FeedbackGiven));
    let two = give_feedback(&author(), &one, draft(), now()).unwrap();
    assert!(two.vendor_feedback.is_some() && two.department_feedback.is_some());
    let payer = give_feedback(&payer(), &paid(), draft(), now());
    assert_eq!(payer, Err(Refusal::NotYourRole));
}

proptest! {
    #[test]
    fn a_part_is_never_more_than_the_whole(percent in 1..=100_u8) {
        let part = invoice_amounts(&terminated(percent), &registered(), &hst());
        let whole = invoice_amounts(&accepted(), &registered(), &hst());
        prop_assert!(part.price <= whole.price && part.total <= whole.total);
        let taxes = part.taxes.iter().fold(part.price, |sum, line| sum.plus(line.amount));
        prop_assert_eq!(taxes, part.total);
    }

    #[test]
    fn interest_never_falls_while_payment_waits(days in 0..400_i64) {
        let due = sent_at() + Duration::days(30);
        let on = |day| clock_of(&invoiced(), due + Duration::days(day)).interest;
        prop_assert!(on(days) <= on(days + 1));
    }
}
