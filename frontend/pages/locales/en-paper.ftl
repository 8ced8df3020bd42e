# On paper, and in Easy Read: rooms that only the server makes.

## Pages to print

paper-how = Print this with your browser, or keep it as a file.
paper-made = { $site }, { $date }. Things change. Ring first.
paper-next = Next: { $next }
paper-getting-there = Getting there
paper-map = The numbers are those of the list.
paper-metres = { $metres } metres

## The list somebody kept

list-title = Your list
list-nothing = There is nothing on your list. Press “Keep” beside an idea, and it waits for you here.
list-gone = { $count ->
    [one] One thing that you kept is not here any more.
   *[other] { $count } things that you kept are not here any more.
}
list-person = You need not go alone. Ring { $name }:
list-reply = Tear this off and hand it back
list-went = { $number }. { $name }: I went
list-say = What was it like?
list-ring = Ring me on

## The poster

poster-title = { $name }: a poster
poster-scan = Point your phone here, or go to

## The booklet of a patch

booklet-title = What is good in { $patch }

## The month of a patch

month-title = The month in { $patch }
month-daily = Every day
month-weekly = Every week
month-once = On these days
month-which = Day
month-what = What
month-looking-for = Could you help?

## Easy Read

easy-back = The whole page
easy-title = { $name }: Easy Read
easy-what = What is it?
easy-when = When is it?
easy-where = Where is it?
easy-cost = What does it cost?
easy-ask = Who can you ask?
easy-first = Your first time
easy-getting-in = Getting in
easy-sure = Is it still on?
easy-home-title = Kith in Easy Read
easy-home-1 = Kith helps you find good things near you.
easy-home-2 = Tell Kith what you would like. Use your own words.
easy-home-3 = Kith shows you groups and places.
easy-home-4 = You choose. You can go, or not go.
easy-home-5 = You can ask a person. They will talk with you.
easy-home-6 = If you are in danger, ring 999.
easy-home-ask = Tell Kith what you would like
easy-home-browse = Look at groups and places
easy-home-help = Get help now
easy-help-title = Help now, in Easy Read
easy-help-1 = Some days are very hard.
easy-help-2 = You can ring somebody. It is fine to ring.
easy-help-3 = Say what is wrong. Any words will do.
easy-help-4 = If somebody may die, ring 999.
