//! What was worked out of the newest moment of a register, kept for whoever asks next.

use std::sync::{Arc, Mutex, PoisonError};

/// What is kept of the newest moment, and nothing of those before.
pub struct Newest<K, T>(Mutex<Option<(K, Arc<T>)>>);

impl<K, T> Default for Newest<K, T> {
    fn default() -> Self {
        Newest(Mutex::default())
    }
}

impl<K: PartialEq, T> Newest<K, T> {
    /// What was made for this moment, or is made now. Two that ask at once may both make it.
    pub fn get(&self, moment: K, make: impl FnOnce() -> T) -> Arc<T> {
        let kept = |newest: &Option<(K, Arc<T>)>| {
            let of_this = newest.as_ref().filter(|(of, _)| *of == moment);
            of_this.map(|(_, made)| Arc::clone(made))
        };
        if let Some(made) = kept(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return made;
        }
        let made = Arc::new(make());
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((moment, Arc::clone(&made)));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_is_kept_until_the_moment_is_another() {
        let newest = Newest::default();
        assert_eq!(*newest.get(1, || "first"), "first");
        assert_eq!(*newest.get(1, || "second"), "first");
        assert_eq!(*newest.get(2, || "second"), "second");
    }
}
