//! What protects one's account: password, address, second factor.

mod codes;
mod email_form;
mod fold;
mod manage;
mod notice;
mod page;
mod password_form;
mod scan;
mod second_factor;

pub use notice::SecondFactorNotice;
pub use page::SecurityPage;
