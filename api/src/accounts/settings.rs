//! Every number of signing in, on one page: how long what is good, and how often what may be tried.
//! All of them count machine time.

use chrono::Duration;

/// How long an access token is good. It carries the session's id and nothing else, so ending the
/// session ends it at once.
pub const ACCESS_TOKEN_SECONDS: i64 = 600;
/// How long an access token of a departmental system is good, in seconds. What was revoked ends at once.
pub const CLIENT_TOKEN_SECONDS: i64 = 15 * 60;

/// A session that nobody used for so long is over.
pub const SESSION_IDLE: Duration = Duration::hours(12);
/// How long a session may last at most; the cookie lasts as long.
pub const SESSION_LIFETIME: Duration = Duration::days(14);
/// How long the predecessor of a refresh token stays good, for two tabs and lost replies.
pub const REFRESH_GRACE: Duration = Duration::seconds(30);
/// How long what is over is kept, for those who look into a complaint.
pub const KEPT: Duration = Duration::days(30);
/// How much of what a browser says about itself is kept.
pub const USER_AGENT_CHARS: usize = 300;

/// How long a link that confirms an address is good.
pub const CONFIRM_LINK: Duration = Duration::hours(48);
/// How long a link that leads to a new password is good.
pub const RESET_LINK: Duration = Duration::hours(1);
/// How long a code that closes an account is the same one; it stays good for as long again.
pub const CLOSING_CODE: Duration = Duration::minutes(10);
/// How long a link that confirms a new address is good.
pub const CHANGE_EMAIL_LINK: Duration = Duration::hours(24);

/// How long the second step of signing in may take.
pub const TICKET: Duration = Duration::minutes(5);
/// How many codes may be tried with one ticket.
pub const TICKET_ATTEMPTS: i64 = 5;
/// How long a code of a telephone is shown (RFC 6238 recommends 30 seconds).
pub const CODE_SECONDS: i64 = 30;
/// How many steps a telephone's clock may be behind or ahead.
pub const CODE_STEPS_OFF: i64 = 1;
/// How many recovery codes there are.
pub const RECOVERY_CODES: usize = 10;

/// How many attempts at one account may fail before anybody waits.
pub const ACCOUNT_ATTEMPTS: i64 = 5;
/// How many attempts from one address may fail before it waits: offices share one.
pub const ADDRESS_ATTEMPTS: i64 = 30;
/// The first wait; each further failure doubles it.
pub const FIRST_WAIT: Duration = Duration::seconds(15);
/// The longest wait. It is short enough that nobody locks others out for a day.
pub const LONGEST_WAIT: Duration = Duration::minutes(15);
/// Failures so long ago do not count any more.
pub const FAILURES_COUNT: Duration = Duration::hours(24);
