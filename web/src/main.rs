//! The browser app of GCDevExchange / Carrefour des programmeurs du GC. Start reading at `app`.

mod accounts;
mod announcer;
mod app;
mod browser;
mod client;
mod content;
mod contracts;
mod countdown;
mod demonstration;
mod failure;
mod format;
mod forms;
mod frame;
mod home;
mod hooks;
mod navigation;
mod notifications;
mod opportunities;
mod payments;
mod pending;
mod proposals;
mod query;
mod questions;
mod route;
mod route_steps;
mod session;
mod ui;
mod wizard;
mod workspace;

/// The element of `index.html` that the app fills.
const ROOT: &str = "app";

fn main() {
    let root = browser::document().and_then(|document| document.get_element_by_id(ROOT));
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
