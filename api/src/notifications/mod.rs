//! Notifications: everybody concerned is told, in the application and by mail, in the transaction
//! of the act that concerns them.

pub mod choices;
pub mod choose;
mod entity;
pub mod list;
pub mod mark_read;
pub mod read_choices;
pub mod store;
pub mod unsubscribe;

use shared::ids::PersonId;
use shared::language::Words;
use shared::notifications::Notice;

use crate::accounts;
use crate::ctx::Write;
use crate::http::Problem;
use crate::outbox::{self, Letter};

const FOOT: Words = Words::new(
    "{body}\n\n{link}\n\nYou receive this message because it concerns a file of yours on GCDevExchange. \
     To stop such messages (the notices stay in the application):\n{unsubscribe}\n",
    "{body}\n\n{link}\n\nVous recevez ce message parce qu’il concerne un de vos dossiers au Carrefour des \
     programmeurs du GC. Pour ne plus recevoir ces messages (les avis restent dans l’application)\u{a0}:\n{unsubscribe}\n",
);

/// Tells a person, here and, unless they ended that, by mail in their language.
///
/// # Errors
/// When the database does not answer, or there is no such person.
pub async fn notify(write: &Write, person_id: PersonId, notice: &Notice) -> Result<(), Problem> {
    let addressee = accounts::store::addressee(write, person_id).await?;
    store::insert(write, person_id, notice, write.now().await?).await?;
    let choices = choices::with_wish(write, person_id, addressee.mail).await?;
    if !choices.wants(notice.kind) {
        return Ok(());
    }
    let language = addressee.language;
    let unsubscribe = unsubscribe::address(write.ctx(), person_id);
    let link = format!("{}{}", write.ctx().config.public_url, notice.path.in_language(language));
    let body = notice.body.in_language(language);
    outbox::push(
        write,
        Letter {
            kind: notice.kind.code(),
            person_id: Some(person_id),
            to: addressee.email,
            language,
            subject: notice.subject.in_language(language).to_owned(),
            text: FOOT.fill(language, &[("unsubscribe", &unsubscribe), ("link", &link), ("body", body)]),
            dedupe: None,
            unsubscribe: Some(unsubscribe),
        },
    )
    .await
}

/// Tells several people, each of them once.
///
/// # Errors
/// As [`notify`].
pub async fn notify_all(write: &Write, mut people: Vec<PersonId>, notice: &Notice) -> Result<(), Problem> {
    people.sort_unstable();
    people.dedup();
    for person_id in people {
        notify(write, person_id, notice).await?;
    }
    Ok(())
}
