//! The browser program: the question answered on the person's own device, and a Leaflet map in step with the list.
//!
//! An enhancement. Every page works without it, and where anything here fails the page stays as the server made it.
//! A person's words never leave through here: requests carry a place as it was typed, a square of the map about
//! 7 km wide, or nothing; never what was asked, never where the device is.
//!
//! What it looks for in a page (each may be missing):
//! - `<html lang>`: `cy` for Welsh, anything else is English;
//! - `<body data-home="54.2,1.9">`: where most people here are, for a question without a place;
//! - `<body data-site="Kith Larkmouth">`: the site's name;
//! - `<body data-tiles="© …">`: maps have a background from `/tiles`, and this is whom to thank;
//! - `<form action="/ideas" method="post">` with the fields of `pages::asked`: the question;
//! - `<main id="main">`, drawn anew by `pages::ideas::main`;
//! - `[data-id]` with `data-lat`, `data-lon` and `data-kind`: something in a list that may be shown on a map;
//! - `#map`: where a map goes, in place of what is in it. With `data-place="54.2,1.9"` the person's place is marked;
//!   with `data-listings="/api/v1/…"` it shows those too;
//! - `a[data-quick-exit]`: the way off in a hurry;
//! - `[data-keep]` with a listing's identity: something that may be kept on a list, on the device only;
//! - `<body data-kept="date">`: the service worker found no network, and this page is from then;
//! - `[data-offline]`: the page that stands in for one that was never fetched, to be drawn from the listings.
//!
//! It says that it runs by `<html data-program="ready">`, and that a map is drawn by `data-map="drawn"`.

#[cfg(target_arch = "wasm32")]
mod answering;
#[cfg(target_arch = "wasm32")]
mod area;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod form;
#[cfg(target_arch = "wasm32")]
mod ideas;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
mod listening;
#[cfg(target_arch = "wasm32")]
mod map;
#[cfg(target_arch = "wasm32")]
mod near_me;
#[cfg(target_arch = "wasm32")]
mod offline;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod place;
#[cfg(target_arch = "wasm32")]
mod quick_exit;
#[cfg(target_arch = "wasm32")]
mod read_aloud;
#[cfg(target_arch = "wasm32")]
mod start;
#[cfg(target_arch = "wasm32")]
mod visited;
#[cfg(target_arch = "wasm32")]
mod waiting;

#[cfg(any(test, target_arch = "wasm32"))]
mod cell;
