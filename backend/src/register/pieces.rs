//! Pieces of answers: what an answer says of one listing, written once and kept for whoever asks next.
//!
//! Reading a packed listing, working out when it next is and writing it all as JSON takes far longer than finding it.
//! A piece belongs to one listing of a part, which never changes, so that nothing has to be forgotten when something
//! else does; what goes out of date by the clock says until when it holds. What only one question is told, such as how
//! far it is, is no part of a piece.

use arc_swap::ArcSwapOption;
use jiff::civil::DateTime;
use std::sync::{Arc, OnceLock};

/// As many as a part keeps in one form. Where there are more listings than this, two that fall on one place keep each
/// other's out; what a country's whole register is asked for takes a few hundred megabytes at most.
const KEPT_MAX: usize = 1 << 17;

/// A form in which something is said of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A listing of `/api/v1/listings`.
    Listing,
    /// A service of Open Referral, as lists have it.
    Service,
    /// A feature of `/ogc`.
    Feature,
    /// A marker of a map.
    Marker,
}

/// One listing in one form.
#[derive(Debug)]
pub struct Piece {
    /// What is written.
    pub text: String,
    /// When it has to be written anew, on the clock of the place.
    pub until: DateTime,
}

impl Piece {
    /// A piece that no clock puts out of date. It is asked for at [`Piece::EVER`].
    pub fn for_good(text: String) -> Piece {
        Piece {
            text,
            until: DateTime::MAX,
        }
    }

    /// Any time, for pieces that hold at all of them.
    pub const EVER: DateTime = DateTime::MIN;
}

/// The pieces of a part, by form.
#[derive(Debug, Default)]
pub(super) struct Pieces([Kept; Form::COUNT]);

/// No memory is taken until somebody asks.
type Kept = OnceLock<Box<[ArcSwapOption<Of>]>>;

/// A piece, and whose it is.
#[derive(Debug)]
struct Of {
    number: u32,
    since: DateTime,
    piece: Arc<Piece>,
}

impl Form {
    /// How many there are.
    const COUNT: usize = 4;
}

impl Pieces {
    /// The piece of a listing, of a part with `len` of them: as it was kept, or written now.
    pub(super) fn get(
        &self,
        form: Form,
        number: u32,
        len: usize,
        now: DateTime,
        write: impl FnOnce() -> Option<Piece>,
    ) -> Option<Arc<Piece>> {
        let kept = self.0[form as usize].get_or_init(|| empty(len.clamp(1, KEPT_MAX)));
        let place = &kept[number as usize % kept.len()];
        let holds = |of: &Arc<Of>| of.number == number && of.since <= now && now < of.piece.until;
        if let Some(of) = place.load().as_ref().filter(|of| holds(of)) {
            return Some(Arc::clone(&of.piece));
        }
        let piece = Arc::new(write()?);
        place.store(Some(Arc::new(Of {
            number,
            since: now,
            piece: Arc::clone(&piece),
        })));
        Some(piece)
    }
}

fn empty(len: usize) -> Box<[ArcSwapOption<Of>]> {
    (0..len).map(|_| ArcSwapOption::empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::cell::Cell;

    fn at(hour: i8) -> DateTime {
        date(2026, 11, 29).at(hour, 0, 0, 0)
    }

    /// What is said at an hour of a listing in a part of `len`, where every writing says something new, and holds until noon.
    fn asked(len: usize, asks: &[(u32, i8)]) -> Vec<String> {
        let (pieces, written) = (Pieces::default(), Cell::new(0));
        let write = || {
            written.set(written.get() + 1);
            Some(Piece {
                text: written.get().to_string(),
                until: at(12),
            })
        };
        asks.iter()
            .filter_map(|(number, hour)| pieces.get(Form::Listing, *number, len, at(*hour), write))
            .map(|piece| piece.text.clone())
            .collect()
    }

    #[test]
    fn what_was_written_is_said_again_until_it_is_out_of_date() {
        assert_eq!(
            asked(2, &[(0, 9), (0, 10), (1, 10), (0, 12)]),
            ["1", "1", "2", "3"]
        );
    }

    #[test]
    fn a_clock_that_is_put_back_is_told_nothing_of_later() {
        assert_eq!(asked(1, &[(0, 10), (0, 9)]), ["1", "2"]);
    }

    #[test]
    fn a_piece_is_never_said_of_another_listing() {
        let far = KEPT_MAX as u32;
        assert_eq!(asked(2 * KEPT_MAX, &[(0, 9), (far, 9), (0, 9)]), ["1", "2", "3"]);
    }
}
