//! A new access token for a session that goes on, asked for by one tab at a time.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{accounts, token};
use crate::browser;

/// The name of the Web Lock that all tabs of the app share.
const LOCK: &str = "gcdevexchange-session";

/// Takes up a session that was begun before this page was loaded.
pub async fn resume() {
    if token::token().is_none() && token::was_signed_in() {
        // A session that is over reads as nobody's.
        let _ = refresh(None).await;
    }
}

/// Refreshes the session. The token that the failed call was signed with says whether another
/// call did that already.
///
/// # Errors
/// The session is over, or the API could not be reached.
pub(super) async fn refresh(signed_with: Option<String>) -> Result<(), JsValue> {
    let renewed = match lock_manager() {
        Some(locks) => under_lock(&locks, signed_with)?,
        // Browsers without Web Locks, and pages that are not served securely.
        None => future_to_promise(renew(signed_with)),
    };
    JsFuture::from(renewed).await.map(|_| ())
}

async fn renew(signed_with: Option<String>) -> Result<JsValue, JsValue> {
    let meanwhile = token::token();
    if meanwhile.is_some() && meanwhile != signed_with {
        return Ok(JsValue::NULL);
    }
    match accounts::refresh().await {
        Ok(token) => {
            token::set_token(&token);
            Ok(JsValue::NULL)
        }
        Err(error) => {
            if error.status() == Some(401) {
                token::forget_token();
            }
            Err(JsValue::NULL)
        }
    }
}

/// `navigator.locks`; web-sys still calls it unstable, so it is reached by name.
fn lock_manager() -> Option<JsValue> {
    let navigator = browser::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn under_lock(locks: &JsValue, signed_with: Option<String>) -> Result<Promise, JsValue> {
    let request: Function = Reflect::get(locks, &"request".into())?.dyn_into()?;
    let work = Closure::once_into_js(move |_: JsValue| future_to_promise(renew(signed_with)));
    request.call2(locks, &LOCK.into(), &work)?.dyn_into()
}
