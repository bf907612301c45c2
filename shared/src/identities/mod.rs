//! Signing in with another service: an issuer of OpenID Connect and the subject it names, linked
//! to an account here. Any number may lead to one account; a user name or an address never does.

mod return_path;
mod rules;
mod wire;

pub use return_path::{account_page, return_path};
pub use rules::{Arrival, Claims, Holder, Ways, account_of, arrive, link, may_link, may_unlink, unlink};
pub use wire::{
    IdentityView, LinkBegun, LinkRequest, NewAccount, NewAccountView, ProofRequest, ProviderKind,
    ProviderView, SignedOutView,
};
