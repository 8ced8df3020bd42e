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
    twins (one_id, other_id) {
        one_id -> Text,
        other_id -> Text,
        state -> BigInt,
        weight_hundredths -> BigInt,
        because -> Text,
        found_us -> BigInt,
        settled_by -> Text,
    }
}

table! {
    merges (old_id) {
        old_id -> Text,
        kept_id -> Text,
        kept_rev_before -> BigInt,
        kept_rev_after -> BigInt,
        old_status -> Text,
        merged_us -> BigInt,
        merged_by -> Text,
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
        role -> Text,
    }
}

table! {
    signing_keys (name) {
        name -> Text,
        seed -> Text,
        made_us -> BigInt,
    }
}

table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        password -> Text,
        totp -> Nullable<Text>,
        totp_step -> BigInt,
        made_us -> BigInt,
        disabled_us -> Nullable<BigInt>,
    }
}

table! {
    posts (account_id, patch_slug) {
        account_id -> Text,
        patch_slug -> Text,
        role -> Text,
    }
}

table! {
    recovery_codes (sha256) {
        sha256 -> Text,
        account_id -> Text,
    }
}

table! {
    sessions (sha256) {
        sha256 -> Text,
        account_id -> Text,
        is_whole -> BigInt,
        made_us -> BigInt,
        seen_us -> BigInt,
        device -> Text,
    }
}

table! {
    known_devices (sha256) {
        sha256 -> Text,
        account_id -> Text,
        seen_us -> BigInt,
    }
}

table! {
    invitations (sha256) {
        sha256 -> Text,
        account_id -> Text,
        ends_us -> BigInt,
    }
}

table! {
    record (number) {
        number -> BigInt,
        at_us -> BigInt,
        who -> Text,
        what -> Text,
        about -> Text,
        says -> Text,
        sha256 -> Text,
    }
}

table! {
    edits (id) {
        id -> Text,
        asset_id -> Text,
        base_rev -> BigInt,
        changes -> Text,
        made_us -> BigInt,
        made_by -> Text,
        why -> Text,
        state -> Text,
    }
}

table! {
    decisions (id) {
        id -> Text,
        asset_id -> Text,
        edit_id -> Nullable<Text>,
        rev -> BigInt,
        at_us -> BigInt,
        by_id -> Text,
        by_name -> Text,
        what -> Text,
        says -> Text,
    }
}

table! {
    appeals (id) {
        id -> Text,
        asset_id -> Text,
        made_us -> BigInt,
        made_by -> Text,
        says -> Text,
        answered_us -> Nullable<BigInt>,
    }
}

joinable!(asset_revisions -> assets (asset_id));
joinable!(refused_rows -> import_runs (run_id));
joinable!(sessions -> accounts (account_id));
joinable!(invitations -> accounts (account_id));
allow_tables_to_appear_in_same_query!(asset_revisions, assets);
allow_tables_to_appear_in_same_query!(refused_rows, import_runs);
allow_tables_to_appear_in_same_query!(sessions, accounts);
allow_tables_to_appear_in_same_query!(invitations, accounts);
