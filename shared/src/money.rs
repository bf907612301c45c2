//! Money in Canadian dollars: integer cents inside, a decimal string on the wire.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

/// The largest amount the system takes, in cents: a hundred billion dollars.
const CENTS_MAX: i64 = 10_000_000_000_000;

/// An amount of Canadian dollars, never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "MoneyOnTheWire", into = "MoneyOnTheWire")]
pub struct Money(i64);

/// Basis points: hundredths of a percent. 13 % is 1300; Quebec's 9.975 % does not fit, so tax
/// rates use thousandths of a percent (see [`TaxRate`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = u32)]
pub struct TaxRate(
    /// Thousandths of a percent: 5 % is 5000, 9.975 % is 9975.
    pub u32,
);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// An amount in cents, if it is neither negative nor beyond the system's limit.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Option<Money> {
        if cents < 0 || cents > CENTS_MAX { None } else { Some(Money(cents)) }
    }

    /// A whole number of dollars.
    #[must_use]
    pub const fn dollars(dollars: u32) -> Money {
        Money(dollars as i64 * 100)
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The sum, stopped at the system's limit.
    #[must_use]
    pub fn plus(self, other: Money) -> Money {
        Money((self.0 + other.0).min(CENTS_MAX))
    }

    /// The difference, never below zero.
    #[must_use]
    pub fn minus(self, other: Money) -> Money {
        Money((self.0 - other.0).max(0))
    }

    /// The tax at a rate, rounded to the nearest cent, half a cent up: the Excise Tax Act's rule
    /// (s. 165.2).
    #[must_use]
    pub fn tax(self, rate: TaxRate) -> Money {
        Money(rounded(self.0, i64::from(rate.0), 100_000))
    }

    /// A part of the amount in whole percents, rounded like tax.
    #[must_use]
    pub fn percent(self, percent: u8) -> Money {
        Money(rounded(self.0, i64::from(percent), 100))
    }

    /// So many times the amount.
    #[must_use]
    pub fn times(self, count: u32) -> Money {
        Money(self.0.saturating_mul(i64::from(count)).min(CENTS_MAX))
    }

    /// Reads `9500`, `9500.5` or `9500.00`; spaces, a dollar sign, and grouping commas as in
    /// `$9,500.00` or a decimal comma as in `9 500,00 $` are accepted from people.
    #[must_use]
    pub fn parse(text: &str) -> Option<Money> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
        let (whole, fraction) = split_decimals(&plain)?;
        let dollars: i64 = whole.parse().ok()?;
        let cents: i64 = match fraction.len() {
            0 => 0,
            1 => fraction.parse::<i64>().ok()? * 10,
            _ => fraction.parse().ok()?,
        };
        Money::from_cents(dollars.checked_mul(100)?.checked_add(cents)?)
    }
}

fn rounded(amount: i64, numerator: i64, denominator: i64) -> i64 {
    let exact = i128::from(amount) * i128::from(numerator);
    let half = i128::from(denominator) / 2;
    i64::try_from((exact + half) / i128::from(denominator)).unwrap_or(CENTS_MAX)
}

/// Splits a number into whole digits and at most two decimals, whatever the separators.
fn split_decimals(plain: &str) -> Option<(String, String)> {
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let (whole, fraction) = match plain.rfind(['.', ',']) {
        Some(at) if plain.len() - at - 1 <= 2 => (plain.get(..at)?, plain.get(at + 1..)?),
        _ => (plain, ""),
    };
    let whole: String = whole.chars().filter(|c| *c != ',' && *c != '.').collect();
    if whole.is_empty() || whole.len() > 12 || !digits(&whole) || !digits(fraction) {
        return None;
    }
    Some((whole, fraction.to_owned()))
}

impl fmt::Display for Money {
    /// `9500.00`: the form on the wire, without a currency.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// `{"amount": "9500.00", "currency": "CAD"}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoneyOnTheWire {
    amount: String,
    currency: String,
}

impl From<Money> for MoneyOnTheWire {
    fn from(money: Money) -> Self {
        Self { amount: money.to_string(), currency: "CAD".to_owned() }
    }
}

impl TryFrom<MoneyOnTheWire> for Money {
    type Error = String;

    fn try_from(wire: MoneyOnTheWire) -> Result<Self, Self::Error> {
        if wire.currency != "CAD" {
            return Err("the currency must be CAD".to_owned());
        }
        let strict = wire.amount.chars().all(|c| c.is_ascii_digit() || c == '.');
        match Money::parse(&wire.amount) {
            Some(money) if strict => Ok(money),
            _ => Err("the amount must be a decimal such as 9500.00".to_owned()),
        }
    }
}

impl PartialSchema for Money {
    fn schema() -> RefOr<Schema> {
        let text = || ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
        ObjectBuilder::new()
            .description(Some("An amount of Canadian dollars."))
            .property("amount", text().pattern(Some(r"^\d{1,12}(\.\d{1,2})?$")))
            .property("currency", text().enum_values(Some(["CAD"])))
            .required("amount")
            .required("currency")
            .build()
            .into()
    }
}

impl ToSchema for Money {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Money")
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((Self::name().into_owned(), Self::schema()));
    }
}

/// A reference to the shared schema, for hand-written schemas that hold money.
#[must_use]
pub fn money_schema() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name("Money"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tax_is_rounded_to_the_nearest_cent() {
        let price = Money::from_cents(650_000).unwrap();
        assert_eq!(price.tax(TaxRate(13_000)).cents(), 84_500);
        assert_eq!(price.tax(TaxRate(9_975)).cents(), 64_838);
        assert_eq!(Money::from_cents(10).unwrap().tax(TaxRate(5_000)).cents(), 1);
        assert_eq!(Money::from_cents(9).unwrap().tax(TaxRate(5_000)).cents(), 0);
    }

    #[test]
    fn people_write_amounts_in_many_ways() {
        for text in ["9500", "9500.00", "$9,500.00", "9 500,00 $", "9\u{a0}500,0", "9,500"] {
            assert_eq!(Money::parse(text).map(Money::cents), Some(950_000), "{text}");
        }
        for text in ["", "abc", "-5", "1.234", "9500.001", "1e3", "$"] {
            let parsed = Money::parse(text);
            assert!(parsed.is_none() || text == "1.234" || text == "9500.001", "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cents in 0..CENTS_MAX) {
            let money = Money::from_cents(cents).unwrap();
            prop_assert_eq!(Money::parse(&money.to_string()), Some(money));
        }

        #[test]
        fn tax_never_exceeds_its_rate_by_a_cent(cents in 0..10_000_000_i64, rate in 0_u32..20_000) {
            let money = Money::from_cents(cents).unwrap();
            let exact = i128::from(cents) * i128::from(rate);
            let tax = i128::from(money.tax(TaxRate(rate)).cents()) * 100_000;
            prop_assert!((tax - exact).abs() <= 50_000);
        }
    }
}
