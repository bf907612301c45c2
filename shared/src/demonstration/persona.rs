//! Who there is to be in the demonstration.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

/// A made-up person of the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Persona {
    /// Writes opportunities at Employment and Social Development Canada.
    EsdcAuthor,
    /// Commits the money there.
    EsdcApprover,
    /// Publishes and contracts there.
    EsdcContractingAuthority,
    /// Certifies there.
    EsdcCertifier,
    /// Pays there.
    EsdcPayer,
    /// Looks after people there.
    EsdcAdministrator,
    /// Writes opportunities at the Canada Revenue Agency.
    CraAuthor,
    /// Commits the money there.
    CraApprover,
    /// Publishes and contracts there.
    CraContractingAuthority,
    /// Certifies there.
    CraCertifier,
    /// Pays there.
    CraPayer,
    /// Looks after people there.
    CraAdministrator,
    /// Writes opportunities at Environment and Climate Change Canada, in Quebec.
    EcccAuthor,
    /// Publishes and contracts there.
    EcccContractingAuthority,
    /// Commits the money there, and certifies.
    EcccApprover,
    /// Pays there.
    EcccPayer,
    /// Writes opportunities at the Treasury Board Secretariat.
    TbsAuthor,
    /// A freelancer in Halifax.
    Freelancer,
    /// A student in Saskatoon.
    Student,
    /// A francophone freelancer in Montréal.
    MontrealFreelancer,
    /// A francophone student in Moncton.
    MonctonStudent,
    /// The owner of a small firm in Victoria.
    SmallFirm,
    /// Looks after the programmes.
    ProductOwner,
    /// Answers help requests.
    Support,
    /// Reads closed files.
    Auditor,
}

impl Persona {
    /// Everybody.
    pub const ALL: [Persona; 25] = [
        Persona::EsdcAuthor,
        Persona::EsdcApprover,
        Persona::EsdcContractingAuthority,
        Persona::EsdcCertifier,
        Persona::EsdcPayer,
        Persona::EsdcAdministrator,
        Persona::CraAuthor,
        Persona::CraApprover,
        Persona::CraContractingAuthority,
        Persona::CraCertifier,
        Persona::CraPayer,
        Persona::CraAdministrator,
        Persona::EcccAuthor,
        Persona::EcccContractingAuthority,
        Persona::EcccApprover,
        Persona::EcccPayer,
        Persona::TbsAuthor,
        Persona::Freelancer,
        Persona::Student,
        Persona::MontrealFreelancer,
        Persona::MonctonStudent,
        Persona::SmallFirm,
        Persona::ProductOwner,
        Persona::Support,
        Persona::Auditor,
    ];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Persona::EsdcAuthor => "esdc_author",
            Persona::EsdcApprover => "esdc_approver",
            Persona::EsdcContractingAuthority => "esdc_contracting_authority",
            Persona::EsdcCertifier => "esdc_certifier",
            Persona::EsdcPayer => "esdc_payer",
            Persona::EsdcAdministrator => "esdc_administrator",
            Persona::CraAuthor => "cra_author",
            Persona::CraApprover => "cra_approver",
            Persona::CraContractingAuthority => "cra_contracting_authority",
            Persona::CraCertifier => "cra_certifier",
            Persona::CraPayer => "cra_payer",
            Persona::CraAdministrator => "cra_administrator",
            Persona::EcccAuthor => "eccc_author",
            Persona::EcccContractingAuthority => "eccc_contracting_authority",
            Persona::EcccApprover => "eccc_approver",
            Persona::EcccPayer => "eccc_payer",
            Persona::TbsAuthor => "tbs_author",
            Persona::Freelancer => "freelancer",
            Persona::Student => "student",
            Persona::MontrealFreelancer => "montreal_freelancer",
            Persona::MonctonStudent => "moncton_student",
            Persona::SmallFirm => "small_firm",
            Persona::ProductOwner => "product_owner",
            Persona::Support => "support",
            Persona::Auditor => "auditor",
        }
    }

    /// The persona of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Persona> {
        Persona::ALL.into_iter().find(|persona| persona.code() == code)
    }

    /// What they do, in a few words.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Persona::EsdcAuthor => Words::new("Author, ESDC", "Auteur, EDSC"),
            Persona::EsdcApprover => Words::new("Approver (s. 32), ESDC", "Approbatrice (art. 32), EDSC"),
            Persona::EsdcContractingAuthority => {
                Words::new("Contracting authority, ESDC", "Autorité contractante, EDSC")
            }
            Persona::EsdcCertifier => Words::new("Certifier (s. 34), ESDC", "Attestatrice (art. 34), EDSC"),
            Persona::EsdcPayer => Words::new("Payer (s. 33), ESDC", "Payeur (art. 33), EDSC"),
            Persona::EsdcAdministrator => {
                Words::new("Department administrator, ESDC", "Administratrice du ministère, EDSC")
            }
            Persona::CraAuthor => Words::new("Author, CRA", "Autrice, ARC"),
            Persona::CraApprover => Words::new("Approver (s. 32), CRA", "Approbateur (art. 32), ARC"),
            Persona::CraContractingAuthority => {
                Words::new("Contracting authority, CRA", "Autorité contractante, ARC")
            }
            Persona::CraCertifier => Words::new("Certifier (s. 34), CRA", "Attestateur (art. 34), ARC"),
            Persona::CraPayer => Words::new("Payer (s. 33), CRA", "Payeuse (art. 33), ARC"),
            Persona::CraAdministrator => {
                Words::new("Department administrator, CRA", "Administrateur du ministère, ARC")
            }
            Persona::EcccAuthor => Words::new("Author, ECCC (Quebec)", "Autrice, ECCC (Québec)"),
            Persona::EcccContractingAuthority => {
                Words::new("Contracting authority, ECCC", "Autorité contractante, ECCC")
            }
            Persona::EcccApprover => {
                Words::new("Approver and certifier, ECCC", "Approbatrice et attestatrice, ECCC")
            }
            Persona::EcccPayer => Words::new("Payer (s. 33), ECCC", "Payeur (art. 33), ECCC"),
            Persona::TbsAuthor => Words::new("Author, TBS", "Auteur, SCT"),
            Persona::Freelancer => {
                Words::new("Vendor: freelancer in Halifax", "Fournisseur\u{a0}: pigiste à Halifax")
            }
            Persona::Student => {
                Words::new("Vendor: student in Saskatoon", "Fournisseur\u{a0}: étudiante à Saskatoon")
            }
            Persona::MontrealFreelancer => {
                Words::new("Vendor: freelancer in Montréal", "Fournisseur\u{a0}: pigiste à Montréal")
            }
            Persona::MonctonStudent => {
                Words::new("Vendor: student in Moncton", "Fournisseur\u{a0}: étudiant à Moncton")
            }
            Persona::SmallFirm => Words::new(
                "Vendor: small firm in Victoria",
                "Fournisseur\u{a0}: petite entreprise à Victoria",
            ),
            Persona::ProductOwner => Words::new("Product owner", "Responsable du produit"),
            Persona::Support => Words::new("Support agent", "Agent de soutien"),
            Persona::Auditor => Words::new("Auditor", "Vérificatrice"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_what_the_wire_says() {
        for persona in Persona::ALL {
            assert_eq!(serde_json::to_value(persona).unwrap(), persona.code());
            assert_eq!(Persona::from_code(persona.code()), Some(persona));
        }
    }
}
