//! The pages for those who look after the register. Only the server makes them.
//!
//! Each stands under a bar with the rooms that are open to whoever is signed in, their name, and the way out.

pub mod account;
pub mod desk;
pub mod door;
pub mod history;
pub mod home;
pub mod look;
pub mod people;
pub mod record;
pub mod second_factor;

use crate::frame::Frame;
use crate::shell;
use domain::staff::May;
use maud::{Markup, html};

/// Whoever is signed in.
#[derive(Clone, Debug, Default)]
pub struct Me<'a> {
    /// What they are called here.
    pub name: &'a str,
    /// What they may do, somewhere.
    pub may: Vec<May>,
}

/// The rooms: address, name in the catalogue, and what it takes to come in.
const ROOMS: [(&str, &str, May); 7] = [
    ("/staff", "staff-home", May::ComeIn),
    ("/staff/desk", "staff-desk", May::Moderate),
    ("/staff/feeds", "staff-feeds", May::KeepFeeds),
    ("/staff/twins", "twins-room", May::KeepFeeds),
    ("/staff/explain", "staff-explain", May::Explain),
    ("/staff/people", "staff-people", May::KeepPeople),
    ("/staff/record", "staff-record", May::ReadRecord),
];

/// A whole document for staff around the contents of a page.
pub fn document(frame: &Frame<'_>, me: &Me<'_>, title: &str, main: &Markup) -> Markup {
    let inside = html! {
        div class="staff-bar" {
            nav aria-label=(frame.say("staff-rooms")) {
                ul {
                    @for (path, name, _) in ROOMS.iter().filter(|(_, _, takes)| me.may.contains(takes)) {
                        li { a href=(frame.href(path)) aria-current=[here(frame, path)] { (frame.say(name)) } }
                    }
                }
            }
            div class="staff-me" {
                a href=(frame.href("/staff/account")) aria-current=[here(frame, "/staff/account")] { (me.name) }
                form method="post" action=(frame.href("/staff/sign-out")) {
                    button type="submit" class="quiet" { (frame.say("staff-sign-out")) }
                }
            }
        }
        (main)
    };
    shell::document(frame, title, &inside)
}

fn here(frame: &Frame<'_>, path: &str) -> Option<&'static str> {
    let is_inside = path != "/staff" && frame.path.starts_with(&format!("{path}/"));
    (frame.path == path || is_inside).then_some("page")
}

/// The head of a page: its title, and a sentence under it.
fn head(title: &str, lede: &str) -> Markup {
    html! {
        div class="page-head" {
            h1 { (title) }
            @if !lede.is_empty() { p class="lede" { (lede) } }
        }
    }
}

/// Something that could not be used, by its name in the catalogue, above the form it is about.
fn trouble(frame: &Frame<'_>, name: Option<&str>) -> Markup {
    html! { @if let Some(name) = name { p class="trouble" role="alert" { (frame.say(name)) } } }
}

/// A box to write in, with its name before it and what helps under that.
pub(crate) struct Field<'a> {
    /// The field's name, and its label's in the catalogue with `staff-field-` before it.
    pub name: &'a str,
    /// `text`, `email` or `password`.
    pub kind: &'a str,
    /// What is in it.
    pub value: &'a str,
    /// What browsers may fill in.
    pub autocomplete: &'a str,
    /// What helps, by its name in the catalogue. Empty: nothing.
    pub hint: &'a str,
}

impl Field<'_> {
    /// The box.
    pub(crate) fn draw(&self, frame: &Frame<'_>) -> Markup {
        let id = format!("f-{}", self.name);
        let hint = format!("{id}-hint");
        let described = (!self.hint.is_empty()).then_some(&hint);
        html! {
            div class="field" {
                label for=(id) { (frame.say(&format!("staff-field-{}", self.name))) }
                @if !self.hint.is_empty() { p class="hint" id=(hint) { (frame.say(self.hint)) } }
                input type=(self.kind) id=(id) name=(self.name) value=(self.value)
                    autocomplete=(self.autocomplete) aria-describedby=[described];
            }
        }
    }
}
