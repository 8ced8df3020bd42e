# The long texts, in English: pages that only the server makes.
#
# They are apart so that the browser program need not carry them.

## Your rights

rights-title = Your rights
rights-lede = What the law says in England and in Wales, in plain words.
rights-not-advice = This is not legal advice. An advice centre can check it with you, for free.
rights-contents = On this page
rights-stand-by = Who stands by you
right-who = Who stands by you:
right-law = The law:
right-information-title = To be told what there is
right-information-text = Your council must give information and advice about care and support. This is for everyone who lives there. It does not matter if you have money, or what you need.
right-information-who = Your council’s adult social care team, a library, or an advice centre.
right-information-law = Care Act 2014, section 4 (England). Social Services and Well-being (Wales) Act 2014, section 17.
right-care-title = To be asked what you need
right-care-text =
    If you may need care and support, the council must look at it with you. This is called a needs assessment. It is free.

    They cannot refuse to look because of your savings. They must ask what matters to you. You can have somebody with you.
right-care-who = Somebody you trust, an advocate, or an advice centre.
right-care-law = Care Act 2014, section 9 (England). Social Services and Well-being (Wales) Act 2014, section 19.
right-carers-title = If you look after somebody
right-carers-text =
    If you care for somebody and may need support, the council must look at that too. This is called a carer’s assessment. It is free.

    They must ask if you are able to care, and if you want to. It does not matter how many hours you do.
right-carers-who = A carers’ group near you, or an advice centre.
right-carers-law = Care Act 2014, section 10 (England). Social Services and Well-being (Wales) Act 2014, section 24.
right-advocate-title = To have somebody speak up with you
right-advocate-text =
    An advocate helps you to be heard. They are on your side, not the council’s.

    The council looks at your care with you. If taking part is very hard, and nobody can help you, it must find you an advocate. It is free.
right-advocate-who = The advocacy service in your area. Ask the council for its number, or ask us.
right-advocate-law = Care Act 2014, section 67 (England). The code of practice on advocacy under Part 10 of the Social Services and Well-being (Wales) Act 2014.
right-choices-title = To make your own choices
right-choices-text = The law starts from this: you can decide for yourself. People must help you to decide before they say you can’t. You may make a choice that others think is unwise.
right-choices-who = An advocate, or somebody you trust.
right-choices-law = Mental Capacity Act 2005, section 1 (England and Wales).
right-adjustments-title = To have things changed so you can use them
right-adjustments-text = If you are disabled, services, shops, clubs and work must make fair changes for you. The law calls these reasonable adjustments. They cannot charge you for them.
right-adjustments-who = The Equality Advisory and Support Service, or an advice centre.
right-adjustments-law = Equality Act 2010, section 20 (England and Wales).
right-home-title = If you may lose your home
right-home-text =
    Go to the council as soon as you can. If you may be homeless within 56 days, they must help you to keep your home or find one.

    If you have nowhere tonight, tell them today. Some people must be given a place to stay while the council looks into it.
right-home-who = Shelter in England, Shelter Cymru in Wales, or an advice centre.
right-home-law = Housing Act 1996, Part 7 (England). Housing (Wales) Act 2014, Part 2.
right-money-title = If a benefit is stopped or refused
right-money-text =
    You can ask them to look again. Do it within one month of the letter if you can. They may still look later if there is a good reason.

    If they still say no, you can appeal. A tribunal will decide. It is free, and it is not part of the benefits office.
right-money-who = Citizens Advice, a welfare rights team, or an advice centre. Their help is free.
right-money-law = Social Security Act 1998, sections 9 and 12. Universal Credit, Personal Independence Payment and similar: the Decisions and Appeals Regulations 2013.
right-safe-title = To be safe
right-safe-text = Some people need care and cannot keep themselves safe because of it. If such a person may be being hurt or neglected, the council must look into it. Anyone can tell them. They should ask what you want to happen.
right-safe-who = The police on 999 in danger, else the council’s safeguarding team, or an advocate.
right-safe-law = Care Act 2014, section 42 (England). Social Services and Well-being (Wales) Act 2014, section 126.
right-complain-title = To complain
right-complain-text =
    You can complain to the council or the NHS. They must look into it and answer. It is best to do it within 12 months.

    If their answer is not good enough, an ombudsman can look at it. That is free.
right-complain-who = An advocate. In Wales, Llais helps with complaints about the NHS and social care.
right-complain-law = In England: the Local Government and Social Care Ombudsman, and the Parliamentary and Health Service Ombudsman. In Wales: the Public Services Ombudsman for Wales.
right-your-information-title = To see what they write about you
right-your-information-text = You can ask anyone who keeps information about you for a copy. They must mostly answer within one month. It is free. If something is wrong, you can ask them to put it right.
right-your-information-who = The Information Commissioner’s Office.
right-your-information-law = UK GDPR, articles 15 and 16. Data Protection Act 2018.

## About

about-title = About Kith
about-lede = A map of what is strong here, and one question.
about-what-title = What it is
about-what-text =
    Kith knows the groups, places and people of a neighbourhood. A choir, a shed, a neighbour with a van, a bench with company on it.

    You say what would make a good life. It shows you a few ideas, and why it thought of them.
about-co-ordinators-title = What a co-ordinator does
about-co-ordinators-text =
    A co-ordinator walks one patch and gets to know it. They listen. They introduce people to each other.

    There is no form and no test. You need not be in trouble. You can just say hello.
about-ideas-title = How ideas are chosen
about-ideas-text =
    Kith looks for your words, and for what goes with them. It counts how near things are, and how sure we are of them.

    Groups and places come first. Services run by staff are kept apart, at the end. If you are not safe, help comes first.

    It does not look at who you are. It decides nothing about you. You choose.
about-groups-title = If you run a group
about-groups-text =
    Being here is free. You choose how exactly your place is shown. You can ask for a change, or to be taken out.

    Tell us what would help your group too. Somebody near you may have just that.
about-who-title = Who runs this
about-who-text = A co-ordinator’s team runs this copy of Kith. Speak to them about anything you see here.

## Privacy

privacy-title = Privacy
privacy-lede = What you type is yours.
privacy-words-title = Your words
privacy-words-text = We use your words to find ideas, and for nothing else. We do not store them. They are never in an address, a list or a log.
privacy-device-title = When scripts are on
privacy-device-text = Your own device does the looking. It fetches what is known of the area, then answers by itself. Your words do not leave it. If you type a place, we look up that place.
privacy-without-scripts-title = When scripts are off
privacy-without-scripts-text = Your words come to us to be answered. We read them, answer, and forget them at once.
privacy-cookies-title = Cookies
privacy-cookies-text = There are none. Nobody follows you around. Pages, maps and pictures all come from us.
privacy-kept-title = What your device keeps
privacy-kept-text =
    Your device keeps a copy of our pages and of what is on near you. So they work with no network. It does not keep which ones you looked at.

    If you press “Keep”, your device remembers that one. We do not hear of it. You can empty your list at any time.
privacy-groups-title = What we keep of groups
privacy-groups-text = We keep what groups tell us, and what is public about them. That can be a first name and a number to ring. Some keep their place private, and then it is nowhere on these pages.
privacy-place-title = Where you are
privacy-place-text = We look up the place you type, and do not keep who asked. Map pictures come through us. So no map company learns where you look.
privacy-contact-title = Ask, or put something right
privacy-contact-text = If your name or number is here and should not be, tell us. We take it down. You can also go to the Information Commissioner’s Office.

## Accessibility

accessibility-title = Accessibility
accessibility-lede = Everyone should be able to use this. This page says how far we have got.
accessibility-how-title = How accessible this is
accessibility-how-text =
    You can use every page with a keyboard, with a screen reader, and with scripts off. You can make the words bigger. The pages follow your light, dark and high contrast settings.

    Everything on the map is also in the list beside it. We aim for the Web Content Accessibility Guidelines 2.2, level AA.
accessibility-not-yet-title = What we know is not right yet
accessibility-not-yet-text =
    No disabled people have tested these pages for us yet. Our Easy Read pages were not checked by people with a learning disability. Their pictures are signs, not photographs.

    What groups write is in their own language. On Welsh pages it may be in English.

    Map pictures in the background can be hard to read. You do not need them.
accessibility-tell-us-title = Tell us
accessibility-tell-us-text = If something here does not work for you, tell a co-ordinator. Ask for large print, or to be told by phone. We answer within five working days.
accessibility-enforcement-title = If our answer is not good enough
accessibility-enforcement-text = The Equality Advisory and Support Service can help you. The Equality and Human Rights Commission makes sure the accessibility rules are kept.
accessibility-technical-title = How far we keep the rules
accessibility-technical-text = We believe this site partly keeps the Web Content Accessibility Guidelines 2.2, level AA. The reasons are listed above.
accessibility-prepared-title = How we prepared this page
accessibility-prepared-text = We wrote this page on 29 November 2026. We checked every page with two testing tools, axe and IBM’s, in light and in dark. We used the pages with a keyboard, at 320 pixels wide, and with text spaced wide.

## Feeds, for those who keep them

feeds-title = Feeds
feeds-lede = Where groups and places come from by themselves. What you change here stays.
feeds-none = There are no feeds yet. Whoever runs Kith adds one with: kith feed add.
feeds-fine = It works.
feeds-worked = It last worked on { $at }.
feeds-never = It has not worked yet.
feeds-next = We look again on { $at }.
feeds-resting = It rests.
feeds-runs = The last times
feeds-came-taken-in = Taken in.
feeds-came-not-modified = Nothing new.
feeds-came-held-back = Held back, since more than half was missing.
feeds-came-failed = It did not work.
feeds-added = { $count } new
feeds-changed = { $count } changed
feeds-gone = { $count } gone, and resting
feeds-back = { $count } back again
feeds-refused = { $count } we could not read
feeds-see-refused = See why
feeds-refused-title = Rows we could not read
feeds-refused-lede = Each with its place in the file, and the reason.
feeds-line = Row { $line }:
feeds-to-all = All feeds
feeds-differences = To settle
feeds-ours = Here:
feeds-theirs = The feed:
feeds-empty = (nothing)
feeds-keep-ours = Keep ours
feeds-take-theirs = Take theirs

## When something went wrong

problem-not-found-title = This page is not here
problem-not-found-text = The address may be wrong, or the page may have gone. Nothing is broken.
problem-too-long-title = That was too much at once
problem-too-long-text = We can read a few pages of words, but not more. Go back, make it shorter, and try again. Your words are still there.
problem-too-many-title = Please wait a moment
problem-too-many-text = A lot was asked in a short time. Wait one minute, then try again.
problem-busy-title = We are busy just now
problem-busy-text = Wait a little, then try again. If you need somebody now, ring.
problem-not-understood-title = We did not understand that
problem-not-understood-text = Something in what was sent made no sense to us. Go back and try again, or start afresh.
problem-ours-title = Something went wrong here
problem-ours-text = It is our mistake, not yours. Try again in a minute.
problem-ask = Go to the start and ask
problem-browse = Look around
problem-help = Help right now
problem-tell = If you tell us about it, give us this:

## Why a sentence got its answer: for co-ordinators

explain-title = Why this answer?
explain-lede = Try a sentence as somebody might say it. See what was heard, and why each idea is there. The words are kept nowhere.
explain-words = The words
explain-on = On which day
explain-on-hint = As 2026-11-24. Leave it out for today.
explain-button = Show why
explain-bad-day = That day could not be read. Write it as 2026-11-24.
explain-place-not-found = We do not know that place, so distance plays no part.
explain-too-long = That is a lot at once. Make it shorter and try again.
explain-clauses = What was said, and how it was meant
explain-meant-wished = wished
explain-meant-liked = liked or missed
explain-meant-said = said
explain-meant-once = was so once
explain-meant-offered = offered
explain-meant-told = told, not asked
explain-meant-refused = rather not
explain-mended = “{ $written }” was taken for “{ $meant }”
explain-moment = What sort of moment it is
explain-flag-none = Ordinary life
explain-flag-rights = A right is asked about
explain-flag-urgent = A home, food or heating is about to be lost
explain-flag-safety = Somebody may be in danger from others
explain-flag-crisis = A life may be in danger
explain-wishes = What is wished
explain-gifts = What they could give
explain-expressed = said as a wish
explain-mentioned = mentioned
explain-learnt = No phrase says it. What weighed most: { $weighed }
explain-refused = What they would rather not
explain-told = Told, not asked about
explain-ways = Ways of being together
explain-limits = What must hold, and for whom
explain-reach = No further than { $metres } metres.
explain-day = { $day } suits.
explain-not-day = { $day } does not suit.
explain-for = For somebody else: “{ $said }”
explain-age = Aged { $age }.
explain-minor = For somebody under eighteen.
explain-words-left = Plain words to look for
explain-cards = Cards
explain-card-crisis = Somebody to talk to right now
explain-card-safety = How to get safe
explain-card-rights = Your rights
explain-card-person = The co-ordinator
explain-card-start = Nothing here yet: how to begin it
explain-ideas = Ideas, and why
explain-no-ideas = None.
explain-formal = Formal services, apart
explain-by-topic = they speak of { $name }
explain-by-kind = it is a { $name }
explain-by-word = they have the word { $name }
explain-by-wanted = they ask for { $name }
explain-by-welcomes = a { $name } would welcome it
explain-by-language = they speak { $name }
explain-score = The words are answered { $relevance }{ $parts }, together { $score }.
explain-part-ways = way of being together
explain-part-nearness = nearness
explain-part-freshness = how sure we are
explain-part-soonness = how soon it is
explain-part-days = the day
explain-part-sort = for a group nobody asked for
explain-part-young = for young people
explain-ruled-out = Would have answered, but not shown
explain-not-shown = { $count ->
    [one] One more answers too little, or is too much like the others.
   *[other] { $count } more answer too little, or are too much like the others.
}
explain-out-not-on = it is not on
explain-out-full = it is full
explain-out-too-far = it is too far
explain-out-day = it is not on that day
explain-out-age = it is for another age
explain-out-grown-ups = it is no place for a child
explain-out-refused = they would rather not
explain-out-time = there is no time for it
explain-out-not-again = it does not come round again
explain-out-lacks = nobody knows that it holds: { $need }
