//! The people who look after the register, for administrators: who is here, what they are, letting in and shutting out.

use super::{Field, Me, document, head, trouble};
use crate::frame::Frame;
use domain::patch::Patch;
use domain::staff::Role;
use maud::{Markup, html};

/// Somebody as they are shown.
#[derive(Clone, Debug, Default)]
pub struct PersonView {
    /// Their account's id.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are and where: role and patch, by slug.
    pub posts: Vec<(String, String)>,
    /// Whether they were shut out.
    pub is_shut_out: bool,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
    /// Whether they have chosen a password.
    pub has_password: bool,
}

/// Somebody to be let in, as they were typed.
#[derive(Clone, Debug, Default)]
pub struct NewPersonView<'a> {
    /// Their address.
    pub email: &'a str,
    /// What they are called.
    pub name: &'a str,
    /// What went wrong, as a sentence.
    pub trouble: Option<&'a str>,
}

/// What a page of one person is made from beside the person.
#[derive(Clone, Debug, Default)]
pub struct Told<'a> {
    /// An invitation that was just made: its whole address, and until when it is good.
    pub invitation: Option<(&'a str, &'a str)>,
    /// What was done, by its name in the catalogue.
    pub done: Option<&'a str>,
    /// What was refused, by its name in the catalogue.
    pub trouble: Option<&'a str>,
}

/// Nobody would be left to keep people.
pub const LAST_ONE: &str = "staff-last-administrator";
/// Somebody has this address already.
pub const TAKEN: &str = "staff-email-taken";
/// The address is none.
pub const BAD_EMAIL: &str = "staff-email-bad";
/// There is no name.
pub const BAD_NAME: &str = "staff-name-bad";
/// It was done.
pub const SAVED: &str = "staff-saved";

/// Everybody.
pub fn all(frame: &Frame<'_>, me: &Me<'_>, people: &[PersonView], new: &NewPersonView<'_>) -> Markup {
    let main = html! {
        (head(&frame.say("staff-people"), &frame.say("staff-people-lede")))
        div class="staff-page" {
            ul class="rows" {
                @for person in people {
                    li {
                        div {
                            a href=(frame.href(&format!("/staff/people/{}", person.id))) { strong { (person.name) } }
                            p class="hint" { (person.email) }
                            p { (posts(frame, person)) }
                        }
                        @if let Some(state) = state(person) { span class="chosen" { (frame.say(state)) } }
                    }
                }
            }
            section {
                h2 { (frame.say("staff-add-person")) }
                form class="staff-form inset" method="post" action=(frame.href("/staff/people")) {
                    (trouble(frame, new.trouble))
                    (Field { name: "name", kind: "text", value: new.name, autocomplete: "off", hint: "staff-name-hint" }
                        .draw(frame))
                    (Field { name: "email", kind: "email", value: new.email, autocomplete: "off", hint: "" }
                        .draw(frame))
                    (post_fields(frame, None))
                    button type="submit" { (frame.say("staff-add-person-do")) }
                }
            }
        }
    };
    document(frame, me, &frame.say("staff-people"), &main)
}

/// One person.
pub fn one(frame: &Frame<'_>, me: &Me<'_>, person: &PersonView, told: &Told<'_>) -> Markup {
    let own = format!("/staff/people/{}", person.id);
    let act = |what: &str, name: &str| {
        html! {
            form method="post" action=(frame.href(&own)) {
                button type="submit" class="quiet" name="do" value=(what) { (frame.say(name)) }
            }
        }
    };
    let main = html! {
        (head(&person.name, &person.email))
        div class="staff-page" {
            @if let Some(done) = told.done { p class="done" role="status" { (frame.say(done)) } }
            (trouble(frame, told.trouble))
            @if let Some((address, until)) = told.invitation {
                div class="note" role="status" {
                    p { (frame.say_with("staff-invited", &[("until", until.into())])) }
                    p { code class="secret" { (address) } }
                }
            }
            @if let Some(state) = state(person) { p { span class="chosen" { (frame.say(state)) } } }
            section {
                h2 { (frame.say("staff-roles")) }
                p { (posts(frame, person)) }
                form class="staff-form inset" method="post" action=(frame.href(&own)) {
                    (post_fields(frame, person.posts.first()))
                    button type="submit" name="do" value="roles" { (frame.say("staff-roles-do")) }
                }
            }
            section {
                h2 { (frame.say("staff-getting-in")) }
                p { (frame.say("staff-getting-in-lede")) }
                div class="choices" {
                    (act("invite", "staff-invite"))
                    @if person.has_second_factor { (act("second-factor", "staff-take-second-factor")) }
                    @if person.is_shut_out { (act("let-in", "staff-let-in")) }
                    @else { (act("shut-out", "staff-shut-out")) }
                }
            }
        }
    };
    document(frame, me, &person.name, &main)
}

fn state(person: &PersonView) -> Option<&'static str> {
    match person {
        PersonView {
            is_shut_out: true, ..
        } => Some("staff-is-shut-out"),
        PersonView {
            has_password: false, ..
        } => Some("staff-has-no-password"),
        PersonView {
            has_second_factor: false,
            ..
        } => Some("staff-has-no-second-factor"),
        _ => None,
    }
}

/// What somebody is and where, as sentences.
fn posts(frame: &Frame<'_>, person: &PersonView) -> String {
    let sentences = person.posts.iter().map(|(role, patch)| post(frame, role, patch));
    sentences.collect::<Vec<_>>().join(" ")
}

/// A role and where, as a sentence.
pub fn post(frame: &Frame<'_>, role: &str, patch: &str) -> String {
    let role = frame.say(&format!("staff-role-{role}"));
    let known = frame.patches.iter().find(|known| known.slug == patch);
    match (patch, known) {
        ("", _) => frame.say_with("staff-post-everywhere", &[("role", role.into())]),
        (slug, known) => {
            let name = known.map_or(slug, |patch| name_of(frame, patch)).to_owned();
            frame.say_with("staff-post", &[("role", role.into()), ("patch", name.into())])
        }
    }
}

fn name_of<'a>(frame: &Frame<'_>, patch: &'a Patch) -> &'a str {
    if frame.lang == crate::words::Lang::Cy && !patch.name_cy.is_empty() {
        &patch.name_cy
    } else {
        &patch.name
    }
}

fn post_fields(frame: &Frame<'_>, now: Option<&(String, String)>) -> Markup {
    let (role_now, patch_now) =
        now.map_or(("moderator", ""), |(role, patch)| (role.as_str(), patch.as_str()));
    html! {
        fieldset {
            legend { (frame.say("staff-role")) }
            @for role in Role::ALL {
                @let id = format!("f-role-{role}");
                div class="tick" {
                    input type="radio" id=(id) name="role" value=(role.slug()) checked[role.slug() == role_now];
                    label for=(id) {
                        span {
                            strong { (frame.say(&format!("staff-role-{role}"))) } " – "
                            (frame.say(&format!("staff-role-{role}-may")))
                        }
                    }
                }
            }
        }
        div class="field" {
            label for="f-patch" { (frame.say("staff-where")) }
            select id="f-patch" name="patch" {
                option value="" selected[patch_now.is_empty()] { (frame.say("staff-everywhere")) }
                @for patch in frame.patches {
                    option value=(patch.slug) selected[patch.slug == patch_now] { (name_of(frame, patch)) }
                }
            }
        }
    }
}
