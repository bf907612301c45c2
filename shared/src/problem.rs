//! Errors on the wire: RFC 9457 problem details. The API writes them, the browser reads them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A failed request, explained. `code` is stable and language-neutral; `title` and `detail`
/// follow `Accept-Language`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// A relative address that names the kind of problem: `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What went wrong, in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code programs compare.
    pub code: String,
    /// What went wrong and what to do, for a person.
    pub detail: String,
    /// What is at fault in the request that was sent, where something is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// What the saved draft lacks, where an act on it is refused for that. The act's own body says
    /// nothing of it: these pointers lead into the content that is saved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<FieldError>,
    /// What to quote when asking for help.
    pub request_id: String,
}

/// One field at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldError {
    /// A JSON Pointer (RFC 6901) into the request body as it was sent, such as `/reason/fr`; into
    /// the saved content under `missing`; the parameter's name after a slash for a query.
    pub pointer: String,
    /// The stable code.
    pub code: String,
    /// What is wrong with it, for a person.
    pub detail: String,
}
