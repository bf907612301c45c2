//! Signing in with another service by OpenID Connect. Nothing of it is offered, and no service is
//! asked for anything, unless the settings name one.
//!
//! Reading order: `settings` (which services there are), `providers` (what is known of each),
//! `begin` and `callback` (the way there and back), `arrival` (what becomes of whoever comes back),
//! `new_account` (somebody new whose service said too little), `list`, `begin_link` and `unlink`
//! (one's own account), `leave` and `back_channel_logout` (signing out, from either side).

mod arrival;
mod assertion;
mod attempt;
pub mod back_channel_logout;
pub mod begin;
pub mod begin_link;
pub mod callback;
mod claims;
pub mod entity;
mod fetch;
pub mod leave;
mod letters;
pub mod list;
mod logout_token;
pub mod new_account;
mod newcomer;
mod pages;
pub mod providers;
mod relying;
pub mod sessions;
pub mod settings;
mod signed;
pub mod store;
mod times;
pub mod unlink;
mod view;
