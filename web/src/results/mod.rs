//! Results: the public numbers.

mod numbers;
mod results_page;

pub use results_page::ResultsPage;
