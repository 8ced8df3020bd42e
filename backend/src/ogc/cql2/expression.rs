//! What a filter is made of, once it has been read.

use crate::ogc::Value;
use std::cmp::Ordering;

/// A piece of a filter.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A value that stands in the filter.
    Literal(Value),
    /// A property of the feature.
    Property(usize),
    /// The feature's shape.
    Shape,
    /// Several values.
    List(Vec<Expression>),
    /// From one time to another.
    Interval(Box<[Expression; 2]>),
    /// Every one of these.
    And(Vec<Expression>),
    /// Any of these.
    Or(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// One value beside another.
    Compare(Comparison, Box<[Expression; 2]>),
    /// A text of this form.
    Like(Box<[Expression; 2]>),
    /// A value, at least the second and at most the third.
    Between(Box<[Expression; 3]>),
    /// A value among others.
    In(Box<Expression>, Vec<Expression>),
    /// Nothing was said of it.
    IsNull(Box<Expression>),
    /// A sum.
    Arithmetic(Sum, Box<[Expression; 2]>),
    /// A text whatever its capitals.
    Casei(Box<Expression>),
    /// A text whatever its accents.
    Accenti(Box<Expression>),
    /// How two shapes lie.
    Spatial(Lie, Box<[Expression; 2]>),
    /// How two times stand.
    Temporal(Stand, Box<[Expression; 2]>),
    /// How two lists compare.
    Lists(Share, Box<[Expression; 2]>),
}

/// How one value is beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the language's own names
pub enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    /// The comparison with this sign.
    pub fn read(sign: &str) -> Option<Comparison> {
        Some(match sign {
            "=" => Comparison::Equal,
            "<>" => Comparison::Unequal,
            "<" => Comparison::Less,
            "<=" => Comparison::LessOrEqual,
            ">" => Comparison::Greater,
            ">=" => Comparison::GreaterOrEqual,
            _ => return None,
        })
    }

    /// Whether it holds of two values that stand so.
    pub const fn holds(self, ordering: Ordering) -> bool {
        match self {
            Comparison::Equal => ordering.is_eq(),
            Comparison::Unequal => ordering.is_ne(),
            Comparison::Less => ordering.is_lt(),
            Comparison::LessOrEqual => ordering.is_le(),
            Comparison::Greater => ordering.is_gt(),
            Comparison::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// Defines operations of the language by their names in it.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // the language's own names
        pub enum $name { $($variant),+ }

        impl $name {
            /// The operation of this name.
            pub fn read(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

named! {
    /// Sums.
    Sum { Plus = "+", Minus = "-", Times = "*", Over = "/", Remainder = "%", Div = "div", Power = "^" }
}

named! {
    /// How two shapes lie.
    Lie {
        Intersects = "s_intersects", Disjoint = "s_disjoint", Equals = "s_equals", Touches = "s_touches",
        Crosses = "s_crosses", Within = "s_within", Contains = "s_contains", Overlaps = "s_overlaps",
    }
}

named! {
    /// How two times stand.
    Stand {
        After = "t_after", Before = "t_before", Contains = "t_contains", Disjoint = "t_disjoint", During = "t_during",
        Equals = "t_equals", FinishedBy = "t_finishedby", Finishes = "t_finishes", Intersects = "t_intersects",
        Meets = "t_meets", MetBy = "t_metby", OverlappedBy = "t_overlappedby", Overlaps = "t_overlaps",
        StartedBy = "t_startedby", Starts = "t_starts",
    }
}

named! {
    /// How two lists compare.
    Share { Contains = "a_contains", ContainedBy = "a_containedby", Equals = "a_equals", Overlaps = "a_overlaps" }
}
