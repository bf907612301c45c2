//! The region a vendor works from: derived from where they are, corrected by themself.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::accounts::PostalAddress;
use crate::language::Words;
use crate::province::Province;

/// A region of Canada, as procurement counts vendors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Ottawa, Gatineau and around.
    NationalCapital,
    /// The four Atlantic provinces.
    Atlantic,
    /// Quebec outside the National Capital Region.
    Quebec,
    /// Ontario outside the National Capital Region.
    Ontario,
    /// Manitoba, Saskatchewan and Alberta.
    Prairies,
    /// British Columbia.
    Pacific,
    /// The three territories.
    North,
}

impl Region {
    /// Every region, from the capital on, east to west.
    pub const ALL: [Region; 7] = [
        Region::NationalCapital,
        Region::Atlantic,
        Region::Quebec,
        Region::Ontario,
        Region::Prairies,
        Region::Pacific,
        Region::North,
    ];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Region::NationalCapital => "national_capital",
            Region::Atlantic => "atlantic",
            Region::Quebec => "quebec",
            Region::Ontario => "ontario",
            Region::Prairies => "prairies",
            Region::Pacific => "pacific",
            Region::North => "north",
        }
    }

    /// The region of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|region| region.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Region::NationalCapital => {
                Words::new("National Capital Region", "Région de la capitale nationale")
            }
            Region::Atlantic => Words::new("Atlantic", "Atlantique"),
            Region::Quebec => {
                Words::new("Quebec (outside the National Capital Region)", "Québec (hors capitale nationale)")
            }
            Region::Ontario => Words::new(
                "Ontario (outside the National Capital Region)",
                "Ontario (hors capitale nationale)",
            ),
            Region::Prairies => Words::new("Prairies", "Prairies"),
            Region::Pacific => Words::new("Pacific", "Pacifique"),
            Region::North => Words::new("North", "Nord"),
        }
    }
}

/// The forward sortation areas (first three characters of a postal code) of the City of Gatineau and
/// its neighbour Chelsea, after Canada Post's delivery areas. In Ontario every area that begins with
/// K1 or K2 is Ottawa's, and these of K4. Rural areas that cross the border of the region described
/// in the schedule of the National Capital Act are not here: whoever lives there corrects it.
const CAPITAL: [&str; 17] = [
    "J8L", "J8M", "J8P", "J8R", "J8T", "J8V", "J8X", "J8Y", "J8Z", "J9A", "J9B", "J9H", "J9J", "K4A", "K4B",
    "K4M", "K4P",
];

/// The region of an address: by its postal code where there is one, else by its province.
#[must_use]
pub fn region_of(address: &PostalAddress) -> Option<Region> {
    match address.postal_code.get(..3) {
        Some(area) if is_capital(area) => Some(Region::NationalCapital),
        Some(area) => province_of(area).or(address.province).map(of_province),
        None => address.province.map(of_province),
    }
}

fn is_capital(area: &str) -> bool {
    area.starts_with("K1") || area.starts_with("K2") || CAPITAL.contains(&area)
}

/// The first letter of a postal code says the province (Canada Post, addressing guidelines).
fn province_of(area: &str) -> Option<Province> {
    Some(match area.chars().next()? {
        'A' => Province::Nl,
        'B' => Province::Ns,
        'C' => Province::Pe,
        'E' => Province::Nb,
        'G' | 'H' | 'J' => Province::Qc,
        'K' | 'L' | 'M' | 'N' | 'P' => Province::On,
        'R' => Province::Mb,
        'S' => Province::Sk,
        'T' => Province::Ab,
        'V' => Province::Bc,
        // The Northwest Territories and Nunavut share a letter, and a region.
        'X' => Province::Nt,
        'Y' => Province::Yt,
        _ => return None,
    })
}

fn of_province(province: Province) -> Region {
    match province {
        Province::Nb | Province::Nl | Province::Ns | Province::Pe => Region::Atlantic,
        Province::Qc => Region::Quebec,
        Province::On => Region::Ontario,
        Province::Mb | Province::Sk | Province::Ab => Region::Prairies,
        Province::Bc => Region::Pacific,
        Province::Nt | Province::Nu | Province::Yt => Region::North,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(postal_code: &str, province: Option<Province>) -> Option<Region> {
        let postal_code = postal_code.to_owned();
        region_of(&PostalAddress { postal_code, province, ..PostalAddress::default() })
    }

    #[test]
    fn the_postal_code_decides_and_without_one_the_province() {
        assert_eq!(at("K1A 0B1", Some(Province::On)), Some(Region::NationalCapital));
        assert_eq!(at("J8X 3X4", Some(Province::Qc)), Some(Region::NationalCapital));
        assert_eq!(at("J9X 1A1", Some(Province::Qc)), Some(Region::Quebec));
        assert_eq!(at("K7L 1A1", None), Some(Region::Ontario));
        assert_eq!(at("E1A 3E9", None), Some(Region::Atlantic));
        assert_eq!(at("", Some(Province::Nu)), Some(Region::North));
        assert_eq!(at("", Some(Province::Qc)), Some(Region::Quebec));
        assert_eq!(at("", None), None);
    }

    #[test]
    fn a_code_is_what_the_wire_says() {
        for region in Region::ALL {
            assert_eq!(serde_json::to_value(region).unwrap(), region.code());
            assert_eq!(Region::from_code(region.code()), Some(region));
        }
    }
}
