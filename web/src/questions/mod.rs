//! Questions and answers on an opportunity, as everybody reads and asks them.

mod ask_form;
mod section;

pub use section::Questions;
