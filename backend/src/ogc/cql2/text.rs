//! CQL2 as people write it, turned into its JSON.

use super::Unreadable;
use serde_json::{Value, json};
use std::iter::Peekable;
use std::str::CharIndices;

/// How deep brackets may stand in one another: more is nobody's question.
const DEEPEST: usize = 48;

/// A piece of the text, and where it stands.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A name or a word of the language.
    Word(String),
    /// A name in double quotes.
    Name(String),
    Text(String),
    Number(f64, String),
    Sign(&'static str),
}

const SIGNS: [&str; 15] = [
    "<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "%", "^", "(", ")", ",",
];

/// Shapes, as well-known text names them.
const SHAPES: [(&str, &str, usize); 6] = [
    ("POINT", "Point", 0),
    ("LINESTRING", "LineString", 1),
    ("MULTIPOINT", "MultiPoint", 1),
    ("POLYGON", "Polygon", 2),
    ("MULTILINESTRING", "MultiLineString", 2),
    ("MULTIPOLYGON", "MultiPolygon", 3),
];

/// Turns a filter into its JSON.
///
/// # Errors
/// Where it is not CQL2: with the letter it breaks off at.
pub fn json(text: &str) -> Result<Value, Unreadable> {
    let mut parser = Parser {
        tokens: tokens(text)?,
        at: 0,
        depth: 0,
        end: text.chars().count() + 1,
    };
    let value = parser.expression(0)?;
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.stuck("Here it should end, or go on with AND or OR.")),
    }
}

fn unreadable(letter: usize, says: &str) -> Unreadable {
    Unreadable(format!(
        "The filter cannot be read from letter {letter} on. {says}"
    ))
}

fn tokens(text: &str) -> Result<Vec<(usize, Token)>, Unreadable> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some(&(at, letter)) = chars.peek() {
        let n = text[..at].chars().count() + 1;
        let token = if letter.is_whitespace() {
            chars.next();
            continue;
        } else if letter == '\'' {
            Token::Text(quoted(&mut chars, '\'').ok_or_else(|| unreadable(n, "A text ends with a ' too."))?)
        } else if letter == '"' {
            Token::Name(
                quoted(&mut chars, '"')
                    .ok_or_else(|| unreadable(n, "A name in quotes ends with a \" too."))?,
            )
        } else if letter.is_ascii_digit() {
            number(text, at, &mut chars).ok_or_else(|| unreadable(n, "This is no number."))?
        } else if letter.is_alphabetic() || letter == '_' {
            Token::Word(word(&mut chars))
        } else {
            let sign = SIGNS.into_iter().find(|sign| text[at..].starts_with(sign));
            let sign = sign.ok_or_else(|| unreadable(n, "This sign means nothing here."))?;
            chars.nth(sign.chars().count() - 1);
            Token::Sign(sign)
        };
        tokens.push((n, token));
    }
    Ok(tokens)
}

/// What stands in quotes. A quote in it is doubled, or has a backslash before it.
fn quoted(chars: &mut Peekable<CharIndices<'_>>, quote: char) -> Option<String> {
    chars.next();
    let mut text = String::new();
    loop {
        let (_, letter) = chars.next()?;
        let next = chars.peek().map(|(_, next)| *next);
        if letter == quote && next == Some(quote) || letter == '\\' && next == Some(quote) {
            chars.next();
            text.push(quote);
        } else if letter == quote {
            return Some(text);
        } else {
            text.push(letter);
        }
    }
}

fn number(text: &str, from: usize, chars: &mut Peekable<CharIndices<'_>>) -> Option<Token> {
    let mut before = ' ';
    let mut to = from;
    while let Some(&(at, letter)) = chars.peek() {
        let goes_on = letter.is_ascii_digit()
            || letter == '.'
            || matches!(letter, 'e' | 'E')
            || (matches!(letter, '+' | '-') && matches!(before, 'e' | 'E'));
        if !goes_on {
            break;
        }
        before = letter;
        to = at + letter.len_utf8();
        chars.next();
    }
    let written = &text[from..to];
    let number = written.parse().ok().filter(|number: &f64| number.is_finite())?;
    Some(Token::Number(number, written.to_owned()))
}

fn word(chars: &mut Peekable<CharIndices<'_>>) -> String {
    let mut word = String::new();
    while let Some((_, letter)) = chars.next_if(|(_, c)| c.is_alphanumeric() || matches!(c, '_' | ':' | '.'))
    {
        word.push(letter);
    }
    word
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    at: usize,
    depth: usize,
    end: usize,
}

/// How tightly what stands between two operands binds them.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARING: u8 = 4;
const ADDING: u8 = 5;
const MULTIPLYING: u8 = 6;
const RAISING: u8 = 7;

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn stuck(&self, says: &str) -> Unreadable {
        let letter = self.tokens.get(self.at).map_or(self.end, |(letter, _)| *letter);
        unreadable(letter, says)
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        let is_it = matches!(self.peek(), Some(Token::Sign(own)) if *own == sign);
        self.at += usize::from(is_it);
        is_it
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is_it = matches!(self.peek(), Some(Token::Word(own)) if own.eq_ignore_ascii_case(word));
        self.at += usize::from(is_it);
        is_it
    }

    fn needs_sign(&mut self, sign: &str) -> Result<(), Unreadable> {
        if self.takes_sign(sign) {
            Ok(())
        } else {
            Err(self.stuck(&format!("A {sign} belongs here.")))
        }
    }

    fn needs_word(&mut self, word: &str) -> Result<(), Unreadable> {
        if self.takes_word(word) {
            Ok(())
        } else {
            Err(self.stuck(&format!("The word {word} belongs here.")))
        }
    }

    /// An operand, and all that binds it at least as tightly as this.
    fn expression(&mut self, tightness: u8) -> Result<Value, Unreadable> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.stuck("It is nested too deeply."));
        }
        let mut left = self.operand()?;
        while let Some(joined) = self.joined(&left, tightness)? {
            left = joined;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// What comes of an operand with what follows it, where that binds tightly enough.
    fn joined(&mut self, left: &Value, tightness: u8) -> Result<Option<Value>, Unreadable> {
        let Some(token) = self.peek().cloned() else {
            return Ok(None);
        };
        match token {
            Token::Word(word) => self.joined_by_word(left, tightness, &word.to_ascii_uppercase()),
            Token::Sign(sign) => {
                let (binds, right) = match sign {
                    "=" | "<>" | "<" | "<=" | ">" | ">=" => (COMPARING, COMPARING + 1),
                    "+" | "-" => (ADDING, ADDING + 1),
                    "*" | "/" | "%" => (MULTIPLYING, MULTIPLYING + 1),
                    "^" => (RAISING, RAISING),
                    _ => return Ok(None),
                };
                self.binary(left, tightness, binds, right, sign)
            }
            _ => Ok(None),
        }
    }

    fn binary(
        &mut self,
        left: &Value,
        tightness: u8,
        binds: u8,
        right: u8,
        op: &str,
    ) -> Result<Option<Value>, Unreadable> {
        if binds < tightness {
            return Ok(None);
        }
        self.at += 1;
        let right = self.expression(right)?;
        Ok(Some(json!({"op": op, "args": [left, right]})))
    }

    fn joined_by_word(
        &mut self,
        left: &Value,
        tightness: u8,
        word: &str,
    ) -> Result<Option<Value>, Unreadable> {
        match word {
            "OR" => self.chain(left, tightness, OR, "or"),
            "AND" => self.chain(left, tightness, AND, "and"),
            "DIV" => self.binary(left, tightness, MULTIPLYING, MULTIPLYING + 1, "div"),
            "IS" | "NOT" | "LIKE" | "BETWEEN" | "IN" if tightness <= COMPARING => {
                self.predicate(left).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// `a AND b AND c` is one AND of three.
    fn chain(
        &mut self,
        left: &Value,
        tightness: u8,
        binds: u8,
        op: &str,
    ) -> Result<Option<Value>, Unreadable> {
        if binds < tightness {
            return Ok(None);
        }
        let mut args = vec![left.clone()];
        while self.takes_word(op) {
            args.push(self.expression(binds + 1)?);
        }
        Ok(Some(json!({"op": op, "args": args})))
    }

    fn predicate(&mut self, left: &Value) -> Result<Value, Unreadable> {
        if self.takes_word("IS") {
            let not = self.takes_word("NOT");
            self.needs_word("NULL")?;
            return Ok(negated(not, json!({"op": "isNull", "args": [left]})));
        }
        let not = self.takes_word("NOT");
        let found = if self.takes_word("LIKE") {
            json!({"op": "like", "args": [left, self.expression(ADDING)?]})
        } else if self.takes_word("BETWEEN") {
            let low = self.expression(ADDING)?;
            self.needs_word("AND")?;
            json!({"op": "between", "args": [left, low, self.expression(ADDING)?]})
        } else if self.takes_word("IN") {
            self.needs_sign("(")?;
            json!({"op": "in", "args": [left, self.list()?]})
        } else {
            return Err(self.stuck("After NOT comes LIKE, BETWEEN or IN."));
        };
        Ok(negated(not, found))
    }

    /// What stands in brackets with commas between, the first bracket taken.
    fn list(&mut self) -> Result<Vec<Value>, Unreadable> {
        let mut items = Vec::new();
        if self.takes_sign(")") {
            return Ok(items);
        }
        loop {
            items.push(self.expression(0)?);
            if !self.takes_sign(",") {
                self.needs_sign(")")?;
                return Ok(items);
            }
        }
    }

    fn operand(&mut self) -> Result<Value, Unreadable> {
        let Some(token) = self.peek().cloned() else {
            return Err(self.stuck("Something is missing at the end."));
        };
        self.at += 1;
        match token {
            Token::Text(text) => Ok(json!(text)),
            Token::Number(number, written) => Ok(told(number, &written)),
            Token::Name(name) if self.takes_sign("(") => Ok(json!({"op": name, "args": self.list()?})),
            Token::Name(name) => Ok(json!({"property": name})),
            Token::Word(word) => self.word(&word),
            Token::Sign("(") => {
                let mut items = self.list()?;
                match items.len() {
                    0 => Err(self.stuck("There is nothing in the brackets.")),
                    1 => Ok(items.remove(0)),
                    _ => Ok(Value::Array(items)),
                }
            }
            Token::Sign("-") => self.negative(),
            Token::Sign("+") => self.expression(MULTIPLYING),
            Token::Sign(_) => {
                self.at -= 1;
                Err(self.stuck("A name, a value or a bracket belongs here."))
            }
        }
    }

    fn negative(&mut self) -> Result<Value, Unreadable> {
        if let Some(Token::Number(number, written)) = self.peek().cloned() {
            self.at += 1;
            return Ok(told(-number, &written));
        }
        let of = self.expression(RAISING + 1)?;
        Ok(json!({"op": "*", "args": [-1, of]}))
    }

    fn word(&mut self, word: &str) -> Result<Value, Unreadable> {
        let upper = word.to_ascii_uppercase();
        match upper.as_str() {
            "TRUE" => return Ok(json!(true)),
            "FALSE" => return Ok(json!(false)),
            "NOT" => return Ok(json!({"op": "not", "args": [self.expression(NOT)?]})),
            "AND" | "OR" | "IS" | "NULL" | "LIKE" | "BETWEEN" | "IN" => {
                self.at -= 1;
                return Err(self.stuck("A name or a value belongs here; put a name that is a word of the language in \"quotes\"."));
            }
            _ => {}
        }
        if let Some((_, name, nesting)) = SHAPES.into_iter().find(|(shape, ..)| *shape == upper) {
            return self.shape(name, nesting);
        }
        if upper == "GEOMETRYCOLLECTION" {
            self.needs_sign("(")?;
            return Ok(json!({"type": "GeometryCollection", "geometries": self.list()?}));
        }
        if !self.takes_sign("(") {
            return Ok(json!({"property": word}));
        }
        let args = self.list()?;
        Ok(match upper.as_str() {
            "DATE" | "TIMESTAMP" => match args.as_slice() {
                [Value::String(when)] => {
                    let mut value = json!({});
                    value[upper.to_ascii_lowercase()] = json!(when);
                    value
                }
                _ => return Err(self.stuck("A date or a moment stands in 'quotes'.")),
            },
            "INTERVAL" => json!({"interval": args}),
            "BBOX" => json!({"bbox": args}),
            _ => json!({"op": in_its_letters(word), "args": args}),
        })
    }

    /// A shape as well-known text, its heights left away.
    fn shape(&mut self, name: &str, nesting: usize) -> Result<Value, Unreadable> {
        let _has_heights = self.takes_word("Z");
        self.needs_sign("(")?;
        let coordinates = if nesting == 0 {
            let position = self.position()?;
            self.needs_sign(")")?;
            position
        } else {
            self.positions(nesting)?
        };
        Ok(json!({"type": name, "coordinates": coordinates}))
    }

    /// Positions in so many brackets, the first of them taken.
    fn positions(&mut self, nesting: usize) -> Result<Value, Unreadable> {
        let mut items = Vec::new();
        loop {
            items.push(if nesting > 1 {
                self.needs_sign("(")?;
                self.positions(nesting - 1)?
            } else if self.takes_sign("(") {
                // A point of several may have brackets of its own.
                let position = self.position()?;
                self.needs_sign(")")?;
                position
            } else {
                self.position()?
            });
            if !self.takes_sign(",") {
                self.needs_sign(")")?;
                return Ok(Value::Array(items));
            }
        }
    }

    fn position(&mut self) -> Result<Value, Unreadable> {
        let mut numbers = Vec::new();
        loop {
            let is_negative = self.takes_sign("-");
            match self.peek().cloned() {
                Some(Token::Number(number, written)) => {
                    self.at += 1;
                    numbers.push(told(if is_negative { -number } else { number }, &written));
                }
                _ if numbers.len() >= 2 && !is_negative => return Ok(Value::Array(numbers)),
                _ => return Err(self.stuck("A position is two numbers: east and north.")),
            }
        }
    }
}

fn negated(not: bool, value: Value) -> Value {
    if not {
        json!({"op": "not", "args": [value]})
    } else {
        value
    }
}

/// A number as it was written: 10 stays whole.
fn told(number: f64, written: &str) -> Value {
    let is_whole = written.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole && number.abs() < 9e15 {
        json!(number as i64)
    } else {
        json!(number)
    }
}

/// The language's own functions are named in small letters in JSON; others keep theirs.
fn in_its_letters(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    let is_ours = ["s_", "t_", "a_"].iter().any(|kind| lower.starts_with(kind))
        || matches!(lower.as_str(), "casei" | "accenti");
    if is_ours { lower } else { word.to_owned() }
}
