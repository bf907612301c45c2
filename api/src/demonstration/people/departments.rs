//! The departments of the demonstration, with their domains and contracting addresses.

use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use shared::accounts::PostalAddress;
use shared::departments::DepartmentSettings;
use shared::ids::{DepartmentId, Version};
use shared::province::Province;

use crate::columns::{millis, to_document};
use crate::ctx::Write;
use crate::departments::{entity, store};
use crate::http::Problem;
use crate::machine;

struct Department {
    slug: &'static str,
    name: (&'static str, &'static str),
    acronym: (&'static str, &'static str),
    domain: &'static str,
    address: (&'static str, &'static str, Province, &'static str),
}

const DEPARTMENTS: [Department; 4] = [
    Department {
        slug: "esdc",
        name: ("Employment and Social Development Canada", "Emploi et Développement social Canada"),
        acronym: ("ESDC", "EDSC"),
        domain: "esdc-edsc.example",
        address: ("347 Preston Street", "Ottawa", Province::On, "K1S 3J4"),
    },
    Department {
        slug: "cra",
        name: ("Canada Revenue Agency", "Agence du revenu du Canada"),
        acronym: ("CRA", "ARC"),
        domain: "cra-arc.example",
        address: ("555 MacKenzie Avenue", "Ottawa", Province::On, "K1A 0L5"),
    },
    Department {
        slug: "eccc",
        name: ("Environment and Climate Change Canada", "Environnement et Changement climatique Canada"),
        acronym: ("ECCC", "ECCC"),
        domain: "ec.example",
        address: ("200, boulevard Sacré-Cœur", "Gatineau", Province::Qc, "K1A 0H3"),
    },
    Department {
        slug: "tbs",
        name: ("Treasury Board of Canada Secretariat", "Secrétariat du Conseil du Trésor du Canada"),
        acronym: ("TBS", "SCT"),
        domain: "tbs-sct.example",
        address: ("90 Elgin Street", "Ottawa", Province::On, "K1A 0R5"),
    },
];

/// Puts the departments into a fresh database, each with its first settings.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    for department in &DEPARTMENTS {
        let Department { slug, name, acronym, domain, address } = department;
        let (line, city, province, postal_code) = *address;
        let id = DepartmentId(machine::new_id());
        let row = entity::Model {
            id: id.0,
            version: 1,
            slug: (*slug).to_owned(),
            name_en: name.0.to_owned(),
            name_fr: name.1.to_owned(),
            acronym_en: acronym.0.to_owned(),
            acronym_fr: acronym.1.to_owned(),
            contracting_province: province.code().to_owned(),
            domains: to_document(&[domain])?,
            created_at: now,
        };
        entity::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
        let address = PostalAddress {
            line: line.to_owned(),
            city: city.to_owned(),
            province: Some(province),
            postal_code: postal_code.to_owned(),
        };
        let settings = DepartmentSettings { address, ..DepartmentSettings::default() };
        store::insert_settings(write, id, Version::FIRST, &settings).await?;
    }
    Ok(())
}
