//! Letters leave after the act that caused them, are tried again, and are sent once.

use api::config::MailRoute;
use api::mail::Mailer;
use api::outbox::{self, Letter};
use shared::language::Language;
use tests::{MailServer, TestApp};

fn letter(dedupe: Option<&str>) -> Letter {
    Letter {
        kind: "test",
        person_id: None,
        to: "zoe@example.ca".to_owned(),
        language: Language::Fr,
        subject: "Réponse attendue – dès aujourd’hui".to_owned(),
        text: "Bonjour Zoé,\n\nà bientôt.\n".to_owned(),
        dedupe: dedupe.map(ToOwned::to_owned),
        unsubscribe: Some("https://gcdevexchange.test/unsubscribe?token=x".to_owned()),
    }
}

async fn push(app: &TestApp, letter: Letter) {
    let write = app.ctx.begin_system().await.unwrap();
    outbox::push(&write, letter).await.unwrap();
    write.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_rolled_back_is_never_sent() {
    let app = TestApp::start().await;
    let write = app.ctx.begin_system().await.unwrap();
    outbox::push(&write, letter(None)).await.unwrap();
    drop(write);
    assert!(app.mails_to("zoe@example.ca").await.is_empty());
}

#[tokio::test]
async fn a_letter_with_the_same_mark_is_sent_once() {
    let app = TestApp::start().await;
    push(&app, letter(Some("reminder-1"))).await;
    push(&app, letter(Some("reminder-1"))).await;
    push(&app, letter(Some("reminder-2"))).await;
    assert_eq!(app.mails_to("zoe@example.ca").await.len(), 2);
}

#[tokio::test]
async fn a_letter_that_was_not_taken_waits_and_is_tried_again() {
    let app = TestApp::start().await;
    push(&app, letter(None)).await;
    // Nobody listens on the discard port of this machine.
    let nowhere = Mailer::new(&MailRoute::Smtp("smtp://127.0.0.1:9".to_owned())).unwrap();
    assert_eq!(outbox::send_due(&app.ctx, &nowhere).await.unwrap(), 1);
    assert_eq!(outbox::send_due(&app.ctx, &nowhere).await.unwrap(), 0);
    let waiting =
        "SELECT count(*) FROM outbox WHERE attempts = 1 AND sent_at IS NULL AND last_error IS NOT NULL";
    assert_eq!(app.count(waiting).await, 1);
    app.execute("UPDATE outbox SET next_attempt_at = 1").await.unwrap();
    assert_eq!(app.mails_to("zoe@example.ca").await.len(), 1);
}

#[tokio::test]
async fn after_many_attempts_a_letter_is_given_up_and_kept_for_a_while() {
    let app = TestApp::start().await;
    push(&app, letter(None)).await;
    app.execute("UPDATE outbox SET attempts = 11").await.unwrap();
    let nowhere = Mailer::new(&MailRoute::Smtp("smtp://127.0.0.1:9".to_owned())).unwrap();
    outbox::send_due(&app.ctx, &nowhere).await.unwrap();
    app.execute("UPDATE outbox SET next_attempt_at = 1").await.unwrap();
    assert!(app.mails_to("zoe@example.ca").await.is_empty());
    assert_eq!(app.count("SELECT count(*) FROM outbox WHERE given_up_at IS NOT NULL").await, 1);
}

#[tokio::test]
async fn a_real_mail_server_gets_the_letter_as_it_was_written() {
    let Some(mut server) = MailServer::start().await else {
        println!("skipped: npm could not fetch smtp-server, so no mail server was tried");
        return;
    };
    for url in [server.url(None), server.url(Some("clerk:secret"))] {
        let app = TestApp::with(|config| config.mail = MailRoute::Smtp(url)).await;
        push(&app, letter(None)).await;
        app.send_mail().await;
        let received = server.next().await;
        assert_eq!(received["to"], "zoe@example.ca");
        assert_eq!(received["from"], "no-reply@gcdevexchange.example");
        assert_eq!(received["unsubscribe"], "<https://gcdevexchange.test/unsubscribe?token=x>");
        assert_eq!(received["automatic"], "auto-generated");
        assert_eq!(received["subject"], "Réponse attendue – dès aujourd’hui");
        assert_eq!(received["text"].as_str().unwrap().trim_end(), "Bonjour Zoé,\n\nà bientôt.");
        assert_eq!(app.count("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL").await, 1);
    }
    let wrong = TestApp::with(|config| config.mail = MailRoute::Smtp(server.url(Some("clerk:wrong")))).await;
    push(&wrong, letter(None)).await;
    wrong.send_mail().await;
    assert_eq!(wrong.count("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND attempts = 1").await, 1);
}
