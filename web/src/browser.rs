//! The few things asked of the browser, each of them harmless where there is none (native tests).

use wasm_bindgen::JsCast;
use web_sys::{Blob, Document, FocusOptions, HtmlAnchorElement, HtmlElement, Storage, Url, Window};

/// The window, where there is one.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document, where there is one.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The path and the query (without `?`) in the address bar.
pub fn location() -> (String, String) {
    let Some(location) = window().map(|window| window.location()) else {
        return Default::default();
    };
    let query = location.search().unwrap_or_default();
    let query = query.strip_prefix('?').unwrap_or(&query).to_owned();
    (location.pathname().unwrap_or_default(), query)
}

/// The language the browser asks for, such as `fr-CA`.
pub fn preferred_language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// Sets the language of the page.
pub fn set_page_language(code: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for an attribute name that is not one.
        let _ = root.set_attribute("lang", code);
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element with an id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The visible text of the element with an id.
pub fn text_of(id: &str) -> Option<String> {
    element(id)?.text_content()
}

/// How far down the page the element with an id stands.
pub fn depth(id: &str) -> Option<f64> {
    Some(element(id)?.get_bounding_client_rect().top())
}

/// Moves the keyboard to an element and scrolls to it.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // A detached element cannot take the focus; nothing is lost.
        let _ = element.focus();
    }
}

/// Moves the keyboard to an element without scrolling.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The moment it is by the browser's clock, in milliseconds since 1970.
pub fn clock() -> i64 {
    // Milliseconds since 1970 are far below 2^53.
    #[expect(clippy::cast_possible_truncation, reason = "no browser's clock is beyond 2^53")]
    let now = js_sys::Date::now() as i64;
    now
}

/// How many minutes the browser's own zone is ahead of UTC at a moment.
pub fn zone_minutes(milliseconds: i64) -> i32 {
    #[expect(clippy::cast_precision_loss, reason = "moments are far below 2^53")]
    let at = js_sys::Date::new(&(milliseconds as f64).into());
    #[expect(clippy::cast_possible_truncation, reason = "at most 14 hours")]
    let behind = at.get_timezone_offset() as i32;
    -behind
}

/// Bytes that nobody can guess, from the browser.
pub fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    if let Some(crypto) = window().and_then(|window| window.crypto().ok()) {
        // Fails only beyond 64 KB.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// What was kept in this browser under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text in this browser. A full or forbidden storage keeps nothing.
pub fn keep(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}

/// Forgets what was kept under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// Forgets everything kept under names that begin so.
pub fn forget_all(prefix: &str) {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or_default();
    let names: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|name| name.starts_with(prefix))
        .collect();
    for name in names {
        let _ = storage.remove_item(&name);
    }
}

/// Hands a text to the reader as a file.
pub fn save_file(name: &str, text: &str) {
    save(name, Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())));
}

/// Hands bytes to the reader as a file.
pub fn save_bytes(name: &str, bytes: &[u8]) {
    save(name, Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&js_sys::Uint8Array::from(bytes))));
}

/// It stays in memory until the page is left: taking it back at once would take it from browsers that save
/// slowly.
fn save(name: &str, blob: Result<Blob, wasm_bindgen::JsValue>) {
    let Ok(blob) = blob else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Loads an address as a page of its own.
pub fn load(path: &str) {
    if let Some(window) = window() {
        // Fails only for addresses of another origin, and ours begin with a slash.
        let _ = window.location().assign(path);
    }
}
