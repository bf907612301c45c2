//! Departments: who they are, who works there, and how they run their files.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::departments::{
    DelegationDraft, DelegationView, DepartmentDetail, DepartmentDraft, DepartmentInvitationDraft,
    DepartmentInvitationView, DepartmentSettings, DepartmentView, HandOverDraft, OfficialRoleChange,
    OfficialView, OpenFileView, RoleRequestDraft, RoleRequestRefusal, RoleRequestView, TemplateView,
};
use shared::ids::{
    DelegationId, DepartmentId, DepartmentInvitationId, OpportunityId, PersonId, RoleRequestId, Version,
};
use shared::opportunities::{FileView, RecordEntry};
use shared::page::Page;
use shared::province::TaxRow;

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

type Outcome<V> = Result<Loaded<V>, ApiError>;

fn below(id: DepartmentId, rest: &str) -> String {
    ["/departments/", &id.to_string(), rest].concat()
}

async fn make<D: Serialize, V: DeserializeOwned>(path: String, draft: &D, intent: &Intent) -> Outcome<V> {
    Call::post(path).json(draft).intent(intent).read().await
}

async fn act<D: Serialize, V: DeserializeOwned>(
    path: String,
    draft: &D,
    seen: Version,
    intent: &Intent,
) -> Outcome<V> {
    Call::post(path).json(draft).intent(intent).if_match(&Etag::of(seen)).read().await
}

async fn plainly<V: DeserializeOwned>(path: String, seen: Version, intent: &Intent) -> Outcome<V> {
    Call::post(path).intent(intent).if_match(&Etag::of(seen)).read().await
}

async fn page<V: DeserializeOwned>(path: String, search: Query) -> Result<Page<V>, ApiError> {
    let found: Loaded<Page<V>> = Call::get([path.as_str(), "?", &search.text()].concat()).read().await?;
    Ok(found.value)
}

/// Every department.
pub async fn list_departments() -> Outcome<Page<DepartmentView>> {
    Call::get("/departments").read().await
}

/// The sales taxes of every province, with the days from which they apply.
pub async fn list_tax_rates() -> Result<Vec<TaxRow>, ApiError> {
    let page: Loaded<Page<TaxRow>> = Call::get("/tax-rates").read().await?;
    Ok(page.value.items)
}

/// One department, as its officials read it.
pub async fn read_department(id: DepartmentId) -> Outcome<DepartmentDetail> {
    Call::get(below(id, "")).read().await
}

/// Makes a department.
pub async fn create_department(draft: &DepartmentDraft, intent: &Intent) -> Outcome<DepartmentDetail> {
    make("/departments".to_owned(), draft, intent).await
}

/// Changes the settings that new files begin with.
pub async fn change_settings(
    id: DepartmentId,
    settings: &DepartmentSettings,
    seen: Version,
    intent: &Intent,
) -> Outcome<DepartmentDetail> {
    act(below(id, "/settings"), settings, seen, intent).await
}

/// The files that its authors start from.
pub async fn list_templates(id: DepartmentId) -> Result<Vec<TemplateView>, ApiError> {
    let page: Loaded<Page<TemplateView>> = Call::get(below(id, "/templates")).read().await?;
    Ok(page.value.items)
}

/// Who works there.
pub async fn list_officials(id: DepartmentId, search: Query) -> Result<Page<OfficialView>, ApiError> {
    page(below(id, "/officials"), search).await
}

/// Everybody who works there, as far as one page goes: to choose from.
pub async fn all_officials(id: DepartmentId) -> Result<Vec<OfficialView>, ApiError> {
    Ok(list_officials(id, Query::default().with("limit", "100")).await?.items)
}

/// Gives an official one more role.
pub async fn grant_role(
    id: DepartmentId,
    change: &OfficialRoleChange,
    seen: Version,
    intent: &Intent,
) -> Outcome<DepartmentDetail> {
    act(below(id, "/grant-role"), change, seen, intent).await
}

/// Takes a role away.
pub async fn revoke_role(
    id: DepartmentId,
    change: &OfficialRoleChange,
    seen: Version,
    intent: &Intent,
) -> Outcome<DepartmentDetail> {
    act(below(id, "/revoke-role"), change, seen, intent).await
}

/// Gives up every role there.
pub async fn leave(id: DepartmentId, seen: Version, intent: &Intent) -> Result<(), ApiError> {
    Call::post(below(id, "/leave")).intent(intent).if_match(&Etag::of(seen)).done().await
}

/// Who was invited.
pub async fn list_invitations(
    id: DepartmentId,
    search: Query,
) -> Result<Page<DepartmentInvitationView>, ApiError> {
    page(below(id, "/invitations"), search).await
}

/// Invites somebody.
pub async fn invite(
    id: DepartmentId,
    draft: &DepartmentInvitationDraft,
    intent: &Intent,
) -> Outcome<DepartmentInvitationView> {
    make(below(id, "/invitations"), draft, intent).await
}

/// One invitation.
pub async fn read_invitation(id: DepartmentInvitationId) -> Outcome<DepartmentInvitationView> {
    Call::get(["/department-invitations/", &id.to_string()].concat()).read().await
}

/// What becomes of an invitation: `accept`, `decline`, `withdraw`.
pub async fn answer_invitation(
    id: DepartmentInvitationId,
    verb: &str,
    seen: Version,
    intent: &Intent,
) -> Outcome<DepartmentInvitationView> {
    plainly(["/department-invitations/", &id.to_string(), "/", verb].concat(), seen, intent).await
}

/// The reader's own invitations.
pub async fn list_own_invitations() -> Outcome<Page<DepartmentInvitationView>> {
    Call::get("/department-invitations").read().await
}

/// Who asks for roles.
pub async fn list_requests(id: DepartmentId, search: Query) -> Result<Page<RoleRequestView>, ApiError> {
    page(below(id, "/role-requests"), search).await
}

/// The reader's own requests.
pub async fn list_own_requests() -> Outcome<Page<RoleRequestView>> {
    Call::get("/role-requests").read().await
}

/// Asks for roles.
pub async fn request_roles(
    id: DepartmentId,
    draft: &RoleRequestDraft,
    intent: &Intent,
) -> Outcome<RoleRequestView> {
    make(below(id, "/role-requests"), draft, intent).await
}

/// Grants a request.
pub async fn grant_request(id: RoleRequestId, seen: Version, intent: &Intent) -> Outcome<RoleRequestView> {
    plainly(["/role-requests/", &id.to_string(), "/grant"].concat(), seen, intent).await
}

/// Refuses a request.
pub async fn refuse_request(
    id: RoleRequestId,
    refusal: &RoleRequestRefusal,
    seen: Version,
    intent: &Intent,
) -> Outcome<RoleRequestView> {
    act(["/role-requests/", &id.to_string(), "/refuse"].concat(), refusal, seen, intent).await
}

/// Which roles are lent.
pub async fn list_delegations(id: DepartmentId, search: Query) -> Result<Page<DelegationView>, ApiError> {
    page(below(id, "/delegations"), search).await
}

/// Lends a role of one's own.
pub async fn delegate(id: DepartmentId, draft: &DelegationDraft, intent: &Intent) -> Outcome<DelegationView> {
    make(below(id, "/delegations"), draft, intent).await
}

/// Ends a delegation early.
pub async fn end_delegation(id: DelegationId, seen: Version, intent: &Intent) -> Outcome<DelegationView> {
    plainly(["/delegations/", &id.to_string(), "/end"].concat(), seen, intent).await
}

/// Files that are not over: of an author, or those without one who can act.
pub async fn list_open_files(id: DepartmentId, author: Option<PersonId>) -> Outcome<Page<OpenFileView>> {
    let query = author.map(|author| ["?author_id=", &author.to_string()].concat()).unwrap_or_default();
    Call::get(below(id, "/open-files") + &query).read().await
}

/// Hands a file to another author.
pub async fn hand_over(
    id: OpportunityId,
    draft: &HandOverDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<FileView> {
    act(["/opportunities/", &id.to_string(), "/hand-over"].concat(), draft, seen, intent).await
}

/// What was decided about people and settings.
pub async fn read_record(id: DepartmentId, search: Query) -> Result<Page<RecordEntry>, ApiError> {
    page(below(id, "/record"), search).await
}
