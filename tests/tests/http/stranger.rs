//! A server of somebody else's, on this machine: it answers as it is told, and counts what it was asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A running server. It ends with the test's process.
pub struct Stranger {
    /// Where it is: `http://127.0.0.1:PORT`.
    pub base: String,
    asked: Arc<Mutex<Vec<String>>>,
}

/// What a stranger says to a path with its query: the status, the media type and the body. `None`: it hangs up.
pub type Answer = Option<(u16, &'static str, Vec<u8>)>;

impl Stranger {
    /// Starts one that answers like this.
    pub fn answering(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Stranger {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", server.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (answer, heard) = (Arc::new(answer), Arc::clone(&asked));
        thread::spawn(move || {
            for line in server.incoming().flatten() {
                let (answer, heard) = (Arc::clone(&answer), Arc::clone(&heard));
                thread::spawn(move || talk(line, &*answer, &heard));
            }
        });
        Stranger { base, asked }
    }

    /// The head of every request it had, with its headers.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn talk(line: TcpStream, answer: &(impl Fn(&str) -> Answer + ?Sized), heard: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(line.try_clone().unwrap());
    let mut writer = line;
    while let Some(head) = head(&mut reader) {
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        heard.lock().unwrap().push(head);
        let Some((status, kind, body)) = answer(&path) else {
            return;
        };
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        if writer
            .write_all(head.as_bytes())
            .and_then(|()| writer.write_all(&body))
            .is_err()
        {
            return;
        }
    }
}

fn head(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    Some(head)
}
