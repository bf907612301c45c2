//! What one says of oneself, and what is kept of it: profile, declarations, notices, privacy.

use shared::accounts::{Received, TokenOnly};
use shared::declarations::{DeclarationsDraft, DeclarationsView, DeclaredCount};
use shared::notifications::{NoticeChoicesDraft, NoticeChoicesView};
use shared::page::Page;
use shared::privacy::{ClosedView, ClosingDraft, PersonalDataRead, PrivacyView};
use shared::profiles::{ProfileContent, ProfileView, SkillView};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use super::token::forget_token;
use crate::failure::ApiError;
use crate::query::Query;

/// One's own profile.
pub async fn read_profile() -> Result<Loaded<ProfileView>, ApiError> {
    Call::get("/account/profile").read().await
}

/// Changes it.
pub async fn edit_profile(content: &ProfileContent, etag: &Etag) -> Result<Loaded<ProfileView>, ApiError> {
    Call::put("/account/profile").json(content).if_match(etag).read().await
}

/// The skills that people pick from.
pub async fn list_skills() -> Result<Vec<SkillView>, ApiError> {
    let page: Loaded<Page<SkillView>> = Call::get("/skills").read().await?;
    Ok(page.value.items)
}

/// What one declared.
pub async fn read_declarations() -> Result<Loaded<DeclarationsView>, ApiError> {
    Call::get("/account/declarations").read().await
}

/// Declares.
pub async fn declare(draft: &DeclarationsDraft, etag: &Etag) -> Result<Loaded<DeclarationsView>, ApiError> {
    Call::put("/account/declarations").json(draft).if_match(etag).read().await
}

/// Deletes what one declared.
pub async fn withdraw_declarations(
    etag: &Etag,
    intent: &Intent,
) -> Result<Loaded<DeclarationsView>, ApiError> {
    Call::post("/account/declarations/withdraw").if_match(etag).intent(intent).read().await
}

/// How many declared what, as the public reads it.
pub async fn count_declared_groups() -> Result<Vec<DeclaredCount>, ApiError> {
    let page: Loaded<Page<DeclaredCount>> = Call::get("/results/declared-groups").read().await?;
    Ok(page.value.items)
}

/// Which notices come by e-mail.
pub async fn read_notice_choices() -> Result<Loaded<NoticeChoicesView>, ApiError> {
    Call::get("/account/notices").read().await
}

/// Chooses them.
pub async fn choose_notices(
    draft: &NoticeChoicesDraft,
    etag: &Etag,
) -> Result<Loaded<NoticeChoicesView>, ApiError> {
    Call::put("/account/notices").json(draft).if_match(etag).read().await
}

/// How long what is kept, and what closing the account needs.
pub async fn read_privacy() -> Result<Loaded<PrivacyView>, ApiError> {
    Call::get("/account/privacy").read().await
}

/// Everything that is kept, as the text of a file.
pub async fn copy_personal_data() -> Result<String, ApiError> {
    Call::get("/account/copy").text().await
}

/// Who read what is personal.
pub async fn list_reads(search: &Query) -> Result<Page<PersonalDataRead>, ApiError> {
    let path = crate::navigation::with_query("/account/reads".to_owned(), &search.text());
    let page: Loaded<Page<PersonalDataRead>> = Call::get(path).read().await?;
    Ok(page.value)
}

/// Asks for the code that closes an account without a password.
pub async fn request_closing_code() -> Result<Loaded<Received>, ApiError> {
    Call::post("/account/request-closing-code").read().await
}

/// Closes the account; the session is over then.
pub async fn close_account(
    draft: &ClosingDraft,
    etag: &Etag,
    intent: &Intent,
) -> Result<ClosedView, ApiError> {
    let closed: Loaded<ClosedView> =
        Call::post("/account/close").json(draft).if_match(etag).intent(intent).read().await?;
    forget_token();
    Ok(closed.value)
}

/// Opens a closed account again.
pub async fn restore_account(token: &TokenOnly) -> Result<(), ApiError> {
    Call::post("/accounts/restore").json(token).signs_in().done().await
}
