//! The numbers, counted from what everybody can read.

use shared::ids::DepartmentId;
use shared::language::Bilingual;
use shared::money::Money;
use shared::opportunities::{OpportunitySummary, Phase};

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Everything that was ever published.
    pub published: u32,
    pub open: u32,
    pub completed: u32,
    /// How many are in each phase, in the order of a file's life.
    pub phases: Vec<(Phase, u32)>,
    pub departments: Vec<Department>,
}

/// One department's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    pub id: DepartmentId,
    pub name: Bilingual,
    pub published: u32,
    /// The prices of what led to a contract, before tax.
    pub contracted: Money,
}

/// Counts.
pub fn count(found: &[OpportunitySummary]) -> Numbers {
    let in_phase = |phase: Phase| length(found.iter().filter(|one| one.phase == phase).count());
    let mut departments: Vec<Department> = Vec::new();
    for one in found {
        let price = one.price.filter(|_| matches!(one.phase, Phase::Contracted | Phase::Completed));
        let price = price.unwrap_or_default();
        match departments.iter_mut().find(|known| known.id == one.department.id) {
            Some(known) => {
                known.published += 1;
                known.contracted = known.contracted.plus(price);
            }
            None => departments.push(Department {
                id: one.department.id,
                name: one.department.name.clone(),
                published: 1,
                contracted: price,
            }),
        }
    }
    Numbers {
        published: length(found.len()),
        open: in_phase(Phase::Open),
        completed: in_phase(Phase::Completed),
        phases: Phase::PUBLIC.into_iter().map(|phase| (phase, in_phase(phase))).collect(),
        departments,
    }
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(phase: &str, department: u8, price: &str) -> OpportunitySummary {
        let id = format!("0197f6a0-0000-7000-8000-0000000000{department:02}");
        let name = serde_json::json!({ "en": "E", "fr": "F" });
        let value = serde_json::json!({
            "id": id, "phase": phase, "title": name, "summary": name, "kind": "bug_fix", "skills": [],
            "price": { "amount": price, "currency": "CAD" }, "closes_at": null,
            "department": { "id": id, "version": 1, "name": name, "acronym": name, "contracting_province": "ON" },
            "programme_name": name, "version": 1,
        });
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn only_contracts_count_as_money() {
        let numbers = count(&[summary("open", 1, "100.00"), summary("completed", 1, "9500.00"), summary("contracted", 2, "1.00")]);
        assert_eq!((numbers.published, numbers.open, numbers.completed), (3, 1, 1));
        let money: Vec<Money> = numbers.departments.iter().map(|one| one.contracted).collect();
        assert_eq!(money, [Money::dollars(9500), Money::dollars(1)]);
    }
}
