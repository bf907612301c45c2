//! The lists that people choose from: added to, renamed, retired, ordered.

use serde_json::{Value, json};
use shared::platform::{ListKind, Register};
use tests::TestApp;

use super::{act, both, events, nobody_else, once, owner, read};

fn id_of(view: &Value, name: &str) -> Value {
    let items = view["items"].as_array().unwrap();
    items.iter().find(|entry| entry["name"]["en"] == name).unwrap()["id"].clone()
}

#[tokio::test]
async fn every_list_takes_an_entry_and_lets_it_be_changed() {
    let app = TestApp::start().await;
    for list in ListKind::ALL {
        let at = |verb: &str| format!("lists/{}/{verb}", list.code());
        let register = format!("lists/{}", list.code());
        let name = json!({ "name": both("Quantum forms", "Formulaires quantiques") });
        let view = once(&app, &register, &at("add"), &name).await;
        let id = id_of(&view, "Quantum forms");
        assert_eq!(view["items"].as_array().unwrap().last().unwrap()["id"], id, "it stands at the end");
        act(&app, &register, &at("add"), &name).await.refused(409, "already_listed");
        let rename = json!({ "id": id, "name": both("Forms", "Formulaires") });
        let view = act(&app, &register, &at("rename"), &rename).await.expect(200);
        assert_eq!(id_of(&view, "Forms"), id);
        let one = json!({ "id": id });
        let view = act(&app, &register, &at("retire"), &one).await.expect(200);
        assert_eq!(view["items"].as_array().unwrap().last().unwrap()["retired"], true);
        act(&app, &register, &at("retire"), &one).await.refused(409, "nothing_changed");
        act(&app, &register, &at("restore"), &one).await.expect(200);
        let names = ["term_added", "term_renamed", "term_retired", "term_restored"];
        assert_eq!(events(&app, list.register()).await, names, "{list:?}");
        nobody_else(&app, &at("add"), &name).await;
    }
}

#[tokio::test]
async fn an_order_names_every_entry_once() {
    let app = TestApp::start().await;
    for name in ["One", "Two", "Three"] {
        let body = json!({ "name": both(name, &format!("{name} fr")) });
        act(&app, "lists/service_areas", "lists/service_areas/add", &body).await.expect(200);
    }
    let view = read(&app, "lists/service_areas").await;
    let ids: Vec<Value> = ["Three", "One", "Two"].iter().map(|name| id_of(&view, name)).collect();
    let order = |ids: &[Value]| json!({ "ids": ids });
    let view = act(&app, "lists/service_areas", "lists/service_areas/order", &order(&ids)).await.expect(200);
    let names: Vec<&Value> =
        view["items"].as_array().unwrap().iter().map(|entry| &entry["name"]["en"]).collect();
    assert_eq!(names, ["Three", "One", "Two"]);
    let wrong = act(&app, "lists/service_areas", "lists/service_areas/order", &order(&ids[1..])).await;
    wrong.refused(422, "not_the_same_entries");
    assert_eq!(events(&app, Register::ServiceAreas).await.last().unwrap(), "terms_ordered");
}

#[tokio::test]
async fn a_list_has_a_limit() {
    let app = TestApp::start().await;
    let rows: Vec<String> = (0..500)
        .map(|number| {
            let id = match tests::is_postgres() {
                true => format!("'{}'", uuid::Uuid::from_u128(number)),
                false => format!("X'{:032x}'", number),
            };
            format!("({id}, 'Area {number}', 'Domaine {number}', {number})")
        })
        .collect();
    let sql =
        format!("INSERT INTO service_areas (id, name_en, name_fr, position) VALUES {}", rows.join(", "));
    app.execute(&sql).await.expect("an insert");
    let body = json!({ "name": both("One more", "Encore un") });
    act(&app, "lists/service_areas", "lists/service_areas/add", &body).await.refused(409, "list_full");
}

#[tokio::test]
async fn a_list_that_there_is_not_is_not_found() {
    let app = TestApp::start().await;
    owner(&app).await.get("/platform/lists/colours").await.refused(404, "not_found");
}
