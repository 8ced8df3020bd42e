//! One's own account: where one is signed in, the password, the second factor.

use super::{Field, Me, document, head, trouble};
use crate::frame::Frame;
use crate::staff::door::new_password;
use maud::{Markup, html};

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct AccountView<'a> {
    /// One's address.
    pub email: &'a str,
    /// Where one is signed in, this browser first.
    pub sessions: &'a [SessionView],
    /// Recovery codes that are left.
    pub codes_left: i64,
    /// What went wrong with the password, by its name in the catalogue.
    pub trouble: Option<&'a str>,
    /// What was done, by its name in the catalogue.
    pub done: Option<&'a str>,
}

/// A session as it is shown. Times are as written, on the clock of the place.
#[derive(Clone, Debug, Default)]
pub struct SessionView {
    /// Its name.
    pub id: String,
    /// The browser. Empty: unknown.
    pub device: String,
    /// When somebody signed in.
    pub made: String,
    /// When it was last used.
    pub seen: String,
    /// Whether it is this one.
    pub is_this: bool,
}

/// The old password is not right.
pub const WRONG_OLD: &str = "staff-wrong-old";
/// The password was changed.
pub const CHANGED: &str = "staff-password-changed";
/// A session was ended.
pub const ENDED: &str = "staff-session-ended";

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &AccountView<'_>) -> Markup {
    let main = html! {
        (head(&frame.say("staff-account"), view.email))
        div class="staff-page" {
            @if let Some(done) = view.done { p class="done" role="status" { (frame.say(done)) } }
            section {
                h2 { (frame.say("staff-sessions")) }
                p { (frame.say("staff-sessions-lede")) }
                ul class="rows" { @for session in view.sessions { (row(frame, session)) } }
                @if view.sessions.len() > 1 {
                    form method="post" action=(frame.href("/staff/account/sessions")) {
                        button type="submit" class="quiet" name="end" value="others" {
                            (frame.say("staff-end-others"))
                        }
                    }
                }
            }
            section {
                h2 { (frame.say("staff-second-factor")) }
                p { (frame.say_with("staff-codes-left", &[("count", view.codes_left.into())])) }
                div class="choices" {
                    form method="post" action=(frame.href("/staff/account/codes")) {
                        button type="submit" class="quiet" { (frame.say("staff-new-codes")) }
                    }
                    a href=(frame.href("/staff/second-factor/new")) { (frame.say("staff-other-telephone")) }
                }
            }
            section {
                h2 { (frame.say("staff-password")) }
                form class="staff-form inset" method="post" action=(frame.href("/staff/account/password")) {
                    (trouble(frame, view.trouble))
                    (Field { name: "old", kind: "password", value: "", autocomplete: "current-password", hint: "" }
                        .draw(frame))
                    (new_password(frame))
                    button type="submit" { (frame.say("staff-password-do")) }
                }
            }
        }
    };
    document(frame, me, &frame.say("staff-account"), &main)
}

fn row(frame: &Frame<'_>, session: &SessionView) -> Markup {
    let made = [("at", session.made.as_str().into())];
    let seen = [("at", session.seen.as_str().into())];
    html! {
        li {
            div {
                strong {
                    @if session.device.is_empty() { (frame.say("staff-some-browser")) } @else { (session.device) }
                }
                @if session.is_this { " " span class="chosen" { (frame.say("staff-this-one")) } }
                p class="hint" {
                    (frame.say_with("staff-session-made", &made)) " " (frame.say_with("staff-session-seen", &seen))
                }
            }
            @if !session.is_this {
                form method="post" action=(frame.href("/staff/account/sessions")) {
                    button type="submit" class="quiet" name="end" value=(session.id) { (frame.say("staff-end")) }
                }
            }
        }
    }
}
