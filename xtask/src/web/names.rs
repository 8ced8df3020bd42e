//! The names by which the browser program and its bindings know each other. Each ends with a long number of chance that
//! only keeps names apart; small numbers do that as well, and three kilobytes less travel to every phone.

use std::collections::HashMap;

/// What every such name begins with.
const BEGINS: &[u8] = b"__wb";
/// How many signs the number at its end has. They stay as many, so that nothing else in a file moves.
const SIGNS: usize = 16;

/// The numbers that were given.
#[derive(Default)]
pub struct Names(HashMap<Vec<u8>, usize>);

impl Names {
    /// Gives the names in a file small numbers: the same name the same number, in whichever file it stands.
    pub fn shorten(&mut self, file: &mut [u8]) {
        let mut at = 0;
        while at < file.len() {
            if !file[at..].starts_with(BEGINS) {
                at += 1;
                continue;
            }
            let rest = file[at..].iter();
            let end = at
                + rest
                    .take_while(|sign| sign.is_ascii_alphanumeric() || **sign == b'_')
                    .count();
            self.number(&mut file[at..end]);
            at = end;
        }
    }

    fn number(&mut self, name: &mut [u8]) {
        let Some(begins) = name.len().checked_sub(SIGNS) else {
            return;
        };
        if !name[..begins].ends_with(b"_") || !name[begins..].iter().all(u8::is_ascii_hexdigit) {
            return;
        }
        let next = self.0.len();
        let number = *self.0.entry(name.to_vec()).or_insert(next);
        name[begins..].copy_from_slice(format!("{number:0width$}", width = SIGNS).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shortened(names: &mut Names, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        names.shorten(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_name_has_the_same_number_in_both_files() {
        let mut names = Names::default();
        let script = shortened(
            &mut names,
            "__wbg_get_0380ccaa2f57f0d9: f, __wbg_set_1380ccaa2f57f0d9: g",
        );
        assert_eq!(
            script,
            "__wbg_get_0000000000000000: f, __wbg_set_0000000000000001: g"
        );
        let program = shortened(&mut names, "\u{1}__wbg_set_1380ccaa2f57f0d9\u{0}");
        assert_eq!(program, "\u{1}__wbg_set_0000000000000001\u{0}");
    }

    #[test]
    fn what_is_no_such_name_stays() {
        let text = "__wbindgen_malloc wbg_0380ccaa2f57f0d9 __wb";
        assert_eq!(shortened(&mut Names::default(), text), text);
    }
}
