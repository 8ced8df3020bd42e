//! Taking a merge back: the old record stands for itself again, and the kept one gives back what it took. What was
//! changed since then stays.

use crate::store::assets::{self, Author, Expected};
use crate::store::merges::{self, Merge};
use crate::store::twins::{self, Pair};
use crate::store::{Connection, StoreError, differences};
use domain::twins::{Common, Marks, weigh};
use domain::{Asset, AssetId};
use serde_json::Value;

/// Takes the merge back by which a record rests. The newest change, and `None` where there is no such merge.
///
/// # Errors
/// Where the database cannot be read or written.
pub fn undo(c: &mut Connection, old: AssetId, by: &str) -> Result<Option<i64>, StoreError> {
    let Some(merge) = merges::find(c, old)? else {
        return Ok(None);
    };
    let author = |why: String| Author {
        name: by.to_owned(),
        why,
    };
    let old_now = assets::find(c, old)?.ok_or(StoreError::NotFound)?;
    let kept_now = assets::find(c, merge.kept)?.ok_or(StoreError::NotFound)?;
    let given_back = given_back(c, &merge, &kept_now.asset)?;
    let why = author(format!("no longer one with {old}"));
    assets::save(c, &given_back, Expected::Rev(kept_now.rev), &why)?;
    let by_itself = Asset {
        status: merge.old_status,
        ..old_now.asset
    };
    let why = author(format!("no longer one with {}", merge.kept));
    assets::save(c, &by_itself, Expected::Rev(old_now.rev), &why)?;
    differences::forget(c, old)?;
    merges::remove(c, old)?;
    let verdict = weigh(
        &Marks::of_asset(&given_back),
        &Marks::of_asset(&by_itself),
        &Common::default(),
    );
    twins::note(c, &Pair::of(merge.kept, old, verdict.weight, verdict.reasons))?;
    Ok(Some(crate::store::change_number(c)?))
}

/// The kept record without what it took, as far as nobody changed that since.
fn given_back(c: &mut Connection, merge: &Merge, now: &Asset) -> Result<Asset, StoreError> {
    let revisions = assets::revisions(c, merge.kept)?;
    let as_it_was = |rev: i64| {
        let found = revisions.iter().find(|revision| revision.rev == rev);
        Ok::<_, StoreError>(serde_json::to_value(&found.ok_or(StoreError::NotFound)?.asset)?)
    };
    let (before, after) = (as_it_was(merge.kept_revs.0)?, as_it_was(merge.kept_revs.1)?);
    let given_back = without(&before, &after, serde_json::to_value(now)?);
    Ok(serde_json::from_value(given_back)?)
}

/// `now` without what made `after` of `before`.
fn without(before: &Value, after: &Value, now: Value) -> Value {
    if before == after {
        return now;
    }
    if now == *after {
        return before.clone();
    }
    match (before, after, now) {
        (Value::Object(before), Value::Object(after), Value::Object(mut now)) => {
            let names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
            for name in names {
                let of =
                    |all: &serde_json::Map<String, Value>| all.get(&name).cloned().unwrap_or(Value::Null);
                let left = without(&of(before), &of(after), of(&now));
                if left.is_null() {
                    now.remove(&name);
                } else {
                    now.insert(name, left);
                }
            }
            Value::Object(now)
        }
        // A list that has grown since: only what was added then goes.
        (Value::Array(before), Value::Array(after), Value::Array(mut now)) => {
            now.retain(|item| before.contains(item) || !after.contains(item));
            Value::Array(now)
        }
        // One of them had no such list before.
        (Value::Null, Value::Array(after), Value::Array(mut now)) => {
            now.retain(|item| !after.contains(item));
            Value::Array(now)
        }
        (_, _, now) => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_was_taken_goes_and_what_was_changed_since_stays() {
        let before = json!({"phone": "", "name": "Shed", "evidence": [1]});
        let after = json!({"phone": "01632", "name": "The Shed", "evidence": [1, 2]});
        let now = json!({"phone": "01632", "name": "Our Shed", "evidence": [1, 2, 3]});
        let left = without(&before, &after, now);
        assert_eq!(left, json!({"phone": "", "name": "Our Shed", "evidence": [1, 3]}));
    }

    #[test]
    fn a_list_that_came_with_the_merge_goes_with_it() {
        let left = without(&json!({}), &json!({"evidence": [1]}), json!({"evidence": [1, 2]}));
        assert_eq!(left, json!({"evidence": [2]}));
        assert_eq!(
            without(&json!({}), &json!({"evidence": [1]}), json!({"evidence": [1]})),
            json!({})
        );
    }
}
