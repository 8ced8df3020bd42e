//! Those who look after the register: how they prove who they are, and how their accounts are kept.
//!
//! Nothing here tells a stranger whether there is an account with some address: not by words, and not by time.

mod guesses;
mod keeping;
mod passwords;
mod second_factor;
mod sessions;
mod signing_in;

pub use guesses::Guesses;
pub use keeping::{
    Invitation, NewPerson, add, all, choose_password, give_posts, invite, invited, let_in, person, reset,
    shut_out, take_second_factor,
};
pub use passwords::{Hashing, LEAST_CHARS, Unfit};
pub use second_factor::{Offer, RECOVERY_CODES, offer, offered};
pub use sessions::{
    ABSOLUTE_LIMIT, Changed, DEVICE_KNOWN_FOR, IDLE_LIMIT, Person, change_password, codes_left, end,
    end_others, new_codes, of_account, person_of, sign_out,
};
pub use signing_in::{Attempt, Opened, SignIn, accept_offer, give_code, give_password};
