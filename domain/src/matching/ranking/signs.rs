//! What listings say of their own state (`signs.txt`), as limits need it.

use crate::matching::index::Index;
use crate::matching::lexicon::Lexicon;

/// Numbers of the entries of `signs.txt`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signs {
    full: Option<usize>,
    ended: Option<usize>,
    alcohol: Option<usize>,
    audition: Option<usize>,
    no_audition: Option<usize>,
    grown_ups: Option<usize>,
}

impl Signs {
    /// Those of a lexicon. One that is not there is never said.
    pub fn of(lexicon: &Lexicon) -> Signs {
        Signs {
            full: lexicon.named("sign_full"),
            ended: lexicon.named("sign_ended"),
            alcohol: lexicon.named("sign_alcohol"),
            audition: lexicon.named("sign_audition"),
            no_audition: lexicon.named("sign_no_audition"),
            grown_ups: lexicon.named("sign_grown_ups"),
        }
    }

    /// What one listing says.
    pub fn in_listing<'a>(&self, index: &'a Index, place: usize) -> Said<'a> {
        Said {
            signs: *self,
            said: index.signs(place),
        }
    }
}

/// What a listing says of its own state.
pub(super) struct Said<'a> {
    signs: Signs,
    /// Sorted.
    said: &'a [usize],
}

impl Said<'_> {
    pub fn is_full(&self) -> bool {
        self.has(self.signs.full)
    }

    pub fn is_over(&self) -> bool {
        self.has(self.signs.ended)
    }

    pub fn speaks_of_drink(&self) -> bool {
        self.has(self.signs.alcohol)
    }

    /// Whether nobody is heard or tried first. Where nothing is said of it, nobody is.
    pub fn takes_anybody(&self) -> bool {
        self.has(self.signs.no_audition) || !self.has(self.signs.audition)
    }

    pub fn is_for_grown_ups(&self) -> bool {
        self.has(self.signs.grown_ups)
    }

    fn has(&self, sign: Option<usize>) -> bool {
        sign.is_some_and(|sign| self.said.binary_search(&sign).is_ok())
    }
}
