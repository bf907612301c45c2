//! Results: the public numbers.

mod facts;
mod results_page;

pub use facts::facts;
pub use results_page::ResultsPage;
