//! Every query of the slice. `contracts` reads and writes the contract itself, `lists` several of
//! them, `work` what is delivered and written under it.

mod contracts;
mod lists;
mod work;

pub use contracts::{
    insert, lock, lock_unchecked, lock_with_opportunity, next_running_number, of_offer, of_opportunity, read,
    save,
};
pub use lists::{
    list, of_department_and_vendor, of_departments, of_opportunities, of_vendor, unfinished,
    unfinished_of_organization,
};
pub use work::{Delivered, Message, deliveries, insert_delivery, insert_message, messages, save_review};
