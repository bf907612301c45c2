//! Passwords, second factors and sessions on the wire: drafts in, views out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::wire::password;
use crate::actor::Factor;
use crate::ids::SessionId;
use crate::language::Bilingual;
use crate::validation;

/// How many digits a code of a telephone has (RFC 6238, and every authenticator application).
pub const CODE_DIGITS: usize = 6;

/// The password was right; what is missing is the second factor. The ticket stands for the first
/// step, is good once and not for long.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SecondFactorRequired {
    /// To be sent with the code.
    pub ticket: String,
    /// For how many seconds it is good.
    pub expires_in: u32,
}

/// The second step of signing in: a code of the telephone, or one of the recovery codes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondFactorSignIn {
    /// What the first step gave.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub ticket: String,
    /// The six digits that the telephone shows.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub code: Option<String>,
    /// One of the codes that were kept for a lost telephone.
    #[serde(default)]
    #[validate(length(max = 40))]
    #[schema(max_length = 40)]
    pub recovery_code: Option<String>,
}

/// What was typed at the second step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedFactor {
    /// A code of the telephone.
    Code(String),
    /// A recovery code.
    RecoveryCode(String),
}

impl SecondFactorSignIn {
    /// The one code that was typed; nothing if it was none or both.
    #[must_use]
    pub fn typed(&self) -> Option<TypedFactor> {
        let said = |code: &Option<String>| code.clone().filter(|code| !code.trim().is_empty());
        match (said(&self.code), said(&self.recovery_code)) {
            (Some(code), None) => Some(TypedFactor::Code(code)),
            (None, Some(code)) => Some(TypedFactor::RecoveryCode(code)),
            (None, None) | (Some(_), Some(_)) => None,
        }
    }
}

/// Shows that it is the person themself who asks: sessions are left open on desks.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PresentPassword {
    /// The present password.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub password: String,
}

/// A code of the telephone, or a recovery code where the act says so.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeOnly {
    /// The code; spaces and hyphens in it do not matter.
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    pub code: String,
}

/// Chooses another password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present password.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub present: String,
    /// The new one: at least 12 characters.
    #[validate(custom(function = "password"))]
    #[schema(min_length = 12, max_length = 128)]
    pub password: String,
}

/// Chooses another address to sign in with. It counts once the link sent to it was followed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailChange {
    /// The new address.
    #[validate(custom(function = "validation::email"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// The present password.
    #[validate(length(min = 1, max = 128))]
    #[schema(min_length = 1, max_length = 128)]
    pub password: String,
}

/// A secret for a telephone: to be scanned or typed, then confirmed with the code it makes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SecondFactorBegun {
    /// The secret in Base32, for typing.
    pub secret: String,
    /// The same as an `otpauth:` address, for scanning.
    pub address: String,
    /// The address as a picture for scanning.
    pub picture: ScanPicture,
}

/// A QR code: a square of dark modules on light ground, without its quiet zone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ScanPicture {
    /// How many modules a side has.
    pub size: u32,
    /// The dark modules as the path of an SVG whose units are modules.
    pub path: String,
}

/// Codes for the day the telephone is lost. They are shown this once; each is good once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RecoveryCodes {
    /// The codes.
    pub codes: Vec<String>,
}

/// How an account is protected, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SecurityView {
    /// Whether there is a password; accounts of other sign-in services have none.
    pub has_password: bool,
    /// The address to sign in with.
    pub email: String,
    /// Since when there is a second factor, if there is one.
    pub second_factor_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes_left: u32,
    /// Whether a role that the person holds is used only with a second factor.
    pub second_factor_needed: bool,
    /// How the present session was begun.
    pub factor: Factor,
}

/// A session of a person: a browser or telephone where they are signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionView {
    /// Which session.
    pub id: SessionId,
    /// The browser and its system, as far as they say.
    pub device: Bilingual,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last used, to about ten minutes.
    pub last_used_at: DateTime<Utc>,
    /// How it was begun.
    pub factor: Factor,
    /// Whether it is the session that asks.
    pub is_this_one: bool,
}

/// A code without what people add to read it, in upper case: `k7f2 m9q4` is `K7F2M9Q4`.
#[must_use]
pub fn plain_code(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_step_takes_one_of_the_two_codes() {
        let draft = |code: Option<&str>, recovery_code: Option<&str>| SecondFactorSignIn {
            ticket: "ticket".to_owned(),
            code: code.map(ToOwned::to_owned),
            recovery_code: recovery_code.map(ToOwned::to_owned),
        };
        let recovery = TypedFactor::RecoveryCode("AAAA-BBBB-CC".to_owned());
        assert_eq!(draft(Some("123456"), None).typed(), Some(TypedFactor::Code("123456".to_owned())));
        assert_eq!(draft(Some(" "), Some("AAAA-BBBB-CC")).typed(), Some(recovery));
        assert_eq!(draft(None, None).typed(), None);
        assert_eq!(draft(Some("123456"), Some("AAAA-BBBB-CC")).typed(), None);
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(plain_code(" k7f2-m9q4 "), "K7F2M9Q4");
        assert_eq!(plain_code("123 456"), "123456");
    }
}
