//! Makes the folder of the web program exist, so that the service builds, and serves plain pages, without it.

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/web");
    if let Err(why) = std::fs::create_dir_all(folder) {
        println!("cargo:warning=the folder {folder} could not be made: {why}");
    }
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={folder}");
}
