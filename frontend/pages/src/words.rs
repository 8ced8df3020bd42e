//! The catalogue: every sentence the software itself says, by name, in English and in Welsh.
//!
//! Texts are in `locales/*.ftl`. A name that is not there is shown as itself, so that nothing breaks; tests see to
//! it that this never happens.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Welsh.
    Cy,
}

/// What is put into a sentence: a text or a whole number.
pub type Arg<'a> = FluentValue<'a>;

/// The sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// What every page can say, also in the browser.
const ENGLISH_EVERYWHERE: &[&str] = &[
    include_str!("../locales/en.ftl"),
    include_str!("../locales/en-unread.ftl"),
];
const WELSH_EVERYWHERE: &[&str] = &[
    include_str!("../locales/cy.ftl"),
    include_str!("../locales/cy-unread.ftl"),
];

/// What only the server's pages say: long texts, and whole rooms that the browser program never draws. It does without
/// them, since they would travel to every phone.
#[cfg(feature = "texts")]
const ENGLISH_ON_THE_SERVER: &[&str] = &[
    include_str!("../locales/en-pages.ftl"),
    include_str!("../locales/en-texts.ftl"),
    include_str!("../locales/en-staff.ftl"),
    include_str!("../locales/en-paper.ftl"),
    include_str!("../locales/en-open.ftl"),
    include_str!("../locales/en-twins.ftl"),
    include_str!("../locales/en-ogc.ftl"),
];
#[cfg(feature = "texts")]
const WELSH_ON_THE_SERVER: &[&str] = &[
    include_str!("../locales/cy-pages.ftl"),
    include_str!("../locales/cy-texts.ftl"),
    include_str!("../locales/cy-staff.ftl"),
    include_str!("../locales/cy-paper.ftl"),
    include_str!("../locales/cy-open.ftl"),
    include_str!("../locales/cy-twins.ftl"),
    include_str!("../locales/cy-ogc.ftl"),
];
#[cfg(not(feature = "texts"))]
const ENGLISH_ON_THE_SERVER: &[&str] = &[];
#[cfg(not(feature = "texts"))]
const WELSH_ON_THE_SERVER: &[&str] = &[];

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::En));
static WELSH: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::Cy));

impl Lang {
    /// Every language, English first.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Cy];

    /// The code for `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en-GB",
            Lang::Cy => "cy",
        }
    }

    /// What comes before a path in this language: nothing, or `/cy`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Lang::En => "",
            Lang::Cy => "/cy",
        }
    }

    /// The other language.
    pub const fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Cy,
            Lang::Cy => Lang::En,
        }
    }

    /// The texts of this language's catalogue.
    pub fn catalogue(self) -> impl Iterator<Item = &'static str> {
        let (everywhere, on_the_server) = match self {
            Lang::En => (ENGLISH_EVERYWHERE, ENGLISH_ON_THE_SERVER),
            Lang::Cy => (WELSH_EVERYWHERE, WELSH_ON_THE_SERVER),
        };
        everywhere.iter().chain(on_the_server).copied()
    }

    /// This language's sentences. Read once, on first use.
    pub fn words(self) -> &'static Words {
        match self {
            Lang::En => &ENGLISH,
            Lang::Cy => &WELSH,
        }
    }
}

impl Words {
    fn read(lang: Lang) -> Words {
        let language = lang.code().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolating marks would show as boxes in old browsers; both languages are read from left to right.
        bundle.set_use_isolating(false);
        for text in lang.catalogue() {
            // A line that cannot be read is left out; the tests read every line.
            let read = FluentResource::try_new(text.to_owned());
            bundle.add_resource_overriding(read.unwrap_or_else(|(readable, _)| readable));
        }
        Words { bundle }
    }

    /// Whether there is a sentence with this name.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The sentence with this name.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence with this name, with something put into it.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }
}
