//! The service as browsers and programs meet it. Everything of actix-web is in here; nothing below knows of HTTP.
//!
//! [`routes`] lists every address. A request passes, from the outside in: its log line, the headers every answer
//! carries, who may read it, compression, the mending of failures, and the limit of its address.

mod api;
mod assets;
mod calendars;
mod chosen;
mod client_address;
mod compression;
mod cors;
mod data;
mod envelope;
mod fresh;
mod headers;
mod health;
mod key;
mod led_on;
mod limits;
mod ogc;
mod oruk;
mod own_address;
mod page;
mod problem;
mod programs;
mod rate;
mod reading;
mod routes;
mod serving;
mod site_map;
mod staff;
mod streamed;
mod tiles;
mod unread;
mod vector_tiles;
mod visit;
mod well_known;

#[cfg(test)]
mod tests;

pub use rate::Buckets;
pub use serving::serve;
