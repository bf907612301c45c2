//! Everybody, with their roles, addresses and tax standing.

use shared::accounts::{PostalAddress, TaxStanding};
use shared::actor::{PlatformRole, Role};
use shared::demonstration::Persona;
use shared::language::Language;
use shared::province::Province;

/// Somebody of the demonstration.
pub struct Someone {
    /// Which persona.
    pub persona: Persona,
    /// What they are called.
    pub name: &'static str,
    /// The address they sign in with.
    pub email: &'static str,
    /// The language they read.
    pub language: Language,
    /// The roles they hold, by the department's slug.
    pub roles: Vec<(Role, &'static str)>,
    /// The roles they hold on the platform.
    pub platform_roles: Vec<PlatformRole>,
    /// Where they live, for vendors.
    pub address: PostalAddress,
    /// How they stand towards sales tax, for vendors.
    pub tax: Option<TaxStanding>,
}

/// Everybody, in the order of [`Persona::ALL`].
#[must_use]
pub fn everybody() -> Vec<Someone> {
    let mut all = officials();
    all.extend(vendors());
    all.extend(platform());
    all
}

fn officials() -> Vec<Someone> {
    let mut all = esdc();
    all.extend(cra());
    all.extend(eccc());
    all.extend(tbs());
    all
}

fn esdc() -> Vec<Someone> {
    use Language::{En, Fr};
    let one =
        |persona, name, email, language, role| official(persona, (name, email, language), (role, "esdc"));
    vec![
        one(Persona::EsdcAuthor, "Liam Gagnon", "liam.gagnon@esdc-edsc.example", En, Role::Author),
        one(
            Persona::EsdcApprover,
            "Sophie Bergeron",
            "sophie.bergeron@esdc-edsc.example",
            Fr,
            Role::Approver,
        ),
        one(
            Persona::EsdcContractingAuthority,
            "Nadia Haddad",
            "nadia.haddad@esdc-edsc.example",
            En,
            Role::ContractingAuthority,
        ),
        one(
            Persona::EsdcCertifier,
            "Catherine Lavoie",
            "catherine.lavoie@esdc-edsc.example",
            Fr,
            Role::Certifier,
        ),
        one(Persona::EsdcPayer, "Omar Siddiqui", "omar.siddiqui@esdc-edsc.example", En, Role::Payer),
        one(
            Persona::EsdcAdministrator,
            "Helen Zhang",
            "helen.zhang@esdc-edsc.example",
            En,
            Role::DepartmentAdministrator,
        ),
    ]
}

fn cra() -> Vec<Someone> {
    use Language::{En, Fr};
    let one =
        |persona, name, email, language, role| official(persona, (name, email, language), (role, "cra"));
    vec![
        one(
            Persona::CraAuthor,
            "Marie-Ève Pelletier",
            "marie-eve.pelletier@cra-arc.example",
            Fr,
            Role::Author,
        ),
        one(Persona::CraApprover, "Daniel Okoye", "daniel.okoye@cra-arc.example", En, Role::Approver),
        one(
            Persona::CraContractingAuthority,
            "Ravinder Gill",
            "ravinder.gill@cra-arc.example",
            En,
            Role::ContractingAuthority,
        ),
        one(Persona::CraCertifier, "Thomas Fraser", "thomas.fraser@cra-arc.example", En, Role::Certifier),
        one(Persona::CraPayer, "Isabelle Roy", "isabelle.roy@cra-arc.example", Fr, Role::Payer),
        one(
            Persona::CraAdministrator,
            "Peter Novak",
            "peter.novak@cra-arc.example",
            En,
            Role::DepartmentAdministrator,
        ),
    ]
}

fn eccc() -> Vec<Someone> {
    let one = |persona, name, email, role| official(persona, (name, email, Language::Fr), (role, "eccc"));
    vec![
        one(Persona::EcccAuthor, "Chantal Bouchard", "chantal.bouchard@ec.example", Role::Author),
        one(
            Persona::EcccContractingAuthority,
            "Éric Nguyen",
            "eric.nguyen@ec.example",
            Role::ContractingAuthority,
        ),
        // One person may hold two duties that the law does not keep apart.
        Someone {
            roles: vec![(Role::Approver, "eccc"), (Role::Certifier, "eccc")],
            ..person(Persona::EcccApprover, "Martine Savard", "martine.savard@ec.example", Language::Fr)
        },
        one(Persona::EcccPayer, "Julien Bélanger", "julien.belanger@ec.example", Role::Payer),
    ]
}

fn tbs() -> Vec<Someone> {
    let author = ("Samuel Whiteduck", "samuel.whiteduck@tbs-sct.example", Language::En);
    vec![official(Persona::TbsAuthor, author, (Role::Author, "tbs"))]
}

fn vendors() -> Vec<Someone> {
    use Language::{En, Fr};
    let registered = |gst_hst: &str, qst: Option<&str>| {
        Some(TaxStanding::Registered { gst_hst: gst_hst.to_owned(), qst: qst.map(ToOwned::to_owned) })
    };
    let small = || Some(TaxStanding::SmallSupplier);
    vec![
        Someone {
            address: address("1528 Barrington Street", "Halifax", Province::Ns, "B3J 1Z4"),
            tax: small(),
            ..person(Persona::Freelancer, "Maya Campbell", "maya.campbell@freelance.example", En)
        },
        Someone {
            address: address("105 Administration Place", "Saskatoon", Province::Sk, "S7N 5A2"),
            tax: small(),
            ..person(Persona::Student, "Amara Okafor", "amara.okafor@student.example", En)
        },
        Someone {
            address: address("4200, rue Saint-Denis", "Montréal", Province::Qc, "H2J 2K8"),
            tax: registered("723456786RT0001", Some("1023456789TQ0001")),
            ..person(
                Persona::MontrealFreelancer,
                "Geneviève Tremblay",
                "genevieve.tremblay@pigiste.example",
                Fr,
            )
        },
        // Says nothing about tax yet: the offer asks for it.
        Someone {
            address: address("18, avenue Antonine-Maillet", "Moncton", Province::Nb, "E1A 3E9"),
            ..person(Persona::MonctonStudent, "Mathieu Arsenault", "mathieu.arsenault@etudiant.example", Fr)
        },
        Someone {
            address: address("702 Fort Street", "Victoria", Province::Bc, "V8W 1H2"),
            tax: registered("812345676RT0001", None),
            ..person(Persona::SmallFirm, "Kenji Mori", "kenji.mori@salishcoast.example", En)
        },
    ]
}

fn platform() -> Vec<Someone> {
    use Language::{En, Fr};
    vec![
        Someone {
            platform_roles: vec![PlatformRole::ProductOwner],
            ..person(Persona::ProductOwner, "Alex Morin", "alex.morin@gcdevexchange.example", Fr)
        },
        Someone {
            platform_roles: vec![PlatformRole::Support],
            ..person(Persona::Support, "Ben Clarke", "ben.clarke@gcdevexchange.example", En)
        },
        Someone {
            platform_roles: vec![PlatformRole::Auditor],
            ..person(Persona::Auditor, "Louise Castonguay", "louise.castonguay@gcdevexchange.example", Fr)
        },
    ]
}

fn official(
    persona: Persona,
    (name, email, language): (&'static str, &'static str, Language),
    role: (Role, &'static str),
) -> Someone {
    Someone { roles: vec![role], ..person(persona, name, email, language) }
}

fn person(persona: Persona, name: &'static str, email: &'static str, language: Language) -> Someone {
    Someone {
        persona,
        name,
        email,
        language,
        roles: Vec::new(),
        platform_roles: Vec::new(),
        address: PostalAddress::default(),
        tax: None,
    }
}

fn address(line: &str, city: &str, province: Province, postal_code: &str) -> PostalAddress {
    PostalAddress {
        line: line.to_owned(),
        city: city.to_owned(),
        province: Some(province),
        postal_code: postal_code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use validator::Validate;

    #[test]
    fn everybody_is_there_once_and_could_have_typed_what_they_say() {
        let personas: Vec<Persona> = everybody().iter().map(|someone| someone.persona).collect();
        assert_eq!(personas, Persona::ALL);
        for someone in everybody() {
            assert!(someone.address.validate().is_ok(), "{}", someone.name);
            assert!(someone.tax.is_none_or(|tax| tax.validate().is_ok()), "{}", someone.name);
            assert!(shared::validation::email(someone.email).is_ok());
        }
    }
}
