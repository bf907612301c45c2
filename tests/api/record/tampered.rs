//! Whoever holds the database can take the triggers away. What they do then is found, and named.

use api::checkpoints;
use api::checkpoints::command::report;
use shared::demonstration::Persona;
use shared::ids::PersonId;
use shared::record::{Fault, Finding};
use tests::{TestApp, is_postgres};

use super::{checked, settled, unlock};

/// A record of a few people who signed in, settled and whole; with the person whose stream is longest.
async fn whole() -> (TestApp, PersonId) {
    let app = TestApp::start().await;
    let person = app.person(Persona::Freelancer).await;
    for persona in [Persona::Freelancer, Persona::Student, Persona::Freelancer, Persona::Freelancer] {
        app.as_(persona).await;
    }
    settled(&app).await;
    assert_eq!(checked(&app).await.findings, []);
    (app, person)
}

fn id(person: PersonId) -> String {
    if is_postgres() { format!("'{person}'") } else { format!("X'{}'", person.0.simple()) }
}

/// Where the event of a number of a person stands.
async fn position(app: &TestApp, person: PersonId, sequence: i64) -> i64 {
    let of = id(person);
    app.count(&format!(
        "SELECT position FROM event_positions WHERE stream_id = {of} AND sequence = {sequence}"
    ))
    .await
}

/// The faults that were found, each with the number in the person's stream and the position.
async fn found(app: &TestApp, person: PersonId) -> Vec<(Fault, Option<i64>, Option<i64>)> {
    let found = checked(app).await.findings;
    for Finding { stream, .. } in &found {
        assert!(stream.as_ref().is_none_or(|stream| stream.kind == "person" && stream.id == person.0));
    }
    found.into_iter().map(|one| (one.fault, one.sequence, one.position)).collect()
}

#[tokio::test]
async fn one_changed_byte_is_found() {
    let (app, person) = whole().await;
    unlock(&app, "events").await;
    let at = position(&app, person, 2).await;
    for change in
        ["canonical = replace(canonical, 'signed_in', 'signed_im')", "at = at + 1", "name = 'nothing'"]
    {
        let (column, _) = change.split_once(' ').unwrap();
        app.execute(&format!("CREATE TABLE kept AS SELECT id, {column} AS kept FROM events")).await.unwrap();
        let of = id(person);
        app.execute(&format!("UPDATE events SET {change} WHERE stream_id = {of} AND sequence = 2"))
            .await
            .unwrap();
        assert_eq!(found(&app, person).await, [(Fault::Altered, Some(2), Some(at))], "{change}");
        let undo = format!("UPDATE events SET {column} = (SELECT kept FROM kept WHERE kept.id = events.id)");
        app.execute(&undo).await.unwrap();
        app.execute("DROP TABLE kept").await.unwrap();
        assert_eq!(found(&app, person).await, []);
    }
}

#[tokio::test]
async fn the_last_event_of_a_stream_taken_away_is_found() {
    let (app, person) = whole().await;
    unlock(&app, "events").await;
    let at = position(&app, person, 4).await;
    let of = id(person);
    app.execute(&format!("DELETE FROM events WHERE stream_id = {of} AND sequence = 4")).await.unwrap();
    assert_eq!(found(&app, person).await, [(Fault::Dropped, Some(4), Some(at))]);
    let printed = report(&checked(&app).await);
    assert!(printed.starts_with(&format!("Missing: person {person}, event 4, position {at}\n")), "{printed}");
}

#[tokio::test]
async fn an_event_taken_away_before_it_had_a_position_is_found() {
    let (app, person) = whole().await;
    app.as_(Persona::Freelancer).await;
    unlock(&app, "events").await;
    let of = id(person);
    app.execute(&format!("DELETE FROM events WHERE stream_id = {of} AND sequence = 5")).await.unwrap();
    assert_eq!(found(&app, person).await, [(Fault::Dropped, Some(5), None)]);
}

#[tokio::test]
async fn two_events_that_changed_places_are_found() {
    let (app, person) = whole().await;
    unlock(&app, "events").await;
    let of = id(person);
    for (from, to) in [(2, 99), (3, 2), (99, 3)] {
        app.execute(&format!(
            "UPDATE events SET sequence = {to} WHERE stream_id = {of} AND sequence = {from}"
        ))
        .await
        .unwrap();
    }
    let (second, third) = (position(&app, person, 2).await, position(&app, person, 3).await);
    assert_eq!(
        found(&app, person).await,
        [(Fault::Reordered, Some(2), Some(third)), (Fault::Reordered, Some(3), Some(second))]
    );
}

#[tokio::test]
async fn an_event_put_in_is_found() {
    let (app, person) = whole().await;
    let of = id(person);
    let other = id(PersonId(uuid::Uuid::from_u128(77)));
    app.execute(&format!(
        "INSERT INTO events (id, stream_kind, stream_id, sequence, previous_hash, hash, canonical, at, by_person_id, name)
         SELECT {other}, stream_kind, stream_id, 5, hash, previous_hash, canonical, at, by_person_id, name
         FROM events WHERE stream_id = {of} AND sequence = 4"
    ))
    .await
    .unwrap();
    assert_eq!(found(&app, person).await, [(Fault::Altered, Some(5), None)]);
}

#[tokio::test]
async fn positions_cut_off_are_found_and_nothing_is_signed_over_them() {
    let (app, _) = whole().await;
    unlock(&app, "event_positions").await;
    let last = app.count("SELECT max(position) FROM event_positions").await;
    app.execute(&format!("DELETE FROM event_positions WHERE position > {}", last - 1)).await.unwrap();
    let findings = checked(&app).await.findings;
    let faults: Vec<_> = findings.iter().map(|one| (one.fault, one.position, one.checkpoint)).collect();
    assert_eq!(faults, [(Fault::Unplaced, None, None), (Fault::CutShort, Some(last), Some(1))]);
    // What comes later takes their numbers, and does not cover it up.
    for _ in 0..2 {
        app.as_(Persona::Student).await;
    }
    api::sequencer::place_waiting(&app.ctx).await.unwrap();
    let findings = checked(&app).await.findings;
    assert!(findings.contains(&Finding::checkpoint(Fault::WrongRoot, 1)), "{findings:?}");
    // A node that begins anew reads what stands there, and refuses to sign.
    let url = app.ctx.config.database_url.clone();
    let anew = TestApp::with(|config| config.database_url.clone_from(&url)).await;
    assert!(checkpoints::sign(&anew.ctx).await.is_err());
}

#[tokio::test]
async fn a_forged_checkpoint_is_found() {
    let (app, _) = whole().await;
    unlock(&app, "checkpoints").await;
    let faults = async || {
        checked(&app).await.findings.into_iter().map(|one| (one.fault, one.checkpoint)).collect::<Vec<_>>()
    };
    app.execute("UPDATE checkpoints SET note = replace(note, 'number 1', 'number 2')").await.unwrap();
    assert_eq!(faults().await, [(Fault::BadSignature, Some(1))]);
    app.execute("UPDATE checkpoints SET note = replace(note, 'number 2', 'number 1')").await.unwrap();
    assert_eq!(faults().await, []);
    app.execute("UPDATE checkpoints SET root = replace(root, substr(root, 1, 4), '0000')").await.unwrap();
    assert_eq!(faults().await, [(Fault::BadSignature, Some(1)), (Fault::WrongRoot, Some(1))]);
}
