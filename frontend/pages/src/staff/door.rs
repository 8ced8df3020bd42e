//! The door: signing in with a password, and choosing one with an invitation.

use super::{Field, head, trouble};
use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// What the page to sign in is made from.
#[derive(Clone, Debug, Default)]
pub struct SignInView<'a> {
    /// The address that was typed.
    pub email: &'a str,
    /// The page somebody came for.
    pub next: &'a str,
    /// What went wrong, by its name in the catalogue.
    pub trouble: Option<&'a str>,
}

/// The address or the password is not right: which of them is nobody's business.
pub const WRONG: &str = "staff-wrong";
/// Too many tries.
pub const SLOW: &str = "staff-slow";
/// The browser did not keep the cookie.
pub const NO_COOKIE: &str = "staff-no-cookie";
/// The password is too short, too long, or too common.
pub const SHORT: &str = "staff-password-short";
/// As [`SHORT`].
pub const LONG: &str = "staff-password-long";
/// As [`SHORT`].
pub const COMMON: &str = "staff-password-common";
/// The two passwords differ.
pub const DIFFER: &str = "staff-password-differ";

/// Signing in.
pub fn sign_in(frame: &Frame<'_>, view: &SignInView<'_>) -> Markup {
    let main = html! {
        (head(&frame.say("staff-sign-in"), &frame.say("staff-sign-in-lede")))
        form class="staff-form" method="post" action=(frame.href("/staff/sign-in")) {
            (trouble(frame, view.trouble))
            (Field { name: "email", kind: "email", value: view.email, autocomplete: "username", hint: "" }.draw(frame))
            (Field { name: "password", kind: "password", value: "", autocomplete: "current-password", hint: "" }
                .draw(frame))
            input type="hidden" name="next" value=(view.next);
            button type="submit" { (frame.say("staff-sign-in-do")) }
            p class="hint" { (frame.say("staff-forgot")) }
        }
    };
    shell::document(frame, &frame.say("staff-sign-in"), &main)
}

/// Choosing a password with an invitation.
pub fn welcome(frame: &Frame<'_>, name: &str, email: &str, trouble_is: Option<&str>) -> Markup {
    let title = frame.say_with("staff-welcome", &[("name", name.into())]);
    let main = html! {
        (head(&title, &frame.say("staff-welcome-lede")))
        form class="staff-form" method="post" action=(frame.href(frame.path)) {
            (trouble(frame, trouble_is))
            p { (frame.say_with("staff-welcome-email", &[("email", email.into())])) }
            input type="hidden" name="username" value=(email) autocomplete="username";
            (new_password(frame))
            button type="submit" { (frame.say("staff-welcome-do")) }
        }
    };
    shell::document(frame, &title, &main)
}

/// The two boxes of a new password.
pub(super) fn new_password(frame: &Frame<'_>) -> Markup {
    let field = |name, hint| Field {
        name,
        kind: "password",
        value: "",
        autocomplete: "new-password",
        hint,
    };
    html! {
        (field("new", "staff-password-hint").draw(frame))
        (field("again", "").draw(frame))
    }
}
