//! Every act, against the real server.

mod accounts;
mod foundation;
mod pilot;
