//! Our side of OpenID Connect: the code flow with PKCE, state and nonce. What is signed by the
//! service's own keys, for us, now, and for this very attempt is believed, and nothing else.

use chrono::Duration;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthType, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IdTokenVerifier,
    LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier, ProviderMetadataWithLogout, RedirectUrl, Scope,
    StandardErrorResponse, StandardTokenResponse,
};
use serde::{Deserialize, Serialize};
use shared::language::{Language, Words};

use super::attempt::Attempt;
use super::providers::Provider;
use super::settings::ClientAuthentication;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::machine;

/// What a token says beside the standard's claims: the service's name of its own session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct More {
    /// `sid`, for a sign-out that begins at the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
}

impl AdditionalClaims for More {}

type Fields = IdTokenFields<
    More,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// What the service answers to a code.
pub type Tokens = StandardTokenResponse<Fields, CoreTokenType>;

/// We, as one service knows us.
pub type RelyingParty = Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The languages of the service's pages, the best first.
const LOCALES: [Words; 2] = [Words::new("en-CA", "fr-CA"), Words::new("en", "fr")];

/// We, as a service knows us.
///
/// # Errors
/// A fault, if our own address is none.
pub fn relying_party(
    ctx: &Ctx,
    provider: &Provider,
    metadata: &ProviderMetadataWithLogout,
) -> Result<RelyingParty, Problem> {
    let settings = &provider.settings;
    let secret = match &settings.client {
        ClientAuthentication::Secret(secret) => Some(ClientSecret::new(secret.clone())),
        ClientAuthentication::PrivateKey { .. } => None,
    };
    let callback = format!("{}/sign-in/{}/callback", ctx.config.public_url, settings.id);
    let client =
        Client::from_provider_metadata(metadata.clone(), ClientId::new(settings.client_id.clone()), secret);
    let client = client.set_redirect_uri(RedirectUrl::new(callback).map_err(Problem::fault)?);
    Ok(client.set_auth_type(authentication(metadata)))
}

/// Basic authentication, unless the service only takes the secret in the body.
fn authentication(metadata: &ProviderMetadataWithLogout) -> AuthType {
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method: CoreClientAuthMethod| methods.is_none_or(|methods| methods.contains(&method));
    let only_in_body =
        !takes(CoreClientAuthMethod::ClientSecretBasic) && takes(CoreClientAuthMethod::ClientSecretPost);
    if only_in_body { AuthType::RequestBody } else { AuthType::BasicAuth }
}

/// Where the browser shows who its person is.
#[must_use]
pub fn address(client: &RelyingParty, provider: &Provider, attempt: &Attempt) -> String {
    let verifier = PkceCodeVerifier::new(attempt.verifier.clone());
    let (state, nonce) = (attempt.state.clone(), attempt.nonce.clone());
    let mut request = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        )
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
    for scope in &provider.settings.scopes {
        request = request.add_scope(Scope::new(scope.clone()));
    }
    for locale in LOCALES {
        request = request.add_ui_locale(LanguageTag::new(locale.in_language(attempt.language).to_owned()));
    }
    let (address, ..) = request.url();
    address.into()
}

/// Exchanges the code, with the other half of PKCE.
///
/// # Errors
/// What the service, or the way to it, says; for the log.
pub async fn exchange(
    client: &RelyingParty,
    provider: &Provider,
    code: String,
    attempt: &Attempt,
) -> Result<Tokens, String> {
    let request = client.exchange_code(AuthorizationCode::new(code)).map_err(|error| error.to_string())?;
    let mut request = request.set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()));
    if let ClientAuthentication::PrivateKey { pem, key_id } = &provider.settings.client {
        let audience = client.token_uri().map(|url| url.to_string()).unwrap_or_default();
        let id = &provider.settings.client_id;
        let assertion = super::assertion::sign(pem, key_id.as_deref(), id, &audience)?;
        request = request
            .add_extra_param("client_assertion_type", super::assertion::TYPE)
            .add_extra_param("client_assertion", assertion);
    }
    request.request_async(provider.fetch()).await.map_err(|error| format!("{error}: {error:?}"))
}

/// Believes tokens that the service's public keys signed for us, at about this time. Secrets that
/// both know sign nothing here: whoever has ours could then sign in as anybody.
#[must_use]
pub fn verifier<'a>(
    provider: &Provider,
    metadata: &ProviderMetadataWithLogout,
) -> IdTokenVerifier<'a, CoreJsonWebKey> {
    let skew = Duration::seconds(provider.settings.clock_skew_seconds.into());
    IdTokenVerifier::new_public_client(
        ClientId::new(provider.settings.client_id.clone()),
        metadata.issuer().clone(),
        metadata.jwks().clone(),
    )
    .set_allowed_algs(SIGNATURES)
    .set_time_fn(move || machine::now() - skew)
    .set_issue_time_verifier_fn(move |issued_at| {
        let now = machine::now();
        let is_near = issued_at <= now + skew && issued_at >= now - super::times::ATTEMPT - skew;
        if is_near { Ok(()) } else { Err(format!("issued at {issued_at}, and it is {now}")) }
    })
}

const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The language that a service says its person reads, if it is one of ours.
#[must_use]
pub fn language_of(locale: Option<&LanguageTag>) -> Option<Language> {
    locale.and_then(|locale| Language::from_code(locale.as_ref()))
}
