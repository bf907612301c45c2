//! Accounts and the session.

use serde::Deserialize;
use shared::accounts::{
    AccountDraft, AccountView, EmailConfirmation, EmailOnly, PasswordReset, Received, Registration,
    SecondFactorSignIn, SessionGranted, SignIn, VisitorView,
};
use shared::identities::SignedOutView;

use super::call::{Call, Etag, Loaded};
use super::token::{forget_token, set_token};
use crate::failure::ApiError;

/// Asks for an account; a message with a link follows.
pub async fn register(draft: &Registration) -> Result<Loaded<Received>, ApiError> {
    Call::post("/accounts").json(draft).signs_in().read().await
}

/// Follows the link of that message, with the password chosen.
pub async fn confirm_email(draft: &EmailConfirmation) -> Result<(), ApiError> {
    Call::post("/accounts/confirm-email").json(draft).signs_in().done().await
}

/// Asks for a link to choose a new password with.
pub async fn request_password_reset(email: &EmailOnly) -> Result<Loaded<Received>, ApiError> {
    Call::post("/accounts/request-password-reset").json(email).signs_in().read().await
}

/// Chooses a new password. Every session of the person is over then.
pub async fn reset_password(draft: &PasswordReset) -> Result<(), ApiError> {
    Call::post("/accounts/reset-password").json(draft).signs_in().done().await
}

/// What the first step of signing in came to.
pub enum FirstStep {
    /// Somebody is signed in.
    Granted(Box<VisitorView>),
    /// A second factor is asked for; the ticket goes with its code.
    SecondFactor(String),
}

/// Either answer of the first step.
#[derive(Deserialize)]
struct FirstReply {
    ticket: Option<String>,
    access_token: Option<String>,
    visitor: Option<VisitorView>,
}

/// Signs in, the first step.
pub async fn sign_in(draft: &SignIn) -> Result<FirstStep, ApiError> {
    let reply: Loaded<FirstReply> = Call::post("/session").json(draft).signs_in().read().await?;
    match reply.value {
        FirstReply { ticket: Some(ticket), .. } => Ok(FirstStep::SecondFactor(ticket)),
        FirstReply { access_token: Some(token), visitor: Some(visitor), .. } => {
            set_token(&token);
            Ok(FirstStep::Granted(Box::new(visitor)))
        }
        FirstReply { .. } => Err(ApiError::Unreadable),
    }
}

/// Signs in, the second step.
pub async fn second_step(draft: &SecondFactorSignIn) -> Result<VisitorView, ApiError> {
    begin(Call::post("/session/second-factor").json(draft)).await
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

/// Ends this session. Says where to go on to, to sign out of the service it was begun with.
pub async fn sign_out() -> Result<Option<String>, ApiError> {
    let outcome = Call::post("/session/sign-out").signs_in().read::<SignedOutView>().await;
    forget_token();
    Ok(outcome?.value.continue_at)
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
