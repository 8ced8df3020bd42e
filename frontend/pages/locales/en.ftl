# What Kith says, in English.
#
# Short, plain, warm. Fifteen words a sentence at most; an age of nine or so; no exclamation marks.
# A blank line inside a text starts a new paragraph.

## Around every page

list-and = { $first } and { $last }

## The question

ask-words = In your own words
ask-words-again = You said
ask-words-hint = A wish, something you can do, a hard week. Any words will do.
ask-where = Where are you?
ask-where-hint = A postcode or a place. You can leave this out.
ask-button = Find ideas
ask-again = Ask again
refine-title = How far, which day, what you need
refine-chosen = { $count } chosen
refine-needs = It must be
refine-how-far = Getting there
refine-unknown = If nobody has checked, we count it as a no.
how-label = How do you get about?
how-any = Any way
how-walk = On foot
how-stick = On foot, slowly
how-wheelchair = In a wheelchair
how-bus = By bus
how-car = By car
minutes-label = How long each way?
minutes-any = Any time
minutes-up-to = Up to { $minutes } minutes
day-label = Which day?
day-any = Any day
need-free = Free
need-free_to_get_there = Free to get to
need-step_free = Without steps
need-toilet = Near a toilet
need-hearing_loop = Fitted with a hearing loop
need-seated_option = Fine sitting down
need-quiet_space = Somewhere with a quiet space
need-parking = Easy to park at
need-evening = In the evening
need-daytime = In the daytime
need-weekend = At the weekend
need-no_alcohol = Without alcohol
need-no_audition = Without an audition
need-before_dark = Home before dark

## The place somebody typed

place-found = Near { $place }
place-not-found = We could not find “{ $place }”.
place-no-answer = We could not look up “{ $place }” just now.
place-too-far = “{ $place }” is too far from here for us to know.
place-what-now = So we looked all over. Try a postcode, or a place close by.

## Ideas

ideas-title = Ideas for you
ideas-ask-title = Tell us in your own words
ideas-too-long = That is a lot to say at once. Make it a little shorter and ask again. Everything you wrote is still in the box.
ideas-help-title = First, some help
ideas-none-title = Nothing here yet
ideas-count = { $count ->
    [one] One idea
   *[other] { $count } ideas
}
ideas-none-heading = We found no idea that fits
ideas-on-device = We answered this on your own device. Your words did not leave it.
ideas-forgotten = We read your words to answer, and then forgot them.
because-said = Because you said “{ $said }”. They say: “{ $found }”
because-kind = Because you said “{ $said }”: { $kind }
because-said-same = Because you said “{ $said }”
because-gives = You said “{ $said }”. They are looking for: { $wanted }
because-time = You said “{ $said }”, and it is then
because-way = You said “{ $said }”, and it is like that
because-from-home = You can do this from home
because-free = It is free, as you asked
because-has-step_free = No steps, as you asked
because-has-toilet = There is a toilet, as you asked
because-has-hearing_loop = There is a hearing loop, as you asked
because-has-seated_option = You can do it sitting down, as you asked
because-has-quiet_space = There is a quiet space, as you asked
because-has-parking = You can park there, as you asked
nothing-yet-text =
    We looked, and nothing near you fits. We would rather say so than send you to the wrong door.

    Things begin when somebody asks. You just did.
nothing-yet-begin = It could start with you, and you would not be on your own.
nothing-yet-begin-wish = “{ $wish }” could start with you. You would not be on your own.
nothing-yet-helpers = Who could help you start it
formal-title = Formal help
formal-first-title = Who can help with this
formal-show = { $count ->
    [one] Show one service run by staff
   *[other] Show { $count } services run by staff
}
formal-text = Staff run these. Some will ask about you first. You can say no.

## A card

fact-when = When
fact-where = Where
fact-cost = Cost
fact-ask = Who to ask
fact-gate = Getting started
fact-ages = Ages
fact-languages = Languages
fact-welcomes = They say they welcome
when-next-times = And after that
when-unknown = They have not said. Ask first.
when-their-words = In their words: { $words }
where-and-far = { $far }. { $place }
ask-for = Ask for { $name }
ask-nobody = Nobody has given us a name or a number yet.
their-page = Their own page
ring-who = Ring { $who }:

## How far, where

distance-walk = { $minutes ->
    [one] about 1 minute’s walk
   *[other] about { $minutes } minutes’ walk
}
distance-miles = { $miles ->
    [one] about 1 mile away
   *[other] about { $miles } miles away
}
where-online-only = Online. You can join from anywhere.
where-online-also = Also online
where-comes-to-you = They come to you
where-area = For people in { $area }
where-not-shown = The place is not shown here. Ask them where to go.
where-on-the-map = The map shows where
where-street = Close to here, in { $neighbourhood }. Ask them for the door.
where-neighbourhood = Somewhere in { $neighbourhood }. Ask them for the place.
where-near-here = Close to here. Ask them for the place.
where-town = In town. Ask them for the place.

## How much

cost-free = Free
cost-something = It costs something. Ask how much.
cost-unknown = Cost not known. Ask first.
cost-and-getting-there = { $cost }. Getting there is free too.

## Who runs it

tier-natural = Between neighbours
tier-community = Run by its members
tier-peer = Run by people who have been there
tier-universal = Open to anyone
tier-enabler = Here to help things happen
tier-formal_open = A service run by staff
tier-formal_gated = A service that asks about you first
run-by-members = Run by its members
run-by-peers = Run by people who have been there
run-by-volunteers = Run by volunteers
run-by-charity = Run by a charity
run-by-council = Run by the council
run-by-nhs = Run by the NHS
run-by-business = A local business
run-by-household = Offered by neighbours
run-by-nobody = It is just there, for anyone
gate-none = Just turn up.
gate-book = Let them know you are coming.
gate-referral = Somebody has to ask for you, such as a doctor. Ask us how.
gate-assessment = They ask about you first, and then decide.

## How sure we are

sure-checked-recently = Checked recently.
sure-ring-first = Probably still on. Ring first.
sure-ask-first = Probably still on. Ask first.
sure-not-sure = We are not sure. Ask first.
sure-resting = Having a rest.
sure-finished = This has ended.
evidence-coordinator = A co-ordinator went there on { $date }.
evidence-organiser = The group said so on { $date }.
evidence-visitor = Somebody went on { $date }, and it was on.
evidence-web-page = Their own page changed on { $date }.
evidence-import = It was in a list from { $date }.
evidence-against = Somebody went on { $date } and found nobody there.
evidence-none = Nobody has checked this yet.

## Days and times

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
each-monday = Mondays
each-tuesday = Tuesdays
each-wednesday = Wednesdays
each-thursday = Thursdays
each-friday = Fridays
each-saturday = Saturdays
each-sunday = Sundays
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
today = Today
tomorrow = Tomorrow
months-row = { $first } to { $last }
date-today = today, { $day }
date-tomorrow = tomorrow, { $day }
date-with-day = { $day } { $date }
date-this-year = { $day } { $month }
date-full = { $day } { $month } { $year }
time-noon = noon
time-midnight = midnight
time-am = { $clock } am
time-pm = { $clock } pm
time-from = from { $start }
time-span = { $start } to { $end }
nth-1 = 1st
nth-2 = 2nd
nth-3 = 3rd
nth-4 = 4th
nth-5 = 5th
nth--1 = last
rhythm-daily = every day
rhythm-always = always there
days-row = { $first } to { $last }
rhythm-monthly = { $nths } { $day } of the month
rhythm-every-other = every other { $days }
rhythm-every-n = every { $every } weeks on { $days }
rhythm-ask-which = { $rhythm } (ask which weeks)
rhythm-month-days = { $days } of the month
month-day = the { $day }{ $day ->
    [1] st
    [2] nd
    [3] rd
    [21] st
    [22] nd
    [23] rd
    [31] st
   *[other] th
}
month-day-last = the last day
rhythm-many-dates = { $count } dates until { $last }
rhythm-by-appointment = by appointment
rhythm-yearly = every year on { $date }
rhythm-term-time = in term time
rhythm-holidays = in the school holidays
rhythm-first = from { $date }
rhythm-last = until { $date }
rhythm-not-on = not on { $dates }
dates-row = { $first } to { $last }
rhythm-not-in = not in { $months }
rhythm-only-in = in { $months }
rhythm-not-bank-holidays = not on bank holidays
rhythm-not-christmas = not around Christmas
part-morning = in the morning
part-afternoon = in the afternoon
part-evening = in the evening
part-daylight = while it is light

## The co-ordinator

person-title = Meet { $name }
person-ask-title = Would you rather ask a person?
person-come-along = Not sure about going on your own?
person-walks = { $name } is the co-ordinator for { $patch }.
person-this-week = Where to find { $name } this week
speak-to = You can always speak to { $name }:

## Cards for a hard moment

exit-link = Exit this page
exit-note = This takes you to the weather. It does not clear your history.
emergency-who = the emergency services
crisis-999 = Ring this if a life is in danger now. It is free.
safety-999 = Ring this if you are in danger now. If you can’t speak, press 55 when asked.
crisis-card-title = You can talk to someone now
crisis-card-text = What you said sounds very hard. You do not have to carry it alone. These people listen, day and night.
safety-card-title = You have a right to be safe
safety-card-text = What is happening is not your fault. These people will believe you. They go at your pace.
urgent-card-title = This can’t wait. Start here.
urgent-card-text = There is help for this today. Ring, and say it is urgent.
rights-card-title = You have rights here
rights-card-text = The law is on your side in more ways than people tell you.
rights-card-link = Read about your rights
help-others = { $count ->
    [one] One more who can help
   *[other] { $count } more who can help
}
help-text = Text { $text }
help-page = Page of { $name }

## The map

map-label = Map of what is in the list
map-skip = Skip the map
map-without-scripts = The map needs scripts. Everything on it is in the list.
map-no-background = The background of the map did not load. The places on it are right.
map-show = Show on the map
map-close = Close
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-your-place = About where you are

## One group or place

listing-first-visit = Your first time
listing-wanted = What would help them
listing-no-welsh = They tell of themselves in English only.
listing-resting = They are having a rest. Ring before you go.
listing-finished = This has ended. We keep the page so nobody has to wonder.
access-title = Getting in and being comfortable
access-step_free = No steps
access-toilet = Toilet
access-hearing_loop = Hearing loop
access-seated_option = Can be done sitting down
access-quiet_space = Quiet space
access-parking = Parking
known-yes = yes
known-no = no
known-unknown = not known
access-checked = Checked on { $date }.
access-checked-by = Checked on { $date }: { $who }.
sure-title = How sure we are
source = From: { $name }.
source-licence = From: { $name }. Licence: { $licence }.

## This week

calendar-add = Add to your calendar
doors-always = Always open
doors-open-until = Open now, until { $time }
doors-shut-until = Closed now. Opens { $when }.
doors-shut = Closed now
doors-shut-today = Closed today. Opens { $when }.

## What the browser program says

ideas-looking = Looking…
ideas-not-here = We could not answer on your device. You can send your words to us instead. We will not keep them.
ideas-send = Send my words
near-me-button = Use where I am
near-me-value = Where I am
near-me-found = Found. This stays on your device.
near-me-refused = Your device did not tell us. You can type a place instead.

## The same in other shapes

poster-link = A poster for a noticeboard
easy-link = Easy Read

## Without a network

offline-kept = No network just now. This page is from { $when }.
offline-listings = No network just now. What we know is from { $when }.
offline-not-here = We have no copy of that page here. It will be there when the network is back.
offline-waits = There is no network. What you wrote is safe on this page. It goes as soon as there is one.

## What somebody keeps

keep = Keep
kept = Kept
keep-this = { $name }: keep this on your list
list-mine = { $count ->
    [one] Your list: 1
   *[other] Your list: { $count }
}
list-print = Print this list
list-share = Share a link to this list
list-shared = The link is copied. It holds no words of yours.
list-empty = Empty my list
read-aloud = Read this to me
read-stop = Stop reading
exit-keys = Or press the Shift key three times.
map-here = Show what is here in the list
map-where-am-i = Where am I?
map-cluster-of = { $count } places here: { $what }. Show them
map-of-family = { $count } { $family }

## The seven families of what goes on

family-hands = Make, mend, learn
family-stage = Music, games, a good night out
family-green = Outdoors and on the move
family-table = Eat and have a chat
family-kin = Neighbours, families, people who have been there
family-calm = Quiet places and open doors
family-means = Money, getting about, having a say
