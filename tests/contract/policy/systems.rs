//! What departmental systems may do: each act with its scope, and in whose name.

use std::fmt::Write;

use api::openapi;
use shared::policy::systems::{InWhoseName, transmission, transmissions};

use super::Table;
use crate::sources::acts_of_the_policy;

/// The acts that systems do, in the order of a file's life; the others after them, in one line.
pub fn on_systems(table: &mut Table) {
    let _ = writeln!(table.text, "\ndepartmental systems: scope, and in whose name");
    for (act, asked) in transmissions() {
        let _ = writeln!(table.text, "  {act}: {}, {}", asked.scope.code(), asked.name.code());
    }
    let closed: Vec<String> =
        acts_of_the_policy().into_iter().filter(|act| transmission(act).is_none()).collect();
    let _ = writeln!(table.text, "  closed to systems: {}", closed.join(", "));
}

#[test]
fn what_systems_do_is_an_act_of_the_policy() {
    let acts = acts_of_the_policy();
    for (act, _) in transmissions() {
        assert!(acts.contains(act), "{act}");
    }
}

#[test]
fn a_system_changes_nothing_in_its_own_name() {
    for operation in openapi::operations(&openapi::document()) {
        let asked = operation.act.and_then(transmission);
        let alone = asked.is_some_and(|asked| asked.name == InWhoseName::Own);
        assert!(!alone || operation.method == "GET", "{}", operation.id);
    }
}

#[test]
fn what_vendors_do_is_closed_to_systems() {
    let acts = [
        "AskQuestion",
        "StartProposal",
        "ReadProposal",
        "EditProposal",
        "ChangeProponent",
        "SubmitProposal",
        "ConfirmProposal",
        "WithdrawProposal",
        "AnswerOffer",
        "Deliver",
        "SendInvoice",
        "ConfirmPayment",
    ];
    for act in acts {
        assert!(acts_of_the_policy().contains(act) && transmission(act).is_none(), "{act}");
    }
}
