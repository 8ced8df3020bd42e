//! What is acknowledged is kept: through crashes, under load, and beside other commands.
//!
//! A crash (SIGKILL) cannot show that something was never flushed to the disk, because the system still has it. So
//! `flushed` reads the system calls of the server instead.

mod beside;
mod concurrency;
mod crash;
mod eyes;
mod flushed;
mod program;
