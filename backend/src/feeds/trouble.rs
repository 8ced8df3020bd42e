//! Why a feed could not be had, in words for whoever keeps it: what happened, and what to do.

use crate::fetch::FetchError;
use crate::import::ImportError;

/// Why a feed could not be had or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Trouble(pub String);

impl Trouble {
    /// A status that is no answer.
    pub fn of_status(status: u16) -> Trouble {
        let says = match status {
            401 | 403 => "they do not let us read it; ask whoever runs it to open it",
            404 | 410 => {
                "there is nothing at this address any more; ask whoever runs it for the new one, and add the feed \
                 again with it"
            }
            429 => "they asked us to come less often; it is tried again later by itself",
            500..=599 => "their server has a fault; it is tried again by itself",
            _ => "that is no answer we know; open the address in a browser and look",
        };
        Trouble(format!("their server answered with {status}: {says}"))
    }
}

impl From<FetchError> for Trouble {
    fn from(error: FetchError) -> Trouble {
        let says = match error {
            FetchError::Refused => {
                "the address is no web address, or leads into a private network, so it was not asked. Look at the \
                 address; for a server of your own set allow_private_upstreams"
            }
            FetchError::NoAnswer => {
                "nobody answered in time, or the answer was cut short; it is tried again by itself. If it stays so, \
                 open the address in a browser and look"
            }
            FetchError::TooLarge => {
                "it sent far more than a feed of groups and places holds; look whether the address is the right one"
            }
        };
        Trouble(says.to_owned())
    }
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Trouble {
        Trouble(format!(
            "what came cannot be read, and nothing was changed: {error}"
        ))
    }
}
