//! Every number of signing in with another service, on one page. All of them count machine time.

use std::time::Duration as Wait;

use chrono::Duration;

/// How long somebody may take at the service.
pub const ATTEMPT: Duration = Duration::minutes(15);
/// How long somebody new may take to say their name and prove their address.
pub const NEW_ACCOUNT: Duration = Duration::minutes(60);
/// How long a service's settings and keys are believed.
pub const KNOWN: Duration = Duration::hours(1);
/// How long they are still used when the service cannot be reached.
pub const STALE: Duration = Duration::hours(24);
/// How soon they are asked for again because a key is unknown, or after a failure.
pub const AGAIN: Duration = Duration::seconds(20);
/// How long a service may take to take a connection, and to answer.
pub const CONNECT: Wait = Wait::from_secs(5);
/// See [`CONNECT`].
pub const ANSWER: Wait = Wait::from_secs(10);
/// How many bytes a service may answer.
pub const ANSWER_BYTES: usize = 512 * 1024;
/// How long a signature that shows who we are is good.
pub const ASSERTION_SECONDS: i64 = 60;
/// The longest time that a logout token may say it is good for.
pub const LOGOUT_TOKEN: Duration = Duration::hours(1);
