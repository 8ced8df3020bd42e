//! How much each part of an answer counts.
//!
//! Found by a search over the two towns' judged statements, one weight at a time, and kept only where both towns gained
//! and the figures lay flat around it; rounded, since more digits would be learning the statements by heart. Whatever
//! lay flat everywhere was left at what seemed right.

/// The weights. All are shares: nothing here has a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::matching) struct Weights {
    /// A listing's words speak of the wish.
    pub topic: f32,
    /// What is left of that in a listing of a kind that has nothing to do with the wish.
    pub in_passing: f32,
    /// A listing's kind answers the wish as well as any.
    pub kind: f32,
    /// A telling word that nothing explains.
    pub word: f32,
    /// The very word of a wish: whist for whist, before other cards.
    pub wished_word: f32,
    /// It asks for what the person has. More than a wish: whoever is asked for is sure to be welcome.
    pub wanted: f32,
    /// It asks for something, and the person would do anything.
    pub any_help: f32,
    /// Its kind welcomes what the person has.
    pub welcomes: f32,
    /// It speaks the person's language.
    pub language: f32,
    /// A second answer to one piece beside the strongest: a topic and a fitting kind together are surer than either.
    pub beside: f32,
    /// Each further piece that is answered counts this much of the one before.
    pub further: f32,
    /// How much a liked way of being together adds.
    pub liked_way: f32,
    /// How much a disliked one takes.
    pub disliked_way: f32,
    /// What is left of company where somebody would rather be alone.
    pub company_for_a_loner: f32,
    /// How much the furthest loses against the nearest. Not most of it: whatever is within reach can be gone to.
    pub far: f32,
    /// How much a listing nobody has checked loses against one checked today.
    pub unsure: f32,
    /// What is left of a group for people of one sort where that was not asked for.
    pub not_asked_for: f32,
    /// What is made of one for just the sort of people somebody asked to be among.
    pub asked_for: f32,
    /// What follows something of its own kind loses, so that the list is varied.
    pub same_kind: f32,
    /// What follows something that answers the same wish best loses, where several were heard.
    pub same_wish: f32,
    /// What follows something at its own place loses.
    pub same_place: f32,
    /// The least an idea's words have to answer.
    pub least: f32,
    /// The least share of the best idea's score that an idea has.
    pub least_share: f32,
    /// The same, for an idea that only its kind speaks for, where the best has words that do.
    pub least_share_of_kind: f32,
}

impl Weights {
    /// Those in use.
    pub const FOUND: Weights = Weights {
        topic: 1.0,
        in_passing: 0.5,
        kind: 0.62,
        word: 0.12,
        wished_word: 0.15,
        wanted: 1.15,
        any_help: 0.55,
        welcomes: 0.7,
        language: 0.9,
        beside: 0.7,
        further: 0.55,
        liked_way: 0.3,
        disliked_way: 0.45,
        company_for_a_loner: 0.5,
        far: 0.55,
        unsure: 0.2,
        not_asked_for: 0.5,
        asked_for: 1.3,
        same_kind: 0.2,
        same_wish: 0.0,
        same_place: 0.03,
        least: 0.3,
        least_share: 0.3,
        least_share_of_kind: 0.42,
    };
}
