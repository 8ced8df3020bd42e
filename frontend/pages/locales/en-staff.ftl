# The pages for those who look after the register. Only the server says these.

## The bar
staff-rooms = For staff
staff-home = Today
staff-desk = Desk
staff-feeds = Feeds
staff-explain = Why this answer
staff-people = People
staff-record = Record
staff-account = Your account
staff-sign-out = Sign out

## The door
staff-sign-in = Sign in
staff-sign-in-lede = For the people who look after this map. Everybody else can use all of it without signing in.
staff-sign-in-do = Sign in
staff-forgot = Forgotten your password? An administrator can give you a new link.
staff-wrong = That address and password do not go together. Check both and try again.
staff-slow = That was too many tries. Wait five minutes, then try again.
staff-no-cookie = Your browser did not keep you signed in. Use the address that begins with https, and let it keep cookies of this site.
staff-field-email = E-mail address
staff-field-password = Password
staff-field-name = Name
staff-field-old = Your password now
staff-field-new = New password
staff-field-again = The same again
staff-field-code = Code
staff-password-hint = 12 letters or more. Three or four words that do not belong together are good.
staff-password-short = That password is too short. Take 12 letters or more.
staff-password-long = That password is too long. Take fewer than 1,000 letters.
staff-password-common = That password is among the first somebody would guess. Take words that do not belong together.
staff-password-differ = The two passwords are not the same. Type both again.
staff-welcome = Welcome, { $name }
staff-welcome-lede = Choose a password. Then sign in with it.
staff-welcome-email = You sign in as { $email }.
staff-welcome-do = Keep this password

## The second factor
staff-code-title = Your code
staff-code-lede = Open the app on your telephone and type the six digits it shows.
staff-code-hint = Six digits, or one of your codes on paper.
staff-set-up-hint = Six digits, new every half minute.
staff-code-do = Come in
staff-code-lost = No telephone and no code on paper? An administrator can help you set up another.
staff-code-wrong = That code is not right, or it was used before. Wait for the next one and type that.
staff-set-up-title = A second key
staff-set-up-lede = A password can be guessed or seen. So there is a second key, on your telephone.
staff-set-up-app = Get an app for codes on your telephone. Any will do, such as Aegis, FreeOTP or Google Authenticator.
staff-set-up-picture = Let the app read this picture.
staff-set-up-secret = Or type this into the app:
staff-set-up-do = Use this
staff-codes-title = Ten codes for paper
staff-codes-lede = For the day your telephone is lost or broken. Each works once.
staff-codes-once = Write them down or print this page, and keep it where you keep your keys. They are not shown again.
staff-codes-kept = I have kept them

## Today
staff-hello = Hello, { $name }
staff-waits-desk =
    { $count ->
        [0] Nothing waits on the desk
        [one] 1 waits on the desk
       *[other] { $count } wait on the desk
    }
staff-waits-asked =
    { $count ->
        [one] 1 group was asked something
       *[other] { $count } groups were asked something
    }
staff-waits-feeds =
    { $count ->
        [0] Nothing to settle with feeds
        [one] 1 difference with a feed to settle
       *[other] { $count } differences with feeds to settle
    }
staff-waits-trouble =
    { $count ->
        [one] 1 feed does not work
       *[other] { $count } feeds do not work
    }
staff-few-codes =
    { $count ->
        [0] You have no codes on paper left.
        [one] You have 1 code on paper left.
       *[other] You have { $count } codes on paper left.
    }
staff-few-codes-do = Make new ones
staff-find = Find a group or place
staff-find-what = Part of its name
staff-find-hint = Everything is found, whether it shows or not.
staff-find-none = Nothing has that in its name.
staff-find-decide = Decide
staff-find-do = Find

## Your account
staff-sessions = Where you are signed in
staff-sessions-lede = You are signed out after two hours of doing nothing. After twelve hours you sign in again.
staff-some-browser = A browser
staff-this-one = this one
staff-session-made = Signed in { $at }.
staff-session-seen = Last used { $at }.
staff-end = End it
staff-end-others = End all the others
staff-session-ended = That is ended. It opens nothing any more.
staff-second-factor = Your second key
staff-codes-left =
    { $count ->
        [0] You have no codes on paper left.
        [one] You have 1 code on paper left.
       *[other] You have { $count } codes on paper left.
    }
staff-new-codes = Make ten new codes
staff-other-telephone = Use another telephone
staff-password = Your password
staff-password-do = Change it
staff-password-changed = Your password is changed. Every other place where you were signed in has ended.
staff-wrong-old = Your password now is not right. Type it again.

## People
staff-people-lede = Who looks after this map, and what each may do.
staff-add-person = Let somebody in
staff-add-person-do = Let them in
staff-name-hint = Groups see it on what they decide.
staff-email-bad = Write an e-mail address like jo@example.org.
staff-email-taken = Somebody has this address already. Open them in the list and change their role.
staff-name-bad = Write what people call them.
staff-role = What they are
staff-roles = What they are, and where
staff-roles-do = Change it
staff-where = Where
staff-everywhere = Everywhere
staff-role-contributor = Contributor
staff-role-contributor-may = writes of groups; somebody else looks first
staff-role-moderator = Moderator
staff-role-moderator-may = also decides what is shown
staff-role-coordinator = Co-ordinator
staff-role-coordinator-may = also keeps the feeds
staff-role-administrator = Administrator
staff-role-administrator-may = also keeps people and reads the record
staff-post = { $role }, { $patch }.
staff-post-everywhere = { $role }, everywhere.
staff-getting-in = Getting in
staff-getting-in-lede = A link lets them choose a password, once. It signs nobody in: they still need their telephone.
staff-invite = Make a link
staff-invited = Give them this link. It works once, until { $until }. It is not shown again.
staff-take-second-factor = They lost their telephone
staff-shut-out = Shut them out
staff-let-in = Let them in again
staff-is-shut-out = shut out
staff-has-no-password = no password yet
staff-has-no-second-factor = no second key yet
staff-last-administrator = Nobody would be left to keep people. Make somebody else an administrator first.
staff-saved = It is done.

## The record
staff-record-lede = Everything that was done here, by whom and when. Nobody can change a line without its being seen.
staff-record-holds = Every line is as it was written.
staff-record-broken = Line { $number } was changed, moved or taken away since it was written. Compare with a copy made before, and tell whoever runs Kith.
staff-record-head = The last seal. Note it elsewhere now and then:
staff-record-none = Nothing was done yet.
staff-record-older = Older lines

## The desk
staff-desk-lede = What waits for somebody to look. Nothing here shows before you say so.
staff-desk-none = Nothing waits. Well kept.
staff-why-appeal = Somebody says we were wrong
staff-why-new = New
staff-why-edit = Changes
staff-why-asked = We asked, and wait for an answer
staff-since = Since { $at }
staff-to-desk = Back to the desk
staff-status-pending = It waits, and nobody sees it.
staff-status-published = It is public.
staff-status-resting = It is public, and having a rest.
staff-status-finished = It is public, and has finished.
staff-status-hidden = It is hidden, and nobody sees it.
staff-it-says = What it says
staff-public-says = What it says now
staff-would-change = Somebody would like to change it
staff-change-by = { $name }, { $at }.
staff-is-behind = It was changed by somebody else since then. Below is what this would change of it as it is now.
staff-before = Before
staff-after = After
staff-nothing = nothing
staff-no-difference = Nothing would be different.
staff-says = Your reason or your question
staff-says-hint = The group can read it. You need one to ask or to refuse.
staff-do-published = Publish
staff-do-asked = Ask first
staff-do-refused = Refuse
staff-do-hidden = Hide now
staff-do-published-edit = Publish the change
staff-do-asked-edit = Ask first
staff-do-refused-edit = Refuse the change
staff-no-reason = Write a reason or a question first. The group will read it.
staff-reason-long = That is too long. Keep it under 2,000 letters.
staff-stale = Somebody changed this while you looked. Below is how it is now: look again, then decide.
staff-edit-unreadable = This change cannot be read any more. Refuse it, and ask for it again.
staff-decided = Decided before
staff-decided-published = published it
staff-decided-asked = asked
staff-decided-refused = refused
staff-decided-hidden = hid it
staff-decided-undone = put it back
staff-done-published = It is public now.
staff-done-asked = Your question is kept. It stands under what we asked.
staff-done-refused = It is refused.
staff-done-hidden = It is hidden, everywhere.
staff-appealed = { $name } says we were wrong, { $at }
staff-to-history = Everything it was

## History
staff-history-lede = Everything it was, the newest first.
staff-changes = Changes
staff-change = { $rev }. { $at },
staff-put-back = Put it back to { $rev }
staff-undone = It is put back. Whether it shows stays as it was.
staff-appeal = They say we were wrong
staff-appeal-says = What they say
staff-appeal-hint = A group may ring or write. Write it down here, and it goes to the desk to be looked at again.
staff-appeal-do = To the desk
staff-appeal-waits = It is on the desk, to be looked at again.

## What columns are called
staff-column-name = Name
staff-column-what-happens = What happens
staff-column-first-visit = The first time
staff-column-run-by = Run by
staff-column-gate = Getting in
staff-column-when = When
staff-column-address = Address
staff-column-postcode = Postcode
staff-column-lat = Latitude
staff-column-lon = Longitude
staff-column-location-shown = How exactly it shows
staff-column-online = Online
staff-column-cost = Cost
staff-column-ages = Ages
staff-column-languages = Languages
staff-column-wanted = What would help them
staff-column-phone = Telephone
staff-column-email = E-mail
staff-column-website = Website
staff-column-contact-name = Ask for
staff-column-step-free = No steps
staff-column-toilet = Toilet
staff-column-hearing-loop = Hearing loop
staff-column-seated-option = Sitting down
staff-column-quiet-space = A quiet space
staff-column-parking = Parking
staff-column-checked-on = Checked on
staff-column-checked-by = Checked by
staff-column-kinds = Kinds
staff-column-domains = Parts of a good life
staff-column-formats = How it is together
staff-column-source = Where we have it from
staff-column-licence = Licence
staff-column-external-id = Number there
staff-column-neighbourhood = Neighbourhood
staff-column-area-served = For whom nearby
staff-column-comes-to-you = Comes to you
staff-column-says-it-welcomes = Says it welcomes
staff-column-status = Whether it shows
