//! The provinces and territories, and the taxes that a sale to their addresses carries.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;
use crate::money::{Money, TaxRate};

/// A province or territory, by its postal abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Province {
    /// Alberta.
    Ab,
    /// British Columbia.
    Bc,
    /// Manitoba.
    Mb,
    /// New Brunswick.
    Nb,
    /// Newfoundland and Labrador.
    Nl,
    /// Nova Scotia.
    Ns,
    /// Northwest Territories.
    Nt,
    /// Nunavut.
    Nu,
    /// Ontario.
    On,
    /// Prince Edward Island.
    Pe,
    /// Quebec.
    Qc,
    /// Saskatchewan.
    Sk,
    /// Yukon.
    Yt,
}

impl Province {
    /// All thirteen, by abbreviation.
    pub const ALL: [Province; 13] = [
        Province::Ab,
        Province::Bc,
        Province::Mb,
        Province::Nb,
        Province::Nl,
        Province::Ns,
        Province::Nt,
        Province::Nu,
        Province::On,
        Province::Pe,
        Province::Qc,
        Province::Sk,
        Province::Yt,
    ];

    /// The postal abbreviation.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Province::Ab => "AB",
            Province::Bc => "BC",
            Province::Mb => "MB",
            Province::Nb => "NB",
            Province::Nl => "NL",
            Province::Ns => "NS",
            Province::Nt => "NT",
            Province::Nu => "NU",
            Province::On => "ON",
            Province::Pe => "PE",
            Province::Qc => "QC",
            Province::Sk => "SK",
            Province::Yt => "YT",
        }
    }

    /// The province of a postal abbreviation.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Province> {
        Province::ALL.into_iter().find(|province| province.code() == code)
    }

    /// Its name.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Province::Ab => Words::new("Alberta", "Alberta"),
            Province::Bc => Words::new("British Columbia", "Colombie-Britannique"),
            Province::Mb => Words::new("Manitoba", "Manitoba"),
            Province::Nb => Words::new("New Brunswick", "Nouveau-Brunswick"),
            Province::Nl => Words::new("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
            Province::Ns => Words::new("Nova Scotia", "Nouvelle-Écosse"),
            Province::Nt => Words::new("Northwest Territories", "Territoires du Nord-Ouest"),
            Province::Nu => Words::new("Nunavut", "Nunavut"),
            Province::On => Words::new("Ontario", "Ontario"),
            Province::Pe => Words::new("Prince Edward Island", "Île-du-Prince-Édouard"),
            Province::Qc => Words::new("Quebec", "Québec"),
            Province::Sk => Words::new("Saskatchewan", "Saskatchewan"),
            Province::Yt => Words::new("Yukon", "Yukon"),
        }
    }
}

/// A sales tax that the Government of Canada pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxKind {
    /// Goods and services tax.
    Gst,
    /// Harmonized sales tax.
    Hst,
    /// Quebec sales tax.
    Qst,
}

impl TaxKind {
    /// The abbreviation people know.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            TaxKind::Gst => Words::new("GST", "TPS"),
            TaxKind::Hst => Words::new("HST", "TVH"),
            TaxKind::Qst => Words::new("QST", "TVQ"),
        }
    }
}

/// One tax at one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Tax {
    /// Which tax.
    pub kind: TaxKind,
    /// Its rate, in thousandths of a percent.
    pub rate: TaxRate,
}

/// The taxes on a sale to one province from a day on: a dated row, never a constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxRow {
    /// The province of the contracting address.
    pub province: Province,
    /// The first day these rates apply.
    pub from: NaiveDate,
    /// The taxes, each on the price before tax.
    pub taxes: Vec<Tax>,
}

/// One line of an amount with tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxLine {
    /// Which tax.
    pub kind: TaxKind,
    /// Its rate, in thousandths of a percent.
    pub rate: TaxRate,
    /// The tax in dollars.
    pub amount: Money,
}

impl TaxLine {
    /// The tax of the line, without its amount.
    #[must_use]
    pub fn as_tax(&self) -> Tax {
        Tax { kind: self.kind, rate: self.rate }
    }
}

/// A price, its taxes and their sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Amounts {
    /// The price before tax.
    pub price: Money,
    /// Each tax.
    pub taxes: Vec<TaxLine>,
    /// The price with every tax.
    pub total: Money,
}

impl Amounts {
    /// A price with taxes; none for a small supplier.
    #[must_use]
    pub fn of(price: Money, taxes: &[Tax]) -> Amounts {
        let taxes: Vec<TaxLine> = taxes
            .iter()
            .map(|tax| TaxLine { kind: tax.kind, rate: tax.rate, amount: price.tax(tax.rate) })
            .collect();
        let total = taxes.iter().fold(price, |sum, line| sum.plus(line.amount));
        Amounts { price, taxes, total }
    }
}

/// The taxes in force in a province on a day; the newest row that has begun.
#[must_use]
pub fn taxes_on(rows: &[TaxRow], province: Province, day: NaiveDate) -> Vec<Tax> {
    rows.iter()
        .filter(|row| row.province == province && row.from <= day)
        .max_by_key(|row| row.from)
        .map(|row| row.taxes.clone())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quebec_has_two_taxes_each_on_the_price() {
        let taxes = [
            Tax { kind: TaxKind::Gst, rate: TaxRate(5_000) },
            Tax { kind: TaxKind::Qst, rate: TaxRate(9_975) },
        ];
        let amounts = Amounts::of(Money::dollars(6_500), &taxes);
        assert_eq!(amounts.total.to_string(), "7473.38");
    }

    #[test]
    fn the_newest_rate_that_has_begun_applies() {
        let row = |from: &str, rate| TaxRow {
            province: Province::Ns,
            from: from.parse().unwrap(),
            taxes: vec![Tax { kind: TaxKind::Hst, rate: TaxRate(rate) }],
        };
        let rows = [row("2010-07-01", 15_000), row("2025-04-01", 14_000)];
        let on = |day: &str| taxes_on(&rows, Province::Ns, day.parse().unwrap())[0].rate.0;
        assert_eq!(on("2025-03-31"), 15_000);
        assert_eq!(on("2025-04-01"), 14_000);
    }
}
