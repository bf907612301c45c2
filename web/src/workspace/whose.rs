//! Whose move it is, in words.

use shared::actor::Role;
use shared::language::Words;
use shared::work::Whose;

/// "an approver", « d’un approbateur »: follows "Waits for" and « En attente ».
pub fn whose(whose: Whose) -> Words {
    match whose {
        Whose::Official(role) => official(role),
        Whose::Vendor => Words::new("the vendor", "du fournisseur"),
        Whose::Clock => Words::new(
            "the clock: nobody has to do anything",
            "de l’échéance\u{a0}: personne n’a rien à faire",
        ),
    }
}

fn official(role: Role) -> Words {
    match role {
        Role::Author => Words::new("the author", "de l’auteur"),
        Role::Approver => Words::new("an approver (section 32)", "d’un approbateur (article 32)"),
        Role::ContractingAuthority => Words::new("a contracting authority", "d’une autorité contractante"),
        Role::Certifier => Words::new("a certifier (section 34)", "d’un attestateur (article 34)"),
        Role::Payer => Words::new("a payer (section 33)", "d’un payeur (article 33)"),
        Role::DepartmentAdministrator => {
            Words::new("a department administrator", "de l’administration du ministère")
        }
    }
}
