//! The contract as a document, made from the handlers alone: no database, no server.
//!
//! Utoipa reads the signatures. What every operation has alike (errors, the bearer token, the
//! idempotency key, the parameters of its path) is added here once; `acts` says which act each is.

mod acts;
pub mod served;
mod systems;

use actix_web::App;
use utoipa::ToSchema;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    Components, ContactBuilder, ContentBuilder, HttpMethod, InfoBuilder, KnownFormat, LicenseBuilder,
    ObjectBuilder, OpenApi, PathItem, Ref, RefOr, Required, ResponseBuilder, SchemaFormat,
    SecurityRequirement, Type,
};
use utoipa_actix_web::{AppExt, scope};

use acts::act_of;

use crate::http::problem::PROBLEM_JSON;
use crate::http::reply;
use crate::routes::every_operation;

/// What stands before every path of the document.
pub const BASE: &str = "/api/v1";

/// Operations of these need no idempotency key: they are authentication, or not of production.
const WITHOUT_KEY: [&str; 2] = ["session", "demonstration"];

const TAGS: &[(&str, &str)] = &[
    ("session", "Opening an account, signing in and out."),
    ("accounts", "One's own account."),
    ("departments", "Who buys."),
    ("systems", "Programs of a department that use this API."),
    ("organizations", "Firms and groups that persons propose for."),
    ("programmes", "The rules that files run by."),
    ("platform", "What the product owner keeps for everybody."),
    ("opportunities", "What is needed, and questions about it."),
    ("proposals", "What vendors propose."),
    ("evaluations", "Deciding on proposals."),
    ("awards", "Offers."),
    ("files", "The whole file as one archive, once it is over."),
    ("contracts", "Contracts, deliveries, invoices, payments."),
    ("notifications", "What concerns you, and your work."),
    ("support", "Seeing what somebody sees, to help them."),
    ("audit", "The record, for auditors."),
    ("record", "Checkpoints over the record, and proofs."),
    ("results", "The public numbers."),
    ("demonstration", "Only on a demonstration: people to be, and time to move."),
];

/// One line of `operations.txt`.
pub struct Line {
    /// `GET`, `POST` …
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: String,
    /// The operation's id, which is its handler's name.
    pub id: String,
    /// The act of `shared::policy` that it asks; nothing if no policy decides it.
    pub act: Option<&'static str>,
}

/// The whole document.
#[must_use]
pub fn document() -> OpenApi {
    drop(reply::take_schemas());
    let app = App::new().into_utoipa_app();
    let (_, mut document) =
        app.service(scope::scope(BASE).configure(|config| every_operation(config))).split_for_parts();
    describe(&mut document);
    add_components(&mut document);
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations_of(item) {
            complete(path, &method, operation);
        }
    }
    document
}

/// Every operation, by path and method.
#[must_use]
pub fn operations(document: &OpenApi) -> Vec<Line> {
    let mut lines = Vec::new();
    for (path, item) in &document.paths.paths {
        for (method, operation) in operations_of(&mut item.clone()) {
            let id = operation.operation_id.clone().unwrap_or_default();
            lines.push(Line { method: name_of(&method), path: path.clone(), act: act_of(&id), id });
        }
    }
    lines
}

fn describe(document: &mut OpenApi) {
    document.info = InfoBuilder::new()
        .title("GCDevExchange / Carrefour des programmeurs du GC")
        .version("1")
        .description(Some(
            "Small pieces of open-source software work for the Government of Canada, from a need to \
             paid work. Times are RFC 3339 in UTC, money is a decimal string, lists are pages with \
             cursors, failures are RFC 9457 problems whose `code` is stable.",
        ))
        .license(Some(LicenseBuilder::new().name("MIT").build()))
        .contact(Some(ContactBuilder::new().name(Some("GCDevExchange")).build()))
        .build();
    let tag = |(name, words): &(&str, &str)| TagBuilder::new().name(*name).description(Some(*words)).build();
    document.tags = Some(TAGS.iter().map(tag).collect());
    let either = ["bearer", "system"].map(|scheme| SecurityRequirement::new(scheme, Vec::<String>::new()));
    document.security = Some(either.to_vec());
}

fn add_components(document: &mut OpenApi) {
    let components = document.components.get_or_insert_with(Components::new);
    components.schemas.extend(reply::take_schemas());
    let mut problem = Vec::new();
    shared::problem::Problem::schemas(&mut problem);
    components.schemas.extend(problem);
    components.schemas.insert(
        shared::problem::Problem::name().into_owned(),
        <shared::problem::Problem as utoipa::PartialSchema>::schema(),
    );
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some(
            "The access token of `sign_in` or `refresh_session`; the key of a departmental system.",
        ))
        .build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    components.add_security_scheme("system", systems::scheme());
}

fn operations_of(item: &mut PathItem) -> Vec<(HttpMethod, &mut Operation)> {
    let PathItem { get, put, post, delete, patch, .. } = item;
    let all = [
        (HttpMethod::Get, get),
        (HttpMethod::Put, put),
        (HttpMethod::Post, post),
        (HttpMethod::Delete, delete),
        (HttpMethod::Patch, patch),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?))).collect()
}

fn name_of(method: &HttpMethod) -> &'static str {
    match method {
        HttpMethod::Get => "GET",
        HttpMethod::Put => "PUT",
        HttpMethod::Post => "POST",
        HttpMethod::Delete => "DELETE",
        HttpMethod::Patch => "PATCH",
        HttpMethod::Options => "OPTIONS",
        HttpMethod::Head => "HEAD",
        HttpMethod::Trace => "TRACE",
    }
}

fn complete(path: &str, method: &HttpMethod, operation: &mut Operation) {
    let tag = operation.tags.as_ref().and_then(|tags| tags.first()).cloned().unwrap_or_default();
    for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
        if !takes(operation, name) {
            add(operation, path_parameter(name));
        }
    }
    if *method == HttpMethod::Post && !WITHOUT_KEY.contains(&tag.as_str()) {
        add(operation, idempotency_key());
    }
    for status in failures(method, operation) {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new().description(words_of(status)).content(PROBLEM_JSON, content);
        operation.responses.responses.entry(status.to_string()).or_insert_with(|| response.build().into());
    }
    if let Some(act) = operation.operation_id.as_deref().and_then(act_of) {
        operation.extensions.get_or_insert_with(Extensions::default).insert("x-act".to_owned(), act.into());
        systems::complete(operation, act);
    }
}

fn add(operation: &mut Operation, parameter: Parameter) {
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}

fn takes(operation: &Operation, name: &str) -> bool {
    parameters(operation).any(|parameter| parameter.name == name)
}

fn parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation.parameters.iter().flatten().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    })
}

/// Which failures an operation can have, by what it takes.
fn failures(method: &HttpMethod, operation: &Operation) -> Vec<u16> {
    let has_version = takes(operation, "If-Match");
    let is_public = operation.security.is_some();
    let is_session = operation.tags.iter().flatten().any(|tag| WITHOUT_KEY.contains(&tag.as_str()));
    let in_path = parameters(operation).any(|one| matches!(one.parameter_in, ParameterIn::Path));
    let writes = *method != HttpMethod::Get;
    // What is sealed until closing cannot even be read before, nor a file be taken along before it is over.
    let waits = ["evaluations", "awards", "files"];
    let is_sealed = operation.tags.iter().flatten().any(|tag| waits.contains(&tag.as_str()));
    let takes_body = operation.request_body.is_some();
    let all = [
        (400, true),
        (401, true),
        (403, !is_public || is_session),
        (404, in_path || !is_public || is_session),
        (409, writes || is_sealed),
        (412, has_version || is_session),
        (413, takes_body),
        (415, takes_body),
        (422, true),
        (428, has_version),
        (429, writes),
        (500, true),
        (503, true),
    ];
    all.into_iter().filter_map(|(status, applies)| applies.then_some(status)).collect()
}

fn words_of(status: u16) -> &'static str {
    match status {
        400 => "The request cannot be read, or lacks a header.",
        401 => "Nobody is signed in, or no longer.",
        403 => "Not allowed to this person.",
        404 => "Absent, or hidden from this visitor.",
        409 => "Not possible now.",
        412 => "It was changed meanwhile: If-Match names an older version.",
        413 => "The body is too large.",
        415 => "The body is not JSON.",
        422 => "Readable and not valid.",
        428 => "If-Match is missing.",
        429 => "Too many requests; Retry-After says how long to wait.",
        503 => "Busy: nothing was changed, the same request may be sent again.",
        _ => "Our fault.",
    }
}

fn path_parameter(name: &str) -> Parameter {
    let id = ObjectBuilder::new().schema_type(Type::String);
    let id = match name.ends_with("id") {
        true => id.format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid))),
        false => id,
    };
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(id))
        .build()
}

fn idempotency_key() -> Parameter {
    let text = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(128));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(
            "Chosen by the caller, once for each act. The same request with the same key happens once.",
        ))
        .schema(Some(text))
        .build()
}
