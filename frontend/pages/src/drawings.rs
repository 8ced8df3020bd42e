//! A drawing for a listing that has no picture of its own: a small scene of its family, with the sign of its kind.
//!
//! Only decoration: everything it shows is said in words beside it.

use crate::families::Family;
use crate::icons::{icon, of_listing};
use domain::Listing;
use maud::{Markup, html};

/// The drawing of a listing.
pub fn drawing(listing: &Listing) -> Markup {
    let family = Family::of_listing(listing);
    html! {
        div class={ "drawing of-" (family.slug()) } {
            svg class="scene" viewBox="0 0 480 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false" {
                circle class="scene-sun" cx="372" cy="96" r="46" {}
                path class="scene-far" d=(FAR) {}
                (scene(family))
            }
            span class="drawing-sign" { (icon(of_listing(listing))) }
        }
    }
}

/// Hills, behind every scene.
const FAR: &str = "M0 210c80-60 150-40 220-14s150-58 260-12V300H0Z";

/// On a device without a network hills and a sun must do: the scenes would travel to every phone.
#[cfg(not(feature = "texts"))]
fn scene(_: Family) -> Markup {
    html! {}
}

/// What stands in front: filled shapes, shapes with light in them, and lines.
#[cfg(feature = "texts")]
fn scene(family: Family) -> Markup {
    let (solid, lit, lines) = shapes(family);
    html! {
        path class="scene-solid" d=(solid) {}
        path class="scene-lit" d=(lit) {}
        path class="scene-lines" d=(lines) {}
    }
}

#[cfg(feature = "texts")]
const fn shapes(family: Family) -> (&'static str, &'static str, &'static str) {
    match family {
        // A workshop: a gable with its big door open, a bench with a vice, tools on the wall.
        Family::Hands => (
            "M40 300V150L150 84 260 150V300ZM296 236H460V250H448V300H434V250H322V300H308V250H296ZM336 236V214H350V222H370V206H384V236Z",
            "M92 300V186H208V300ZM136 140a14 14 0 1 1 28 0 14 14 0 0 1-28 0Z",
            "M112 186V212M106 212H118V228H106ZM140 186V206M132 206H148L140 238ZM178 186V218M170 200H186M172 240H188M112 300V262H190V300M112 262H190M406 236V196M398 196H414V184H398Z",
        ),
        // A bandstand with flags.
        Family::Stage => (
            "M120 150L240 84 360 150ZM112 150H368V162H112ZM132 162H144V262H132ZM336 162H348V262H336ZM100 262H380V300H100ZM234 84V60H246V84Z",
            "M144 262V232Q240 208 336 232V262ZM246 60L276 70 246 80ZM24 132l22 8-16 20ZM66 146l22 4-14 22ZM392 150l22-6-8 24ZM434 138l22-8-6 24Z",
            "M10 124Q60 152 120 150M360 150Q420 146 470 122M196 258V224M196 224L214 218V248M284 258V222M284 222L302 216V246M190 258a6 6 0 1 0 .1 0M208 248a6 6 0 1 0 .1 0M278 258a6 6 0 1 0 .1 0M296 246a6 6 0 1 0 .1 0M100 280H380",
        ),
        // Rows of an allotment, a shed, a big tree.
        Family::Green => (
            "M330 300V196L376 162 422 196V300ZM96 186H114V262H96ZM105 64a66 66 0 1 1-.1 0ZM0 268Q240 240 480 268V300H0Z",
            "M360 300V226H392V300ZM70 118a10 10 0 1 1 .1 0ZM124 96a9 9 0 1 1 .1 0ZM142 148a10 10 0 1 1 .1 0ZM92 160a8 8 0 1 1 .1 0Z",
            "M170 276q8-26 0-34M170 262q10-4 14-14M206 274q8-28 0-38M206 258q-10-4-14-14M242 273q8-28 0-38M242 258q10-4 14-14M278 274q8-26 0-34M278 260q-10-4-14-14M440 270l14-66 14 66M454 204V270",
        ),
        // A long table: a teapot, cups, a cake; steam.
        Family::Table => (
            "M30 226H450V242H30ZM70 242H86V300H70ZM394 242H410V300H394ZM96 226V184Q96 168 128 168H152Q184 168 184 184V226ZM184 190Q210 186 214 172L224 176Q220 208 184 212ZM126 168V158H154V168Z",
            "M244 226V196H288V226ZM340 226V204H420V226ZM340 204Q380 180 420 204Z",
            "M288 202h12a9 9 0 0 1 0 18H288M256 186q-8-12 0-22t0-22M276 186q-8-12 0-22t0-22M96 192H84a12 12 0 0 0 0 24H96M380 192V176M376 172a4 4 0 1 0 8 0 4 4 0 1 0-8 0M340 214H420",
        ),
        // Two homes that lean together, a gate between them, somebody at a window.
        Family::Kin => (
            "M60 300V168L140 104 220 168V300ZM220 300V188L306 120 392 188V300ZM176 112H192V150H176ZM346 132H362V172H346ZM400 300V250H470V300Z",
            "M92 220V184H130V220ZM168 300V232H200V300ZM256 230V194H300V230ZM332 300V236H364V300Z",
            "M278 194V230M256 212H300M111 184V220M92 202H130M412 250V300M428 250V300M444 250V300M460 250V300M400 266H470M20 300V262M36 300V262M52 300V262M14 274H60",
        ),
        // A bench under a lamp, a door of a quiet building with pillars.
        Family::Calm => (
            "M40 168L150 104 260 168ZM52 168H248V182H52ZM64 182H84V300H64ZM216 182H236V300H216ZM300 240H440V252H300ZM308 252H318V300H308ZM422 252H432V300H422ZM300 214H440V224H300ZM276 134H284V300H276Z",
            "M112 300V214a38 38 0 0 1 76 0V300ZM264 108h32l8 26H256Z",
            "M150 176V300M112 236H188M318 214V240M422 214V240M96 182V300M204 182V300",
        ),
        // A bus on its way, and the stop where people wait for it.
        Family::Means => (
            "M60 164Q60 148 76 148H330Q346 148 346 164V270H60ZM420 130H432V300H420ZM402 96H450V134H402ZM0 284H480V300H0Z",
            "M80 168H150V212H80ZM164 168H234V212H164ZM248 168H326V230H248ZM60 240H84V252H60Z",
            "M116 284a20 20 0 1 1 .1 0M290 284a20 20 0 1 1 .1 0M60 230H248M412 108H440M412 120H430M287 168V230",
        ),
    }
}
