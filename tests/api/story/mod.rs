//! The demonstration's story: it is told without trouble, and leaves a file in every phase.

use std::collections::BTreeSet;

use shared::contracts::ContractPhase;
use shared::demonstration::Persona;
use shared::opportunities::Phase;
use shared::proposals::ProposalPhase;
use tests::{Client, TestApp};

const AUTHORS: [Persona; 4] =
    [Persona::EsdcAuthor, Persona::CraAuthor, Persona::EcccAuthor, Persona::TbsAuthor];
const VENDORS: [Persona; 5] = [
    Persona::Freelancer,
    Persona::Student,
    Persona::MontrealFreelancer,
    Persona::MonctonStudent,
    Persona::SmallFirm,
];

async fn told() -> TestApp {
    TestApp::first_start(|config| config.demonstration_story = true).await
}

async fn phases(client: &Client, list: &str) -> Vec<String> {
    let page = client.get(&format!("{list}?limit=100")).await.expect(200);
    let items = page["items"].as_array().unwrap();
    items.iter().map(|item| item["phase"].as_str().unwrap().to_owned()).collect()
}

fn code(phase: impl serde::Serialize) -> String {
    serde_json::to_value(phase).unwrap().as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_story_leaves_a_file_a_proposal_and_a_contract_in_every_phase_worth_seeing() {
    let app = told().await;
    let mut files = BTreeSet::new();
    for author in AUTHORS {
        files.extend(phases(&app.as_(author).await, "/files").await);
    }
    assert_eq!(files, Phase::ALL.into_iter().map(|phase| phase.code().to_owned()).collect());
    let (mut proposals, mut contracts) = (BTreeSet::new(), BTreeSet::new());
    for vendor in VENDORS {
        let client = app.as_(vendor).await;
        proposals.extend(phases(&client, "/proposals").await);
        contracts.extend(phases(&client, "/contracts").await);
    }
    for phase in
        [ProposalPhase::Draft, ProposalPhase::Withdrawn, ProposalPhase::ToConfirm, ProposalPhase::Offered]
    {
        assert!(proposals.contains(&code(phase)), "{proposals:?}");
    }
    for phase in [
        ContractPhase::InProgress,
        ContractPhase::Delivered,
        ContractPhase::Revision,
        ContractPhase::Invoiced,
        ContractPhase::Certified,
        ContractPhase::Closed,
    ] {
        assert!(contracts.contains(&code(phase)), "{contracts:?}");
    }
}

#[tokio::test]
async fn the_story_ends_at_the_present_and_sends_no_mail_of_weeks_past() {
    let app = told().await;
    let opened = app.ctx.config.sandbox_start.unwrap();
    assert!(app.now().await >= opened && app.now().await < opened + chrono::Duration::minutes(5));
    assert_eq!(app.count("SELECT count(*) FROM outbox").await, 0);
}
