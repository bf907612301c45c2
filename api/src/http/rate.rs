//! How often: attempts to sign in, requests that send mail, writes. Counted in memory, on this
//! node; machine time.
//!
//! Every reply to a request that was counted says how much is left (`RateLimit`, `RateLimit-Policy`:
//! draft-ietf-httpapi-ratelimit-headers), not only the one that is refused.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpMessage, HttpRequest};
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::{DefaultKeyedRateLimiter, Quota};
use shared::ids::{ClientId, PersonId};

use super::problem::Problem;
use crate::config::Limits;

/// Over how many seconds every limit counts.
const WINDOW: u32 = 60;
const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LEFT: HeaderName = HeaderName::from_static("ratelimit");

type Counter<K> = DefaultKeyedRateLimiter<K, StateInformationMiddleware>;

/// The counters of this node.
pub struct Rates {
    clock: DefaultClock,
    limits: Limits,
    sign_ins: Counter<(String, String)>,
    mails: Counter<String>,
    writes: Counter<PersonId>,
    systems: Counter<ClientId>,
}

/// How a caller stands towards one limit, after this request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    policy: &'static str,
    per_minute: u32,
    left: u32,
}

/// What was counted for a request, until its reply says so.
#[derive(Clone, Debug, Default)]
struct Counted(Vec<Standing>);

impl Rates {
    /// Counters that allow this much: a minute's worth at once, and as much each minute.
    #[must_use]
    pub fn new(limits: &Limits) -> Rates {
        Rates {
            clock: DefaultClock::default(),
            limits: *limits,
            sign_ins: counter(limits.sign_ins_per_minute),
            mails: counter(limits.mails_per_minute),
            writes: counter(limits.writes_per_minute),
            systems: counter(limits.system_requests_per_minute),
        }
    }

    /// An attempt to sign in from an address to an account.
    ///
    /// # Errors
    /// 429.
    pub fn sign_in(&self, address: &str, email: &str) -> Result<Standing, Problem> {
        let key = (address.to_owned(), email.to_owned());
        self.count(&self.sign_ins, &key, "sign-in", self.limits.sign_ins_per_minute)
    }

    /// A request from an address that makes the system send mail.
    ///
    /// # Errors
    /// 429.
    pub fn mail(&self, address: &str) -> Result<Standing, Problem> {
        self.count(&self.mails, &address.to_owned(), "mail", self.limits.mails_per_minute)
    }

    /// A write of a person.
    ///
    /// # Errors
    /// 429.
    pub fn write(&self, person_id: PersonId) -> Result<Standing, Problem> {
        self.count(&self.writes, &person_id, "write", self.limits.writes_per_minute)
    }

    /// A request of a departmental system, of whatever kind.
    ///
    /// # Errors
    /// 429.
    pub fn system(&self, client_id: ClientId) -> Result<Standing, Problem> {
        self.count(&self.systems, &client_id, "system", self.limits.system_requests_per_minute)
    }

    /// Forgets those who have not been seen for a while.
    pub fn sweep(&self) {
        self.sign_ins.retain_recent();
        self.mails.retain_recent();
        self.writes.retain_recent();
        self.systems.retain_recent();
    }

    fn count<K: Clone + Eq + std::hash::Hash>(
        &self,
        counter: &Counter<K>,
        key: &K,
        policy: &'static str,
        per_minute: u32,
    ) -> Result<Standing, Problem> {
        match counter.check_key(key) {
            Ok(state) => Ok(Standing { policy, per_minute, left: state.remaining_burst_capacity() }),
            Err(full) => {
                let wait = full.wait_time_from(self.clock.now());
                let standing = Standing { policy, per_minute, left: 0 };
                Err(Problem::TooMany { seconds: wait.as_secs() + 1, standing })
            }
        }
    }
}

impl Standing {
    /// Notes it on the request, so that the reply says it.
    pub fn note_on(self, request: &impl HttpMessage) {
        let mut extensions = request.extensions_mut();
        let mut counted = extensions.remove::<Counted>().unwrap_or_default();
        counted.0.push(self);
        extensions.insert(counted);
    }

    /// The fields of a reply, by name.
    #[must_use]
    pub fn fields(self) -> [(HeaderName, String); 2] {
        let Standing { policy, per_minute, left } = self;
        // What was taken comes back evenly: so long until all of it is there again.
        let taken = u64::from(per_minute.saturating_sub(left));
        let seconds = (taken * u64::from(WINDOW)).div_ceil(u64::from(per_minute.max(1)));
        [
            (POLICY, format!("\"{policy}\";q={per_minute};w={WINDOW}")),
            (LEFT, format!("\"{policy}\";r={left};t={seconds}")),
        ]
    }
}

/// Writes what was counted for a request into the headers of its reply.
pub fn tell(request: &HttpRequest, headers: &mut HeaderMap) {
    let counted = request.extensions().get::<Counted>().cloned().unwrap_or_default();
    for (name, value) in counted.0.into_iter().flat_map(Standing::fields) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.append(name, value);
        }
    }
}

fn counter<K: Clone + Eq + std::hash::Hash>(per_minute: u32) -> Counter<K> {
    let quota = Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN));
    DefaultKeyedRateLimiter::keyed(quota).with_middleware()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standing_says_what_is_left_and_when_all_of_it_is_back() {
        let standing = Standing { policy: "write", per_minute: 120, left: 110 };
        let [policy, left] = standing.fields().map(|(_, value)| value);
        assert_eq!((policy.as_str(), left.as_str()), ("\"write\";q=120;w=60", "\"write\";r=110;t=5"));
    }
}
