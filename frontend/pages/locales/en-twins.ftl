# Listed twice? For co-ordinators, and for whoever adds a group. Only the server's pages say this.

# Why two listings may be one, or not. Each is a part of a sentence.
twins-because-same-name = they have the same name
twins-because-nearly-the-same-name = they have nearly the same name
twins-because-other-name = but they are called something else
twins-because-near = { $metres ->
    [0] they are at the same spot
    [one] they are { $metres } metre apart
   *[other] they are { $metres } metres apart
 }
twins-because-near-about = they are close to each other
twins-because-same-postcode = they have the same postcode
twins-because-same-address = they have the same address
twins-because-far = but they are { $metres } metres apart
twins-because-far-about = but they are far from each other
twins-because-same-phone = they have the same phone number
twins-because-same-email = they have the same e-mail address
twins-because-same-page = they have the same web page
twins-because-same-site = their web pages are on one site
twins-because-same-charity = they have the same charity number
twins-because-other-charity = but they have different charity numbers
twins-because-same-time = they meet at the same time
twins-because-other-times = but they meet at other times
twins-because-other-days = but they meet on other days
twins-because-other-sort = but they are different sorts of thing
twins-because-one-source = but one source lists both

# The page for co-ordinators.
twins-room = Listed twice
twins-title = Listed twice?
twins-lede = These look like one group, listed twice. You know best. Nothing is made one by itself.
twins-none = Nothing looks listed twice just now.
twins-count = { $count ->
    [one] One pair to look at.
   *[other] { $count } pairs to look at. The surest come first.
 }
twins-more = Settle some of these, and the next come up.
twins-look-again = Look through everything again
twins-because = We ask because { $reasons }.
twins-and = , and
twins-which = Which one stays?
twins-keep-one = The one on the left
twins-keep-other = The one on the right
twins-fact = What
twins-left = Left
twins-right = Right
twins-differs = differs
twins-nothing = (nothing)
twins-from = From { $source }
twins-waits = waits for a look
twins-resting = having a rest
twins-shown = shown
twins-see = See its page
twins-checked = Last checked { $on }
twins-never-checked = Not checked yet
twins-merge = Make them one
twins-differ = They are not the same
twins-kept-safe = You can take this back. Old links will lead to the one that stays.
twins-lately = Lately made one
twins-now-in = { $old } is now part of { $kept }
twins-undo = Take it back
twins-two = Said to be two
twins-two-of = { $one } and { $other }
twins-ask-again = Ask again
twins-cannot = That could not be done
twins-hidden-place = (its place is not shown to anybody, so it stays with it)
twins-column-name = Name
twins-column-what_happens = What happens
twins-column-first_visit = The first time
twins-column-run_by = Run by
twins-column-gate = To come along
twins-column-when = When
twins-column-address = Where
twins-column-location_shown = How exactly it is shown
twins-column-online = Online
twins-column-cost = Cost
twins-column-ages = Ages
twins-column-languages = Languages
twins-column-wanted = What would help them
twins-column-phone = Phone
twins-column-email = E-mail
twins-column-website = Web page
twins-column-contact_name = Ask for
twins-column-step_free = No steps
twins-column-toilet = Toilet you can use
twins-column-hearing_loop = Hearing loop
twins-column-seated_option = You can sit
twins-column-quiet_space = Quiet space
twins-column-parking = Parking
twins-column-kinds = Kinds
twins-column-domains = Parts of a good life
twins-column-formats = How people meet
twins-column-area_served = Area it serves
twins-column-comes_to_you = Comes to you
twins-column-says_it_welcomes = Says it welcomes
