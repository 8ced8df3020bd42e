//! What the tests share: a running `kith` of their own, and clients to talk to it.
