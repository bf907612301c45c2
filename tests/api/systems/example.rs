//! The example of the documentation, run as it stands there: `docs/examples/departmental-system.py` takes
//! an opportunity from the need to the payment. The test is the vendor, and the clock.

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::systems::Scope;
use tests::{TestApp, builders, folder};

use super::{address, key_of, made};

const VENDOR: Persona = Persona::Student;

/// The example, with a system of ESDC's and what ESDC decided.
struct Example {
    app: TestApp,
    made: Value,
    decisions: PathBuf,
    state: PathBuf,
}

impl Example {
    async fn start() -> Example {
        let app = TestApp::start().await;
        let made = made(&app, &Scope::ALL).await;
        let place = folder().join(format!("example-{}", builders::id(&made["system"])));
        std::fs::create_dir_all(&place).expect("a folder");
        let (decisions, state) = (place.join("decisions.json"), place.join("state.json"));
        std::fs::write(&decisions, decided(&app).await.to_string()).expect("a file");
        Example { app, made, decisions, state }
    }

    /// One run: what it printed.
    async fn run(&self) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/examples/departmental-system.py");
        let mut command = Command::new("python3");
        command.arg(script).arg(&self.decisions).arg(&self.state);
        command.env("GCDX_URL", &self.app.address).env("GCDX_KEY", key_of(&self.made));
        command.env("GCDX_CLIENT_ID", builders::id(&self.made["system"]));
        let ran = tokio::task::spawn_blocking(move || command.output()).await.expect("a thread");
        let ran = ran.expect("python3");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8_lossy(&ran.stdout).trim().to_owned()
    }

    fn file(&self) -> Value {
        let state: Value =
            serde_json::from_slice(&std::fs::read(&self.state).expect("a file")).expect("JSON");
        json!({ "id": state["file_id"] })
    }

    /// The vendor's contract, as the vendor sees it now.
    async fn contract(&self) -> Value {
        let client = self.app.as_(VENDOR).await;
        let list = client.get("/contracts").await.expect(200);
        client.get(&format!("/contracts/{}", builders::id(&list["items"][0]))).await.expect(200)
    }

    /// The vendor's next step on the contract.
    async fn vendor(&self, verb: &str, body: Option<Value>) {
        let contract = self.contract().await;
        let path = format!("/contracts/{}/{verb}", builders::id(&contract));
        let client = self.app.as_(VENDOR).await;
        match body {
            Some(body) => client.act(&path, &contract, &body).await.expect(200),
            None => client.act_plainly(&path, &contract).await.expect(200),
        };
    }
}

/// What the department's own systems decided: who, what, and where the proof lies.
async fn decided(app: &TestApp) -> Value {
    let by =
        |address: String, proof: &str, says: Value| json!({ "by": address, "evidence": proof, "says": says });
    let author = address(app, Persona::EsdcAuthor).await;
    let authority = address(app, Persona::EsdcContractingAuthority).await;
    let start = json!({
        "department_id": app.department("ESDC").await["id"],
        "programme_id": builders::programme(app).await["key"]["id"],
        "kind": "accessibility",
    });
    let judged = json!({ "met": true, "rationale": "The answer names the work and how it was tested." });
    json!({
        "need": { "start": start, "content": builders::content(app.now().await) },
        "author": { "by": author },
        "approve_money": by(address(app, Persona::EsdcApprover).await, "ERP-2026-00417", builders::money()),
        "approve_fit": by(authority.clone(), "PROC-2026-118", builders::fit()),
        "publish": by(authority.clone(), "PROC-2026-119", json!({})),
        "evaluate": { "by": author, "says": judged },
        "offer": by(authority.clone(), "PROC-2026-131", json!({})),
        "sign": by(authority, "SIG-2026-0077", json!({ "name": "For Canada", "agree": true })),
        "accept_work": by(author.clone(), "QA-2026-12", json!({ "met": true })),
        "certify": by(address(app, Persona::EsdcCertifier).await, "ERP-2026-00533", json!({ "certify": true })),
        "pay": by(
            address(app, Persona::EsdcPayer).await,
            "ERP-2026-00534",
            json!({ "method": "requisition", "reference": "REQ-2026-0042" }),
        ),
    })
}

#[tokio::test]
async fn the_example_takes_an_opportunity_from_the_need_to_the_payment() {
    if Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: there is no python3 here");
        return;
    }
    let example = Example::start().await;
    let app = &example.app;
    assert_eq!(example.run().await, "sent for approval");
    assert_eq!(example.run().await, "approved");
    assert_eq!(example.run().await, "published; it waits for its closing");
    assert_eq!(example.run().await, "opportunity open; nothing to do");
    let file = example.file();
    builders::submitted(app, &file, VENDOR).await;
    let page = app.nobody().get(&format!("/opportunities/{}", builders::id(&file))).await.expect(200);
    let closes: DateTime<Utc> =
        serde_json::from_value(page["facts"]["publication"]["closes_at"].clone()).expect("a moment");
    app.advance_to(closes).await;
    assert_eq!(example.run().await, "evaluated");
    assert_eq!(example.run().await, "offered; it waits for the vendor's answer");
    assert_eq!(example.run().await, "an offer waits for its answer");
    accept(app, &file).await;
    example.vendor("sign", Some(json!({ "name": "The Vendor", "agree": true }))).await;
    assert_eq!(example.run().await, "contract in_progress");
    let work = json!({
        "repository": "https://github.com/esdc-edsc/calculator",
        "commit": "4f2a9c1d7e",
        "notes": "All three controls can be reached.",
    });
    example.vendor("deliver", Some(work)).await;
    assert_eq!(example.run().await, "contract accepted");
    example.vendor("send-invoice", None).await;
    assert_eq!(example.run().await, "contract certified");
    assert_eq!(example.run().await, "contract paid");
    example.vendor("confirm-payment", None).await;
    assert_eq!(example.run().await, "contract closed; nothing to do");
}

/// The vendor accepts the offer that came.
async fn accept(app: &TestApp, file: &Value) {
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let offers = authority.get(&format!("/opportunities/{}/offers", builders::id(file))).await.expect(200);
    builders::tax_standing(app, VENDOR, &json!({ "kind": "small_supplier" })).await;
    let path = format!("/offers/{}/accept", builders::id(&offers["items"][0]));
    app.as_(VENDOR).await.act_plainly(&path, &offers["items"][0]).await.expect(200);
}
