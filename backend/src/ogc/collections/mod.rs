//! What the register offers: groups and places, places to meet, what's on, and patches.

mod assets;
mod patches;
mod places;
mod whats_on;

pub use patches::shape as patch_shape;

use super::newest::Newest;
use super::{About, Catalogue, Features, GeometryKind, Kind, Layer, Moment, Property, Value};
use crate::site::Site;
use jiff::civil::Date;
use pages::Lang;
use std::sync::Arc;

/// The collections of a register, with what was worked out of its newest moment.
pub struct OfTheRegister {
    all: Vec<About>,
    places: Newest<i64, Layer>,
    days: Newest<(i64, Date), whats_on::Days>,
}

impl Default for OfTheRegister {
    fn default() -> OfTheRegister {
        OfTheRegister {
            all: vec![
                assets::about(),
                places::about(),
                whats_on::about(),
                patches::about(),
            ],
            places: Newest::default(),
            days: Newest::default(),
        }
    }
}

impl Catalogue for OfTheRegister {
    fn all(&self) -> &[About] {
        &self.all
    }

    fn open(&self, id: &str, site: &Site, moment: &Moment) -> Option<Arc<dyn Features>> {
        let (change, today) = (moment.register.change_number, moment.now.date());
        let register = &moment.register;
        Some(match id {
            assets::ID => Arc::new(assets::Assets::new(
                self.all[0].clone(),
                Arc::clone(register),
                moment.now.datetime(),
            )),
            places::ID => self.places.get(change, || places::layer(register)),
            whats_on::ID => {
                let days = self
                    .days
                    .get((change, today), || whats_on::Days::from(site, register, today));
                let clock = site.config.zone.clock.clone();
                Arc::new(whats_on::WhatsOn::new(
                    self.all[2].clone(),
                    Arc::clone(register),
                    days,
                    clock,
                ))
            }
            patches::ID => Arc::new(patches::layer(register)),
            _ => return None,
        })
    }
}

/// A property of records of some sort: its name, its kind, and how it is read.
struct Field<T: ?Sized>(&'static str, Kind, fn(&T) -> Value);

/// A collection described by its fields, with the catalogue's words.
fn described<T: ?Sized>(id: &str, geometry: GeometryKind, fields: &[Field<T>]) -> About {
    let words = Lang::En.words();
    let property = |Field(name, kind, _): &Field<T>| Property {
        name: (*name).to_owned(),
        says: words.say(&format!("ogc-field-{name}")),
        kind: *kind,
    };
    About {
        id: id.to_owned(),
        title: words.say(&format!("ogc-{id}-title")),
        description: words.say(&format!("ogc-{id}-about")),
        shape: "geometry".to_owned(),
        geometry,
        is_listings: false,
        properties: fields.iter().map(property).collect(),
    }
}

/// What marks what is nowhere in a standing: it stands after all that is somewhere.
const NOWHERE: &str = "nowhere.";

/// Where a feature stands: what is somewhere first, then by its identity.
fn standing(nowhere: bool, id: &str) -> String {
    if nowhere {
        format!("{NOWHERE}{id}")
    } else {
        id.to_owned()
    }
}

fn read_standing(standing: &str) -> (bool, &str) {
    match standing.strip_prefix(NOWHERE) {
        Some(id) => (true, id),
        None => (false, standing),
    }
}
