//! The second factor: giving a code, setting one up with a picture for the telephone, and the codes for paper.

use super::{Field, head, trouble};
use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// What the page that sets one up is made from.
#[derive(Clone, Debug, Default)]
pub struct OfferView<'a> {
    /// The secret, to be typed where no picture can be taken.
    pub secret: &'a str,
    /// The picture: how many squares each side has.
    pub side: usize,
    /// The picture: a path over its dark squares.
    pub path: &'a str,
    /// The page somebody came for.
    pub next: &'a str,
    /// What went wrong, by its name in the catalogue.
    pub trouble: Option<&'a str>,
}

/// The code is not right.
pub const WRONG: &str = "staff-code-wrong";
/// White around the picture, in squares: what readers need.
const QUIET: usize = 4;

/// Giving a code.
pub fn give(frame: &Frame<'_>, next: &str, trouble_is: Option<&str>) -> Markup {
    let main = html! {
        (head(&frame.say("staff-code-title"), &frame.say("staff-code-lede")))
        form class="staff-form" method="post" action=(frame.href("/staff/second-factor")) {
            (trouble(frame, trouble_is))
            (code_field(frame, "staff-code-hint"))
            input type="hidden" name="next" value=(next);
            button type="submit" { (frame.say("staff-code-do")) }
            p class="hint" { (frame.say("staff-code-lost")) }
        }
    };
    shell::document(frame, &frame.say("staff-code-title"), &main)
}

/// Setting one up.
pub fn set_up(frame: &Frame<'_>, view: &OfferView<'_>) -> Markup {
    let side = view.side + 2 * QUIET;
    let main = html! {
        (head(&frame.say("staff-set-up-title"), &frame.say("staff-set-up-lede")))
        form class="staff-form" method="post" action=(frame.href("/staff/second-factor/new")) {
            (trouble(frame, view.trouble))
            ol class="steps" {
                li { (frame.say("staff-set-up-app")) }
                li {
                    p { (frame.say("staff-set-up-picture")) }
                    svg class="qr" viewBox={ "0 0 " (side) " " (side) } aria-hidden="true" {
                        path class="qr-paper" d={ "M0 0h" (side) "v" (side) "h-" (side) "z" } {}
                        path class="qr-ink" transform={ "translate(" (QUIET) " " (QUIET) ")" } d=(view.path) {}
                    }
                    p { (frame.say("staff-set-up-secret")) " " code class="secret" { (in_fours(view.secret)) } }
                }
                li { (code_field(frame, "staff-set-up-hint")) }
            }
            input type="hidden" name="secret" value=(view.secret);
            input type="hidden" name="next" value=(view.next);
            button type="submit" { (frame.say("staff-set-up-do")) }
        }
    };
    shell::document(frame, &frame.say("staff-set-up-title"), &main)
}

/// The codes for paper, shown this once.
pub fn codes(frame: &Frame<'_>, codes: &[String], next: &str) -> Markup {
    let main = html! {
        (head(&frame.say("staff-codes-title"), &frame.say("staff-codes-lede")))
        div class="staff-form" {
            ul class="paper-codes" { @for code in codes { li { code { (code) } } } }
            p { (frame.say("staff-codes-once")) }
            p { a class="button" href=(next) { (frame.say("staff-codes-kept")) } }
        }
    };
    shell::document(frame, &frame.say("staff-codes-title"), &main)
}

fn code_field(frame: &Frame<'_>, hint: &str) -> Markup {
    let field = Field {
        name: "code",
        kind: "text",
        value: "",
        autocomplete: "one-time-code",
        hint,
    };
    field.draw(frame)
}

/// Easier to read off a screen.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
