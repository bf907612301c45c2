//! What both pages of the evaluation read: the file, whose facts decide, and the evaluation.

use std::rc::Rc;

use shared::evaluations::{Assessment, EvaluationView, ProponentView};
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::opportunities::FileView;

use crate::client::{Etag, evaluations, files};
use crate::failure::ApiError;
use crate::route::Route;
use crate::ui::Crumb;

/// The file and its evaluation.
#[derive(Clone, PartialEq)]
pub struct Bench {
    pub file: Rc<FileView>,
    pub evaluation: Rc<EvaluationView>,
}

impl Bench {
    /// Reads both.
    pub async fn read(id: OpportunityId) -> Result<Bench, ApiError> {
        Ok(Bench {
            file: Rc::new(files::read_file(id).await?.value),
            evaluation: Rc::new(evaluations::read_evaluation(id).await?.value),
        })
    }

    /// The same with the evaluation as it stands after an act.
    pub fn with(&self, evaluation: EvaluationView) -> Bench {
        Bench { file: self.file.clone(), evaluation: Rc::new(evaluation) }
    }

    /// The version that an act names.
    pub fn etag(&self) -> Etag {
        Etag::of(self.evaluation.version)
    }

    /// One proposal by its number.
    pub fn proponent(&self, number: u32) -> Option<&ProponentView> {
        self.evaluation.proponents.iter().find(|one| one.number == number)
    }

    /// Every decision there is to make, as (proposal, criterion counted from 1), in order.
    pub fn places(&self) -> Vec<(u32, u32)> {
        let criteria = u32::try_from(self.evaluation.criteria.len()).unwrap_or_default();
        let proponents = self.evaluation.proponents.iter();
        proponents.flat_map(|one| (1..=criteria).map(|criterion| (one.number, criterion))).collect()
    }

    /// The first decision after a place that is not made yet, going round to the start.
    pub fn next_open(&self, after: Option<(u32, u32)>) -> Option<(u32, u32)> {
        let places = self.places();
        let from =
            after.and_then(|after| places.iter().position(|place| *place == after)).map_or(0, |at| at + 1);
        let (before, rest) = places.split_at(from.min(places.len()));
        let open = |place: &&(u32, u32)| self.decision(place.0, place.1).is_none();
        rest.iter().chain(before).find(open).copied()
    }

    /// What was decided about a criterion, counted from 1.
    pub fn decision(&self, proponent: u32, criterion: u32) -> Option<&Assessment> {
        let assessments = &self.proponent(proponent)?.assessments;
        assessments.iter().find(|one| one.criterion + 1 == criterion)
    }

    /// The way back.
    pub fn crumbs(&self, language: Language) -> Vec<Crumb> {
        let work = Words::new("My work", "Mon travail").in_language(language);
        let title = self.file.content.title.best(language).0.to_owned();
        vec![
            Crumb::new(work, Route::Work.path(language)),
            Crumb::new(title, Route::File(self.file.id).path(language)),
        ]
    }
}
