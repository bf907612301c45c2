//! How an opportunity is announced: by its own title and short description, if everybody may read it.

use shared::actor::Visitor;
use shared::ids::OpportunityId;
use shared::language::Language;
use shared::opportunities::OpportunityContent;
use shared::refusal::Refusal;

use super::pages::Page;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::opportunities::store;

/// Puts the published title and short description in the place of the general ones. What is hidden,
/// what is not there and what cannot be read now keep those alike, and ask not to be listed.
pub async fn opportunity(ctx: &Ctx, id: OpportunityId, language: Language, page: &mut Page) {
    match published(ctx, id).await {
        Ok(content) => {
            content.title.in_language(language).clone_into(&mut page.title);
            content.summary.in_language(language).clone_into(&mut page.description);
        }
        Err(_) => page.slugs = None,
    }
}

async fn published(ctx: &Ctx, id: OpportunityId) -> Result<OpportunityContent, Problem> {
    let read = ctx.begin_read().await?;
    let facts = store::read(&read, id, &Visitor::Nobody).await?;
    let publication = facts.publication.as_ref().ok_or(Refusal::NotFound)?;
    store::content(&read, id, publication.content_number).await
}
