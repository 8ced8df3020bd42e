//! A program with a key, which adds and changes assets through the API as any other would.

use kith_tests::{Kith, Server};
use reqwest::StatusCode;
use reqwest::blocking::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use std::time::Duration;

/// What the API says of an asset, as far as these tests look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub id: String,
    pub rev: i64,
    pub name: String,
}

/// A key, and the address it is used at.
#[derive(Clone)]
pub struct Program {
    http: Client,
    base: String,
    key: String,
}

/// Makes a key for a program, as somebody at the console does.
pub fn key(kith: &Kith) -> String {
    kith.ok(&["key", "add", "a test"]).trim().to_owned()
}

impl Program {
    pub fn new(server: &Server, key: &str) -> Program {
        let http = Client::builder()
            .timeout(Duration::from_secs(60))
            .build()
            .expect("a client");
        Program {
            http,
            base: server.base.clone(),
            key: key.to_owned(),
        }
    }

    /// Adds an asset. An error: the answer never came.
    pub fn add(&self, name: &str) -> reqwest::Result<Answer> {
        let columns = json!({ "name": name, "source": "durability", "external_id": name });
        self.send(self.http.post(self.url("")).json(&columns))
    }

    /// Changes an asset that was seen at `rev`.
    pub fn rename(&self, id: &str, rev: i64, name: &str) -> reqwest::Result<Answer> {
        self.send(
            self.http
                .put(self.url(id))
                .json(&json!({ "name": name, "rev": rev })),
        )
    }

    /// Reads an asset.
    pub fn read(&self, id: &str) -> reqwest::Result<Answer> {
        self.send(self.http.get(self.url(id)))
    }

    /// The newest change the server shows.
    pub fn shown_change(&self) -> reqwest::Result<i64> {
        let health: Value = self.http.get(format!("{}/health", self.base)).send()?.json()?;
        Ok(health["change_number"].as_i64().expect("a number"))
    }

    fn url(&self, id: &str) -> String {
        format!("{}/api/v1/assets/{id}", self.base)
            .trim_end_matches('/')
            .to_owned()
    }

    fn send(&self, request: RequestBuilder) -> reqwest::Result<Answer> {
        Answer::of(request.bearer_auth(&self.key).send()?)
    }
}

/// A status, and what came with it.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    body: String,
}

impl Answer {
    fn of(response: Response) -> reqwest::Result<Answer> {
        Ok(Answer {
            status: response.status(),
            body: response.text()?,
        })
    }

    /// The asset, where it was given.
    ///
    /// # Panics
    /// Where the server refused, with what it said.
    pub fn kept(&self) -> Kept {
        assert!(self.status.is_success(), "{}: {}", self.status, self.body);
        let asset: Value = serde_json::from_str(&self.body).expect("JSON");
        let text = |name: &str| asset[name].as_str().expect(name).to_owned();
        Kept {
            id: text("id"),
            rev: asset["rev"].as_i64().expect("a revision"),
            name: text("name"),
        }
    }

    /// Everything that was said, for looking at words.
    pub fn says(&self) -> &str {
        &self.body
    }
}
