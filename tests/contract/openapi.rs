//! The document is complete and true to the code.
