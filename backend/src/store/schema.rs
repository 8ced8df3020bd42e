//! The tables as diesel sees them. A test compares this with both databases.

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    clock (id) {
        id -> BigInt,
        change_number -> BigInt,
    }
}

table! {
    assets (id) {
        id -> Text,
        source_name -> Text,
        external_id -> Nullable<Text>,
        status -> Text,
        name -> Text,
        rev -> BigInt,
        change_number -> BigInt,
        body -> Text,
        created_us -> BigInt,
        updated_us -> BigInt,
    }
}

table! {
    asset_revisions (asset_id, rev) {
        asset_id -> Text,
        rev -> BigInt,
        change_number -> BigInt,
        body -> Text,
        made_us -> BigInt,
        made_by -> Text,
        why -> Text,
    }
}

table! {
    postcodes (postcode) {
        postcode -> Text,
        outcode -> Text,
        lat -> Double,
        lon -> Double,
        neighbourhood -> Text,
    }
}

table! {
    place_names (folded, name, kind, lat, lon) {
        folded -> Text,
        name -> Text,
        kind -> Text,
        lat -> Double,
        lon -> Double,
    }
}

table! {
    found_places (asked_sha256) {
        asked_sha256 -> Text,
        answer -> Text,
        found_us -> BigInt,
    }
}

table! {
    patches (slug) {
        slug -> Text,
        change_number -> BigInt,
        body -> Text,
        updated_us -> BigInt,
    }
}

table! {
    import_runs (id) {
        id -> Text,
        file_name -> Text,
        format -> Text,
        source_name -> Text,
        started_us -> BigInt,
        finished_us -> Nullable<BigInt>,
        added -> BigInt,
        changed -> BigInt,
        unchanged -> BigInt,
        refused -> BigInt,
    }
}

table! {
    refused_rows (run_id, line) {
        run_id -> Text,
        line -> BigInt,
        says -> Text,
        written -> Text,
    }
}

table! {
    feeds (source_name) {
        source_name -> Text,
        next_us -> BigInt,
        body -> Text,
    }
}

table! {
    feed_runs (id) {
        id -> Text,
        source_name -> Text,
        body -> Text,
    }
}

table! {
    differences (asset_id, column_name) {
        asset_id -> Text,
        column_name -> Text,
        source_name -> Text,
        theirs -> Text,
        since_us -> BigInt,
        state -> BigInt,
    }
}

table! {
    source_mappings (source_name) {
        source_name -> Text,
        written -> Text,
        updated_us -> BigInt,
    }
}

table! {
    api_keys (sha256) {
        sha256 -> Text,
        name -> Text,
        made_us -> BigInt,
    }
}

table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

joinable!(asset_revisions -> assets (asset_id));
joinable!(refused_rows -> import_runs (run_id));
allow_tables_to_appear_in_same_query!(asset_revisions, assets);
allow_tables_to_appear_in_same_query!(refused_rows, import_runs);
