//! The browser app of GCDevExchange / Carrefour des programmeurs du GC. Start reading at `app`.
#![cfg_attr(
    not(all(feature = "public", feature = "account", feature = "office", feature = "administration")),
    allow(dead_code, unused_imports, reason = "each app uses its part; checked as a whole with all of them")
)]

#[cfg(feature = "account")]
mod account_pages;
mod accounts;
#[cfg(feature = "administration")]
mod administration_pages;
mod announcer;
mod app;
mod browser;
mod client;
mod content;
mod contracts;
mod countdown;
mod demonstration;
mod departments;
mod evaluations;
mod failure;
#[cfg(feature = "account")]
mod fairness;
mod file;
mod format;
mod forms;
mod frame;
mod home;
mod hooks;
mod navigation;
mod notifications;
#[cfg(feature = "office")]
mod office_pages;
mod opportunities;
#[cfg(feature = "account")]
mod organizations;
#[cfg(feature = "administration")]
mod oversight;
mod payments;
#[cfg(feature = "administration")]
mod platform;
mod proposals;
#[cfg(feature = "public")]
mod public_pages;
mod query;
mod questions;
mod results;
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
