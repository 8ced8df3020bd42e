//! The pages for staff, each with something in it.

use super::Named;
use super::site::Site;
use domain::staff::May;
use pages::Lang;
use pages::staff::Me;
use pages::staff::account::{self, AccountView, SessionView};
use pages::staff::desk::{self, WaitingView};
use pages::staff::door::{self, SignInView};
use pages::staff::history::{self, ChangeView, HistoryView};
use pages::staff::home::{self, FoundView, HomeView};
use pages::staff::look::{self, AppealView, DecisionView, DifferenceView, EditView, LookView};
use pages::staff::people::{self, NewPersonView, PersonView, Told};
use pages::staff::record::{self, LineView, RecordView};
use pages::staff::second_factor::{self, OfferView};

const SINCE: &str = "2026-11-24 10:00";

/// The pages before somebody is in.
pub fn at_the_door(site: &Site, lang: Lang) -> Vec<Named> {
    let at = |path| site.frame(lang, path);
    let sign_in = SignInView {
        email: "mali@example.org",
        next: "/staff/desk",
        trouble: Some(door::WRONG),
    };
    let offer = OfferView {
        secret: "GEZDGNBVGY3TQOJQ",
        side: 21,
        path: "M0 0h1v1h-1z",
        next: "/staff",
        trouble: None,
    };
    let codes = ["abcd-efgh-jkmn-pqrs".to_owned(), "tuvw-xyz1-2345-6789".to_owned()];
    vec![
        (
            "staff-sign-in",
            door::sign_in(&at("/staff/sign-in"), &sign_in).into_string(),
        ),
        (
            "staff-welcome",
            door::welcome(&at("/staff/welcome/t"), "Mali", "mali@example.org", None).into_string(),
        ),
        (
            "staff-code",
            second_factor::give(&at("/staff/second-factor"), "/staff", None).into_string(),
        ),
        (
            "staff-set-up",
            second_factor::set_up(&at("/staff/second-factor/new"), &offer).into_string(),
        ),
        (
            "staff-codes",
            second_factor::codes(&at("/staff/second-factor/new"), &codes, &at("").href("/staff"))
                .into_string(),
        ),
    ]
}

/// The rooms.
pub fn rooms(site: &Site, lang: Lang) -> Vec<Named> {
    let at = |path| site.frame(lang, path);
    let me = Me {
        name: "Mali",
        // Few rooms, so that a new one changes nothing here.
        may: vec![May::ComeIn, May::Moderate],
    };
    let posts = [people::post(&at("/staff"), "moderator", "harbour")];
    let home = HomeView {
        to_decide: 2,
        asked: 1,
        feeds_in_trouble: 1,
        codes_left: 1,
        posts: &posts,
        what: "choir",
        found: Some(vec![FoundView {
            asset: "a".to_owned(),
            name: "Quayside Choir".to_owned(),
            status: "pending",
        }]),
        ..HomeView::default()
    };
    let sessions = [true, false].map(|is_this| SessionView {
        id: "s".to_owned(),
        device: "Firefox, Windows".to_owned(),
        made: SINCE.to_owned(),
        seen: SINCE.to_owned(),
        is_this,
    });
    let account = AccountView {
        email: "mali@example.org",
        sessions: &sessions,
        codes_left: 9,
        ..AccountView::default()
    };
    let record = RecordView {
        lines: vec![LineView {
            number: 1,
            at: SINCE.to_owned(),
            who: "Mali".to_owned(),
            what: "added_person".to_owned(),
            about: "Jo".to_owned(),
            about_path: "/staff/people/p".to_owned(),
            says: "moderator".to_owned(),
        }],
        head: "1:9f".to_owned(),
        ..RecordView::default()
    };
    let waiting = [desk::NEW, desk::EDIT].map(|why| WaitingView {
        asset: "a".to_owned(),
        name: "Quayside Choir".to_owned(),
        why,
        since: SINCE.to_owned(),
        patches: vec!["Harbour".to_owned()],
    });
    vec![
        ("staff-home", home::page(&at("/staff"), &me, &home).into_string()),
        (
            "staff-account",
            account::page(&at("/staff/account"), &me, &account).into_string(),
        ),
        (
            "staff-people",
            people::all(&at("/staff/people"), &me, &[mali()], &NewPersonView::default()).into_string(),
        ),
        (
            "staff-person",
            people::one(&at("/staff/people/p"), &me, &mali(), &Told::default()).into_string(),
        ),
        (
            "staff-record",
            record::page(&at("/staff/record"), &me, &record).into_string(),
        ),
        (
            "staff-desk",
            desk::page(&at("/staff/desk"), &me, &waiting, Some("hidden")).into_string(),
        ),
        (
            "staff-look",
            look::page(&at("/staff/desk/a"), &me, &looked_at()).into_string(),
        ),
        (
            "staff-history",
            history::page(&at("/staff/history/a"), &me, &told()).into_string(),
        ),
    ]
}

fn mali() -> PersonView {
    PersonView {
        id: "p".to_owned(),
        name: "Mali".to_owned(),
        email: "mali@example.org".to_owned(),
        posts: vec![("moderator".to_owned(), "harbour".to_owned())],
        has_password: true,
        ..PersonView::default()
    }
}

fn difference() -> DifferenceView {
    DifferenceView {
        column: "what_happens".to_owned(),
        before: "We sing on Tuesdays".to_owned(),
        after: "We sing on Thursdays".to_owned(),
    }
}

fn decision() -> DecisionView {
    DecisionView {
        at: SINCE.to_owned(),
        by: "Mali".to_owned(),
        what: "asked",
        says: "Which door do people come to?".to_owned(),
    }
}

fn looked_at() -> LookView {
    LookView {
        asset: "a".to_owned(),
        name: "Quayside Choir".to_owned(),
        rev: 2,
        status: "published",
        says: vec![difference()],
        edits: vec![EditView {
            id: "e".to_owned(),
            by: "the group".to_owned(),
            at: SINCE.to_owned(),
            why: "by our link".to_owned(),
            differences: vec![difference()],
            is_behind: true,
            unreadable: Vec::new(),
        }],
        decisions: vec![decision()],
        appeals: vec![AppealView {
            at: SINCE.to_owned(),
            by: "the group".to_owned(),
            says: "We are another choir".to_owned(),
        }],
        ..LookView::default()
    }
}

fn told() -> HistoryView {
    let change = |rev| ChangeView {
        rev,
        at: SINCE.to_owned(),
        by: "Mali".to_owned(),
        why: "published".to_owned(),
        differences: vec![difference()],
    };
    HistoryView {
        asset: "a".to_owned(),
        name: "Quayside Choir".to_owned(),
        rev: 2,
        changes: vec![change(2), change(1)],
        decisions: vec![decision()],
        may_undo: true,
        may_appeal: true,
        ..HistoryView::default()
    }
}
