//! Asking our own server, and nobody else. What is asked is a place, a square or a file; never a person's words.

use crate::page::window;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response};

/// The longest an answer may take, in milliseconds, before somebody is told instead of kept waiting.
const PATIENCE_MS: u32 = 15_000;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The network, or our server, did not answer.
    Silence,
    /// It answered with this status.
    Status(u16),
}

/// The header that our service worker puts on what it kept: when that was fetched.
const KEPT: &str = "x-kept";

/// Fetches bytes, and says of when they are where they were kept and there is no network.
pub async fn bytes(path: &str) -> Result<(Vec<u8>, Option<String>), NoAnswer> {
    let response = get(path).await?;
    let kept = response.headers().get(KEPT).ok().flatten();
    let body = body(response.array_buffer()).await?;
    Ok((Uint8Array::new(&body).to_vec(), kept))
}

/// Fetches text.
pub async fn text(path: &str) -> Result<String, NoAnswer> {
    let body = body(get(path).await?.text()).await?;
    body.as_string().ok_or(NoAnswer::Silence)
}

/// Fetches JSON, as the browser reads it.
pub async fn json(path: &str) -> Result<JsValue, NoAnswer> {
    body(get(path).await?.json()).await
}

async fn get(path: &str) -> Result<Response, NoAnswer> {
    let init = RequestInit::new();
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let asked = window().fetch_with_str_and_init(path, &init);
    let answer = JsFuture::from(asked).await.map_err(|_| NoAnswer::Silence)?;
    let response: Response = answer.unchecked_into();
    if response.ok() {
        Ok(response)
    } else {
        Err(NoAnswer::Status(response.status()))
    }
}

async fn body(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, NoAnswer> {
    let promise = promise.map_err(|_| NoAnswer::Silence)?;
    JsFuture::from(promise).await.map_err(|_| NoAnswer::Silence)
}
