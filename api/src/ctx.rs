//! What a handler reaches the world through: the settings, the database, the secrets.
//!
//! - `ctx.begin_read()`: a snapshot, for GET;
//! - `ctx.begin_write(&actor)`: a change without a key, for PUT, PATCH and DELETE;
//! - `ctx.begin_act(&actor, &key)`: an act that happens once, for POST;
//! - `ctx.begin_system()`: what time causes.
//!
//! All of them can be handed to a `store` as `&Transaction`. Nothing is kept unless it is
//! committed; dropping one rolls it back.

use std::future::{Ready, ready};
use std::ops::Deref;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use chrono::{DateTime, Utc};
use shared::actor::{Actor, By};
use shared::authority::confirmed;
use tokio::sync::{Notify, OnceCell};
use uuid::Uuid;

use crate::accounts::passwords::Passwords;
use crate::checkpoints::pieces::Pieces;
use crate::claim::{self, Claim, Claimed};
use crate::config::Config;
use crate::db::{Database, Transaction, business_time};
use crate::http::idempotency::IdempotencyKey;
use crate::http::problem::Problem;
use crate::http::rate::Rates;
use crate::identities::providers::Providers;
use crate::secrets::Secrets;

/// Cheap to clone; a handler's argument.
#[derive(Clone)]
pub struct Ctx(Arc<Parts>);

/// What an instance is made of.
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The database.
    pub database: Database,
    /// The signing key and what is derived from it.
    pub secrets: Secrets,
    /// The rate counters of this node.
    pub rates: Rates,
    /// Password hashing, a few at a time.
    pub passwords: Passwords,
    /// The other services to sign in with.
    pub providers: Providers,
    /// The roots over the order of events, as far as this node has read it.
    pub pieces: Pieces,
    /// Rung by every commit: there may be mail to send.
    pub mail_bell: Notify,
    /// Rung by every commit: there may be a timer to run.
    pub timer_bell: Notify,
}

impl Deref for Ctx {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Ctx {
    /// The context of an instance.
    #[must_use]
    pub fn new(config: Config, database: Database, secrets: Secrets) -> Ctx {
        Ctx(Arc::new(Parts {
            rates: Rates::new(&config.limits),
            passwords: Passwords::new(&config.limits),
            providers: Providers::new(&config.providers),
            pieces: Pieces::default(),
            mail_bell: Notify::new(),
            timer_bell: Notify::new(),
            config,
            database,
            secrets,
        }))
    }

    /// The context of the instance that a request came to.
    ///
    /// # Errors
    /// A fault, if the application was put together without one.
    pub fn of(request: &HttpRequest) -> Result<&Ctx, Problem> {
        let found = request.app_data::<Data<Ctx>>();
        found.map(|data| data.get_ref()).ok_or_else(|| Problem::fault("no context"))
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// 503, if the database is too busy.
    pub async fn begin_read(&self) -> Result<Read, Problem> {
        Ok(Read { transaction: self.database.begin_read().await?, now: OnceCell::new() })
    }

    /// A change by a person, without a key: PUT, PATCH and DELETE can be sent twice as they are.
    ///
    /// # Errors
    /// `email_not_confirmed` (403): nobody changes anything before; `decision_needs_a_person` (403) for a
    /// departmental system in its own name; 503 if the database is busy.
    pub async fn begin_write(&self, actor: &Actor) -> Result<Write, Problem> {
        confirmed(actor)?;
        let write = self.begin_as(actor.by()).await?;
        Ok(Write { actor: Some(actor.clone()), ..write })
    }

    /// A change by the system itself.
    ///
    /// # Errors
    /// As [`Ctx::begin_read`].
    pub async fn begin_system(&self) -> Result<Write, Problem> {
        self.begin_as(By::System).await
    }

    /// A change in the name of somebody who is not signed in yet (registering, confirming), or
    /// of a persona whose story is told.
    ///
    /// # Errors
    /// As [`Ctx::begin_read`].
    pub async fn begin_as(&self, by: By) -> Result<Write, Problem> {
        Ok(Write {
            transaction: self.database.begin_write().await?,
            ctx: self.clone(),
            by,
            actor: None,
            now: OnceCell::new(),
        })
    }

    /// An act that happens once: claims the key. If it was claimed before, by the same request,
    /// [`Act::replay`] names what it made and the handler only renders it again.
    ///
    /// # Errors
    /// `idempotency_key_reused` (422), if the key was used for another request.
    pub async fn begin_act(&self, actor: &Actor, key: &IdempotencyKey) -> Result<Act, Problem> {
        let write = self.begin_write(actor).await?;
        let claim = Claim {
            actor_id: claimant(actor),
            operation: key.operation(),
            key: key.value().to_owned(),
            fingerprint: key.fingerprint(&self.secrets),
        };
        let replay = match claim::take(&write, &claim).await? {
            Claimed::Now => None,
            Claimed::Before(resource_id) => Some(resource_id),
        };
        Ok(Act { write, claim, replay })
    }
}

/// Whose an idempotency key is: the person's, or the departmental system's, whomever it names.
fn claimant(actor: &Actor) -> Uuid {
    actor.system.as_ref().map_or(actor.person_id.0, |system| system.client_id.0)
}

impl FromRequest for Ctx {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ctx::of(request).cloned())
    }
}

/// A snapshot. Dropping it ends it.
pub struct Read {
    transaction: Transaction,
    now: OnceCell<DateTime<Utc>>,
}

/// A change under way.
pub struct Write {
    transaction: Transaction,
    ctx: Ctx,
    by: By,
    actor: Option<Actor>,
    now: OnceCell<DateTime<Utc>>,
}

/// A change under way that holds an idempotency key.
pub struct Act {
    write: Write,
    claim: Claim,
    replay: Option<Uuid>,
}

impl Read {
    /// Business time, read once.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn now(&self) -> Result<DateTime<Utc>, Problem> {
        Ok(*self.now.get_or_try_init(|| business_time(&self.transaction)).await?)
    }
}

impl Write {
    /// Business time. Ask for it *after* the lock: it is read once, at the first question, and
    /// decides what was in time.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn now(&self) -> Result<DateTime<Utc>, Problem> {
        Ok(*self.now.get_or_try_init(|| business_time(&self.transaction)).await?)
    }

    /// Who acts.
    #[must_use]
    pub fn by(&self) -> By {
        self.by
    }

    /// The person who acts, with their roles; nobody for the system.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        self.actor.as_ref()
    }

    /// The instance.
    #[must_use]
    pub fn ctx(&self) -> &Ctx {
        &self.ctx
    }

    /// Keeps everything, and wakes the workers.
    ///
    /// # Errors
    /// When the database cannot; then nothing is kept.
    pub async fn commit(self) -> Result<(), Problem> {
        let ctx = self.ctx.clone();
        self.commit_quietly().await?;
        ctx.mail_bell.notify_one();
        ctx.timer_bell.notify_one();
        Ok(())
    }

    /// Keeps everything and wakes nobody: for the workers themselves.
    ///
    /// # Errors
    /// As [`Write::commit`].
    pub async fn commit_quietly(self) -> Result<(), Problem> {
        Ok(self.transaction.commit().await?)
    }
}

impl Act {
    /// What this very request made when it was sent before: render that, and do nothing.
    #[must_use]
    pub fn replay(&self) -> Option<Uuid> {
        self.replay
    }

    /// Keeps everything; a replay will be told `resource_id`.
    ///
    /// # Errors
    /// As [`Write::commit`].
    pub async fn commit(self, resource_id: impl Into<Uuid>) -> Result<(), Problem> {
        claim::settle(&self.write, &self.claim, resource_id.into()).await?;
        self.write.commit().await
    }
}

impl Deref for Read {
    type Target = Transaction;

    fn deref(&self) -> &Transaction {
        &self.transaction
    }
}

impl Deref for Write {
    type Target = Transaction;

    fn deref(&self) -> &Transaction {
        &self.transaction
    }
}

impl Deref for Act {
    type Target = Write;

    fn deref(&self) -> &Write {
        &self.write
    }
}
