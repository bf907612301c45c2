//! Both official languages, by construction.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError, ValidationErrors};

/// One of the two official languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// Both, English first.
    pub const ALL: [Language; 2] = [Language::En, Language::Fr];

    /// The code in addresses and in `lang` attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }

    /// The language of a code such as `fr`, `fr-CA` or `FR`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        let primary = code.trim().split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") {
            Some(Language::En)
        } else if primary.eq_ignore_ascii_case("fr") {
            Some(Language::Fr)
        } else {
            None
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Language {
        match self {
            Language::En => Language::Fr,
            Language::Fr => Language::En,
        }
    }
}

/// A sentence of the program itself, in both languages. `{name}` marks a value to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
}

impl Words {
    /// Both halves, in one call: `Words::new("Save", "Enregistrer")`.
    #[must_use]
    pub const fn new(en: &'static str, fr: &'static str) -> Words {
        Words { en, fr }
    }

    /// The half in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }

    /// The half in a language with its `{name}` marks filled in.
    #[must_use]
    pub fn fill(self, language: Language, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.in_language(language).to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// Both halves as text of a document.
    #[must_use]
    pub fn bilingual(self) -> Bilingual {
        Bilingual { en: self.en.to_owned(), fr: self.fr.to_owned() }
    }
}

/// What a department publishes: the same text in both languages. A draft may be half done;
/// publication refuses a missing half.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// English.
    #[serde(default)]
    pub en: String,
    /// French.
    #[serde(default)]
    pub fr: String,
}

impl Bilingual {
    /// Both halves.
    #[must_use]
    pub fn new(en: &str, fr: &str) -> Bilingual {
        Bilingual { en: en.to_owned(), fr: fr.to_owned() }
    }

    /// The half in a language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }

    /// The half in a language, or the other one where it is still empty.
    #[must_use]
    pub fn best(&self, language: Language) -> (&str, Language) {
        let wanted = self.in_language(language);
        if wanted.trim().is_empty() {
            (self.in_language(language.other()), language.other())
        } else {
            (wanted, language)
        }
    }

    /// Whether both halves say something.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.en.trim().is_empty() && !self.fr.trim().is_empty()
    }

    /// Whether neither half says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.trim().is_empty() && self.fr.trim().is_empty()
    }

    /// The longer half, in characters.
    #[must_use]
    pub fn length(&self) -> usize {
        self.en.chars().count().max(self.fr.chars().count())
    }
}

/// What a vendor writes: text in the one language of their choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The language it is written in.
    pub language: Language,
    /// The text.
    pub value: String,
}

/// Says that each half is at most `max` characters long, as an error of the half that is not.
///
/// # Errors
/// `too_long` on `/en` or `/fr`.
pub fn validate_halves(text: &Bilingual, max: usize) -> Result<(), ValidationErrors> {
    let mut errors = ValidationErrors::new();
    for (field, value) in [("en", &text.en), ("fr", &text.fr)] {
        if value.chars().count() > max {
            errors.add(field, too_long(max));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn too_long(max: usize) -> ValidationError {
    let mut error = ValidationError::new("too_long");
    error.add_param("max".into(), &max);
    error
}

/// A bilingual text with a limit on each half; the limit is part of the type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Limited<const MAX: usize>(pub Bilingual);

impl<const MAX: usize> Validate for Limited<MAX> {
    fn validate(&self) -> Result<(), ValidationErrors> {
        validate_halves(&self.0, MAX)
    }
}

impl<const MAX: usize> utoipa::PartialSchema for Limited<MAX> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
        let half =
            ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).max_length(Some(MAX)).build();
        ObjectBuilder::new().property("en", half.clone()).property("fr", half).build().into()
    }
}

impl<const MAX: usize> ToSchema for Limited<MAX> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("Bilingual{MAX}").into()
    }
}

impl<const MAX: usize> std::ops::Deref for Limited<MAX> {
    type Target = Bilingual;

    fn deref(&self) -> &Bilingual {
        &self.0
    }
}

impl<const MAX: usize> From<Bilingual> for Limited<MAX> {
    fn from(text: Bilingual) -> Self {
        Self(text)
    }
}
