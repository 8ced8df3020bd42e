//! Those who look after the register: their roles, and what each role may do, in which patch.
//!
//! One table ([`May::least`]) says what it takes to do anything. Whatever is not in it cannot be asked for.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What somebody is here. Each may do all that the one before may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes of groups and places; somebody else looks before it shows.
    Contributor,
    /// Looks at what waits, publishes, asks, refuses and hides.
    Moderator,
    /// Walks the patch.
    Coordinator,
    /// Keeps people, feeds and the record of what was done. Always everywhere.
    Administrator,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: [Role; 4] = [
        Role::Contributor,
        Role::Moderator,
        Role::Coordinator,
        Role::Administrator,
    ];

    /// Its name in data and on the command line.
    pub const fn slug(self) -> &'static str {
        match self {
            Role::Contributor => "contributor",
            Role::Moderator => "moderator",
            Role::Coordinator => "coordinator",
            Role::Administrator => "administrator",
        }
    }

    /// The role with this name. "co-ordinator" is read too.
    pub fn from_slug(slug: &str) -> Option<Role> {
        let slug = slug.trim().to_lowercase().replace('-', "");
        Role::ALL.into_iter().find(|role| role.slug() == slug)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// Something that may be done behind the door for staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum May {
    /// Come in: the first page, and one's own account.
    ComeIn,
    /// Read why a sentence got its answer.
    Explain,
    /// Read what a listing was, and what was decided of it.
    ReadHistory,
    /// Suggest a change, which waits for a look.
    Suggest,
    /// Decide what is shown, and undo.
    Moderate,
    /// See how feeds do, and settle differences with them.
    KeepFeeds,
    /// Make accounts, give roles, end them.
    KeepPeople,
    /// Read the record of everything that was done.
    ReadRecord,
}

impl May {
    /// Everything that may be done.
    pub const ALL: [May; 8] = [
        May::ComeIn,
        May::Explain,
        May::ReadHistory,
        May::Suggest,
        May::Moderate,
        May::KeepFeeds,
        May::KeepPeople,
        May::ReadRecord,
    ];

    /// The least role that may.
    pub const fn least(self) -> Role {
        match self {
            May::ComeIn | May::Explain | May::ReadHistory | May::Suggest => Role::Contributor,
            May::Moderate => Role::Moderator,
            May::KeepFeeds => Role::Coordinator,
            May::KeepPeople | May::ReadRecord => Role::Administrator,
        }
    }
}

/// A role, and where somebody has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The role.
    pub role: Role,
    /// The patch's slug. `None`: everywhere.
    pub patch: Option<String>,
}

impl Post {
    /// The role, everywhere.
    pub const fn everywhere(role: Role) -> Post {
        Post { role, patch: None }
    }
}

/// Whether somebody with these posts may do this at all, somewhere.
pub fn may(posts: &[Post], what: May) -> bool {
    posts.iter().any(|post| post.role >= what.least())
}

/// Whether somebody with these posts may do this to something that lies in these patches.
///
/// What lies in no patch (it is online, or nobody knows where it is) is everybody's who may do it anywhere: else
/// nobody would look after it.
pub fn may_in<'a>(posts: &[Post], what: May, patches: impl IntoIterator<Item = &'a str>) -> bool {
    let patches: Vec<&str> = patches.into_iter().collect();
    posts
        .iter()
        .filter(|post| post.role >= what.least())
        .any(|post| match &post.patch {
            None => true,
            Some(own) => patches.is_empty() || patches.contains(&own.as_str()),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moderator_of(patch: &str) -> Vec<Post> {
        vec![Post {
            role: Role::Moderator,
            patch: Some(patch.to_owned()),
        }]
    }

    #[test]
    fn whoever_has_no_post_may_nothing() {
        assert!(May::ALL.iter().all(|what| !may(&[], *what)));
    }

    #[test]
    fn each_role_may_all_that_the_one_before_may() {
        for pair in Role::ALL.windows(2) {
            let may_all = |role: Role| {
                let posts = [Post::everywhere(role)];
                May::ALL.into_iter().filter(|what| may(&posts, *what)).count()
            };
            assert!(may_all(pair[0]) <= may_all(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn a_contributor_decides_nothing_and_a_moderator_makes_no_accounts() {
        assert!(!may(&[Post::everywhere(Role::Contributor)], May::Moderate));
        assert!(!may(&[Post::everywhere(Role::Moderator)], May::KeepPeople));
        assert!(!may(&[Post::everywhere(Role::Coordinator)], May::ReadRecord));
    }

    #[test]
    fn a_moderator_decides_in_their_own_patch_and_of_what_lies_in_none() {
        let posts = moderator_of("harbour");
        assert!(may_in(&posts, May::Moderate, ["harbour"]));
        assert!(may_in(&posts, May::Moderate, ["hill", "harbour"]));
        assert!(may_in(&posts, May::Moderate, []));
        assert!(!may_in(&posts, May::Moderate, ["hill"]));
    }

    #[test]
    fn a_role_is_read_as_people_write_it() {
        assert_eq!(Role::from_slug(" Co-ordinator"), Some(Role::Coordinator));
        assert_eq!(Role::from_slug("moderator"), Some(Role::Moderator));
        assert_eq!(Role::from_slug("owner"), None);
    }
}
