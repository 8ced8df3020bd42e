//! The street at dusk along the foot of the home page's question: who is in, and what goes on there. Drawn, not
//! photographed, so that it belongs to every town; only decoration, and no screen reader hears of it.

use maud::{Markup, html};

/// Hills behind the town.
const HILLS: &str = "M0 190C150 120 300 150 430 175S700 110 880 150 1180 120 1440 175V340H0Z";
/// What is built along the street, as one dark shape: a terrace, a chapel, a café, a hall, tall houses, a shed.
const STREET: &str = "M0 340V196L38 164 76 196 114 164 152 196 190 164 228 196 266 164 304 196V204H338V176L404 112 470 176V204H556V172\
    H564V160H736V172H744V204H776V190L800 152H972L996 190V176H1012V128L1042 102 1072 128V146H1076V118L1106 92 1136 118V142H1140\
    V132L1170 106 1200 132V214H1226V206L1262 184 1298 206V262H1380V196L1412 170 1440 192V340Z";
/// Chimneys and a weathercock.
const CHIMNEYS: &str = "M58 150h14v30H58zM210 150h14v30h-14zM1058 92h12v30h-12zM1152 86h12v32h-12zM402 92h4v24h-4zM394 96h20v4h-20zM1424 160h10v26h-10z";
/// Windows with nobody in.
const DARK_WINDOWS: &str = "M20 214h16v22H20zM132 214h16v22h-16zM246 214h16v22h-16zM1024 140h12v18h-12zM1120 132h12v18h-12zM1150 170h12v18h-12zM1088 168h12v18h-12z";
/// Windows with somebody in.
const LIT_WINDOWS: &str = "M52 214h16v22H52zM96 214h16v22H96zM172 214h16v22h-16zM208 214h16v22h-16zM284 214h14v22h-14z\
    M386 236v-36a18 18 0 0 1 36 0v36zM576 200h68v40h-68zM812 206h30v34h-30zM930 206h30v34h-30zM1048 140h12v18h-12z\
    M1024 174h12v18h-12zM1048 174h12v18h-12zM1088 132h12v18h-12zM1120 168h12v18h-12zM1150 142h12v18h-12zM1178 142h12v18h-12z\
    M1178 170h12v18h-12zM1396 212h14v18h-14zM1420 212h14v18h-14z";
/// Doors that stand open.
const OPEN_DOORS: &str = "M664 200h34v72h-34zM868 204h36v68h-36zM1248 218h28v54h-28z";
/// A string of flags from the chapel to the hall.
const FLAGS: &str = "M478 184l12 4-9 14zM506 192l13 3-9 14zM536 198l13 1-8 15zM752 196l13-2-6 15zM470 180q50 24 92 18M742 200q30-4 56-22";
/// The café's awning.
const AWNING: &str = "M566 184H734L746 206A9.5 9.5 0 0 1 727 206A9.5 9.5 0 0 1 708 206A9.5 9.5 0 0 1 689 206A9.5 9.5 0 0 1 670 206\
    A9.5 9.5 0 0 1 651 206A9.5 9.5 0 0 1 632 206A9.5 9.5 0 0 1 613 206A9.5 9.5 0 0 1 594 206A9.5 9.5 0 0 1 575 206A9.5 9.5 0 0 1 556 206Z";
/// Trees, and the poles that beans climb.
const TREES: &str =
    "M508 272v-44h8v44zM512 164a34 34 0 1 1-.1 0zM1206 272v-30h6v30zM1209 196a24 24 0 1 1-.1 0z";
const BEANS: &str = "M1312 274l14-52 14 52M1326 222v52M1344 274l14-52 14 52M1358 222v52";
/// The pavement, which is the page itself.
const PAVEMENT: &str = "M0 272Q360 258 720 268T1440 262V340H0Z";

/// Somebody in the street: where they stand, as heads (centres and size) and as bodies.
const HEADS: [(u32, u32, u32); 7] = [
    (330, 231, 8),
    (490, 236, 8),
    (762, 229, 8),
    (784, 233, 8),
    (1000, 236, 8),
    (918, 248, 5),
    (1296, 230, 8),
];
const BODIES: &str = "M322 242q8-6 16 0l3 32h-7l-4-18-4 18h-7z\
    M482 247q8-6 15 0l4 14h10l3 12h-5l-2-7h-12l-6-4zM484 262a13 13 0 1 0 .1 0zM484 266a9 9 0 1 1-.1 0z\
    M754 240q8-6 16 0l2 34h-7l-3-18-3 18h-7zM776 244q8-6 16 0l2 30h-7l-3-16-3 16h-7zM766 252l12 2v4l-12-2z\
    M993 246q8-6 15 0l2 28h-7l-3-16-3 16h-7zM1012 262h18l5-5v8l-4 2v8h-3v-6h-10v6h-3v-7z\
    M914 255q5-4 9 0l2 18h-5l-2-10-2 10h-5zM1288 241q8-6 16 0l3 32h-7l-4-17-4 17h-7zM1304 246l12 10-2 3-13-8z";

/// The drawing.
pub fn street() -> Markup {
    html! {
        svg class="street" viewBox="0 0 1440 340" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" {
            defs {
                linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1" {
                    stop class="dusk-high" offset=".2" {}
                    stop class="dusk-middle" offset=".42" {}
                    stop class="dusk-low" offset=".74" {}
                }
            }
            rect class="dusk" width="1440" height="340" fill="url(#dusk)" {}
            circle class="low-sun" cx="1268" cy="150" r="58" {}
            path class="hills" d=(HILLS) {}
            path class="built" d=(STREET) {}
            path class="built" d=(CHIMNEYS) {}
            path class="built" d=(TREES) {}
            path class="poles" d=(BEANS) {}
            path class="unlit" d=(DARK_WINDOWS) {}
            path class="lit" d=(LIT_WINDOWS) {}
            path class="lit" d=(OPEN_DOORS) {}
            path class="awning" d=(AWNING) {}
            path class="flags" d=(FLAGS) {}
            path class="pavement" d=(PAVEMENT) {}
            g class="passing" transform="translate(0 46)" {
                @for (x, y, size) in HEADS { circle cx=(x) cy=(y) r=(size) {} }
                path d=(BODIES) {}
            }
        }
    }
}
