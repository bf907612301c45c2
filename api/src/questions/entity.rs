//! The table `questions`.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use shared::ids::{OpportunityId, PersonId, QuestionId, Version};
use shared::language::{Bilingual, Language, Text};
use shared::questions::{Answer, QuestionFacts};

use crate::columns::{code, inconsistent, millis, moment};
use crate::http::problem::Problem;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub opportunity_id: Uuid,
    pub asked_by: Uuid,
    pub asked_at: i64,
    pub language: String,
    pub text: String,
    pub question_en: Option<String>,
    pub question_fr: Option<String>,
    pub answer_en: Option<String>,
    pub answer_fr: Option<String>,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl TryFrom<Model> for QuestionFacts {
    type Error = Problem;

    fn try_from(row: Model) -> Result<Self, Problem> {
        let answer = answer(&row)?;
        Ok(QuestionFacts {
            id: QuestionId(row.id),
            version: Version(row.version),
            opportunity_id: OpportunityId(row.opportunity_id),
            asked_by: PersonId(row.asked_by),
            asked_at: moment(row.asked_at),
            text: Text {
                language: code(Language::from_code(&row.language), "questions.language")?,
                value: row.text,
            },
            answer,
        })
    }
}

fn answer(row: &Model) -> Result<Option<Answer>, Problem> {
    let Some(answered_at) = row.answered_at else {
        return Ok(None);
    };
    let text = |column: &Option<String>| column.clone().ok_or_else(|| inconsistent("questions.answered_at"));
    let by = row.answered_by.ok_or_else(|| inconsistent("questions.answered_by"))?;
    Ok(Some(Answer {
        question: Bilingual { en: text(&row.question_en)?, fr: text(&row.question_fr)? },
        answer: Bilingual { en: text(&row.answer_en)?, fr: text(&row.answer_fr)? },
        by: PersonId(by),
        at: moment(answered_at),
    }))
}

/// The columns of a question.
#[must_use]
pub fn columns(facts: &QuestionFacts) -> ActiveModel {
    let QuestionFacts { id, version, opportunity_id, asked_by, asked_at, text, answer } = facts;
    let answer = answer.as_ref();
    ActiveModel {
        id: Set(id.0),
        version: Set(version.0),
        opportunity_id: Set(opportunity_id.0),
        asked_by: Set(asked_by.0),
        asked_at: Set(millis(*asked_at)),
        language: Set(text.language.code().to_owned()),
        text: Set(text.value.clone()),
        question_en: Set(answer.map(|answer| answer.question.en.clone())),
        question_fr: Set(answer.map(|answer| answer.question.fr.clone())),
        answer_en: Set(answer.map(|answer| answer.answer.en.clone())),
        answer_fr: Set(answer.map(|answer| answer.answer.fr.clone())),
        answered_by: Set(answer.map(|answer| answer.by.0)),
        answered_at: Set(answer.map(|answer| millis(answer.at))),
    }
}
