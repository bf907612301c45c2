//! What differs between two versions, and what follows from it.

use crate::opportunities::{AmendmentView, Changes, OpportunityContent, Part, Repository, amendments_since};
use crate::programmes::ApprovalKind;
use crate::samples::*;

type Edit = fn(&mut OpportunityContent);

/// Every part: an edit of it, whether it is material, whether it touches the money, and the fit.
const TABLE: [(Part, Edit, bool, bool, bool); 11] = [
    (Part::Presentation, |it| it.summary = both("Other").into(), false, false, false),
    (Part::Background, |it| it.background = both("Other").into(), false, false, true),
    (Part::Work, |it| it.work = both("Other").into(), true, false, true),
    (Part::Repository, |it| it.repository = Some(Repository::CreatedAtAward), false, false, true),
    (Part::Licence, |it| it.licence = "ISC".to_owned(), true, false, true),
    (Part::AcceptanceCriteria, |it| it.acceptance_criteria.clear(), true, false, true),
    (Part::EvaluationCriteria, |it| it.evaluation_criteria.clear(), true, false, true),
    (Part::Price, |it| it.price = None, true, true, true),
    (Part::Closing, |it| it.closes_at = None, false, false, true),
    (Part::WorkDates, |it| it.delivery_at = None, true, false, true),
    (Part::Declarations, |it| it.declarations.remote = false, false, false, true),
];

#[test]
fn each_part_is_found_and_has_its_consequences() {
    for (part, edit, material, money, fit) in TABLE {
        let mut after = content();
        edit(&mut after);
        let changes = Changes::between(&content(), &after);
        assert_eq!(changes.0, [part]);
        assert_eq!(changes.is_material(), material, "{part:?}");
        assert_eq!(changes.touches(ApprovalKind::Money), money, "{part:?}");
        assert_eq!(changes.touches(ApprovalKind::Fit), fit, "{part:?}");
    }
}

#[test]
fn one_material_part_makes_the_whole_amendment_material() {
    let mut after = content();
    after.background = both("Other").into();
    after.starts_on = None;
    let changes = Changes::between(&content(), &after);
    assert_eq!(changes.0, [Part::Background, Part::WorkDates]);
    assert!(changes.is_material());
}

#[test]
fn equal_versions_differ_in_nothing() {
    let changes = Changes::between(&content(), &content());
    assert!(changes.is_empty() && !changes.is_material());
    assert!(!ApprovalKind::ALL.into_iter().any(|kind| changes.touches(kind)));
}

#[test]
fn an_example_of_a_passing_answer_is_no_change_of_the_criterion() {
    let mut after = content();
    after.evaluation_criteria[0].example = both("A link to it").into();
    assert!(Changes::between(&content(), &after).is_empty());
}

#[test]
fn only_what_came_after_a_version_is_new_to_whoever_read_it() {
    let amendment = |number| AmendmentView {
        number,
        content_number: number + 1,
        at: now(),
        reason: both("Because"),
        changes: Changes(vec![Part::Work]),
        material: true,
        before: content(),
        after: content(),
    };
    let newest_first = [amendment(3), amendment(2), amendment(1)];
    let since = |version| amendments_since(&newest_first, version).iter().map(|one| one.number).collect();
    let (first, second, last): (Vec<u32>, Vec<u32>, Vec<u32>) = (since(1), since(2), since(4));
    assert_eq!((first, second, last), (vec![3, 2, 1], vec![3, 2], vec![]));
}
