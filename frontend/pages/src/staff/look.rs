//! One record on the desk: what it says, what would change beside what is public, and the buttons that decide.

use super::{Me, document, trouble};
use crate::frame::Frame;
use maud::{Markup, html};

/// What the page is made from. Times are as written, on the clock of the place.
#[derive(Clone, Debug, Default)]
pub struct LookView {
    /// The record's id.
    pub asset: String,
    /// Its name.
    pub name: String,
    /// The revision that is shown.
    pub rev: i64,
    /// Its state: a slug of [`domain::asset::Status`].
    pub status: &'static str,
    /// What it says, column by column.
    pub says: Vec<DifferenceView>,
    /// The edits that wait.
    pub edits: Vec<EditView>,
    /// What was decided before, the newest first.
    pub decisions: Vec<DecisionView>,
    /// Who says that a decision was wrong.
    pub appeals: Vec<AppealView>,
    /// What was typed and could not be used.
    pub typed: String,
    /// What went wrong, by its name in the catalogue.
    pub trouble: Option<&'static str>,
}

/// One column before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DifferenceView {
    /// The column.
    pub column: String,
    /// What it says now. Empty: nothing.
    pub before: String,
    /// What it would say. Empty: nothing.
    pub after: String,
}

/// An edit as it is shown.
#[derive(Clone, Debug, Default)]
pub struct EditView {
    /// Its id.
    pub id: String,
    /// Who would like it.
    pub by: String,
    /// When they said so.
    pub at: String,
    /// Why. May be empty.
    pub why: String,
    /// What would change.
    pub differences: Vec<DifferenceView>,
    /// Whether the record changed since it was written.
    pub is_behind: bool,
    /// What can no longer be read.
    pub unreadable: Vec<String>,
}

/// A decision as it is shown.
#[derive(Clone, Debug, Default)]
pub struct DecisionView {
    /// When.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What: `published`, `asked`, `refused`, `hidden` or `undone`.
    pub what: &'static str,
    /// The reason or the question. May be empty.
    pub says: String,
}

/// An appeal as it is shown.
#[derive(Clone, Debug, Default)]
pub struct AppealView {
    /// When.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why, in their words.
    pub says: String,
}

/// A reason or a question is missing.
pub const NO_REASON: &str = "staff-no-reason";
/// The reason is too long.
pub const TOO_LONG: &str = "staff-reason-long";
/// Somebody changed it first.
pub const STALE: &str = "staff-stale";
/// The edit cannot be read any more.
pub const UNREADABLE: &str = "staff-edit-unreadable";

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &LookView) -> Markup {
    let main = html! {
        div class="page-head" {
            p { a href=(frame.href("/staff/desk")) { (frame.say("staff-to-desk")) } }
            h1 { (view.name) }
            p class="lede" { (frame.say(&format!("staff-status-{}", view.status))) }
        }
        div class="staff-page" {
            (trouble(frame, view.trouble))
            @for appeal in &view.appeals {
                div class="note" {
                    p { strong { (frame.say_with("staff-appealed", &[("name", appeal.by.as_str().into()), ("at", appeal.at.as_str().into())])) } }
                    blockquote { (appeal.says) }
                }
            }
            @for edit in &view.edits { (edit_section(frame, view, edit)) }
            section {
                h2 { (frame.say(if view.edits.is_empty() { "staff-it-says" } else { "staff-public-says" })) }
                (says(frame, &view.says))
                (decide_form(frame, view, None))
            }
            (decisions(frame, &view.decisions))
            p { a href=(frame.href(&format!("/staff/history/{}", view.asset))) { (frame.say("staff-to-history")) } }
        }
    };
    document(frame, me, &view.name, &main)
}

fn edit_section(frame: &Frame<'_>, view: &LookView, edit: &EditView) -> Markup {
    let by = [("name", edit.by.as_str().into()), ("at", edit.at.as_str().into())];
    html! {
        section {
            h2 { (frame.say("staff-would-change")) }
            p { (frame.say_with("staff-change-by", &by)) @if !edit.why.is_empty() { " “" (edit.why) "”" } }
            @if edit.is_behind { p class="hint" { (frame.say("staff-is-behind")) } }
            @for line in &edit.unreadable { p class="trouble" { (line) } }
            (side_by_side(frame, &edit.differences))
            (decide_form(frame, view, Some(&edit.id)))
        }
    }
}

/// Two versions side by side; on a telephone one under the other.
pub fn side_by_side(frame: &Frame<'_>, differences: &[DifferenceView]) -> Markup {
    html! {
        @if differences.is_empty() { p class="hint" { (frame.say("staff-no-difference")) } }
        @else {
            table class="beside-table" {
                thead {
                    tr {
                        td {}
                        th scope="col" { (frame.say("staff-before")) }
                        th scope="col" { (frame.say("staff-after")) }
                    }
                }
                tbody {
                    @for one in differences {
                        tr {
                            th scope="row" { (column_name(frame, &one.column)) }
                            td data-label=(frame.say("staff-before")) { del class=[one.before.is_empty().then_some("none")] { (or_nothing(frame, &one.before)) } }
                            td data-label=(frame.say("staff-after")) { ins class=[one.after.is_empty().then_some("none")] { (or_nothing(frame, &one.after)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What a record says, column by column.
pub fn says(frame: &Frame<'_>, columns: &[DifferenceView]) -> Markup {
    html! {
        dl class="says" {
            @for column in columns {
                dt { (column_name(frame, &column.column)) }
                dd { (column.after) }
            }
        }
    }
}

fn or_nothing(frame: &Frame<'_>, says: &str) -> String {
    if says.is_empty() {
        frame.say("staff-nothing")
    } else {
        says.to_owned()
    }
}

/// What a column is called, where it has a name for people; else as in files.
pub fn column_name(frame: &Frame<'_>, column: &str) -> String {
    let name = format!("staff-column-{}", column.replace('_', "-"));
    if frame.words().knows(&name) {
        frame.say(&name)
    } else {
        column.replace('_', " ")
    }
}

fn decide_form(frame: &Frame<'_>, view: &LookView, edit: Option<&str>) -> Markup {
    let id = edit.map_or_else(|| "says".to_owned(), |edit| format!("says-{edit}"));
    let button = |what: &str, quiet: bool| {
        let name = format!("staff-do-{what}{}", if edit.is_some() { "-edit" } else { "" });
        html! {
            button type="submit" name="what" value=(what) class=[quiet.then_some("quiet")] { (frame.say(&name)) }
        }
    };
    let waits = view.status == "pending" || view.status == "hidden";
    html! {
        form class="decide" method="post" action=(frame.href(&format!("/staff/desk/{}", view.asset))) {
            input type="hidden" name="rev" value=(view.rev);
            @if let Some(edit) = edit { input type="hidden" name="edit" value=(edit); }
            div class="field" {
                label for=(id) { (frame.say("staff-says")) }
                p class="hint" id={ (id) "-hint" } { (frame.say("staff-says-hint")) }
                textarea id=(id) name="says" rows="3" maxlength="2000" aria-describedby={ (id) "-hint" } { (view.typed) }
            }
            div class="choices" {
                @if edit.is_some() || waits { (button("published", false)) }
                (button("asked", true))
                @if edit.is_some() || view.status == "pending" { (button("refused", true)) }
                @if edit.is_none() && view.status != "hidden" { (button("hidden", true)) }
            }
        }
    }
}

/// What was decided before.
pub fn decisions(frame: &Frame<'_>, decisions: &[DecisionView]) -> Markup {
    html! {
        @if !decisions.is_empty() {
            section {
                h2 { (frame.say("staff-decided")) }
                ul class="rows" {
                    @for one in decisions {
                        li {
                            div {
                                p class="hint" { (one.at) }
                                p { strong { (one.by) } " " (frame.say(&format!("staff-decided-{}", one.what))) }
                                @if !one.says.is_empty() { blockquote { (one.says) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
