//! Commands that need neither settings nor a database: they check files that anybody holds, offline.
//!
//! - `api verify-receipt RECEIPT [PROOF]`: a signed receipt, and that it was counted at closing;
//! - `api verify-draw DRAW`: a draw, replayed;
//! - `api verify-file FILE`: the archive of a whole file.

use std::fs;
use std::process::ExitCode;

use serde::de::DeserializeOwned;
use shared::fairness::{
    Check, DrawView, InclusionProof, ReceiptFile, Step, check_inclusion, check_receipt, is_proved,
    verify_draw,
};
use shared::language::Language;

use crate::files::verify::verify;

/// Runs the command that the arguments name; nothing, if they name none of these.
#[must_use]
pub fn offline(arguments: &[String]) -> Option<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["verify-file", file] = words.as_slice() {
        return Some(verify_file(file));
    }
    let steps = match words.as_slice() {
        ["verify-receipt", receipt] => verify_receipt(receipt, None),
        ["verify-receipt", receipt, proof] => verify_receipt(receipt, Some(proof)),
        ["verify-draw", draw] => read::<DrawView>(draw).map(|draw| verify_draw(&draw)),
        _ => return None,
    };
    Some(match steps {
        Ok(steps) => report(&steps),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    })
}

fn verify_file(path: &str) -> ExitCode {
    let lines = match verify(path) {
        Ok(lines) => lines,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    for line in &lines {
        println!("{} {}", mark(line.holds), line.what);
    }
    conclude(lines.iter().all(|line| line.holds))
}

fn mark(holds: bool) -> &'static str {
    if holds { "ok   " } else { "WRONG" }
}

fn conclude(matches: bool) -> ExitCode {
    if matches {
        println!("\nIt matches.");
        ExitCode::SUCCESS
    } else {
        println!("\nIt does not match.");
        ExitCode::FAILURE
    }
}

fn verify_receipt(receipt: &str, proof: Option<&str>) -> Result<Vec<Step>, String> {
    let file: ReceiptFile = read(receipt)?;
    println!("Signed with the key {}.", file.signed.public_key.id());
    println!("Compare it with the keys that the service publishes at /.well-known/jwks.json.\n");
    let mut steps = check_receipt(&file);
    if let Some(proof) = proof {
        let proof: InclusionProof = read(proof)?;
        steps.push(Step::same(Check::SameReceipt, file.signed.receipt, proof.receipt));
        steps.extend(check_inclusion(&proof));
    }
    Ok(steps)
}

fn read<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

fn report(steps: &[Step]) -> ExitCode {
    for step in steps {
        let mark = mark(step.agrees);
        let round = step.round.map(|round| format!(" (draw {round})")).unwrap_or_default();
        println!("{mark} {}{round}", step.check.words().in_language(Language::En));
        if !step.agrees {
            println!("      stated:   {}\n      computed: {}", step.stated, step.computed);
        }
    }
    conclude(is_proved(steps))
}
