//! Judged statements, asked of a running server.

use crate::Server;
use judging::{Answered, Labels, Report, Statement, judge};
use serde_json::{Value, json};

/// Asks a server every statement and judges its answers.
///
/// # Errors
/// Where the server refuses one.
pub fn judge_all(server: &Server, statements: &[Statement], labels: &Labels) -> anyhow::Result<Report> {
    let client = reqwest::blocking::Client::new();
    let judged = statements
        .iter()
        .map(|statement| Ok(judge(statement, &ask(&client, server, statement)?, labels)));
    Ok(Report(judged.collect::<anyhow::Result<_>>()?))
}

/// Asks a server one thing, of nowhere in particular, on an ordinary Tuesday.
///
/// # Errors
/// Where the server refuses it.
pub fn ask_words(server: &Server, words: &str) -> anyhow::Result<Answered> {
    let question = json!({ "words": words, "on": "2027-03-09", "limit": 10 });
    asked(&reqwest::blocking::Client::new(), server, &question)
}

fn ask(client: &reqwest::blocking::Client, server: &Server, said: &Statement) -> anyhow::Result<Answered> {
    let question = json!({ "words": said.words, "near": said.near, "on": said.on, "limit": 10 });
    asked(client, server, &question)
}

fn asked(client: &reqwest::blocking::Client, server: &Server, question: &Value) -> anyhow::Result<Answered> {
    let reply = client
        .post(server.url("/api/v1/ideas"))
        .json(question)
        .send()?
        .error_for_status()?;
    let answer: Value = reply.json()?;
    let ids = |list: &str| {
        let ideas = answer[list].as_array().into_iter().flatten();
        ideas
            .filter_map(|idea| idea["asset"]["external_id"].as_str().map(str::to_owned))
            .collect()
    };
    Ok(Answered {
        flag: answer["flag"].as_str().unwrap_or_default().to_owned(),
        ideas: ids("ideas"),
        formal: ids("formal"),
    })
}
