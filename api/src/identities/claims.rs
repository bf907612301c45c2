//! What a service says about somebody, once everything about it was checked: the signature, the
//! audience, the times, the nonce, and that both of its answers are about the same person.

use openidconnect::core::{CoreGenderClaim, CoreUserInfoClaims};
use openidconnect::{
    ClaimsVerificationError, IdTokenClaims, Nonce, OAuth2TokenResponse, SignatureVerificationError,
    StandardClaims, TokenResponse,
};
use serde::{Deserialize, Serialize};
use shared::actor::{EmailStanding, Factor};
use shared::identities::Claims;
use shared::language::Language;

use super::attempt::Attempt;
use super::providers::{Need, Provider};
use super::relying::{self, More, RelyingParty, Tokens};
use super::settings::ProviderSettings;

/// The longest token that is kept for signing out of the service too.
const LONGEST_TOKEN: usize = 6_000;

/// Somebody whom a service vouches for.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it said.
    pub claims: Claims,
    /// Its name of its own session.
    pub sid: Option<String>,
    /// The token itself: it tells the service whom to sign out.
    pub id_token: String,
}

/// As much of it as one of our cookies carries.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Carried {
    issuer: String,
    subject: String,
    name: Option<String>,
    email: Option<String>,
    is_checked: bool,
    language: Option<Language>,
    factor: Factor,
    sid: Option<String>,
}

/// Checks the tokens of a service.
///
/// # Errors
/// Why they are not believed; for the log.
pub async fn verify(
    provider: &Provider,
    client: &RelyingParty,
    tokens: &Tokens,
    attempt: &Attempt,
) -> Result<Verified, String> {
    let token = tokens.id_token().ok_or("there is no ID token")?;
    let nonce = Nonce::new(attempt.nonce.clone());
    let metadata = provider.metadata(Need::Known).await.map_err(|_| "its keys are not known")?;
    let claims = match token.claims(&relying::verifier(provider, &metadata), &nonce) {
        Err(error) if is_unknown_key(&error) => {
            // The service changed its keys since they were read.
            let metadata = provider.metadata(Need::NewKeys).await.map_err(|_| "its keys are not known")?;
            token.claims(&relying::verifier(provider, &metadata), &nonce)
        }
        other => other,
    };
    let claims = claims.map_err(|error| format!("{error}: {error:?}"))?;
    let more = further(provider, client, tokens, claims).await?;
    let id_token = token.to_string();
    Ok(Verified {
        claims: merged(&provider.settings, claims, more.as_ref()),
        sid: claims.additional_claims().sid.clone(),
        id_token: if id_token.len() > LONGEST_TOKEN { String::new() } else { id_token },
    })
}

fn is_unknown_key(error: &ClaimsVerificationError) -> bool {
    matches!(
        error,
        ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey | SignatureVerificationError::CryptoError(_)
        )
    )
}

/// What the service says at its user-info endpoint, if it has one: many say the name and the
/// address there and nowhere else.
async fn further(
    provider: &Provider,
    client: &RelyingParty,
    tokens: &Tokens,
    claims: &IdTokenClaims<More, CoreGenderClaim>,
) -> Result<Option<CoreUserInfoClaims>, String> {
    let token = tokens.access_token().clone();
    let Ok(request) = client.user_info(token, Some(claims.subject().clone())) else {
        return Ok(None);
    };
    let answer = request.request_async(provider.fetch()).await;
    answer.map(Some).map_err(|error| format!("user info: {error}: {error:?}"))
}

fn merged(
    settings: &ProviderSettings,
    claims: &IdTokenClaims<More, CoreGenderClaim>,
    more: Option<&CoreUserInfoClaims>,
) -> Claims {
    let of_token = Said::of_token(claims);
    let said = match more {
        Some(more) => of_token.or(Said::of_user_info(more)),
        None => of_token,
    };
    let methods = claims.auth_method_refs().into_iter().flatten();
    let mut methods = methods.map(|method| method.to_string());
    let class = claims.auth_context_ref().map(|class| class.to_string());
    let is_strong = methods.any(|method| settings.second_factor_amr.contains(&method))
        || class.is_some_and(|class| settings.second_factor_acr.contains(&class));
    Claims {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        name: said.name,
        email: said.email,
        standing: if said.is_checked { EmailStanding::Confirmed } else { EmailStanding::Unconfirmed },
        language: said.language,
        factor: if is_strong { Factor::Two } else { Factor::One },
    }
}

/// What one of a service's two answers says.
struct Said {
    name: Option<String>,
    email: Option<String>,
    is_checked: bool,
    language: Option<Language>,
}

impl Said {
    fn of_token(claims: &IdTokenClaims<More, CoreGenderClaim>) -> Said {
        let name = claims.name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        let given = claims.given_name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        let family =
            claims.family_name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        Said {
            name: usable(name.or(joined(given, family))),
            email: usable_email(claims.email().map(|email| email.to_string())),
            is_checked: claims.email_verified() == Some(true),
            language: relying::language_of(claims.locale()),
        }
    }

    fn of_user_info(claims: &CoreUserInfoClaims) -> Said {
        let claims: &StandardClaims<CoreGenderClaim> = claims.standard_claims();
        let name = claims.name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        let given = claims.given_name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        let family =
            claims.family_name().and_then(|name| name.iter().next()).map(|(_, name)| name.to_string());
        Said {
            name: usable(name.or(joined(given, family))),
            email: usable_email(claims.email().map(|email| email.to_string())),
            is_checked: claims.email_verified() == Some(true),
            language: relying::language_of(claims.locale()),
        }
    }

    /// The token first: it is signed. An address keeps the word that came with it.
    fn or(self, other: Said) -> Said {
        let (email, is_checked) = match self.email {
            Some(email) => (Some(email), self.is_checked),
            None => (other.email, other.is_checked),
        };
        Said { name: self.name.or(other.name), email, is_checked, language: self.language.or(other.language) }
    }
}

fn joined(given: Option<String>, family: Option<String>) -> Option<String> {
    let parts: Vec<String> = given.into_iter().chain(family).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A name that an account can bear.
fn usable(name: Option<String>) -> Option<String> {
    let name = name?.trim().to_owned();
    (!name.is_empty() && name.chars().count() <= 100).then_some(name)
}

fn usable_email(email: Option<String>) -> Option<String> {
    email.filter(|email| shared::validation::email(email).is_ok())
}

impl From<Carried> for Verified {
    fn from(carried: Carried) -> Self {
        let Carried { issuer, subject, name, email, is_checked, language, factor, sid } = carried;
        let standing = if is_checked { EmailStanding::Confirmed } else { EmailStanding::Unconfirmed };
        let claims = Claims { issuer, subject, name, email, standing, language, factor };
        Verified { claims, sid, id_token: String::new() }
    }
}

impl From<&Verified> for Carried {
    fn from(verified: &Verified) -> Self {
        let Claims { issuer, subject, name, email, standing, language, factor } = verified.claims.clone();
        let is_checked = standing == EmailStanding::Confirmed;
        Carried { issuer, subject, name, email, is_checked, language, factor, sid: verified.sid.clone() }
    }
}
