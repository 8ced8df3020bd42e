//! Finding the addresses of a name, for the connection itself: what passes here is what is connected to.

use super::FetchError;
use super::address::{Reach, may_reach};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;

/// How a name is looked up.
pub type Lookup =
    Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>> + Send + Sync>;

/// As the system does it.
pub fn system_lookup() -> Lookup {
    Arc::new(|name| Box::pin(async move { Ok(tokio::net::lookup_host((name, 0)).await?.collect()) }))
}

/// A resolver that gives only addresses that may be reached.
pub(super) struct Guarded {
    reach: Reach,
    lookup: Lookup,
}

impl Guarded {
    pub(super) fn new(reach: Reach, lookup: Lookup) -> Guarded {
        Guarded { reach, lookup }
    }
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let (reach, looked_up) = (self.reach, (self.lookup)(name.as_str().to_owned()));
        Box::pin(async move {
            let addresses = looked_up.await?;
            // One bad address among good ones is a trap, not a slip: nothing of the name is used.
            if addresses.iter().all(|address| may_reach(address.ip(), reach)) {
                Ok(Box::new(addresses.into_iter()) as Addrs)
            } else {
                Err(Box::new(FetchError::Refused) as Box<dyn std::error::Error + Send + Sync>)
            }
        })
    }
}
