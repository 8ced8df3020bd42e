//! Pieces that several pages are made of.

pub mod article;
pub mod ask_form;
pub mod co_ordinator;
pub mod facts;
pub mod fields;
pub mod flag_cards;
pub mod help_lines;
pub mod idea_card;
pub mod map;
pub mod own_words;
pub mod paging;
pub mod place_note;
pub mod quick_exit;
pub mod things;
pub mod unread;
