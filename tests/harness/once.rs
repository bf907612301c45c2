//! What holds for every act on something seen, in one place: a test that acts through
//! [`TestApp::once`] need not say it again.

use serde_json::Value;

use crate::app::TestApp;
use crate::client::{Client, Request, fresh_key};

const DONE: &str = "SELECT (SELECT count(*) FROM events) * 10000 + (SELECT count(*) FROM outbox)";

impl TestApp {
    /// Acts, once. On the way it checks what holds for every act: without a key, a version or with
    /// another version nothing happens; a field that nobody knows is not read; it leaves an event;
    /// and the same request sent again is answered alike and changes nothing.
    ///
    /// `body` is null for acts without one.
    pub async fn once(&self, client: &Client, path: &str, seen: &Value, body: &Value) -> Value {
        let before = self.count(DONE).await;
        let request = || with_body(client.request("POST", path), body);
        request().if_match(seen).send().await.refused(400, "idempotency_key_needed");
        request().fresh_key().send().await.refused(428, "version_needed");
        request().fresh_key().version(99_999).send().await.refused(412, "changed_meanwhile");
        if body.is_object() {
            let mut more = body.clone();
            more["nobody_knows_this"] = Value::Bool(true);
            let strange = with_body(client.request("POST", path), &more).fresh_key().if_match(seen);
            strange.send().await.refused(400, "not_readable");
        }
        assert_eq!(self.count(DONE).await, before, "{path}: what was refused left something behind");
        let key = fresh_key();
        let done = request().key(&key).if_match(seen).send().await.expect(200);
        let after = self.count(DONE).await;
        assert!(after >= before + 10_000, "{path} left no event");
        let again = request().key(&key).if_match(seen).send().await.expect(200);
        assert_eq!(again, done, "{path}: sent again, it is answered otherwise");
        assert_eq!(self.count(DONE).await, after, "{path}: sent again, it did something");
        done
    }
}

fn with_body(request: Request, body: &Value) -> Request {
    if body.is_null() { request } else { request.json(body) }
}
