//! Accounts and the session.

use shared::accounts::{
    AccountDraft, AccountView, EmailOnly, PasswordReset, Received, Registration, SessionGranted, SignIn,
    TokenOnly, VisitorView,
};

use super::call::{Call, Etag, Loaded};
use super::token::{forget_token, set_token};
use crate::failure::ApiError;

/// Asks for an account; a message with a link follows.
pub async fn register(draft: &Registration) -> Result<Loaded<Received>, ApiError> {
    Call::post("/accounts").json(draft).signs_in().read().await
}

/// Follows the link of that message.
pub async fn confirm_email(token: &TokenOnly) -> Result<(), ApiError> {
    Call::post("/accounts/confirm-email").json(token).signs_in().done().await
}

/// Asks for a link to choose a new password with.
pub async fn request_password_reset(email: &EmailOnly) -> Result<Loaded<Received>, ApiError> {
    Call::post("/accounts/request-password-reset").json(email).signs_in().read().await
}

/// Chooses a new password. Every session of the person is over then.
pub async fn reset_password(draft: &PasswordReset) -> Result<(), ApiError> {
    Call::post("/accounts/reset-password").json(draft).signs_in().done().await
}

/// Signs in.
pub async fn sign_in(draft: &SignIn) -> Result<VisitorView, ApiError> {
    begin(Call::post("/session").json(draft)).await
}

/// A session begins: its token signs every further call.
pub(super) async fn begin(call: Call) -> Result<VisitorView, ApiError> {
    let granted: Loaded<SessionGranted> = call.signs_in().read().await?;
    set_token(&granted.value.access_token);
    Ok(granted.value.visitor)
}

/// A new access token, from the cookie of the session.
pub(super) async fn refresh() -> Result<String, ApiError> {
    let granted: Loaded<SessionGranted> = Call::post("/session/refresh").signs_in().read().await?;
    Ok(granted.value.access_token)
}

/// Whoever looks, and what time it is for business.
pub async fn read_session() -> Result<Loaded<VisitorView>, ApiError> {
    Call::get("/session").read().await
}

/// Ends this session.
pub async fn sign_out() -> Result<(), ApiError> {
    let outcome = Call::post("/session/sign-out").signs_in().done().await;
    forget_token();
    outcome
}

/// Ends every session of the person, wherever it is.
pub async fn sign_out_everywhere() -> Result<(), ApiError> {
    Call::post("/session/sign-out-everywhere").done().await?;
    forget_token();
    Ok(())
}

/// One's own account.
pub async fn read_account() -> Result<Loaded<AccountView>, ApiError> {
    Call::get("/account").read().await
}

/// Changes one's own account.
pub async fn edit_account(draft: &AccountDraft, etag: &Etag) -> Result<Loaded<AccountView>, ApiError> {
    Call::put("/account").json(draft).if_match(etag).read().await
}
