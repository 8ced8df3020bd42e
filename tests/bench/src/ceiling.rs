//! The ceiling: the quickest answer the same web server can give, a body of the same size that is always the same.

use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::Context;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The argument that makes this program be the ceiling.
pub const SERVE: &str = "serve-the-ceiling";

/// A running ceiling. It ends when dropped.
pub struct Ceiling {
    child: Child,
    /// Where it listens: "127.0.0.1:40123".
    pub address: String,
}

impl Ceiling {
    /// Starts one in a process of its own, so that its processor time is counted apart from ours.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn start() -> anyhow::Result<Ceiling> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg(SERVE)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        Ok(Ceiling {
            child,
            address: line.trim().to_owned(),
        })
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Ceiling {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves `/{bytes}`: as many bytes, to GET and to POST, until it is stopped.
///
/// # Errors
/// Where no port is free.
pub fn serve() -> anyhow::Result<()> {
    actix_web::rt::System::new().block_on(async {
        let server = HttpServer::new(|| {
            App::new()
                .default_service(web::route().to(HttpResponse::NotFound))
                .service(
                    web::resource("/{bytes}").to(|bytes: web::Path<usize>| async move {
                        HttpResponse::Ok()
                            .content_type("application/json")
                            .body(vec![b'x'; *bytes])
                    }),
                )
        })
        .bind(("127.0.0.1", 0))?;
        println!("{}", server.addrs().first().context("no address")?);
        server.run().await?;
        Ok(())
    })
}
