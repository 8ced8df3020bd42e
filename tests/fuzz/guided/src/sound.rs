//! What is sound for each reader, and the pieces it looks for, as files: what libFuzzer begins with.

use fuzz::readers;
use std::path::Path;
use std::{fs, io};

/// Writes them below a folder, and the readers' names to standard output.
///
/// # Errors
/// Where they cannot be written.
pub fn write(into: &Path) -> io::Result<()> {
    for reader in readers() {
        let folder = into.join(reader.name);
        fs::create_dir_all(&folder)?;
        for (number, sound) in reader.sound.iter().enumerate() {
            fs::write(folder.join(number.to_string()), sound)?;
        }
        let pieces = reader.pieces.iter().filter(|piece| !piece.is_empty());
        let dictionary: String = pieces.map(|piece| format!("\"{}\"\n", escaped(piece))).collect();
        fs::write(into.join(format!("{}.dict", reader.name)), dictionary)?;
        println!("{}", reader.name);
    }
    Ok(())
}

/// As libFuzzer's dictionaries write it.
fn escaped(piece: &str) -> String {
    piece.bytes().map(|byte| format!("\\x{byte:02x}")).collect()
}
