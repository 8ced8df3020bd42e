//! Takes over the ideas form: what is asked is answered here, and the words go nowhere.

use crate::page::{document, find, find_in, focus_on, new_element, say};
use crate::place::Place;
use crate::{answering, area, form, keeping, listening, map, near_me, offline, place, quick_exit, visited};
use pages::asked::Asked;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, HtmlFormElement};

thread_local! {
    /// Counts questions, so that a late answer never covers a newer one.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Listens for questions, and fetches what answering takes as soon as somebody begins to write one.
pub fn listen() {
    listening::on(&document(), "submit", |event| {
        if let Some(form) = form::of(&event) {
            take_over(&event, form);
        }
    });
    listening::on(&document(), "focusin", |event| {
        if listening::closest(&event, "textarea[name=words]").is_some() {
            spawn_local(async {
                // If this fails it is tried again, and told, when the question is asked.
                let _ = area::around(None).await;
            });
        }
    });
    listening::on(&document(), "click", |event| {
        if let Some(button) = listening::closest(&event, ".send-to-server") {
            send_to_server(button.unchecked_ref());
        }
    });
    listening::on(&crate::page::window(), "popstate", |event| {
        if visited::go_to(&event) {
            map::draw();
        }
    });
}

fn take_over(event: &Event, form: HtmlFormElement) {
    event.prevent_default();
    let asked = form::asked(&form);
    let number = ASKED.get() + 1;
    ASKED.set(number);
    tell(&form, "ideas-looking");
    spawn_local(async move {
        let answered = answer(&asked, &form).await;
        if ASKED.get() != number {
            return;
        }
        match answered {
            Some(markup) => show(&form, &markup),
            None => offer_server(&form),
        }
    });
}

/// The answer as the contents of `<main>`, or `None` where what it takes could not be fetched.
async fn answer(asked: &Asked, form: &HtmlFormElement) -> Option<String> {
    let place = place::found(&asked.place).await;
    let near = match &place {
        Place::Found(found) => Some(found.position),
        Place::NotSaid | Place::Problem(_) => None,
    };
    let area = area::around(near).await.ok()?;
    if let Some(from) = &area.kept {
        offline::say_age("offline-listings", from);
    }
    Some(answering::markup(
        &area,
        asked,
        place,
        &path_without_language(&form::path(form)),
    ))
}

fn path_without_language(path: &str) -> String {
    path.strip_prefix("/cy").unwrap_or(path).to_owned()
}

/// Puts the answer on the page as a new step, and the focus on its heading.
fn show(form: &HtmlFormElement, markup: &str) {
    tell(form, "");
    visited::go_on(&form::path(form), markup);
    near_me::offer();
    keeping::offer();
    quick_exit::say_keys();
    map::draw();
    if let Some(heading) = find("main h1") {
        name_page(&heading.text_content().unwrap_or_default());
        crate::page::window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_on(&heading);
    }
}

/// The title of the document, as on a page of the server: the page's own, then the site's name.
fn name_page(own: &str) {
    let site = crate::page::body_says("data-site");
    let title = site.map_or_else(|| own.to_owned(), |site| format!("{own} – {site}"));
    document().set_title(&title);
}

/// Says that it could not be answered here, and offers the other way. Nothing is sent unless somebody chooses to.
fn offer_server(form: &HtmlFormElement) {
    let line = tell(form, "ideas-not-here");
    let button = new_element("button", "send-to-server");
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(&say("ideas-send")));
    let _ = line.insert_adjacent_element("afterend", &button);
}

fn send_to_server(button: &HtmlElement) {
    if let Ok(Some(form)) = button.closest("form") {
        // Submitting by program raises no event, so this goes to the server.
        let _ = form.unchecked_into::<HtmlFormElement>().submit();
    }
}

/// Says something at the end of the form, politely. An empty name says nothing more.
fn tell(form: &HtmlFormElement, id: &str) -> HtmlElement {
    if let Some(button) = find_in(form, ".send-to-server") {
        button.remove();
    }
    let line = find_in(form, ".told").unwrap_or_else(|| {
        let line = new_element("p", "told");
        let _ = line.set_attribute("role", "status");
        let _ = form.append_child(&line);
        line
    });
    let text = if id.is_empty() { String::new() } else { say(id) };
    line.set_text_content(Some(&text));
    line
}
