//! The browser program: Leaflet map and answers on the device.

#[cfg(target_arch = "wasm32")]
mod start;
