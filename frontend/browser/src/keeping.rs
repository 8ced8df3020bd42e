//! A list of what somebody keeps: identities, on this device, and nowhere else unless they share it.

use crate::listening::{closest, on};
use crate::page::{document, find, find_all, find_in, lang, new_element, say, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Storage};

/// Its name in the device's storage.
const NAME: &str = "kith-list";
/// As many as stand on the sheet to take away.
const MOST: usize = 12;

/// Listens for presses of its buttons.
pub fn listen() {
    on(&document(), "click", |event| {
        if let Some(button) = closest(&event, ".keep") {
            toggle(&button);
        } else if closest(&event, ".list-print").is_some() {
            let _ = window().print();
        } else if let Some(button) = closest(&event, ".list-share") {
            share(&button);
        } else if closest(&event, ".list-empty").is_some() {
            store(&[]);
            let _ = window().location().assign(&address(&[]));
        }
    });
}

/// Puts a button on whatever may be kept and has none yet, and the way to the list into the header.
pub fn offer() {
    if storage().is_none() {
        return;
    }
    let kept = kept();
    for thing in find_all("main [data-keep]") {
        if find_in(&thing, ".keep").is_none() {
            put_button(&thing, &kept);
        }
    }
    show_way(&kept);
    on_the_list(&kept);
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn kept() -> Vec<String> {
    let written = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let written = written.unwrap_or_default();
    let ids = written.split(',').filter(|id| !id.is_empty());
    ids.take(MOST).map(str::to_owned).collect()
}

fn store(ids: &[String]) {
    if let Some(storage) = storage() {
        let _ = if ids.is_empty() {
            storage.remove_item(NAME)
        } else {
            storage.set_item(NAME, &ids.join(","))
        };
    }
}

/// The address of the sheet: identities, and no words.
fn address(ids: &[String]) -> String {
    let query = if ids.is_empty() {
        String::new()
    } else {
        format!("?ids={}", ids.join(","))
    };
    format!("{}/list{query}", lang().prefix())
}

fn put_button(thing: &HtmlElement, kept: &[String]) {
    let id = thing.get_attribute("data-keep").unwrap_or_default();
    let heading = find_in(thing, "h1, h3").and_then(|heading| heading.text_content());
    let button = new_element("button", "keep button-second");
    let _ = button.set_attribute("type", "button");
    let _ = button.set_attribute("data-of", &id);
    let name = heading.unwrap_or_default();
    let said = lang()
        .words()
        .say_with("keep-this", &[("name", name.trim().into())]);
    let _ = button.set_attribute("aria-label", &said);
    show(&button, kept.contains(&id));
    let place = find_in(thing, ".page-head").unwrap_or_else(|| thing.clone());
    let _ = place.append_child(&button);
}

fn show(button: &Element, is_kept: bool) {
    let _ = button.set_attribute("aria-pressed", if is_kept { "true" } else { "false" });
    button.set_text_content(Some(&say(if is_kept { "kept" } else { "keep" })));
}

/// Keeps it, or lets it go.
fn toggle(button: &Element) {
    let Some(id) = button.get_attribute("data-of") else {
        return;
    };
    let mut ids = kept();
    let was_kept = ids.contains(&id);
    if was_kept {
        ids.retain(|kept| *kept != id);
    } else {
        ids.push(id);
        let over = ids.len().saturating_sub(MOST);
        ids.drain(..over);
    }
    store(&ids);
    show(button, !was_kept);
    show_way(&ids);
}

/// The way to the list, with how many are on it; none while it is empty.
fn show_way(ids: &[String]) {
    let old = find(".top .my-list");
    if ids.is_empty() {
        if let Some(old) = old {
            old.remove();
        }
        return;
    }
    let link = old.unwrap_or_else(|| {
        let link = new_element("a", "my-list");
        if let Some(language) = find(".top .language") {
            let _ = language.insert_adjacent_element("beforebegin", &link);
        }
        link
    });
    let _ = link.set_attribute("href", &address(ids));
    let count = lang()
        .words()
        .say_with("list-mine", &[("count", ids.len().into())]);
    link.set_text_content(Some(&count));
}

/// On the page of the list itself: shows what is kept here, or the ways to use what is shown.
fn on_the_list(kept: &[String]) {
    let Some(sheet) = find(".take-away") else { return };
    let shown = find_all(".take-away [data-kept]");
    let asked = window().location().search().unwrap_or_default();
    if shown.is_empty() && asked.is_empty() && !kept.is_empty() {
        let _ = window().location().replace(&address(kept));
        return;
    }
    let Some(how) = find_in(&sheet, ".how-to-print").filter(|_| find_in(&sheet, ".list-print").is_none())
    else {
        return;
    };
    how.set_text_content(None);
    for (class, says) in [
        ("list-print", "list-print"),
        ("list-share button-second", "list-share"),
        ("list-empty button-second", "list-empty"),
    ] {
        let button = new_element("button", class);
        let _ = button.set_attribute("type", "button");
        button.set_text_content(Some(&say(says)));
        let _ = how.append_child(&button);
    }
}

/// Copies the address of the list, and says what is in it.
fn share(button: &Element) {
    let here = window().location().href().unwrap_or_default();
    let _ = window().navigator().clipboard().write_text(&here);
    let line = new_element("p", "list-shared");
    let _ = line.set_attribute("role", "status");
    if let Some(around) = button.parent_element() {
        let _ = around.append_child(line.unchecked_ref());
    }
    line.set_text_content(Some(&say("list-shared")));
}
