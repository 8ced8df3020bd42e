//! How much one import takes. Beyond these a file is not what it seems, and saying so early is kinder.

/// A file to import, in bytes once unpacked: a county's register is about 30 MB.
pub const LARGEST_FILE_BYTES: u64 = 200 * 1024 * 1024;
/// A table that is held in memory to be imported, in bytes once unpacked. A larger one is read from its file, a row at a
/// time, so that a country takes no more memory than a county.
pub const LARGEST_HELD_BYTES: u64 = 32 * 1024 * 1024;
/// A table read from its file, in bytes once unpacked: a million rows are about 600 MB.
pub const LARGEST_TABLE_BYTES: u64 = 4 * 1024 * 1024 * 1024;
/// Rows of a large table by which its columns are guessed.
pub const LOOKED_AT_ROWS: usize = 10_000;
/// A gazetteer's file, in bytes once unpacked: all postcodes of Britain are about 110 MB.
pub const LARGEST_GAZETTEER_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// Rows: twice the community places of all Britain.
pub const MOST_ROWS: usize = 1_000_000;
/// Columns: the widest real register we met has 54.
pub const MOST_COLUMNS: usize = 500;
/// Cells of one table, filled or not: a million rows of Kith CSV have 34 million. Each takes 24 bytes even where it is empty, so
/// that a small file of nothing but commas would fill a small machine.
pub const MOST_CELLS: usize = 50_000_000;
/// Bytes in one row: a row is held whole, and one of nothing but commas takes eight times its size to take apart.
pub const LONGEST_ROW_BYTES: usize = 16 * 1024 * 1024;
/// Bytes in one cell: the longest real one, a whole web page, was 60 kB.
pub const LONGEST_CELL_BYTES: usize = 200_000;
/// Rows looked at to guess what a column holds.
pub const SAMPLE_ROWS: usize = 200;
/// Files in one zip file: a workbook with a sheet for every ward has about 300.
pub const MOST_ZIPPED_FILES: usize = 2_000;
/// Rows at the top of a sheet among which its heading is looked for: titles and notes stand above it.
pub const HEADING_WITHIN_ROWS: usize = 30;
/// Merged regions of one sheet that are looked at: a timetable of a whole week has a few hundred.
pub const MOST_MERGED: usize = 10_000;
/// Points and lines of a map: an English county has about 20 million.
pub const MOST_MAP_ELEMENTS: usize = 60_000_000;
