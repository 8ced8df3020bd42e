# What only the server's pages say: around a page, the start page, looking around, the week, help right now.
#
# They are apart so that the browser program need not carry them.

site-description = Tell us what would make a good life. We look for groups, places and people near you.
skip-to-main = Skip to the main part
demo = This town is made up. It is here for trying Kith out.
nav-main = Main pages
nav-home = start page
nav-browse = Look around
nav-whats-on = This week
nav-help-now = Help right now
nav-list = Your list
nav-easy = Easy Read
nav-foot = More about Kith
language-name = English
foot-person = A person answers: { $name }
foot-words = Kith: the people and the place you know.
home-title = What would make a good life for you?
home-lede = Say it your own way. We look for groups, places and people near you.
home-promise = Your words stay yours. We do not keep them.
home-promise-link = What happens to your words
home-browse = Or look around
home-whats-on = What’s on this week
home-whats-on-text = Day by day, from today.
home-help-now = Help right now
home-help-now-text = If today is hard, or you are not safe.
home-rights = Your rights
home-rights-text = What the law says, and who stands by you.
voices-title = You could say
voice-1 = “I mended machines all my life. I’d like to be some use.”
voice-2 = “Somewhere warm on a Sunday, and no need to talk.”
voice-3 = “I look after my mum, and I never get out.”
voice-4 = “I could drive people to the shops.”
help-now-title = Help right now
help-now-lede = Ring somebody. You do not need the right words.
help-crisis-title = If you can’t go on
help-safety-title = If somebody is hurting you
help-urgent-title = If you may lose your home, or have no food or heat
help-rights-title = If you need somebody on your side
browse-title = Look around
browse-lede = Groups, places and people near you. Choose as much or as little as you like.
browse-thing = What kind of thing?
browse-what = Words to look for
browse-near = Near where?
browse-button = Show
browse-count = { $count ->
    [0] Nothing found
    [one] One group or place
   *[other] { $count } groups and places
}
browse-nothing = Nothing fits all of that at once. You could:
loosen-step-free = leave out “without steps”, then ring to ask
loosen-free = leave out “free”: many places cost very little
loosen-day = look at any day
loosen-what = try fewer words, or other ones
loosen-all = see everything
loosen-ask = tell us in your own words instead
paging-label = Pages of this list
paging-before = Page before
paging-after = Next page
paging-here = Page { $page } of { $pages }
thing-any = Anything
thing-make = Make and mend
thing-sing = Sing, play, dance
thing-grow = Grow things
thing-move = Walk and move
thing-outdoors = Be outdoors
thing-eat = Eat together
thing-chat = A chat and a brew
thing-play = Cards and games
thing-read = Stories and books
thing-learn = Learn something
thing-useful = Be useful
thing-quiet = Be quiet
thing-children = Bring the children
thing-been-there = People who’ve been there
thing-say = Have a say
thing-money = Make money stretch
thing-get-about = Get about
thing-from-home = From home
whats-on-title = What’s on
whats-on-lede = A day at a time. Only what we can be sure has a day.
whats-on-days = Days
whats-on-nothing = Nothing that we know of.
whats-on-no-time = Ask when
whats-on-now = on now
whats-on-count = { $count ->
    [one] One thing to go to
   *[other] { $count } things to go to
}
whats-on-open = Open doors that day
whats-on-next = Next: { $day }
whats-on-earlier = Earlier
whats-on-later = Later
calendar-subscribe = Put this in your calendar
calendar-subscribe-text = Your calendar can follow this address. New dates come by themselves.
calendar-patches = Or a calendar of one neighbourhood:
whats-on-ring-first = Plans change. If it is a long way, ring first.
booklet-link = A booklet to print: { $patch }
month-link = The month on paper: { $patch }
offline-title = No network just now
offline-text = What you looked at before still works. So do ideas, and looking around.
browse-in-area = Only what is in the part of the map that you chose.
browse-everywhere = Look everywhere
