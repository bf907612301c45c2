//! How much of everything is allowed.

/// How much is allowed. Tests raise these.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// `LIMIT_SIGN_IN`: attempts per address and account, in a burst and then per minute.
    pub sign_ins_per_minute: u32,
    /// `LIMIT_MAIL`: requests per address that make the system send mail, per minute.
    pub mails_per_minute: u32,
    /// `LIMIT_WRITES`: writes per person, per minute.
    pub writes_per_minute: u32,
    /// `LIMIT_SYSTEM`: requests per departmental system, reads included, per minute.
    pub system_requests_per_minute: u32,
    /// `LIMIT_BODY`: bytes of a request body.
    pub body_bytes: usize,
    /// `PASSWORD_MEMORY`: KiB that one password hash takes (OWASP: 19456).
    pub password_memory: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_ins_per_minute: 10,
            mails_per_minute: 10,
            writes_per_minute: 120,
            system_requests_per_minute: 600,
            body_bytes: 256 * 1024,
            password_memory: 19_456,
        }
    }
}
