//! The application put together: what wraps what, and which address is whose.
//!
//! From the outside in: request id, headers, problems and log (`http::headers`); below
//! `/api/v1`, who asks (`http::actor`); then the handler. Everything else is the single-page app.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data};
use actix_web::{App, Error, HttpRequest, HttpResponse};
use shared::refusal::Refusal;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::actor::authenticate;
use crate::http::headers::outermost;
use crate::notifications::unsubscribe;
use crate::openapi::{BASE, served};
use crate::routes::every_operation;
use crate::signing::publish;
use crate::web_files::WebFiles;
use crate::{health, identities, systems, web_files};

/// What every worker thread of a server shares.
#[derive(Clone)]
pub struct Shared {
    /// The instance.
    pub ctx: Data<Ctx>,
    /// The built app.
    pub files: Data<WebFiles>,
}

/// The application of one worker thread.
pub fn application(
    shared: Shared,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let swagger = SwaggerUi::new("/docs/{_:.*}").config(Config::from(served::ADDRESS));
    App::new()
        .app_data(shared.ctx)
        .app_data(shared.files)
        .service(health::live)
        .service(health::ready)
        .service(health::constant)
        .service(publish::keys)
        .service(unsubscribe::show)
        .service(unsubscribe::decide)
        .configure(sign_in_elsewhere)
        .service(systems::token::token)
        .service(systems::metadata::metadata)
        .service(web::redirect("/docs", "/docs/"))
        .service(swagger)
        .service(served::document)
        .service(
            web::scope(BASE)
                .configure(every_operation)
                .default_service(web::to(no_operation))
                .wrap(from_fn(authenticate)),
        )
        .default_service(web::to(web_files::serve))
        .wrap(from_fn(outermost))
}

/// The pages on the way to another sign-in service and back: for browsers, and for the service.
fn sign_in_elsewhere(config: &mut web::ServiceConfig) {
    config
        .service(identities::begin::script)
        .service(identities::begin::style)
        .service(identities::callback::callback)
        .service(identities::leave::signed_out)
        .service(identities::back_channel_logout::back_channel_logout)
        .service(identities::begin::begin);
}

/// No operation has this address and method: 405 if another method has it, else 404.
async fn no_operation(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let methods = served::methods(request.path());
    if methods.is_empty() {
        Err(Refusal::NotFound.into())
    } else {
        Err(Problem::NotAllowed(methods.join(", ")))
    }
}
