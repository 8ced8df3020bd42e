//! Those who look after the register: how they come in, what each may do, the desk, and the record of it all.

mod account;
mod desk;
mod door;
mod forgery;
mod guessing;
mod oracle;
mod record;
mod roles;
mod routes;
mod second_factor;
