//! The months and seasons in a clause about when: "April-Oct", "in winter".

use super::parse::Parser;
use super::tokens::Token;

/// The month that is after Easter in any year, and the last that begins before it.
const AFTER_EASTER: i8 = 5;
const BEFORE_EASTER: i8 = 3;

impl Parser<'_> {
    /// "April-Oct", "Oct to end of March", "in November", "late April to Sept", "in winter".
    pub(super) fn months(&mut self) -> bool {
        let late = usize::from(self.peek(0) == Some(&Token::Late));
        let from = match self.peek(late) {
            Some(Token::Month(month)) => *month,
            // Easter moves about in March and April: May is after it in any year, March begins before it.
            Some(Token::Easter) if self.peek(late + 1) == Some(&Token::To) => AFTER_EASTER,
            Some(Token::Season(months)) => {
                let months = months.to_vec();
                self.at += late + 1;
                return self.keep_to(&months);
            }
            _ => return false,
        };
        let from = if late == 1 { next_month(from) } else { from };
        let begins = self.at > 0 && self.tokens[self.at - 1] == Token::From;
        let ends = self.at > 0 && self.tokens[self.at - 1] == Token::To;
        self.at += late + 1;
        match self.last_month() {
            Some(to) => {
                self.span_of_months = true;
                self.keep_to(&through(from, to))
            }
            None => {
                // "From January" says nothing of how long, and that it is not on yet; "until March" not of which.
                self.clause.vague |= begins || ends;
                self.keep_to(&[from])
            }
        }
    }

    /// The month that "to" leads to. Eaten where there is one.
    fn last_month(&mut self) -> Option<i8> {
        let after = self.tokens[self.at..].strip_prefix(&[Token::To])?;
        let fillers = after.iter().take_while(|token| **token == Token::Filler).count();
        let last = match after.get(fillers)? {
            Token::Month(last) => *last,
            Token::Easter => BEFORE_EASTER,
            _ => return None,
        };
        self.at += fillers + 2;
        Some(last)
    }

    fn keep_to(&mut self, months: &[i8]) -> bool {
        // A span that was said stands: "Apr-Oct plus Feb half term" does not open all of February.
        if self.span_of_months && months.len() == 1 {
            return true;
        }
        let into = if self.segment.has_days() {
            &mut self.segment.months
        } else {
            &mut self.clause.months
        };
        let more: Vec<i8> = months
            .iter()
            .filter(|month| !into.contains(month))
            .copied()
            .collect();
        into.extend(more);
        true
    }
}

fn next_month(month: i8) -> i8 {
    month % 12 + 1
}

/// The months from one to another, over the new year where need be.
fn through(from: i8, to: i8) -> Vec<i8> {
    let length = (to - from).rem_euclid(12);
    (0..=length).map(|step| (from - 1 + step) % 12 + 1).collect()
}
