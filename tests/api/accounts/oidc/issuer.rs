//! A sign-in service of the tests' own, in this process. It keeps to OpenID Connect, unless a test
//! tells it to misbehave.

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use actix_web::web::{self, Data, Form};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use api::identities::settings::{ClientAuthentication, ProviderSettings};
use api::machine;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use shared::identities::ProviderKind;
use shared::language::Bilingual;

pub const CLIENT: &str = "gcdevexchange";
pub const SECRET: &str = "a secret that both know";

/// How an ID token is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signature {
    /// With the service's key, as it should be.
    #[default]
    Own,
    /// With a key that the service never published, under the name of one it did.
    Foreign,
    /// Not at all.
    None,
    /// With the secret that both know.
    Secret,
    /// With the published key taken for a secret.
    PublicKeyAsSecret,
}

/// What the service says about the person who comes next.
#[derive(Clone, Debug)]
pub struct Tale {
    /// Laid over the claims of the ID token; null takes a claim away.
    pub token: Value,
    /// What the user-info endpoint says, beside `sub`.
    pub user_info: Value,
    pub signature: Signature,
}

struct Granted {
    challenge: String,
    nonce: String,
    redirect_uri: String,
    tale: Tale,
}

#[derive(Default)]
struct State {
    codes: HashMap<String, Granted>,
    /// By access token.
    people: HashMap<String, Value>,
    discoveries: u32,
    assertions: u32,
    key: u8,
}

/// The service.
pub struct Issuer {
    pub address: String,
    state: Arc<Mutex<State>>,
    handle: actix_web::dev::ServerHandle,
}

/// Somebody whose service checked their address.
pub fn zoe() -> Tale {
    Tale {
        token: json!({ "sub": "zoe", "locale": "fr-CA" }),
        user_info: json!({ "name": "Zoé Arsenault", "email": "zoe@example.ca", "email_verified": true }),
        signature: Signature::Own,
    }
}

/// Somebody of whom the service says nothing but that it knows them.
pub fn nobody_in_particular(subject: &str) -> Tale {
    Tale { token: json!({ "sub": subject }), user_info: json!({}), signature: Signature::Own }
}

impl Issuer {
    /// Starts one on a port of its own.
    pub fn start() -> Issuer {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let state = Arc::new(Mutex::new(State { key: 1, ..State::default() }));
        let shared = Data::new((address.clone(), state.clone()));
        let server = HttpServer::new(move || {
            App::new()
                .app_data(shared.clone())
                .route("/.well-known/openid-configuration", web::get().to(configuration))
                .route("/jwks", web::get().to(keys))
                .route("/token", web::post().to(token))
                .route("/userinfo", web::get().to(user_info))
        });
        let server = server.workers(1).disable_signals().listen(listener).expect("it listens").run();
        let handle = server.handle();
        tokio::spawn(server);
        Issuer { address, state, handle }
    }

    /// Its entry in our settings.
    pub fn settings(&self, id: &str) -> ProviderSettings {
        ProviderSettings {
            id: id.to_owned(),
            label: Bilingual::new("Sign-In Key", "Clé d’ouverture"),
            kind: ProviderKind::Vendor,
            issuer: self.address.clone(),
            client_id: CLIENT.to_owned(),
            client: ClientAuthentication::Secret(SECRET.to_owned()),
            scopes: vec!["email".to_owned(), "profile".to_owned()],
            clock_skew_seconds: 60,
            second_factor_amr: vec!["otp".to_owned()],
            second_factor_acr: Vec::new(),
        }
    }

    /// Somebody signs in there, on the page that `address` opens; returns the code.
    pub fn sign_in(&self, query: &HashMap<String, String>, tale: Tale) -> String {
        let mut state = self.state.lock().expect("nobody panicked");
        let code = format!("code-{}", state.codes.len());
        let granted = Granted {
            challenge: query["code_challenge"].clone(),
            nonce: query["nonce"].clone(),
            redirect_uri: query["redirect_uri"].clone(),
            tale,
        };
        state.codes.insert(code.clone(), granted);
        code
    }

    /// How often its settings were asked for.
    pub fn discoveries(&self) -> u32 {
        self.state.lock().expect("nobody panicked").discoveries
    }

    /// How often a signature showed who we are.
    pub fn assertions(&self) -> u32 {
        self.state.lock().expect("nobody panicked").assertions
    }

    /// Changes its key.
    pub fn change_key(&self) {
        self.state.lock().expect("nobody panicked").key += 1;
    }

    /// A token that somebody signed out there, with claims laid over the right ones.
    pub fn logout_token(&self, claims: Value, signature: Signature) -> String {
        let now = machine::now().timestamp();
        let mut whole = json!({
            "iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 120,
            "jti": format!("{}", machine::new_id()),
            "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
        });
        lay_over(&mut whole, &claims);
        let key = self.state.lock().expect("nobody panicked").key;
        signed(&whole, key, signature)
    }

    /// Takes no connection any more.
    pub async fn stop(&self) {
        self.handle.stop(false).await;
    }
}

type Inside = Data<(String, Arc<Mutex<State>>)>;

async fn configuration(inside: Inside) -> HttpResponse {
    let (address, state) = &**inside;
    state.lock().expect("nobody panicked").discoveries += 1;
    HttpResponse::Ok().json(json!({
        "issuer": address,
        "authorization_endpoint": format!("{address}/authorize"),
        "token_endpoint": format!("{address}/token"),
        "userinfo_endpoint": format!("{address}/userinfo"),
        "end_session_endpoint": format!("{address}/end"),
        "jwks_uri": format!("{address}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // A service may well say that it can do what we do not take.
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    }))
}

async fn keys(inside: Inside) -> HttpResponse {
    let key = inside.1.lock().expect("nobody panicked").key;
    HttpResponse::Ok().json(json!({ "keys": [{
        "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid(key),
        "x": URL_SAFE_NO_PAD.encode(key_of(key).verifying_key().as_bytes()),
    }] }))
}

async fn token(request: HttpRequest, form: Form<HashMap<String, String>>, inside: Inside) -> HttpResponse {
    let (address, state) = &**inside;
    let mut state = state.lock().expect("nobody panicked");
    let refused = |error: &str| HttpResponse::BadRequest().json(json!({ "error": error }));
    if form.contains_key("client_assertion") {
        state.assertions += 1;
    } else if !knows_the_secret(&request) {
        return refused("invalid_client");
    }
    // A code is good once.
    let Some(granted) = form.get("code").and_then(|code| state.codes.remove(code)) else {
        return refused("invalid_grant");
    };
    let verifier = form.get("code_verifier").map(|verifier| Sha256::digest(verifier.as_bytes()));
    let is_proved = verifier.is_some_and(|hash| URL_SAFE_NO_PAD.encode(hash) == granted.challenge);
    if !is_proved || form.get("redirect_uri") != Some(&granted.redirect_uri) {
        return refused("invalid_grant");
    }
    let now = machine::now().timestamp();
    let mut claims = json!({
        "iss": address, "aud": CLIENT, "sub": "nobody", "iat": now, "exp": now + 300, "nonce": granted.nonce,
    });
    lay_over(&mut claims, &granted.tale.token);
    let mut person = json!({ "sub": claims["sub"] });
    lay_over(&mut person, &granted.tale.user_info);
    let access_token = format!("access-{}", state.people.len());
    state.people.insert(access_token.clone(), person);
    HttpResponse::Ok().json(json!({
        "access_token": access_token, "token_type": "Bearer", "expires_in": 300,
        "id_token": signed(&claims, state.key, granted.tale.signature),
    }))
}

async fn user_info(request: HttpRequest, inside: Inside) -> HttpResponse {
    let said = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    let token = said.and_then(|said| said.strip_prefix("Bearer ")).unwrap_or_default();
    match inside.1.lock().expect("nobody panicked").people.get(token) {
        Some(person) => HttpResponse::Ok().json(person),
        None => HttpResponse::Unauthorized().finish(),
    }
}

fn knows_the_secret(request: &HttpRequest) -> bool {
    // RFC 6749, 2.3.1: both parts are form-encoded first.
    let expected = STANDARD.encode(format!("{CLIENT}:{}", SECRET.replace(' ', "+")));
    let said = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    said == Some(&format!("Basic {expected}"))
}

fn lay_over(whole: &mut Value, over: &Value) {
    for (name, value) in over.as_object().expect("claims") {
        if value.is_null() {
            whole.as_object_mut().expect("claims").remove(name);
        } else {
            whole[name] = value.clone();
        }
    }
}

fn key_of(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

fn kid(number: u8) -> String {
    format!("key-{number}")
}

fn signed(claims: &Value, key: u8, signature: Signature) -> String {
    let private =
        |number: u8| EncodingKey::from_ed_der(key_of(number).to_pkcs8_der().expect("a key").as_bytes());
    let encode = |algorithm: Algorithm, key_number: u8, key: &EncodingKey| {
        let header = Header { kid: Some(kid(key_number)), ..Header::new(algorithm) };
        jsonwebtoken::encode(&header, claims, key).expect("a token")
    };
    match signature {
        Signature::Own => encode(Algorithm::EdDSA, key, &private(key)),
        Signature::Foreign => encode(Algorithm::EdDSA, key, &private(200)),
        Signature::Secret => encode(Algorithm::HS256, key, &EncodingKey::from_secret(SECRET.as_bytes())),
        Signature::PublicKeyAsSecret => {
            let public = key_of(key).verifying_key();
            encode(Algorithm::HS256, key, &EncodingKey::from_secret(public.as_bytes()))
        }
        Signature::None => {
            let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
            format!("{}.{}.", part(&json!({ "alg": "none", "typ": "JWT" })), part(claims))
        }
    }
}
