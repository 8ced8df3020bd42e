//! What is known of each cue, in one piece of memory: of all the knowledge these are the most lines by far, and thousands of
//! small strings would be what takes longest at every start.

/// Values by cue. Cues are added in the order of their letters.
#[derive(Clone, Debug)]
pub struct ByCue<T> {
    cues: Cues,
    values: Vec<T>,
}

/// Cues in the order of their letters. Apart from the values, so that the program has what looks one up only once.
#[derive(Clone, Debug, Default)]
struct Cues {
    /// One after the other.
    names: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl<T> Default for ByCue<T> {
    fn default() -> Self {
        ByCue {
            cues: Cues::default(),
            values: Vec::new(),
        }
    }
}

impl<T> ByCue<T> {
    /// Adds a cue. `Err` where it does not come after the one before.
    pub fn add(&mut self, cue: &str, value: T) -> Result<(), String> {
        self.cues.add(cue)?;
        self.values.push(value);
        Ok(())
    }

    /// What is known of a cue.
    pub fn get(&self, cue: &str) -> Option<&T> {
        self.values.get(self.cues.find(cue)?)
    }

    /// Whether nothing is known of any.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl Cues {
    fn add(&mut self, cue: &str) -> Result<(), String> {
        let last = self.ends.len().checked_sub(1).map(|last| self.name(last));
        if last.is_some_and(|last| last >= cue) {
            return Err(format!("“{cue}” is not in the order of the letters"));
        }
        self.names.push_str(cue);
        self.ends.push(self.names.len());
        Ok(())
    }

    fn find(&self, cue: &str) -> Option<usize> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = from + (to - from) / 2;
            match self.name(middle).cmp(cue) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        None
    }

    fn name(&self, place: usize) -> &str {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.names[from..self.ends[place]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cue_is_found_again_and_no_other() {
        let mut known = ByCue::default();
        for (n, cue) in ["", "a", "ab", "b c"].into_iter().enumerate() {
            known.add(cue, n).unwrap();
        }
        for (n, cue) in ["", "a", "ab", "b c"].into_iter().enumerate() {
            assert_eq!(known.get(cue), Some(&n));
        }
        assert_eq!(known.get("abc"), None);
        assert_eq!(ByCue::<i32>::default().get("a"), None);
    }

    #[test]
    fn a_cue_out_of_order_is_refused() {
        let mut known = ByCue::default();
        known.add("b", 1).unwrap();
        assert!(known.add("a", 2).is_err());
        assert!(known.add("b", 2).is_err());
    }
}
