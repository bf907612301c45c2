//! How often: attempts to sign in, requests that send mail, writes. Counted in memory, on this
//! node; machine time.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;

use actix_web::HttpRequest;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use shared::ids::PersonId;

use super::problem::Problem;
use crate::config::Limits;

/// The counters of this node.
pub struct Rates {
    clock: DefaultClock,
    limits: Limits,
    sign_ins: DefaultKeyedRateLimiter<(String, String)>,
    mails: DefaultKeyedRateLimiter<String>,
    writes: DefaultKeyedRateLimiter<PersonId>,
}

impl Rates {
    /// Counters that allow this much: a minute's worth at once, and as much each minute.
    #[must_use]
    pub fn new(limits: &Limits) -> Rates {
        Rates {
            clock: DefaultClock::default(),
            limits: *limits,
            sign_ins: DefaultKeyedRateLimiter::keyed(per_minute(limits.sign_ins_per_minute)),
            mails: DefaultKeyedRateLimiter::keyed(per_minute(limits.mails_per_minute)),
            writes: DefaultKeyedRateLimiter::keyed(per_minute(limits.writes_per_minute)),
        }
    }

    /// An attempt to sign in from an address to an account.
    ///
    /// # Errors
    /// 429.
    pub fn sign_in(&self, address: &str, email: &str) -> Result<(), Problem> {
        self.count(&self.sign_ins, &(address.to_owned(), email.to_owned()), self.limits.sign_ins_per_minute)
    }

    /// A request from an address that makes the system send mail.
    ///
    /// # Errors
    /// 429.
    pub fn mail(&self, address: &str) -> Result<(), Problem> {
        self.count(&self.mails, &address.to_owned(), self.limits.mails_per_minute)
    }

    /// A write of a person.
    ///
    /// # Errors
    /// 429.
    pub fn write(&self, person_id: PersonId) -> Result<(), Problem> {
        self.count(&self.writes, &person_id, self.limits.writes_per_minute)
    }

    /// Forgets those who have not been seen for a while.
    pub fn sweep(&self) {
        self.sign_ins.retain_recent();
        self.mails.retain_recent();
        self.writes.retain_recent();
    }

    fn count<K: Clone + Eq + std::hash::Hash>(
        &self,
        counter: &DefaultKeyedRateLimiter<K>,
        key: &K,
        per_minute: u32,
    ) -> Result<(), Problem> {
        counter.check_key(key).map_err(|full| {
            let wait = full.wait_time_from(self.clock.now());
            Problem::TooMany { seconds: wait.as_secs() + 1, per_minute }
        })
    }
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

/// The address that a request came from: the peer's, or what the outermost of `hops` proxies of
/// ours says. IPv6 addresses count by their /64, which is one household.
#[must_use]
pub fn address_of(request: &HttpRequest, hops: usize) -> String {
    let peer = request.peer_addr().map(|address| address.ip());
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let said = forwarded.filter(|_| hops > 0).and_then(|list| {
        let place = list.rsplit(',').nth(hops - 1)?;
        IpAddr::from_str(place.trim()).ok()
    });
    match said.or(peer) {
        Some(IpAddr::V6(address)) => format!("{:x?}", address.segments().get(..4)),
        Some(IpAddr::V4(address)) => address.to_string(),
        None => String::new(),
    }
}
