//! The browser program: Leaflet map and answers on the device.
