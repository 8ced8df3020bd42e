//! A file that is sent while it is written: a country's is larger than anybody should hold at once.
//!
//! It is written by a thread of its own, which waits where the taker is slow and ends where the taker is gone.

use actix_web::web::Bytes;
use futures_util::Stream;
use futures_util::stream;
use std::convert::Infallible;
use std::io::{self, Write};
use tokio::sync::mpsc::{Sender, channel};

/// Bytes sent at a time.
const LOT: usize = 64 * 1024;
/// Lots that may wait for a slow taker.
const WAITING: usize = 4;

/// What `write` writes, as a stream.
pub fn streamed(
    write: impl FnOnce(&mut dyn Write) -> io::Result<()> + Send + 'static,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let (send, receive) = channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut lots = Lots {
            send,
            lot: Vec::with_capacity(LOT),
        };
        // Whoever took it may have gone: then there is nothing to finish.
        if write(&mut lots).is_ok() {
            let _ = lots.send_lot();
        }
    });
    stream::unfold(receive, |mut receive| async move {
        Some((Ok(receive.recv().await?), receive))
    })
}

struct Lots {
    send: Sender<Bytes>,
    lot: Vec<u8>,
}

impl Lots {
    fn send_lot(&mut self) -> io::Result<()> {
        let lot = std::mem::replace(&mut self.lot, Vec::with_capacity(LOT));
        self.send
            .blocking_send(lot.into())
            .map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for Lots {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lot.extend_from_slice(bytes);
        if self.lot.len() >= LOT {
            self.send_lot()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
