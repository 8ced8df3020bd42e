//! How much one address may ask: a token bucket each, generous to people and to a busy office behind one address.
//!
//! This machine itself is not limited: a proxy here that nobody told us of would make all visitors one.

use super::client_address;
use super::envelope;
use super::problem::Problem;
use crate::config::Rate;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Addresses remembered at once. Each takes about 60 bytes; when it is full, those whose bucket is full again go.
const ADDRESSES: usize = 50_000;

/// The buckets of all addresses that asked lately.
#[derive(Debug)]
pub struct Buckets {
    rate: Rate,
    by_address: Mutex<HashMap<IpAddr, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

impl Buckets {
    /// Buckets that all hold, and refill at, the same rate.
    pub fn new(rate: Rate) -> Buckets {
        Buckets {
            rate,
            by_address: Mutex::default(),
        }
    }

    /// Takes a token for an address, or says in how many seconds there is one again.
    pub fn take(&self, address: IpAddr, now: Instant) -> Result<(), u32> {
        if self.rate.per_second == 0 || address.is_loopback() {
            return Ok(());
        }
        let mut buckets = self.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= ADDRESSES {
            buckets.retain(|_, bucket| self.tokens(*bucket, now) < f64::from(self.rate.burst));
        }
        if buckets.len() >= ADDRESSES {
            buckets.clear();
        }
        let full = Bucket {
            tokens: f64::from(self.rate.burst),
            at: now,
        };
        let bucket = buckets.entry(household(address)).or_insert(full);
        *bucket = Bucket {
            tokens: self.tokens(*bucket, now),
            at: now,
        };
        if bucket.tokens < 1.0 {
            return Err(((1.0 - bucket.tokens) / f64::from(self.rate.per_second)).ceil() as u32);
        }
        bucket.tokens -= 1.0;
        Ok(())
    }

    fn tokens(&self, bucket: Bucket, now: Instant) -> f64 {
        let passed_s = now.saturating_duration_since(bucket.at).as_secs_f64();
        (bucket.tokens + passed_s * f64::from(self.rate.per_second)).min(f64::from(self.rate.burst))
    }
}

/// One household has one IPv4 address, or a whole /64 of IPv6.
fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX))),
    }
}

/// Lets a request through, or says when to come back.
pub async fn limit(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if let Some(site) = envelope::site(&req) {
        let client = client_address::of(req.peer_addr(), req.headers(), &site.config.trusted_proxies);
        site.buckets.take(client, Instant::now()).map_err(too_many)?;
    }
    next.call(req).await
}

pub fn too_many(retry_after_s: u32) -> Problem {
    Problem {
        retry_after_s: Some(retry_after_s.max(1)),
        ..Problem::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too_many_requests",
            "That was a lot at once",
            "Wait for as many seconds as Retry-After says, then go on.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn buckets() -> Buckets {
        Buckets::new(Rate {
            per_second: 2,
            burst: 3,
        })
    }

    #[test]
    fn a_bucket_empties_says_when_and_refills() {
        let (buckets, start) = (buckets(), Instant::now());
        let address = "203.0.113.9".parse().unwrap();
        let taken: Vec<_> = (0..4).map(|_| buckets.take(address, start)).collect();
        assert_eq!(taken, [Ok(()), Ok(()), Ok(()), Err(1)]);
        assert_eq!(buckets.take(address, start + Duration::from_secs(1)), Ok(()));
    }

    #[test]
    fn one_household_does_not_use_up_anothers() {
        let (buckets, start) = (buckets(), Instant::now());
        let take = |address: &str| buckets.take(address.parse().unwrap(), start);
        assert!(
            (0..4)
                .map(|n| take(&format!("2001:db8::{n}")))
                .any(|taken| taken.is_err())
        );
        assert_eq!(take("2001:db8:0:1::1"), Ok(()));
    }

    #[test]
    fn this_machine_is_not_limited() {
        let (buckets, start) = (buckets(), Instant::now());
        assert!((0..100).all(|_| buckets.take(IpAddr::from([127, 0, 0, 1]), start).is_ok()));
    }
}
