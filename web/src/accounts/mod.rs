//! Accounts: signing in and up, one's own account.

mod account_page;
mod confirm_page;
mod messages;
mod personas;
mod reset_page;
mod sign_in_page;
mod sign_up_page;
mod signed_in_only;
mod tax_fields;

pub use account_page::AccountPage;
pub use confirm_page::ConfirmPage;
pub use reset_page::ResetPage;
pub use sign_in_page::SignInPage;
pub use sign_up_page::SignUpPage;
pub use signed_in_only::{SignedInOnly, sign_in_address};
pub use tax_fields::tax_fields;
