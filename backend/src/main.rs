//! The command line of `kith`. It reads arguments and calls what does the work; it decides nothing itself.

fn main() {}
