//! Codes that a telephone makes from a shared secret and the time (RFC 6238 with SHA-1, six digits
//! and 30 seconds: what every authenticator application understands).

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use qrcodegen::{QrCode, QrCodeEcc};
use sha1::Sha1;
use shared::accounts::{CODE_DIGITS, ScanPicture};
use shared::language::{Language, Words};

use crate::accounts::settings::{CODE_SECONDS, CODE_STEPS_OFF};

/// How many bytes a secret has (RFC 4226 recommends 20).
pub const SECRET_BYTES: usize = 20;

const ISSUER: Words = Words::new("GCDevExchange", "Carrefour des programmeurs du GC");

/// The secret that a telephone shares with us.
#[derive(Clone, Copy)]
pub struct Secret(pub [u8; SECRET_BYTES]);

impl Secret {
    /// As people type it.
    #[must_use]
    pub fn base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The code of a step of time.
    #[must_use]
    pub fn code(&self, step: i64) -> String {
        let mut key = [0_u8; 64];
        for (place, byte) in key.iter_mut().zip(self.0) {
            *place = byte;
        }
        let mut mac = Hmac::<Sha1>::new(&key.into());
        mac.update(&step.to_be_bytes());
        let number = truncated(&mac.finalize().into_bytes());
        format!("{:0CODE_DIGITS$}", number % 1_000_000)
    }

    /// The step of time whose code was typed, if it is one of now, a moment ago or in a moment,
    /// and later than the last one accepted: a code is good once.
    #[must_use]
    pub fn step_of(&self, typed: &str, seconds: i64, last_step: i64) -> Option<i64> {
        let now = step_at(seconds);
        (now - CODE_STEPS_OFF..=now + CODE_STEPS_OFF)
            .filter(|step| *step > last_step)
            .find(|step| self.code(*step) == typed)
    }

    /// The address that an authenticator application reads.
    #[must_use]
    pub fn address(&self, email: &str, language: Language) -> String {
        let issuer = escaped(ISSUER.in_language(language));
        let (label, secret) = (escaped(email), self.base32());
        format!(
            "otpauth://totp/{issuer}:{label}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={CODE_DIGITS}&period={CODE_SECONDS}"
        )
    }
}

/// The step of time that a moment lies in.
#[must_use]
pub fn step_at(seconds: i64) -> i64 {
    seconds.div_euclid(CODE_SECONDS)
}

/// A text as a picture for scanning; nothing if it is too long for one.
#[must_use]
pub fn picture(text: &str) -> Option<ScanPicture> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Some(ScanPicture { size: u32::try_from(code.size()).ok()?, path })
}

/// RFC 4226, 5.3: the last half byte says where the four bytes stand.
fn truncated(hash: &[u8]) -> u32 {
    let offset = usize::from(hash.last().copied().unwrap_or_default() & 0x0f);
    let four = hash.get(offset..offset + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
    u32::from_be_bytes(four.unwrap_or_default()) & 0x7fff_ffff
}

/// With everything but letters, digits and `-._~` as `%XX` (RFC 3986).
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: Secret = Secret(*b"12345678901234567890");

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six of its eight digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(SECRET.code(step_at(seconds)), code, "{seconds}");
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step_and_a_code_is_good_once() {
        let now = 1_234_567_890;
        let step = step_at(now);
        for off in [-1, 0, 1] {
            assert_eq!(SECRET.step_of(&SECRET.code(step + off), now, 0), Some(step + off));
        }
        for off in [-2, 2] {
            assert_eq!(SECRET.step_of(&SECRET.code(step + off), now, 0), None);
        }
        assert_eq!(SECRET.step_of(&SECRET.code(step), now, step), None);
        assert_eq!(SECRET.step_of(&SECRET.code(step - 1), now, step), None);
        assert_eq!(SECRET.step_of("", now, 0), None);
    }

    #[test]
    fn the_address_is_what_applications_read() {
        let address = SECRET.address("zoe+gc@example.ca", Language::Fr);
        assert_eq!(
            address,
            "otpauth://totp/Carrefour%20des%20programmeurs%20du%20GC:zoe%2Bgc%40example.ca\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Carrefour%20des%20programmeurs%20du%20GC\
             &algorithm=SHA1&digits=6&period=30"
        );
        let picture = picture(&address).unwrap();
        assert!(picture.size >= 21 && picture.path.starts_with("M0 0h1v1h-1z"));
    }
}
