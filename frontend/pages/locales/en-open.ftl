# Taking the data away, and groups on a page of somebody else's, in English.

open-data-title = Take the data
open-data-lede = What is on this site belongs to the place. Anybody may take it away and use it. You do not need to ask.
open-data-table-title = A table
open-data-table-text = All groups and places as one table (CSV). Any spreadsheet opens it, and another Kith reads it back as it was.
open-data-map-title = For a map
open-data-map-text = The same as GeoJSON. Map programs open it as it is.
open-data-directories-title = For other directories
open-data-directories-text = Many councils and charities share their lists in this way. So can we.
open-data-calendar-title = A calendar
open-data-calendar-text = What meets here, to see in your own calendar. It stays up to date by itself.
open-data-news-title = News
open-data-news-text = What is new and what has changed, for a news reader (Atom).
open-data-programs-title = For programs
open-data-programs-text = Everything this site can tell a program, and how to ask.
open-data-changes-title = For neighbours with a Kith of their own
open-data-changes-text = Every change, in order and signed, so that two registers can follow each other over the border.
open-data-embed-title = On your own page
open-data-embed-text = Put groups near you on the website of your parish, school or surgery. Copy this into your page. It brings no scripts and no cookies.
open-data-embed-plain = What to copy, as a frame
open-data-embed-tag = Or copy this, if your page may run scripts. Change the postcode to yours.
open-data-embed-tag-label = What to copy, as a tag
open-data-embed-see = See what it looks like
open-data-chosen-title = Only some of it
open-data-chosen-text = Choose on the page of groups and places first. Below the list you can take away just what you see.
take-label = Take what you see
take-table = Table (CSV)
take-map = Map (GeoJSON)
take-directories = For directories
take-calendar = Calendar
take-more = More ways
embed-title = Groups and places near you
embed-nothing = Nothing like that is here yet.
embed-lost = We do not know that place. Here is what there is all over.
embed-all = { $count ->
    [one] See it on { $site }
   *[other] See all { $count } on { $site }
}
