//! What people say of themselves: profiles, declarations, choices of notices.

mod declarations;
mod edit;
mod notices;
