//! What a listing was each time it changed, who changed it and why, with a way to put it back.

use super::look::{DecisionView, DifferenceView, decisions, says, side_by_side};
use super::{Me, document, head, trouble};
use crate::frame::Frame;
use maud::{Markup, html};

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct HistoryView {
    /// The record's id.
    pub asset: String,
    /// Its name.
    pub name: String,
    /// Its revision now.
    pub rev: i64,
    /// Its changes, the newest first.
    pub changes: Vec<ChangeView>,
    /// What was decided of it, the newest first.
    pub decisions: Vec<DecisionView>,
    /// Whether whoever looks may put it back.
    pub may_undo: bool,
    /// Whether whoever looks may say, for a group, that a decision was wrong.
    pub may_appeal: bool,
    /// What was done, by its name in the catalogue.
    pub done: Option<&'static str>,
    /// What went wrong, by its name in the catalogue.
    pub trouble: Option<&'static str>,
}

/// One change.
#[derive(Clone, Debug, Default)]
pub struct ChangeView {
    /// The revision it made.
    pub rev: i64,
    /// When, as written on the clock of the place.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why. May be empty.
    pub why: String,
    /// What changed.
    pub differences: Vec<DifferenceView>,
}

/// It was put back.
pub const UNDONE: &str = "staff-undone";
/// The appeal waits on the desk.
pub const APPEALED: &str = "staff-appeal-waits";

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &HistoryView) -> Markup {
    let main = html! {
        (head(&view.name, &frame.say("staff-history-lede")))
        div class="staff-page" {
            @if let Some(done) = view.done { p class="done" role="status" { (frame.say(done)) } }
            (trouble(frame, view.trouble))
            (decisions(frame, &view.decisions))
            @if view.may_appeal { (appeal_form(frame, view)) }
            section {
                h2 { (frame.say("staff-changes")) }
                ol class="changes" { @for change in &view.changes { (one(frame, view, change)) } }
            }
        }
    };
    document(frame, me, &view.name, &main)
}

fn one(frame: &Frame<'_>, view: &HistoryView, change: &ChangeView) -> Markup {
    let title = [("rev", change.rev.into()), ("at", change.at.as_str().into())];
    html! {
        li {
            details open[change.rev == view.rev] {
                summary {
                    (frame.say_with("staff-change", &title)) " " strong { (change.by) }
                    @if !change.why.is_empty() { " – " (change.why) }
                }
                @if change.rev == 1 { (says(frame, &change.differences)) }
                @else { (side_by_side(frame, &change.differences)) }
                @if view.may_undo && change.rev != view.rev {
                    form method="post" action=(frame.href(&format!("/staff/history/{}", view.asset))) {
                        input type="hidden" name="rev" value=(view.rev);
                        button type="submit" class="quiet" name="to" value=(change.rev) {
                            (frame.say_with("staff-put-back", &[("rev", change.rev.into())]))
                        }
                    }
                }
            }
        }
    }
}

/// A group that rings or writes says that a decision was wrong: somebody else looks again.
fn appeal_form(frame: &Frame<'_>, view: &HistoryView) -> Markup {
    html! {
        section {
            h2 { (frame.say("staff-appeal")) }
            form class="decide" method="post" action=(frame.href(&format!("/staff/history/{}/appeal", view.asset))) {
                div class="field" {
                    label for="f-says" { (frame.say("staff-appeal-says")) }
                    p class="hint" id="f-says-hint" { (frame.say("staff-appeal-hint")) }
                    textarea id="f-says" name="says" rows="3" maxlength="2000" aria-describedby="f-says-hint" {}
                }
                button type="submit" class="quiet" { (frame.say("staff-appeal-do")) }
            }
        }
    }
}
