//! Fields of forms: every one has a label, none but the words is compulsory.

use maud::{Markup, html};

/// A tick box: its name, its value, its label.
pub fn tick(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        div class="tick" {
            input type="checkbox" id=(id) name=(name) value=(value) checked[ticked];
            label for=(id) { (label) }
        }
    }
}

/// One value to choose from a list: value and label of each. The first choice is "any".
pub fn choice(name: &str, label: &str, options: &[(String, String)], chosen: &str) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (value, text) in options { option value=(value) selected[value == chosen] { (text) } }
            }
        }
    }
}

/// A line of text, with a hint under its label. An empty hint shows none.
pub fn line(name: &str, label: &str, hint: &str, value: &str) -> Markup {
    let hint_id = (!hint.is_empty()).then(|| format!("{name}-hint"));
    html! {
        div class="field" {
            label for=(name) { (label) }
            @if let Some(id) = &hint_id { p class="hint" id=(id) { (hint) } }
            input type="text" id=(name) name=(name) value=(value) maxlength="120" autocomplete="off"
                aria-describedby=[hint_id];
        }
    }
}
