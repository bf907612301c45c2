//! How a vendor stands towards sales tax.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationErrors};

use crate::validation;

/// Whether a vendor charges sales tax: decides the taxes on a contract and an invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum TaxStanding {
    /// Less than $30,000 of sales a year and not registered: charges no tax (Excise Tax Act, s. 148).
    SmallSupplier,
    /// Registered: charges the taxes of the buyer's address.
    Registered {
        /// The GST/HST account: a Business Number with its program account, `123456789RT0001`.
        gst_hst: String,
        /// The QST number, for vendors registered with Revenu Québec.
        qst: Option<String>,
    },
}

impl Validate for TaxStanding {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if let TaxStanding::Registered { gst_hst, qst } = self {
            if !is_gst_number(gst_hst) {
                errors.add("gst_hst", validation::fault("gst_number"));
            }
            if qst.as_deref().is_some_and(|number| !is_qst_number(number)) {
                errors.add("qst", validation::fault("qst_number"));
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// A Business Number with a GST/HST program account.
#[must_use]
pub fn is_gst_number(text: &str) -> bool {
    match text.split_at_checked(9) {
        Some((business, account)) => {
            is_business_number(business)
                && account.len() == 6
                && account.starts_with("RT")
                && account.chars().skip(2).all(|c| c.is_ascii_digit())
        }
        None => false,
    }
}

/// Nine digits of which the last checks the others (modulus 10).
#[must_use]
pub fn is_business_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 9 || text.len() != 9 {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            1 if *digit > 4 => digit * 2 - 9,
            1 => digit * 2,
            _ => *digit,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Ten digits, `TQ` and four digits.
fn is_qst_number(text: &str) -> bool {
    match text.split_at_checked(10) {
        Some((number, account)) => {
            number.chars().all(|c| c.is_ascii_digit())
                && account.len() == 6
                && account.starts_with("TQ")
                && account.chars().skip(2).all(|c| c.is_ascii_digit())
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        assert!(is_business_number("123456782"));
        assert!(!is_business_number("123456789"));
        assert!(!is_business_number("12345678"));
        assert!(is_gst_number("123456782RT0001"));
        assert!(!is_gst_number("123456782RC0001"));
    }
}
