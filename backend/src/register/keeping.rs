//! Keeping the register in a file beside the database, so that the next start need not place everything again.
//!
//! The file is derived: without it a start takes longer, and that is all. It is used only by the very program and
//! knowledge that made it, only whole, and only with a database that has the change it was made at; then what changed
//! since is taken in as ever.

use super::columns::Columns;
use super::part::Part;
use super::sections::{Reading, Writing};
use super::vocabulary::Vocabulary;
use crate::store::assets::{self, Made};
use crate::store::{Store, StoreError};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Of fewer listings the register is made anew before a file of them could pay.
const WORTH_KEEPING: usize = 5_000;
/// When this share of it is new, it is written again.
const SHARE: usize = 8;
/// How the file begins. Another number for another layout.
const BEGINS: &[u8; 16] = b"kith register 02";
/// Bytes read or written at a time.
const BUFFER: usize = 1 << 20;

/// Who made a file: a hash of the program and of all that decides how a record is placed and shown.
pub type Stamp = [u8; 32];

/// Where the register is kept, and by whom.
#[derive(Clone, Debug)]
pub struct Keeping {
    path: PathBuf,
    stamp: Stamp,
    worth: usize,
}

impl Keeping {
    /// Keeps it in a file. Whatever another program or knowledge left there is not used.
    pub fn at(path: PathBuf, stamp: Stamp) -> Keeping {
        Keeping {
            path,
            stamp,
            worth: WORTH_KEEPING,
        }
    }

    /// Keeps also what is small.
    #[cfg(test)]
    fn whatever_its_size(self) -> Keeping {
        Keeping { worth: 0, ..self }
    }

    /// Whether a part should be written, so many of whose changes have not been.
    pub(super) fn is_worth(&self, part: &Part, unkept: usize) -> bool {
        part.len() >= self.worth && unkept > part.len() / SHARE
    }

    /// What was kept, with the change number it reaches to, where it can be used.
    ///
    /// # Errors
    /// Where the database cannot be read. A file that cannot be used is only told of.
    pub(super) fn load(&self, store: &Store) -> Result<Option<(Part, i64)>, StoreError> {
        let (part, made) = match self.read() {
            Ok(Some(read)) => read,
            Ok(None) => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                tracing::warn!(%error, "what was kept of the register is set aside, and made anew");
                return Ok(None);
            }
        };
        let is_ours = store.read(|c| assets::was_made(c, &made))?;
        if !is_ours {
            tracing::info!("what was kept of the register belongs to another database, and is made anew");
        }
        Ok(is_ours.then_some((part, made.change_number)))
    }

    /// Writes a part in a thread of its own. Where that fails, the next start takes longer.
    pub(super) fn keep_in_background(&self, store: Store, part: Arc<Part>, change_number: i64) {
        let keeping = self.clone();
        let write = move || keeping.keep_or_warn(&store, &part, change_number);
        // Without a thread nothing is kept.
        let _ = thread::Builder::new().name("kith-keeping".into()).spawn(write);
    }

    /// Writes a part. Where that fails, the next start takes longer.
    pub(super) fn keep_or_warn(&self, store: &Store, part: &Part, change_number: i64) {
        if let Err(error) = self.keep(store, part, change_number) {
            tracing::warn!(%error, "the register could not be kept: the next start makes it anew");
        }
    }

    fn keep(&self, store: &Store, part: &Part, change_number: i64) -> io::Result<()> {
        let made = store
            .read(|c| assets::last_made(c, change_number))
            .map_err(io::Error::other)?;
        made.map_or(Ok(()), |made| self.write(part, &made))
    }

    /// Writes beside the file, and puts it in its place whole.
    fn write(&self, part: &Part, made: &Made) -> io::Result<()> {
        let beside = self.path.with_extension("cache-new");
        let mut writing = Writing::new(BufWriter::with_capacity(BUFFER, File::create(&beside)?));
        writing.plain(BEGINS)?;
        writing.plain(&self.stamp)?;
        writing.section(&serde_json::to_vec(made)?)?;
        put_columns(&mut writing, &part.columns)?;
        writing.numbers(part.by_name.iter().map(|number| number.to_le_bytes()))?;
        writing.arena(&part.vocabulary.words)?;
        writing.arena(&part.vocabulary.listings)?;
        let file = writing
            .finish()?
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        fs::rename(&beside, &self.path)
    }

    /// Nothing, where somebody else made it.
    fn read(&self) -> io::Result<Option<(Part, Made)>> {
        let (file, length) = opened(&self.path)?;
        let mut reading = Reading::new(BufReader::with_capacity(BUFFER, file), length);
        if reading.plain::<16>()? != *BEGINS || reading.plain::<32>()? != self.stamp {
            tracing::info!("what was kept of the register is of another version, and is made anew");
            return Ok(None);
        }
        let made = serde_json::from_slice(&reading.section()?)?;
        let columns = columns(&mut reading)?;
        let by_name = reading.numbers()?.into_iter().map(u32::from_le_bytes).collect();
        let vocabulary = Vocabulary {
            words: reading.arena()?,
            listings: reading.arena()?,
        };
        // Nothing of it is used before the whole of it is known to be what was written.
        reading.finish()?;
        Ok(Some((Part::with(columns, by_name, vocabulary), made)))
    }
}

fn opened(path: &Path) -> io::Result<(File, u64)> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

fn put_columns(writing: &mut Writing<impl Write>, columns: &Columns) -> io::Result<()> {
    writing.numbers(columns.ids.iter().map(|id| *id.0.as_bytes()))?;
    writing.numbers(columns.facets.iter().map(|facets| facets.to_bytes()))?;
    writing.numbers(columns.at.iter().map(|at| pair(*at)))?;
    writing.numbers(columns.more.iter().map(|(number, _)| number.to_le_bytes()))?;
    writing.numbers(columns.more.iter().map(|(_, at)| pair(*at)))?;
    writing.arena(&columns.names)?;
    writing.arena(&columns.packed)?;
    writing.numbers(columns.changed_us.iter().map(|at| at.to_le_bytes()))
}

fn columns(reading: &mut Reading<impl Read>) -> io::Result<Columns> {
    let ids = reading.numbers()?.into_iter();
    let facets = reading.numbers()?.into_iter();
    let at = reading.numbers()?.into_iter();
    let numbers = reading.numbers()?.into_iter().map(u32::from_le_bytes);
    Ok(Columns {
        ids: ids
            .map(|id| domain::AssetId(uuid::Uuid::from_bytes(id)))
            .collect(),
        facets: facets.map(domain::browsing::Facets::from_bytes).collect(),
        at: at.map(unpair).collect(),
        more: numbers.zip(reading.numbers()?.into_iter().map(unpair)).collect(),
        names: reading.arena()?,
        packed: reading.arena()?,
        changed_us: reading.numbers()?.into_iter().map(i64::from_le_bytes).collect(),
    })
}

fn pair([lat, lon]: [f64; 2]) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&lat.to_le_bytes());
    bytes[8..].copy_from_slice(&lon.to_le_bytes());
    bytes
}

fn unpair(bytes: [u8; 16]) -> [f64; 2] {
    let number = u128::from_le_bytes(bytes);
    [
        f64::from_bits(number as u64),
        f64::from_bits((number >> 64) as u64),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Register;
    use crate::register::placed::Placed;
    use crate::store::assets::{Author, Expected};
    use crate::store::{Database, change_number};
    use domain::asset::Status;
    use domain::browsing::Filters;
    use domain::knowledge::Knowledge;
    use domain::{Asset, AssetId};
    use uuid::Uuid;

    const OURS: Stamp = [7; 32];

    fn two_assets() -> [Asset; 2] {
        [(1, "Net menders"), (2, "Choir")].map(|(n, name)| Asset::named(AssetId(Uuid::from_u128(n)), name))
    }

    fn part() -> Part {
        let placed = Placed::of(&Knowledge::default(), &two_assets());
        Part::of(&[(&placed.columns, None)])
    }

    fn made() -> Made {
        Made {
            asset_id: String::from("an asset"),
            rev: 3,
            change_number: 12,
            made_us: 99,
        }
    }

    fn kept() -> (tempfile::TempDir, Keeping) {
        let folder = tempfile::tempdir().unwrap();
        let keeping = Keeping::at(folder.path().join("register.cache"), OURS).whatever_its_size();
        keeping.write(&part(), &made()).unwrap();
        (folder, keeping)
    }

    #[test]
    fn what_was_kept_is_read_back_as_it_was() {
        let (_folder, keeping) = kept();
        let (read, read_made) = keeping.read().unwrap().unwrap();
        assert_eq!(read_made, made());
        assert_eq!(read.unpacked_names(), ["Net menders", "Choir"]);
        let typed = Filters {
            what: "men".into(),
            ..Filters::default()
        };
        assert_eq!(read.kept(&typed).iter().collect::<Vec<_>>(), [0]);
        assert_eq!(read.by_name, [1, 0]);
    }

    #[test]
    fn what_another_knowledge_or_program_kept_is_not_used() {
        let (_folder, keeping) = kept();
        let other = Keeping {
            stamp: [8; 32],
            ..keeping
        };
        assert!(other.read().unwrap().is_none());
    }

    #[test]
    fn a_damaged_file_is_never_used() {
        let (_folder, keeping) = kept();
        let whole = fs::read(&keeping.path).unwrap();
        // Every byte after the stamp matters, and every length at which the file may end.
        for at in 48..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            fs::write(&keeping.path, &damaged).unwrap();
            assert!(keeping.read().is_err(), "byte {at}");
            fs::write(&keeping.path, &whole[..at]).unwrap();
            assert!(keeping.read().is_err(), "cut at {at}");
        }
    }

    /// A database with two assets.
    fn two(folder: &tempfile::TempDir, name: &str) -> Store {
        let store = Store::open(&Database::Sqlite(folder.path().join(name))).unwrap();
        for asset in two_assets() {
            save(&store, asset);
        }
        store
    }

    fn save(store: &Store, asset: Asset) {
        let by = Author {
            name: "test".into(),
            why: String::new(),
        };
        let saved = store.write(move |c| assets::save(c, &asset, Expected::Any, &by));
        saved.unwrap();
    }

    #[test]
    fn what_was_withdrawn_since_it_was_kept_is_not_shown_from_it() {
        let folder = tempfile::tempdir().unwrap();
        let store = two(&folder, "kith.sqlite");
        let keeping = Keeping::at(folder.path().join("register.cache"), OURS).whatever_its_size();
        keeping
            .keep(&store, &part(), store.read(change_number).unwrap())
            .unwrap();
        assert!(keeping.load(&store).unwrap().is_some());
        let [mut hidden, shown] = two_assets();
        hidden.status = Status::Hidden;
        save(&store, hidden.clone());
        let register = Register::start_keeping(store, Arc::new(Knowledge::default()), Some(keeping)).unwrap();
        let current = register.current();
        assert!(current.find(hidden.id).is_none() && current.find(shown.id).is_some());
        assert_eq!((current.len(), current.area(None).len()), (1, 1));
    }

    #[test]
    fn what_is_made_ready_beforehand_is_read_at_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let store = two(&folder, "kith.sqlite");
        let keeping = Keeping::at(folder.path().join("register.cache"), OURS).whatever_its_size();
        Register::keep(store.clone(), Arc::new(Knowledge::default()), keeping.clone()).unwrap();
        let (part, reached) = keeping.load(&store).unwrap().unwrap();
        assert_eq!((part.len(), reached), (2, store.read(change_number).unwrap()));
    }

    #[test]
    fn what_was_kept_of_one_database_is_not_used_with_another() {
        let folder = tempfile::tempdir().unwrap();
        let (store, other) = (two(&folder, "kith.sqlite"), two(&folder, "other.sqlite"));
        let keeping = Keeping::at(folder.path().join("register.cache"), OURS).whatever_its_size();
        keeping.keep(&store, &part(), 2).unwrap();
        assert!(keeping.load(&other).unwrap().is_none());
    }
}
