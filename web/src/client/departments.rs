//! Departments, and the taxes at their contracting addresses.

use shared::departments::DepartmentView;
use shared::page::Page;
use shared::province::TaxRow;

use super::call::{Call, Loaded};
use crate::failure::ApiError;

/// Every department.
pub async fn list_departments() -> Result<Loaded<Page<DepartmentView>>, ApiError> {
    Call::get("/departments").read().await
}

/// The sales taxes of every province, with the days from which they apply.
pub async fn list_tax_rates() -> Result<Vec<TaxRow>, ApiError> {
    let page: Loaded<Page<TaxRow>> = Call::get("/tax-rates").read().await?;
    Ok(page.value.items)
}
