//! A text that is nothing without both languages.

use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};
use validator::{Validate, ValidationErrors};

use crate::language::{Bilingual, validate_halves};
use crate::validation::fault;

/// A bilingual text whose halves both say something, in at most `MAX` characters each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Complete<const MAX: usize>(pub Bilingual);

impl<const MAX: usize> Complete<MAX> {
    /// The text without spaces around its halves.
    #[must_use]
    pub fn trimmed(&self) -> Bilingual {
        Bilingual::new(self.0.en.trim(), self.0.fr.trim())
    }
}

impl<const MAX: usize> Validate for Complete<MAX> {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = validate_halves(&self.0, MAX).err().unwrap_or_default();
        if self.0.en.trim().is_empty() {
            errors.add("en", fault("missing_english"));
        }
        if self.0.fr.trim().is_empty() {
            errors.add("fr", fault("missing_french"));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

impl<const MAX: usize> PartialSchema for Complete<MAX> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        let half = ObjectBuilder::new()
            .schema_type(SchemaType::Type(Type::String))
            .min_length(Some(1))
            .max_length(Some(MAX))
            .build();
        let both = ObjectBuilder::new().property("en", half.clone()).property("fr", half);
        both.required("en").required("fr").build().into()
    }
}

impl<const MAX: usize> ToSchema for Complete<MAX> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("CompleteBilingual{MAX}").into()
    }
}

impl<const MAX: usize> From<Bilingual> for Complete<MAX> {
    fn from(text: Bilingual) -> Self {
        Self(text)
    }
}
