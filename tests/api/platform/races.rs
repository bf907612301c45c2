//! What two product owners do at the same moment.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

use super::{both, owner, read};

/// Two product owners remove each other: one of them stays. The second is told that nobody would be
/// left, unless the first was quick enough to end their session or their role before they asked.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_product_owners_who_remove_each_other_leave_one() {
    for round in 0..10 {
        let app = TestApp::start().await;
        let (alex, ben) = (app.person(Persona::ProductOwner).await, app.person(Persona::Support).await);
        let path = |id: &dyn std::fmt::Display, verb: &str| format!("/platform/people/{id}/{verb}");
        let seen = read(&app, &format!("people/{ben}")).await;
        let role = json!({ "role": "product_owner" });
        owner(&app).await.act(&path(&ben, "grant-role"), &seen, &role).await.expect(200);
        let (first, second) = (owner(&app).await, app.as_(Persona::Support).await);
        let (seen_ben, seen_alex) = (
            first.get(&format!("/platform/people/{ben}")).await.expect(200),
            second.get(&format!("/platform/people/{alex}")).await.expect(200),
        );
        let (path_ben, path_alex) = (path(&ben, "revoke-role"), path(&alex, "revoke-role"));
        let (one, other) =
            tokio::join!(first.act(&path_ben, &seen_ben, &role), second.act(&path_alex, &seen_alex, &role),);
        let ended = [(one.status, one.json["code"].clone()), (other.status, other.json["code"].clone())];
        assert_eq!(ended.iter().filter(|(status, _)| *status == 200).count(), 1, "round {round}: {ended:?}");
        for (status, code) in ended.iter().filter(|(status, _)| *status != 200) {
            let late = [(409, "last_product_owner"), (403, "not_your_role")];
            assert!(
                late.iter().any(|(known, text)| known == status && code == text),
                "round {round}: {ended:?}"
            );
        }
        let owners = "SELECT count(*) FROM platform_roles WHERE role = 'product_owner'";
        assert_eq!(app.count(owners).await, 1, "round {round}");
    }
}

/// Two changes of one register: one is kept, the other sees that it was late.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_changes_of_a_register_one_is_kept() {
    let app = TestApp::start().await;
    for round in 1..=10 {
        let seen = read(&app, "holidays").await;
        let client = owner(&app).await;
        let body = |day: u32| json!({ "day": format!("2027-02-{day:02}"), "name": both("A day", "Un jour") });
        let (even, odd) = (body(round * 2), body(round * 2 + 1));
        let (one, other) = tokio::join!(
            client.act("/platform/holidays/add", &seen, &even),
            client.act("/platform/holidays/add", &seen, &odd),
        );
        let mut ended = [one.status, other.status];
        ended.sort_unstable();
        assert_eq!(ended, [200, 412], "round {round}: {} {}", one.text, other.text);
    }
}
