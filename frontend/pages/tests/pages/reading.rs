//! Reads the HTML that pages write into a tree. Enough for our own well-formed markup; no browser, no guessing.

/// An element with what is in it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Debug)]
pub enum Node {
    Element(Element),
    Text(String),
}

const NEVER_CLOSED: [&str; 4] = ["meta", "link", "input", "br"];

/// The tree of a document.
pub fn read(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        add_text(&mut open, &rest[..start]);
        let end = start + rest[start..].find('>').expect("a tag that is never closed");
        take_tag(&mut open, &rest[start + 1..end]);
        rest = &rest[end + 1..];
    }
    assert_eq!(open.len(), 1, "{} is never closed", open.last().unwrap().name);
    open.remove(0)
}

fn take_tag(open: &mut Vec<Element>, tag: &str) {
    if tag.starts_with('!') {
        return;
    }
    if let Some(name) = tag.strip_prefix('/') {
        let closed = open.pop().unwrap();
        assert_eq!(closed.name, name, "closed in the wrong order");
        open.last_mut().unwrap().children.push(Node::Element(closed));
        return;
    }
    let element = element(tag);
    if NEVER_CLOSED.contains(&element.name.as_str()) {
        open.last_mut().unwrap().children.push(Node::Element(element));
    } else {
        open.push(element);
    }
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = Element {
        name: name.to_owned(),
        ..Element::default()
    };
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let (inside, after) = quoted.split_once('"').expect("an attribute that is never closed");
            value = plain(inside);
            rest = after;
        }
        element.attributes.push((name, value));
    }
    element
}

fn add_text(open: &mut [Element], text: &str) {
    if !text.is_empty() {
        open.last_mut().unwrap().children.push(Node::Text(plain(text)));
    }
}

fn plain(escaped: &str) -> String {
    escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

impl Element {
    /// The value of an attribute; empty for one without.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// Every element inside it, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                found.push(element);
                found.extend(element.all());
            }
        }
        found
    }

    /// Every element inside it with one of these names.
    pub fn named(&self, names: &[&str]) -> Vec<&Element> {
        self.all()
            .into_iter()
            .filter(|element| names.contains(&element.name.as_str()))
            .collect()
    }

    /// All the text inside it, with single spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(piece) => text.push_str(piece),
                Node::Element(element) => element.gather(text),
            }
        }
    }
}
