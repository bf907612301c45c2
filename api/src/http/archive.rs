//! An archive that is sent while it is made: nothing of it is kept, here or on the way.

use std::collections::BTreeMap;
use std::io;

use actix_web::body::BoxBody;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, X_CONTENT_TYPE_OPTIONS};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder};
use futures_util::Stream;
use utoipa::IntoResponses;
use utoipa::openapi::schema::{ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{ContentBuilder, KnownFormat, RefOr, Response, ResponseBuilder};

const ZIP: &str = "application/zip";

/// 200: an archive to keep.
pub struct Archive(HttpResponse);

impl Archive {
    /// One whose bytes come as they are made. The name is of letters, digits, hyphens and dots.
    pub fn streamed(name: &str, bytes: impl Stream<Item = io::Result<Bytes>> + 'static) -> Archive {
        Archive(
            HttpResponse::Ok()
                .content_type(ZIP)
                .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
                .insert_header((CACHE_CONTROL, "no-store"))
                .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
                .streaming(bytes),
        )
    }
}

impl Responder for Archive {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.0
    }
}

impl IntoResponses for Archive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let bytes = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
        let content = ContentBuilder::new().schema(Some(bytes)).build();
        let response = ResponseBuilder::new().description("A ZIP archive.").content(ZIP, content);
        BTreeMap::from([("200".to_owned(), response.build().into())])
    }
}
