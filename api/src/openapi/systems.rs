//! What the document says to departmental systems: how they sign in, and what each operation asks of them.

use shared::policy::systems::{InWhoseName, Transmission, transmission};
use shared::systems::Scope;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::security::{ClientCredentials, Flow, OAuth2, Scopes, SecurityScheme};
use utoipa::openapi::{ObjectBuilder, Required, Type};

use super::add;
use crate::systems::behalf::EVIDENCE_MAX;
use crate::systems::token;

/// OAuth 2.0, client credentials.
pub fn scheme() -> SecurityScheme {
    let scopes = Scopes::from_iter(Scope::ALL.map(|scope| (scope.code(), scope.words().en)));
    let flow = ClientCredentials::new(token::ADDRESS, scopes);
    let words = "A departmental system with a token for its key. Each operation that systems may ask names \
                 its scope in `x-required-scopes` and in whose name it is asked in `x-in-whose-name`: `own`, \
                 `person` (with `On-Behalf-Of`) or `person_with_evidence` (with `Evidence-Reference` too). \
                 Operations that name none are closed to systems.";
    SecurityScheme::OAuth2(OAuth2::with_description([Flow::ClientCredentials(flow)], words))
}

/// Says on an operation what its act asks of a system.
pub fn complete(operation: &mut Operation, act: &str) {
    let Some(Transmission { scope, name }) = transmission(act) else {
        return;
    };
    let extensions = operation.extensions.get_or_insert_with(Extensions::default);
    extensions.insert("x-required-scopes".to_owned(), vec![scope.code()].into());
    extensions.insert("x-in-whose-name".to_owned(), name.code().into());
    match name {
        InWhoseName::Own => {}
        InWhoseName::Person => add(operation, on_behalf_of()),
        InWhoseName::PersonWithEvidence => {
            add(operation, on_behalf_of());
            add(operation, evidence_reference());
        }
    }
}

fn on_behalf_of() -> Parameter {
    header(
        "On-Behalf-Of",
        "Departmental systems only: the id or the e-mail address of the official who decided.",
        254,
    )
}

fn evidence_reference() -> Parameter {
    header(
        "Evidence-Reference",
        "Departmental systems only: where the department keeps the proof of the decision.",
        EVIDENCE_MAX,
    )
}

fn header(name: &str, words: &str, length_max: usize) -> Parameter {
    let text = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1));
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(words))
        .schema(Some(text.max_length(Some(length_max))))
        .build()
}
