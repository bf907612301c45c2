//! One's own password, address, second factor and sessions.

use shared::accounts::{
    CodeOnly, EmailChange, PasswordChange, PresentPassword, Received, RecoveryCodes, SecondFactorBegun,
    SecurityView, SessionView, TokenOnly,
};
use shared::ids::SessionId;
use shared::page::Page;

use super::call::{Call, Loaded};
use crate::failure::ApiError;
use crate::query::Query;

/// How the account is protected.
pub async fn read() -> Result<Loaded<SecurityView>, ApiError> {
    Call::get("/account/security").read().await
}

/// Changes the password; every other session ends.
pub async fn change_password(draft: &PasswordChange) -> Result<(), ApiError> {
    Call::post("/account/change-password").json(draft).done().await
}

/// Asks to sign in with another address; a message with a link goes there.
pub async fn change_email(draft: &EmailChange) -> Result<Loaded<Received>, ApiError> {
    Call::post("/account/change-email").json(draft).read().await
}

/// Follows the link of that message.
pub async fn confirm_new_email(token: &TokenOnly) -> Result<(), ApiError> {
    Call::post("/accounts/confirm-new-email").json(token).signs_in().done().await
}

/// Begins to set up a second factor.
pub async fn begin(password: &PresentPassword) -> Result<Loaded<SecondFactorBegun>, ApiError> {
    Call::post("/account/second-factor/begin").json(password).read().await
}

/// Takes it into force with its first code.
pub async fn confirm(code: &CodeOnly) -> Result<Loaded<RecoveryCodes>, ApiError> {
    Call::post("/account/second-factor/confirm").json(code).read().await
}

/// New recovery codes in place of the old ones.
pub async fn renew_codes(code: &CodeOnly) -> Result<Loaded<RecoveryCodes>, ApiError> {
    Call::post("/account/second-factor/renew-codes").json(code).read().await
}

/// Turns the second factor off.
pub async fn turn_off(code: &CodeOnly) -> Result<(), ApiError> {
    Call::post("/account/second-factor/turn-off").json(code).done().await
}

/// One page of where the person is signed in, newest first.
pub async fn sessions(search: &Query) -> Result<Page<SessionView>, ApiError> {
    let path = crate::navigation::with_query("/account/sessions".to_owned(), &search.text());
    let loaded: Loaded<Page<SessionView>> = Call::get(path).read().await?;
    Ok(loaded.value)
}

/// Ends one session.
pub async fn end_session(id: SessionId) -> Result<(), ApiError> {
    Call::post(format!("/account/sessions/{id}/end")).done().await
}

/// Ends every session but this one.
pub async fn end_other_sessions() -> Result<(), ApiError> {
    Call::post("/account/sessions/end-others").done().await
}
