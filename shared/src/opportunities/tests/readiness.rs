//! What keeps an opportunity from publication.

use crate::money::Money;
use crate::opportunities::content::LICENCES;
use crate::opportunities::readiness::{Check, Conditions, missing, missing_on_file};
use crate::opportunities::{OpportunityContent, Repository};
use crate::province::Tax;
use crate::samples::*;

fn found(content: &OpportunityContent, taxes: &[Tax]) -> Vec<(Check, String, String)> {
    let (programme, calendar) = (micro(), calendar());
    let conditions = Conditions { programme: &programme, taxes, calendar: &calendar, now: now() };
    missing(content, &conditions).into_iter().map(|one| (one.check, one.pointer, one.code)).collect()
}

#[test]
fn complete_content_lacks_nothing() {
    assert_eq!(found(&content(), &hst()), []);
}

#[test]
fn each_check_finds_its_own_fault_and_nothing_else() {
    type Edit = fn(&mut OpportunityContent);
    let table: [(Check, &str, &str, Edit); 20] = [
        (Check::Presentation, "/title/fr", "missing_french", |it| it.title.0.fr.clear()),
        (Check::Presentation, "/summary/en", "missing_english", |it| it.summary.0.en = " ".to_owned()),
        (Check::Work, "/background/fr", "missing_french", |it| it.background.0.fr.clear()),
        (Check::Work, "/work/en", "missing_english", |it| it.work.0.en.clear()),
        (Check::Skills, "/skills", "required", |it| it.skills.clear()),
        (Check::Repository, "/repository", "required", |it| it.repository = None),
        (Check::Repository, "/repository/url", "web_address", |it| {
            it.repository = Some(Repository::Existing { url: "http://example.ca".to_owned() });
        }),
        (Check::Licence, "/licence", "licence", |it| it.licence = "Proprietary".to_owned()),
        (Check::AcceptanceCriteria, "/acceptance_criteria", "required", |it| {
            it.acceptance_criteria.truncate(1);
        }),
        (Check::AcceptanceCriteria, "/acceptance_criteria/1/text/fr", "missing_french", |it| {
            it.acceptance_criteria[1].text.0.fr.clear();
        }),
        (Check::EvaluationCriteria, "/evaluation_criteria", "required", |it| it.evaluation_criteria.clear()),
        (Check::EvaluationCriteria, "/evaluation_criteria/0/example/fr", "missing_french", |it| {
            it.evaluation_criteria[0].example.0.en = "A link".to_owned();
        }),
        (Check::Price, "/price", "required", |it| it.price = Some(Money::ZERO)),
        (Check::Price, "/price", "over_the_ceiling", |it| it.price = Some(Money::dollars(8_850))),
        (Check::Dates, "/starts_on", "required", |it| it.starts_on = None),
        (Check::Dates, "/starts_on", "dates_out_of_order", |it| it.starts_on = "2026-12-03".parse().ok()),
        (Check::Dates, "/delivery_at", "dates_out_of_order", |it| it.delivery_at = Some(closing())),
        (Check::Contact, "/contact/name", "required", |it| it.contact.name.clear()),
        (Check::Contact, "/contact/email", "email", |it| it.contact.email = "ada".to_owned()),
        (Check::Declarations, "/declarations/stand_alone", "must_agree", |it| {
            it.declarations.stand_alone = false;
        }),
    ];
    for (check, pointer, code, edit) in table {
        let mut content = content();
        edit(&mut content);
        let expected = (check, pointer.to_owned(), code.to_owned());
        assert_eq!(found(&content, &hst()), [expected]);
    }
}

#[test]
fn the_ceiling_counts_tax_to_the_cent() {
    // 8,849.56 with 13 % is 10,000.00; a cent more is over.
    for (cents, fits) in [(884_956, true), (884_957, false)] {
        let priced = OpportunityContent { price: Money::from_cents(cents), ..content() };
        assert_eq!(found(&priced, &hst()).is_empty(), fits, "{cents}");
    }
    let untaxed = OpportunityContent { price: Some(Money::dollars(10_000)), ..content() };
    assert_eq!(found(&untaxed, &[]), []);
}

#[test]
fn posting_is_at_least_a_business_day_from_now() {
    let table = [
        ("2026-11-25T10:00:00-05:00", None),
        ("2026-11-25T09:59:59-05:00", Some("posting_too_short")),
        ("2026-11-24T10:00:00-05:00", Some("in_the_past")),
    ];
    for (closes_at, expected) in table {
        let content = OpportunityContent { closes_at: Some(at(closes_at)), ..content() };
        let codes: Vec<String> = found(&content, &hst()).into_iter().map(|(_, _, code)| code).collect();
        assert_eq!(codes.first().map(String::as_str), expected, "{closes_at}");
    }
}

#[test]
fn an_amendment_in_the_last_business_day_is_ready() {
    let (programme, calendar) = (micro(), calendar());
    let conditions = |now| Conditions { programme: &programme, taxes: &[], calendar: &calendar, now };
    let last_day = at("2026-12-04T10:00:00-05:00");
    let kept = missing_on_file(&open(), &content(), Some(&content()), &conditions(last_day));
    assert_eq!(kept, [], "the closing already published stands");
    let earlier = OpportunityContent { closes_at: Some(at("2026-12-04T12:00:00-05:00")), ..content() };
    let moved = missing_on_file(&open(), &earlier, Some(&content()), &conditions(last_day));
    assert_eq!(moved[0].code, "posting_too_short", "another closing is checked");
    let draft = missing_on_file(&approved(), &content(), None, &conditions(last_day));
    assert_eq!(draft[0].code, "posting_too_short", "a first publication too");
}

#[test]
fn every_licence_offered_is_accepted() {
    for licence in LICENCES {
        let content = OpportunityContent { licence: licence.to_owned(), ..content() };
        assert_eq!(found(&content, &hst()), [], "{licence}");
    }
}
