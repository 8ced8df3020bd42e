# The register for people who make maps.

ogc-title = Data for maps
ogc-lede = Everything people find on this site, for your own map. It is open to all, and you need no key.
ogc-begin = How to begin
ogc-begin-qgis = In QGIS, open Layer, then Add Layer, then Add WFS / OGC API Features Layer. Make a new connection with this address:
ogc-begin-others = ArcGIS, GDAL and most other map programs take the same address.
ogc-begin-ogr = To save all of it in one file, with the program ogr2ogr:
ogc-there-is = What there is
ogc-there-is-lede = Four sets of data. Each can be looked at here, or read by a program.
ogc-trust = What you can rely on
ogc-trust-text =
    Groups choose how exactly they are shown. Some show their door. Some show only their street or their part of town. Some show no place at all. Those have no point on any map, and no map search finds them.

    Each group or place says when it was last checked, and who said so. It also says where the record came from and how you may use it. Please keep that with it.
ogc-look = Look at them
ogc-all = Look at all of them
ogc-next = The next ones
ogc-count = { $count ->
        [0] There is nothing here that fits.
        [one] There is one.
       *[other] There are { $count }.
    }
ogc-nothing = Nothing fits what was asked. Ask for less, or begin again.
ogc-own-page = Its own page, for people
ogc-no-point = No point that may be shown
ogc-fields = What is told of each
ogc-queryables-title = What you can ask for
ogc-queryables-lede = Put a name and a value into the address, and you get only those that fit.
ogc-conformance-title = Standards it keeps to
ogc-conformance-lede = By these names, programs know what they can ask.
ogc-definition-title = How programs ask
ogc-definition-lede = Every answer is a page for people, and JSON for programs.
ogc-addresses = Addresses
ogc-parameters = What can follow the question mark
ogc-parameters-own = You can also write the name of anything that is told of each, such as free=yes.
ogc-parameter-limit = The most on a page, from 1 to 1000.
ogc-parameter-bbox = Only what is in a box: west, south, east, north.
ogc-parameter-bbox-crs = What the numbers of the box mean, where they are not degrees.
ogc-parameter-datetime = Only what is on at a time, or was checked then. Two dots are an open end.
ogc-parameter-crs = What the numbers of the answer should mean.
ogc-parameter-filter = Only what this is true of, in CQL2.
ogc-parameter-filter-lang = The language of the filter: cql2-text or cql2-json.
ogc-parameter-filter-crs = What the numbers in the filter mean, where they are not degrees.
ogc-parameter-after = Where the next page begins. The link to it says so.
ogc-parameter-f = The form of the answer: html or json.
ogc-as-json = The same as JSON
ogc-as-openapi = The same as OpenAPI, for programs
ogc-items-as-json = All of them as GeoJSON
ogc-items-as-file = All of them as a GeoPackage file
ogc-queryables-as-json = What you can ask for, as JSON
ogc-for-programs = For programs
ogc-way-back = The way back

ogc-kind-text = words
ogc-kind-number = a number
ogc-kind-truth = true or false
ogc-kind-day = a day
ogc-kind-moment = a day and a time
ogc-kind-texts = a list of words

ogc-assets-title = Groups and places
ogc-assets-about = Every group, place and offer on this site, at each place where it may be shown.
ogc-places-title = Places to meet
ogc-places-about = Doors that people meet behind, each once, with what meets there.
ogc-whats-on-title = What's on
ogc-whats-on-about = Each time that something is on in the next four weeks. Doors that are just open are left out.
ogc-patches-title = Patches
ogc-patches-about = The areas that co-ordinators walk, and how to reach them.

ogc-field-name = What people call it
ogc-field-what_happens = What happens there, in the group's own words
ogc-field-first_visit = What it is like the first time
ogc-field-tier = How close to home it is: natural, community, peer, universal, enabler, formal_open or formal_gated
ogc-field-kinds = What sort of thing it is, the surest first
ogc-field-domains = The parts of a good life it is good for
ogc-field-formats = How people are together there
ogc-field-run_by = Who runs it
ogc-field-gate = What stands between a person and the door
ogc-field-when = When it meets, as written
ogc-field-address = The address, where its door may be shown
ogc-field-postcode = The postcode, where its door may be shown
ogc-field-neighbourhood = The part of town
ogc-field-location_shown = How exactly it is shown: exact, street, neighbourhood, town or hidden
ogc-field-area_served = The area it is for, in words
ogc-field-online = Whether it is on a screen: no, also or only
ogc-field-comes_to_you = Whether it comes to your home
ogc-field-cost = What it costs, as written
ogc-field-free = Whether it costs nothing to come in: yes, no or unknown
ogc-field-ages = For which ages, as written
ogc-field-languages = Languages people speak there
ogc-field-says_it_welcomes = Whom it says it welcomes
ogc-field-wanted = What would help them
ogc-field-contact_name = Whom to ask for
ogc-field-phone = A number to ring
ogc-field-email = An e-mail address
ogc-field-website = A website
ogc-field-step_free = No step between the street and the room: yes, no or unknown
ogc-field-toilet = A toilet that visitors may use: yes, no or unknown
ogc-field-hearing_loop = A hearing loop that is on: yes, no or unknown
ogc-field-seated_option = You can do it sitting down: yes, no or unknown
ogc-field-quiet_space = Somewhere quiet to go: yes, no or unknown
ogc-field-parking = Somewhere to park: yes, no or unknown
ogc-field-status = Whether it is on, resting or finished
ogc-field-confidence = How sure we are that it is still so
ogc-field-checked_on = The day of the latest sign that it is so, or is not
ogc-field-source = Where the record came from
ogc-field-external_id = Its name there
ogc-field-licence = How you may use the record
ogc-field-meets_here = What meets there
ogc-field-how_many = How many meet there
ogc-field-asset = The group or place it is of
ogc-field-on = The day
ogc-field-starts = When it starts, where that is known
ogc-field-ends = When it ends, where that is known
ogc-field-name_cy = What Welsh speakers call it
ogc-field-co_ordinator = Who walks it
ogc-field-says = What they say of themselves
ogc-field-says_cy = The same in Welsh
