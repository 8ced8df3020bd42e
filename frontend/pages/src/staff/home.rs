//! The first page for staff: what waits for them, and the rooms that are open to them.

use super::{Me, document, head};
use crate::frame::Frame;
use domain::staff::May;
use maud::{Markup, html};

/// What the page is made from. Numbers of what somebody may not see are 0.
#[derive(Clone, Debug, Default)]
pub struct HomeView<'a> {
    /// What waits for a decision.
    pub to_decide: usize,
    /// What waits for an answer from a group.
    pub asked: usize,
    /// Differences with feeds that are to be settled.
    pub to_settle: usize,
    /// Feeds with something wrong.
    pub feeds_in_trouble: usize,
    /// Recovery codes that are left.
    pub codes_left: i64,
    /// What they are and where, as sentences.
    pub posts: &'a [String],
    /// The name that is looked for.
    pub what: &'a str,
    /// What was found with it. `None`: nothing is looked for.
    pub found: Option<Vec<FoundView>>,
}

/// A record that was found.
#[derive(Clone, Debug, Default)]
pub struct FoundView {
    /// Its id.
    pub asset: String,
    /// Its name.
    pub name: String,
    /// Its state: a slug of [`domain::asset::Status`].
    pub status: &'static str,
}

/// Fewer recovery codes than this are few.
const FEW_CODES: i64 = 3;

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &HomeView<'_>) -> Markup {
    let title = frame.say_with("staff-hello", &[("name", me.name.into())]);
    let main = html! {
        (head(&title, &view.posts.join(" ")))
        div class="staff-page" {
            ul class="waits" {
                @if me.may.contains(&May::Moderate) {
                    (card(frame, "/staff/desk", "staff-waits-desk", view.to_decide))
                    @if view.asked > 0 { (card(frame, "/staff/desk", "staff-waits-asked", view.asked)) }
                }
                @if me.may.contains(&May::KeepFeeds) {
                    (card(frame, "/staff/feeds", "staff-waits-feeds", view.to_settle))
                    @if view.feeds_in_trouble > 0 {
                        (card(frame, "/staff/feeds", "staff-waits-trouble", view.feeds_in_trouble))
                    }
                }
            }
            @if view.codes_left < FEW_CODES {
                p class="note" {
                    (frame.say_with("staff-few-codes", &[("count", view.codes_left.into())])) " "
                    a href=(frame.href("/staff/account")) { (frame.say("staff-few-codes-do")) }
                }
            }
            (find(frame, me, view))
        }
    };
    document(frame, me, &title, &main)
}

fn card(frame: &Frame<'_>, path: &str, name: &str, count: usize) -> Markup {
    html! {
        li class=[(count > 0).then_some("is-waiting")] {
            a href=(frame.href(path)) { (frame.say_with(name, &[("count", count.into())])) }
        }
    }
}

/// Finding a record by its name, whether it shows or not.
fn find(frame: &Frame<'_>, me: &Me<'_>, view: &HomeView<'_>) -> Markup {
    html! {
        section {
            h2 { (frame.say("staff-find")) }
            form class="find-listing" method="get" action=(frame.href("/staff")) {
                div class="field" {
                    label for="f-what" { (frame.say("staff-find-what")) }
                    p class="hint" id="f-what-hint" { (frame.say("staff-find-hint")) }
                    input type="text" id="f-what" name="what" value=(view.what) aria-describedby="f-what-hint";
                }
                button type="submit" { (frame.say("staff-find-do")) }
            }
            @if let Some(found) = &view.found {
                @if found.is_empty() { p class="note" { (frame.say("staff-find-none")) } }
                ul class="rows" { @for one in found { (found_row(frame, me, one)) } }
            }
        }
    }
}

fn found_row(frame: &Frame<'_>, me: &Me<'_>, one: &FoundView) -> Markup {
    html! {
        li {
            div {
                a href=(frame.href(&format!("/staff/history/{}", one.asset))) { strong { (one.name) } }
                p class="hint" { (frame.say(&format!("staff-status-{}", one.status))) }
            }
            @if me.may.contains(&May::Moderate) {
                a href=(frame.href(&format!("/staff/desk/{}", one.asset))) { (frame.say("staff-find-decide")) }
            }
        }
    }
}
