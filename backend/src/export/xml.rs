//! XML out, as feeds and site maps need it: elements with text in them, and nothing clever.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

/// A document being written.
pub struct Document(Writer<Vec<u8>>);

impl Document {
    /// Begins one with its outermost element.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn begin(element: &str, attributes: &[(&str, &str)]) -> io::Result<Document> {
        let mut document = Document(Writer::new_with_indent(Vec::new(), b' ', 1));
        document
            .0
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        document.open(element, attributes)?;
        Ok(document)
    }

    /// Opens an element.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn open(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(element).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(start))
    }

    /// Closes an element.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn close(&mut self, element: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(element)))
    }

    /// An element with a text and nothing else.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn text(&mut self, element: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(element, attributes)?;
        self.0
            .write_event(Event::Text(BytesText::new(&printable(text))))?;
        self.close(element)
    }

    /// An element with nothing in it.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn empty(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(element).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(start))
    }

    /// Closes the outermost element, and gives the whole.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn end(mut self, element: &str) -> io::Result<Vec<u8>> {
        self.close(element)?;
        Ok(self.0.into_inner())
    }
}

/// Text without the characters that XML cannot hold, escaped or not.
fn printable(text: &str) -> String {
    let held =
        |c: &char| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'));
    text.chars().filter(held).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_group_writes_stays_text() {
        let mut document = Document::begin("a", &[("b", "\"<&")]).unwrap();
        document.text("c", &[], "<script>\u{0}&]]>").unwrap();
        let written = String::from_utf8(document.end("a").unwrap()).unwrap();
        assert!(
            written.contains("&lt;script&gt;&amp;]]&gt;") && !written.contains('\u{0}'),
            "{written}"
        );
        assert!(written.contains("<a b=\"&quot;&lt;&amp;\">"), "{written}");
    }
}
