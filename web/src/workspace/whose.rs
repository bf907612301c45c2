//! Whose move it is, in words.

use shared::actor::Role;
use shared::language::Words;
use shared::work::Whose;

/// "the approver", « l’approbation des fonds »: follows "Waits for" and « En attente de ».
pub fn whose(whose: Whose) -> Words {
    match whose {
        Whose::Official(role) => official(role),
        Whose::Vendor => Words::new("the vendor", "le fournisseur"),
        Whose::Clock => Words::new("the clock: nobody has to do anything", "l’échéance : personne n’a rien à faire"),
    }
}

fn official(role: Role) -> Words {
    match role {
        Role::Author => Words::new("the author", "l’auteur"),
        Role::Approver => Words::new("an approver (section 32)", "un approbateur (article 32)"),
        Role::ContractingAuthority => Words::new("a contracting authority", "une autorité contractante"),
        Role::Certifier => Words::new("a certifier (section 34)", "un attestateur (article 34)"),
        Role::Payer => Words::new("a payer (section 33)", "un payeur (article 33)"),
        Role::DepartmentAdministrator => Words::new("a department administrator", "l’administration du ministère"),
    }
}
