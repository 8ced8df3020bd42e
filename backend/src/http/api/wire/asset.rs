//! An asset as those who may change it read and write it: columns of Kith CSV as JSON.

use crate::http::problem::{Field, Problem};
use crate::services::writing::Draft;
use domain::Asset;
use domain::asset::Status;
use domain::columns::{self, Row};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

/// The most columns: three times those of Kith CSV, so that notes of other files fit.
const COLUMNS_MAX: usize = 120;
/// The longest name of a column.
const COLUMN_NAME_MAX_CHARS: usize = 80;

/// What an asset is to be: columns of Kith CSV with text, numbers, true and false, or lists of text.
#[derive(Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object, example = json!({
    "name": "Net Loft Singers", "when": "Tuesdays 7pm to 9", "postcode": "XL1 1AA", "step_free": "yes",
    "source": "town council", "external_id": "42", "status": "published", "rev": 3
}))]
pub struct DraftJson(Map<String, Value>);

/// An asset as it is kept.
#[derive(Serialize, ToSchema)]
pub struct AssetJson {
    /// Its lasting identity.
    id: String,
    /// How many times it was saved. To change it, say which revision you saw.
    rev: i64,
    /// When it last changed, in the order of all changes.
    change_number: i64,
    /// pending, published, resting, finished or hidden.
    #[schema(value_type = String)]
    status: Status,
    /// The columns of Kith CSV, and notes.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    columns: Row,
}

impl AssetJson {
    /// An asset with its revision.
    pub fn new(asset: &Asset, rev: i64, change_number: i64) -> AssetJson {
        let mut columns = columns::write(asset);
        OURS.iter().for_each(|name| drop(columns.remove(*name)));
        AssetJson {
            id: asset.id.to_string(),
            rev,
            change_number,
            status: asset.status,
            columns,
        }
    }
}

/// Names in the JSON that are no columns.
const OURS: [&str; 4] = ["id", "rev", "change_number", "status"];

impl DraftJson {
    /// The draft, and the revision that was seen.
    pub fn settle(self) -> Result<(Draft, Option<i64>), Problem> {
        let mut fields = self.0;
        let rev = fields.remove("rev").map(|rev| whole_number(&rev)).transpose()?;
        let status = fields
            .remove("status")
            .map(|status| known_status(&status))
            .transpose()?;
        OURS.iter().for_each(|name| drop(fields.remove(*name)));
        if fields.len() > COLUMNS_MAX {
            return Err(Problem::field("", format!("Send at most {COLUMNS_MAX} columns.")));
        }
        Ok((
            Draft {
                row: row(fields)?,
                status,
            },
            rev,
        ))
    }
}

fn row(fields: Map<String, Value>) -> Result<Row, Problem> {
    let mut row = Row::new();
    let mut bad = Vec::new();
    for (name, value) in fields {
        match cell(&name, &value) {
            Ok(cell) => drop(row.insert(name, cell)),
            Err(says) => bad.push(Field {
                pointer: pointer(&name),
                detail: says.to_owned(),
            }),
        }
    }
    if bad.is_empty() {
        Ok(row)
    } else {
        Err(Problem::fields(bad))
    }
}

/// What a value is in a cell. Nothing clears the column.
fn cell(name: &str, value: &Value) -> Result<String, &'static str> {
    if name.chars().count() > COLUMN_NAME_MAX_CHARS {
        return Err("The name of this column is too long; keep it under 80 letters.");
    }
    match value {
        Value::Null => Ok(String::new()),
        Value::Bool(yes) => Ok(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => Ok(number.to_string()),
        Value::String(text) => Ok(text.clone()),
        Value::Array(parts) => {
            let texts: Option<Vec<&str>> = parts.iter().map(Value::as_str).collect();
            texts
                .map(|texts| texts.join("; "))
                .ok_or("Write a list of texts.")
        }
        Value::Object(_) => Err("Write text, a number, true or false, or a list of texts."),
    }
}

/// A JSON pointer to a name, shortened where it is absurd.
fn pointer(name: &str) -> String {
    let name: String = name.chars().take(COLUMN_NAME_MAX_CHARS).collect();
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn whole_number(value: &Value) -> Result<i64, Problem> {
    value
        .as_i64()
        .ok_or_else(|| Problem::field("/rev", "Write the whole number you read as rev."))
}

fn known_status(value: &Value) -> Result<Status, Problem> {
    value.as_str().and_then(Status::from_slug).ok_or_else(|| {
        Problem::field(
            "/status",
            "Write pending, published, resting, finished or hidden.",
        )
    })
}
