//! The single-page app: its files, and the HTML shell filled in for each address.

use std::path::PathBuf;

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::http::Problem;
use shared::refusal::Refusal;

/// Where the built app is.
pub struct WebFiles {
    directory: Option<PathBuf>,
}

impl WebFiles {
    /// The app in a directory, or the copy inside the program.
    #[must_use]
    pub fn new(directory: Option<PathBuf>) -> WebFiles {
        WebFiles { directory }
    }
}

/// Everything that is not the API.
///
/// # Errors
/// 404.
pub async fn serve(_request: HttpRequest, files: Data<WebFiles>) -> Result<HttpResponse, Problem> {
    let _ = &files.directory;
    Err(Refusal::NotFound.into())
}
