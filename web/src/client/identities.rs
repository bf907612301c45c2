//! Other services to sign in with.

use shared::accounts::{Received, VisitorView};
use shared::identities::{IdentityView, LinkBegun, LinkRequest, NewAccount, NewAccountView, ProofRequest};
use shared::page::Page;

use super::accounts::begin;
use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

/// The services that lead to one's account.
pub async fn list() -> Result<Loaded<Page<IdentityView>>, ApiError> {
    Call::get("/account/identities?limit=100").read().await
}

/// Where to go to link another; the other half stays in this browser.
pub async fn begin_link(request: &LinkRequest) -> Result<Loaded<LinkBegun>, ApiError> {
    Call::post("/session/begin-link").json(request).read().await
}

/// Takes one away.
pub async fn unlink(identity: &IdentityView, intent: &Intent) -> Result<(), ApiError> {
    let path = format!("/account/identities/{}/unlink", identity.id);
    Call::post(path).intent(intent).if_match(&Etag::of(identity.version)).done().await
}

/// What a service said about somebody new, and the address that a link proved.
pub async fn read_new_account(token: &str) -> Result<Loaded<NewAccountView>, ApiError> {
    let query = Query::default().with("token", token).text();
    Call::get(crate::navigation::with_query("/session/new-account".to_owned(), &query))
        .signs_in()
        .read()
        .await
}

/// Asks for a message whose link proves an address.
pub async fn prove_email(request: &ProofRequest) -> Result<Loaded<Received>, ApiError> {
    Call::post("/session/new-account/prove-email").json(request).signs_in().read().await
}

/// Opens the account of somebody new.
pub async fn open_new_account(draft: &NewAccount) -> Result<VisitorView, ApiError> {
    begin(Call::post("/session/new-account").json(draft)).await
}
