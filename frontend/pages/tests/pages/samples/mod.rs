//! Every page in every state, made from invented data: for the tests, and for looking at.

mod answers;
mod help;
mod listings;
mod maps;
mod site;
mod staff;

use domain::browsing::Filters;
use pages::browse::{BrowseView, Found};
use pages::ideas::IdeasView;
use pages::listing::{ListingView, ToldToPrograms};
use pages::paper;
use pages::paper::booklet::BookletView;
use pages::paper::month::MonthView;
use pages::paper::poster::PosterView;
use pages::paper::take_away::{Kept, TakeAwayView};
use pages::problem::Problem;
use pages::whats_on::{Happening, WhatsOnView};
use pages::{Lang, PlaceProblem};
use site::Site;
use std::sync::Arc;

/// A page in one state and one language.
pub struct Sample {
    /// "ideas-safety"
    pub name: &'static str,
    /// Its language.
    pub lang: Lang,
    /// The whole document.
    pub html: String,
}

/// All of them.
pub fn all() -> Vec<Sample> {
    Lang::ALL.into_iter().flat_map(in_language).collect()
}

fn in_language(lang: Lang) -> Vec<Sample> {
    let site = Site::new();
    let pages = [
        plain_pages(&site, lang),
        ideas_pages(&site, lang),
        browse_pages(&site, lang),
        listing_pages(&site, lang),
        paper_pages(&site, lang),
        easy_pages(&site, lang),
        problem_pages(&site, lang),
        staff::at_the_door(&site, lang),
        staff::rooms(&site, lang),
        maps::pages(&site, lang),
    ];
    let sample = |(name, html)| Sample { name, lang, html };
    pages.into_iter().flatten().map(sample).collect()
}

type Named = (&'static str, String);

fn plain_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let at = |path| site.frame(lang, path);
    let alone = Site::alone();
    vec![
        ("home", pages::home::page(&at("/")).into_string()),
        (
            "home-alone",
            pages::home::page(&alone.frame(lang, "/")).into_string(),
        ),
        (
            "help-now-alone",
            pages::help_now::page(&alone.frame(lang, "/help-now")).into_string(),
        ),
        (
            "whats-on",
            pages::whats_on::page(&at("/whats-on"), &day(&Filters::default())).into_string(),
        ),
        ("help-now", pages::help_now::page(&at("/help-now")).into_string()),
        (
            "your-rights",
            pages::rights::page(&at("/your-rights")).into_string(),
        ),
        ("offline", pages::offline::page(&at("/offline")).into_string()),
        ("about", pages::about::page(&at("/about")).into_string()),
        (
            "open-data",
            pages::open_data::page(&at("/open-data"), "https://kith.example.org").into_string(),
        ),
        ("privacy", pages::privacy::page(&at("/privacy")).into_string()),
        (
            "accessibility",
            pages::accessibility::page(&at("/accessibility")).into_string(),
        ),
    ]
}

fn ideas_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let page = |state: answers::State| {
        let view = IdeasView {
            asked: &state.asked,
            found_place: state.found_place,
            place_problem: state.place_problem,
            answer: &state.answer,
            coordinator: site.patches.first(),
            on_this_device: state.on_this_device,
        };
        pages::ideas::page(&site.frame(lang, "/ideas"), &view).into_string()
    };
    vec![
        ("ideas", page(answers::ordinary())),
        ("ideas-blank", page(answers::blank())),
        ("ideas-none", page(answers::none())),
        ("ideas-unread", page(answers::unread())),
        ("ideas-crisis", page(answers::crisis())),
        ("ideas-safety", page(answers::safety())),
        ("ideas-urgent", page(answers::urgent())),
        ("ideas-rights", page(answers::rights())),
    ]
}

fn browse_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let page = |filters: Filters, near: &str, found: Vec<Found>, total, page, pages| {
        let place_problem = (near == "Nowhere").then_some(PlaceProblem::NotFound);
        let found_place = (!near.is_empty() && place_problem.is_none()).then(answers::market_place);
        let view = BrowseView {
            filters: &filters,
            near,
            found_place,
            place_problem,
            found,
            total,
            page,
            pages,
            within: None,
        };
        pages::browse::page(&site.frame(lang, "/browse"), &view).into_string()
    };
    let found = |metres: Option<u32>| {
        let found = |listing| Found {
            listing,
            distance_m: metres,
            next: Vec::new(),
        };
        listings::all()
            .into_iter()
            .map(Arc::new)
            .map(found)
            .collect::<Vec<_>>()
    };
    let narrow = Filters {
        what: "unicycling".into(),
        free: true,
        step_free: true,
        ..Filters::default()
    };
    vec![
        ("browse", page(Filters::default(), "", found(None), 240, 1, 10)),
        (
            "browse-near",
            page(
                Filters {
                    free: true,
                    ..Filters::default()
                },
                "Market Place",
                found(Some(700)),
                3,
                2,
                3,
            ),
        ),
        ("browse-nothing", page(narrow, "Nowhere", Vec::new(), 0, 1, 1)),
    ]
}

fn listing_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let page = |listing: &domain::Listing, next| {
        let view = ListingView {
            listing,
            next,
            doors: None,
            patch: site.patches.first(),
            told: told(),
        };
        pages::listing::page(&site.frame(lang, "/listing/1"), &view).into_string()
    };
    vec![
        ("listing", page(&listings::shed(), listings::next_tuesdays())),
        ("listing-bare", page(&listings::bare(), Vec::new())),
        ("listing-blurred", page(&listings::blurred(), Vec::new())),
        ("listing-online", page(&listings::online(), Vec::new())),
        ("listing-resting", page(&listings::resting(), Vec::new())),
        ("listing-finished", page(&listings::finished(), Vec::new())),
    ]
}

fn paper_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let kept = |listing| Kept {
        listing: Arc::new(listing),
        next: listings::next_tuesdays(),
    };
    let take_away = |kept: Vec<Kept>, gone| {
        let view = TakeAwayView {
            kept,
            gone,
            patch: site.patches.first(),
            ground: &[],
        };
        paper::take_away::page(&site.frame(lang, "/list"), &view).into_string()
    };
    let booklet = BookletView {
        patch: &site.patches[0],
        listings: listings::all().into_iter().map(Arc::new).collect(),
    };
    let month = MonthView {
        patch: &site.patches[0],
        happenings: day(&Filters::default()).happenings,
        looking_for: vec![Arc::new(listings::shed())],
    };
    let poster = PosterView {
        listing: &listings::shed(),
        address: "https://kith.example/listing/1",
        squares: &[true; 21 * 21],
    };
    vec![
        (
            "list",
            take_away(vec![kept(listings::shed()), kept(listings::bare())], 1),
        ),
        ("list-nothing", take_away(Vec::new(), 0)),
        (
            "booklet",
            paper::booklet::page(&site.frame(lang, "/patches/1/booklet"), &booklet).into_string(),
        ),
        (
            "month",
            paper::month::page(&site.frame(lang, "/patches/1/month"), &month).into_string(),
        ),
        (
            "poster",
            paper::poster::page(&site.frame(lang, "/listing/1/poster"), &poster).into_string(),
        ),
    ]
}

fn easy_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let of = |listing: &domain::Listing, next: &[_]| {
        pages::easy::listing(&site.frame(lang, "/listing/1/easy"), listing, next).into_string()
    };
    vec![
        (
            "easy",
            pages::easy::home(&site.frame(lang, "/easy")).into_string(),
        ),
        (
            "easy-help-now",
            pages::easy::help_now(&site.frame(lang, "/easy/help-now")).into_string(),
        ),
        ("easy-listing", of(&listings::shed(), &listings::next_tuesdays())),
        ("easy-listing-bare", of(&listings::bare(), &[])),
    ]
}

fn problem_pages(site: &Site, lang: Lang) -> Vec<Named> {
    let page = |status, code| {
        let problem = Problem {
            status,
            code,
            request_id: "01jd8m2q",
        };
        pages::problem::page(&site.frame(lang, "/nowhere"), &problem).into_string()
    };
    vec![
        ("problem-404", page(404, "not_found")),
        ("problem-413", page(413, "too_long")),
        ("problem-429", page(429, "too_many_requests")),
        ("problem-400", page(400, "bad_request")),
        ("problem-503", page(503, "unavailable")),
        ("problem-500", page(500, "inside")),
    ]
}

fn day(filters: &Filters) -> WhatsOnView<'_> {
    let happenings = |count: usize| {
        let listings = listings::all().into_iter().take(count);
        let happening = |(listing, occurrence)| Happening {
            listing: Arc::new(listing),
            occurrence,
            distance_m: Some(700),
        };
        listings.zip(listings::times()).map(happening).collect()
    };
    WhatsOnView {
        on: site::TODAY,
        filters,
        near: "",
        found_place: None,
        place_problem: None,
        happenings: happenings(4),
        open: happenings(2),
        total: 54,
        page: 1,
        pages: 2,
        next_with_any: None,
    }
}

/// What was typed on the page called "ideas".
#[allow(dead_code)] // the gallery does not ask
pub fn typed() -> pages::Asked {
    answers::ordinary().asked
}

/// The fullest listing, for tests that change it.
#[allow(dead_code)] // the gallery does not ask
pub fn shed() -> domain::Listing {
    listings::shed()
}

/// The English page of a listing.
#[allow(dead_code)] // the gallery does not ask
pub fn listing_page(listing: &domain::Listing) -> String {
    let site = Site::new();
    let view = ListingView {
        listing,
        next: Vec::new(),
        doors: Some(domain::rhythm::Doors::AlwaysOpen),
        patch: None,
        told: told(),
    };
    pages::listing::page(&site.frame(Lang::En, "/listing/1"), &view).into_string()
}

/// What the page of a listing tells programs.
fn told() -> ToldToPrograms {
    ToldToPrograms {
        page: "https://kith.example.org/listing/1".to_owned(),
        json_ld: "{\"@context\":\"https://schema.org\"}".to_owned(),
    }
}
