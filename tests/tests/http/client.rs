//! Somebody who asks the server: a person's browser, or a program with a key.

use kith_tests::{Kith, Server};
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::redirect::Policy;
use serde_json::{Value, json};

/// A client of one server.
pub struct Asking<'a> {
    server: &'a Server,
    client: Client,
    key: Option<String>,
}

impl<'a> Asking<'a> {
    /// Anybody.
    pub fn anybody(server: &'a Server) -> Asking<'a> {
        // A redirect is an answer to be looked at.
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Asking {
            server,
            client,
            key: None,
        }
    }

    /// A program that may write.
    pub fn writer(kith: &Kith, server: &'a Server) -> Asking<'a> {
        let key = kith.ok(&["key", "add", "tests"]).trim().to_owned();
        Asking {
            key: Some(key),
            ..Asking::anybody(server)
        }
    }

    /// A request that is not sent yet.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let request = self
            .client
            .request(method.parse().unwrap(), self.server.url(path));
        match &self.key {
            Some(key) => request.bearer_auth(key),
            None => request,
        }
    }

    /// Reads an address.
    pub fn get(&self, path: &str) -> Response {
        self.request("GET", path).send().unwrap()
    }

    /// Reads an address with a query, escaped as a browser does.
    pub fn get_with(&self, path: &str, query: &[(&str, &str)]) -> Response {
        self.request("GET", path).query(query).send().unwrap()
    }

    /// Sends JSON.
    pub fn post(&self, path: &str, body: &Value) -> Response {
        self.request("POST", path).json(body).send().unwrap()
    }

    /// Sends bytes that say they are JSON.
    pub fn post_bytes(&self, path: &str, body: Vec<u8>) -> Response {
        let request = self
            .request("POST", path)
            .header("content-type", "application/json");
        request.body(body).send().unwrap()
    }

    /// Sends a form.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.request("POST", path).form(fields).send().unwrap()
    }

    /// Asks for ideas, in somebody's words.
    pub fn ideas(&self, words: &str) -> Response {
        self.post("/api/v1/ideas", &json!({"words": words}))
    }

    /// Adds something that everybody may see.
    pub fn add(&self, mut columns: Value) -> Response {
        columns["status"] = "published".into();
        self.post("/api/v1/assets", &columns)
    }
}

/// The problem in an answer.
///
/// # Panics
/// Where the answer is none.
pub fn problem(response: Response) -> Value {
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert_eq!(kind, "application/problem+json");
    let status = response.status().as_u16();
    let problem: Value = response.json().unwrap();
    assert_eq!(problem["status"], status);
    for part in ["code", "title", "detail", "request_id"] {
        assert!(
            problem[part].as_str().is_some_and(|text| !text.is_empty()),
            "no {part} in {problem}"
        );
    }
    problem
}

/// The pointers of a problem's fields.
pub fn pointers(problem: &Value) -> Vec<String> {
    let fields = problem["fields"].as_array().into_iter().flatten();
    fields
        .map(|field| field["pointer"].as_str().unwrap().to_owned())
        .collect()
}
