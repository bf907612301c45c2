//! The services of this instance, and what is known of each: its endpoints and its keys, asked for
//! when first needed, kept for an hour, and used a day longer if it cannot be reached.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use openidconnect::{IssuerUrl, ProviderMetadataWithLogout};
use shared::identities::ProviderView;
use tokio::sync::Mutex;

use super::fetch::Fetch;
use super::settings::ProviderSettings;
use super::times;
use crate::machine;

/// The services of this instance.
pub struct Providers {
    fetch: Option<Fetch>,
    all: BTreeMap<String, Arc<Provider>>,
    /// As the settings name them, which is how people see them.
    order: Vec<String>,
}

/// One service.
pub struct Provider {
    /// What the settings say of it.
    pub settings: ProviderSettings,
    fetch: Fetch,
    known: Mutex<Known>,
}

/// A service that cannot be reached, and about which nothing is known.
#[derive(Debug)]
pub struct Unreachable;

#[derive(Default)]
struct Known {
    metadata: Option<Arc<ProviderMetadataWithLogout>>,
    read_at: Option<DateTime<Utc>>,
    /// After a failure, or new keys: when it may be asked again.
    not_before: Option<DateTime<Utc>>,
}

/// Whether what is known will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// As it was read within the hour.
    Known,
    /// With keys that were added meanwhile: asked again, though not too often.
    NewKeys,
}

impl Providers {
    /// The services of the settings. Nothing is asked of them yet.
    #[must_use]
    pub fn new(settings: &[ProviderSettings]) -> Providers {
        let order = settings.iter().map(|one| one.id.clone()).collect();
        // Without a service there is nothing to fetch, and TLS need not be set up.
        let fetch = (!settings.is_empty()).then(Fetch::new).and_then(|made| {
            made.inspect_err(|error| tracing::error!(%error, "sign-in services cannot be reached")).ok()
        });
        let provider = |one: &ProviderSettings, fetch: &Fetch| {
            let known = Mutex::default();
            (one.id.clone(), Arc::new(Provider { settings: one.clone(), fetch: fetch.clone(), known }))
        };
        let all =
            fetch.iter().flat_map(|fetch| settings.iter().map(move |one| provider(one, fetch))).collect();
        Providers { fetch, all, order }
    }

    /// What the sign-in page offers.
    #[must_use]
    pub fn offered(&self) -> Vec<ProviderView> {
        let view = |provider: &Arc<Provider>| provider.view();
        self.order.iter().filter_map(|id| self.all.get(id)).map(view).collect()
    }

    /// The service of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Arc<Provider>> {
        self.fetch.as_ref()?;
        self.all.get(id).cloned()
    }
}

impl Provider {
    /// As people see it.
    #[must_use]
    pub fn view(&self) -> ProviderView {
        let ProviderSettings { id, label, kind, .. } = &self.settings;
        ProviderView { id: id.clone(), label: label.clone(), kind: *kind }
    }

    /// How it is asked.
    #[must_use]
    pub fn fetch(&self) -> &Fetch {
        &self.fetch
    }

    /// Its endpoints and keys.
    ///
    /// # Errors
    /// When they are not known and cannot be had.
    pub async fn metadata(&self, need: Need) -> Result<Arc<ProviderMetadataWithLogout>, Unreachable> {
        let mut known = self.known.lock().await;
        let now = machine::now();
        if known.is_enough(need, now) {
            return known.usable(now);
        }
        known.not_before = (need == Need::NewKeys).then(|| now + times::AGAIN);
        match self.discover().await {
            Ok(metadata) => {
                known.metadata = Some(Arc::new(metadata));
                known.read_at = Some(machine::now());
            }
            Err(error) => {
                known.not_before = Some(machine::now() + times::AGAIN);
                tracing::warn!(provider = self.settings.id, error, "a sign-in service does not answer");
            }
        }
        known.usable(now)
    }

    async fn discover(&self) -> Result<ProviderMetadataWithLogout, String> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|error| error.to_string())?;
        let found = ProviderMetadataWithLogout::discover_async(issuer, &self.fetch).await;
        found.map_err(|error| format!("{error}: {error:?}"))
    }
}

impl Known {
    /// Whether there is no need, or no right yet, to ask again.
    fn is_enough(&self, need: Need, now: DateTime<Utc>) -> bool {
        let waits = self.not_before.is_some_and(|at| now < at);
        match need {
            Need::Known => waits || self.is_younger(times::KNOWN, now),
            Need::NewKeys => waits,
        }
    }

    fn usable(&self, now: DateTime<Utc>) -> Result<Arc<ProviderMetadataWithLogout>, Unreachable> {
        self.metadata.clone().filter(|_| self.is_younger(times::STALE, now)).ok_or(Unreachable)
    }

    fn is_younger(&self, age: Duration, now: DateTime<Utc>) -> bool {
        self.read_at.is_some_and(|at| at > now - age)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_lasts_an_hour_and_a_failure_is_not_repeated_at_once() {
        let now = machine::now();
        let read = |ago: Duration| Known { metadata: None, read_at: Some(now - ago), not_before: None };
        assert!(read(Duration::minutes(59)).is_enough(Need::Known, now));
        assert!(!read(Duration::minutes(61)).is_enough(Need::Known, now));
        assert!(!read(Duration::minutes(1)).is_enough(Need::NewKeys, now));
        let failed = Known { metadata: None, read_at: None, not_before: Some(now + times::AGAIN) };
        assert!(failed.is_enough(Need::Known, now) && failed.is_enough(Need::NewKeys, now));
        assert!(!failed.is_enough(Need::Known, now + times::AGAIN));
        assert!(failed.usable(now).is_err());
    }
}
