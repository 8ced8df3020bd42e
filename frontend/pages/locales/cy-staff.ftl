# Tudalennau i’r rhai sy’n gofalu am y gofrestr. Dim ond y gweinydd sy’n dweud y rhain.

## Y bar
staff-rooms = I staff
staff-home = Heddiw
staff-desk = Desg
staff-feeds = Ffrydiau
staff-explain = Pam yr ateb hwn
staff-people = Pobl
staff-record = Cofnod
staff-account = Eich cyfrif
staff-sign-out = Allgofnodi

## Y drws
staff-sign-in = Mewngofnodi
staff-sign-in-lede = I’r bobl sy’n gofalu am y map hwn. Gall pawb arall ddefnyddio’r cyfan heb fewngofnodi.
staff-sign-in-do = Mewngofnodi
staff-forgot = Wedi anghofio’ch cyfrinair? Gall gweinyddwr roi dolen newydd i chi.
staff-wrong = Nid yw’r cyfeiriad a’r cyfrinair hynny’n mynd gyda’i gilydd. Gwiriwch y ddau a cheisiwch eto.
staff-slow = Roedd hynny’n ormod o geisiadau. Arhoswch bum munud, yna ceisiwch eto.
staff-no-cookie = Ni chadwodd eich porwr chi wedi mewngofnodi. Defnyddiwch y cyfeiriad sy’n dechrau â https, a gadewch iddo gadw cwcis y safle hwn.
staff-field-email = Cyfeiriad e-bost
staff-field-password = Cyfrinair
staff-field-name = Enw
staff-field-old = Eich cyfrinair nawr
staff-field-new = Cyfrinair newydd
staff-field-again = Yr un peth eto
staff-field-code = Cod
staff-password-hint = 12 llythyren neu fwy. Mae tri neu bedwar gair nad ydynt yn perthyn i’w gilydd yn dda.
staff-password-short = Mae’r cyfrinair hwnnw’n rhy fyr. Cymerwch 12 llythyren neu fwy.
staff-password-long = Mae’r cyfrinair hwnnw’n rhy hir. Cymerwch lai na 1,000 o lythrennau.
staff-password-common = Mae’r cyfrinair hwnnw ymhlith y rhai cyntaf y byddai rhywun yn eu dyfalu. Cymerwch eiriau nad ydynt yn perthyn i’w gilydd.
staff-password-differ = Nid yw’r ddau gyfrinair yr un fath. Teipiwch y ddau eto.
staff-welcome = Croeso, { $name }
staff-welcome-lede = Dewiswch gyfrinair. Yna mewngofnodwch ag ef.
staff-welcome-email = Rydych yn mewngofnodi fel { $email }.
staff-welcome-do = Cadw’r cyfrinair hwn

## Yr ail allwedd
staff-code-title = Eich cod
staff-code-lede = Agorwch yr ap ar eich ffôn a theipiwch y chwe digid y mae’n eu dangos.
staff-code-hint = Chwe digid, neu un o’ch codau ar bapur.
staff-set-up-hint = Chwe digid, rhai newydd bob hanner munud.
staff-code-do = Dewch i mewn
staff-code-lost = Dim ffôn a dim cod ar bapur? Gall gweinyddwr eich helpu i osod un arall.
staff-code-wrong = Nid yw’r cod hwnnw’n gywir, neu fe’i defnyddiwyd o’r blaen. Arhoswch am yr un nesaf a theipiwch hwnnw.
staff-set-up-title = Ail allwedd
staff-set-up-lede = Gall cyfrinair gael ei ddyfalu neu ei weld. Felly mae ail allwedd, ar eich ffôn.
staff-set-up-app = Cymerwch ap codau ar eich ffôn. Gwna unrhyw un y tro, fel Aegis, FreeOTP neu Google Authenticator.
staff-set-up-picture = Gadewch i’r ap ddarllen y llun hwn.
staff-set-up-secret = Neu teipiwch hwn i’r ap:
staff-set-up-do = Defnyddio hwn
staff-codes-title = Deg cod i bapur
staff-codes-lede = Ar gyfer y diwrnod pan fydd eich ffôn ar goll neu wedi torri. Mae pob un yn gweithio unwaith.
staff-codes-once = Ysgrifennwch hwy neu argraffwch y dudalen hon, a’i chadw lle rydych yn cadw’ch allweddi. Ni chânt eu dangos eto.
staff-codes-kept = Rwyf wedi’u cadw

## Heddiw
staff-hello = Helo, { $name }
staff-waits-desk =
    { $count ->
        [0] Does dim yn aros ar y ddesg
        [one] Mae 1 yn aros ar y ddesg
       *[other] Mae { $count } yn aros ar y ddesg
    }
staff-waits-asked =
    { $count ->
        [one] Gofynnwyd rhywbeth i 1 grŵp
       *[other] Gofynnwyd rhywbeth i { $count } grŵp
    }
staff-waits-feeds =
    { $count ->
        [0] Dim i’w setlo gyda ffrydiau
        [one] 1 gwahaniaeth gyda ffrwd i’w setlo
       *[other] { $count } gwahaniaeth gyda ffrydiau i’w setlo
    }
staff-waits-trouble =
    { $count ->
        [one] Nid yw 1 ffrwd yn gweithio
       *[other] Nid yw { $count } ffrwd yn gweithio
    }
staff-few-codes =
    { $count ->
        [0] Nid oes gennych godau ar bapur ar ôl.
        [one] Mae gennych 1 cod ar bapur ar ôl.
       *[other] Mae gennych { $count } cod ar bapur ar ôl.
    }
staff-few-codes-do = Gwneud rhai newydd
staff-find = Dod o hyd i grŵp neu le
staff-find-what = Rhan o’i enw
staff-find-hint = Mae popeth i’w gael, boed yn cael ei ddangos neu beidio.
staff-find-none = Nid oes gan ddim hynny yn ei enw.
staff-find-decide = Penderfynu
staff-find-do = Chwilio

## Eich cyfrif
staff-sessions = Lle rydych wedi mewngofnodi
staff-sessions-lede = Cewch eich allgofnodi ar ôl dwy awr heb wneud dim. Ar ôl deuddeg awr rydych yn mewngofnodi eto.
staff-some-browser = Porwr
staff-this-one = yr un hwn
staff-session-made = Mewngofnodwyd { $at }.
staff-session-seen = Defnyddiwyd ddiwethaf { $at }.
staff-end = Ei orffen
staff-end-others = Gorffen y lleill i gyd
staff-session-ended = Mae hwnnw ar ben. Nid yw’n agor dim mwyach.
staff-second-factor = Eich ail allwedd
staff-codes-left =
    { $count ->
        [0] Nid oes gennych godau ar bapur ar ôl.
        [one] Mae gennych 1 cod ar bapur ar ôl.
       *[other] Mae gennych { $count } cod ar bapur ar ôl.
    }
staff-new-codes = Gwneud deg cod newydd
staff-other-telephone = Defnyddio ffôn arall
staff-password = Eich cyfrinair
staff-password-do = Ei newid
staff-password-changed = Newidiwyd eich cyfrinair. Mae pob man arall lle roeddech wedi mewngofnodi ar ben.
staff-wrong-old = Nid yw’ch cyfrinair nawr yn gywir. Teipiwch ef eto.

## Pobl
staff-people-lede = Pwy sy’n gofalu am y map hwn, a’r hyn y gall pob un ei wneud.
staff-add-person = Gadael rhywun i mewn
staff-add-person-do = Eu gadael i mewn
staff-name-hint = Mae grwpiau’n ei weld ar yr hyn y maent yn ei benderfynu.
staff-email-bad = Ysgrifennwch gyfeiriad e-bost fel jo@example.org.
staff-email-taken = Mae’r cyfeiriad hwn gan rywun yn barod. Agorwch hwy yn y rhestr a newidiwch eu rôl.
staff-name-bad = Ysgrifennwch yr enw y mae pobl yn eu galw.
staff-role = Beth ydynt
staff-roles = Beth ydynt, a ble
staff-roles-do = Ei newid
staff-where = Ble
staff-everywhere = Ym mhobman
staff-role-contributor = Cyfrannwr
staff-role-contributor-may = yn ysgrifennu am grwpiau; mae rhywun arall yn edrych yn gyntaf
staff-role-moderator = Cymedrolwr
staff-role-moderator-may = hefyd yn penderfynu beth sy’n cael ei ddangos
staff-role-coordinator = Cydlynydd
staff-role-coordinator-may = hefyd yn cadw’r ffrydiau
staff-role-administrator = Gweinyddwr
staff-role-administrator-may = hefyd yn cadw pobl ac yn darllen y cofnod
staff-post = { $role }, { $patch }.
staff-post-everywhere = { $role }, ym mhobman.
staff-getting-in = Dod i mewn
staff-getting-in-lede = Mae dolen yn gadael iddynt ddewis cyfrinair, unwaith. Nid yw’n mewngofnodi neb: mae angen eu ffôn arnynt o hyd.
staff-invite = Gwneud dolen
staff-invited = Rhowch y ddolen hon iddynt. Mae’n gweithio unwaith, tan { $until }. Ni chaiff ei dangos eto.
staff-take-second-factor = Maent wedi colli eu ffôn
staff-shut-out = Eu cau allan
staff-let-in = Eu gadael i mewn eto
staff-is-shut-out = wedi’u cau allan
staff-has-no-password = dim cyfrinair eto
staff-has-no-second-factor = dim ail allwedd eto
staff-last-administrator = Ni fyddai neb ar ôl i gadw pobl. Gwnewch rywun arall yn weinyddwr yn gyntaf.
staff-saved = Mae wedi’i wneud.

## Y cofnod
staff-record-lede = Popeth a wnaed yma, gan bwy a phryd. Ni all neb newid llinell heb i hynny gael ei weld.
staff-record-holds = Mae pob llinell fel yr ysgrifennwyd hi.
staff-record-broken = Newidiwyd, symudwyd neu dynnwyd llinell { $number } ers ei hysgrifennu. Cymharwch â chopi a wnaed cynt, a dywedwch wrth bwy bynnag sy’n rhedeg Kith.
staff-record-head = Y sêl olaf. Nodwch hi yn rhywle arall nawr ac yn y man:
staff-record-none = Ni wnaed dim eto.
staff-record-older = Llinellau hŷn

## Y ddesg
staff-desk-lede = Yr hyn sy’n aros i rywun edrych. Nid oes dim yma’n cael ei ddangos cyn i chi ddweud.
staff-desk-none = Does dim yn aros. Da iawn.
staff-why-appeal = Mae rhywun yn dweud ein bod yn anghywir
staff-why-new = Newydd
staff-why-edit = Newidiadau
staff-why-asked = Gofynnwyd, ac rydym yn aros am ateb
staff-since = Ers { $at }
staff-to-desk = Yn ôl i’r ddesg
staff-status-pending = Mae’n aros, ac nid oes neb yn ei weld.
staff-status-published = Mae’n gyhoeddus.
staff-status-resting = Mae’n gyhoeddus, ac yn cael hoe.
staff-status-finished = Mae’n gyhoeddus, ac wedi gorffen.
staff-status-hidden = Mae wedi’i guddio, ac nid oes neb yn ei weld.
staff-it-says = Beth mae’n ei ddweud
staff-public-says = Beth mae’n ei ddweud nawr
staff-would-change = Hoffai rhywun ei newid
staff-change-by = { $name }, { $at }.
staff-is-behind = Newidiwyd ef gan rywun arall ers hynny. Isod mae’r hyn y byddai hwn yn ei newid ohono fel y mae nawr.
staff-before = Cyn
staff-after = Wedyn
staff-nothing = dim
staff-no-difference = Ni fyddai dim yn wahanol.
staff-says = Eich rheswm neu’ch cwestiwn
staff-says-hint = Gall y grŵp ei ddarllen. Mae angen un arnoch i ofyn neu i wrthod.
staff-do-published = Cyhoeddi
staff-do-asked = Gofyn yn gyntaf
staff-do-refused = Gwrthod
staff-do-hidden = Cuddio nawr
staff-do-published-edit = Cyhoeddi’r newid
staff-do-asked-edit = Gofyn yn gyntaf
staff-do-refused-edit = Gwrthod y newid
staff-no-reason = Ysgrifennwch reswm neu gwestiwn yn gyntaf. Bydd y grŵp yn ei ddarllen.
staff-reason-long = Mae hynny’n rhy hir. Cadwch ef o dan 2,000 o lythrennau.
staff-stale = Newidiodd rhywun hwn wrth i chi edrych. Isod mae fel y mae nawr: edrychwch eto, yna penderfynwch.
staff-edit-unreadable = Ni ellir darllen y newid hwn mwyach. Gwrthodwch ef, a gofynnwch amdano eto.
staff-decided = Penderfynwyd o’r blaen
staff-decided-published = a’i cyhoeddodd
staff-decided-asked = a ofynnodd
staff-decided-refused = a wrthododd
staff-decided-hidden = a’i cuddiodd
staff-decided-undone = a’i rhoddodd yn ôl
staff-done-published = Mae’n gyhoeddus nawr.
staff-done-asked = Cedwir eich cwestiwn. Mae o dan yr hyn a ofynnwyd.
staff-done-refused = Fe’i gwrthodwyd.
staff-done-hidden = Mae wedi’i guddio, ym mhobman.
staff-appealed = Mae { $name } yn dweud ein bod yn anghywir, { $at }
staff-to-history = Popeth a fu

## Hanes
staff-history-lede = Popeth a fu, y diweddaraf yn gyntaf.
staff-changes = Newidiadau
staff-change = { $rev }. { $at },
staff-put-back = Ei roi yn ôl i { $rev }
staff-undone = Fe’i rhoddwyd yn ôl. Mae a yw’n cael ei ddangos yn aros fel yr oedd.
staff-appeal = Maent yn dweud ein bod yn anghywir
staff-appeal-says = Beth maent yn ei ddweud
staff-appeal-hint = Gall grŵp ffonio neu ysgrifennu. Ysgrifennwch ef yma, ac mae’n mynd i’r ddesg i gael edrych arno eto.
staff-appeal-do = I’r ddesg
staff-appeal-waits = Mae ar y ddesg, i gael edrych arno eto.

## Enwau’r colofnau
staff-column-name = Enw
staff-column-what-happens = Beth sy’n digwydd
staff-column-first-visit = Y tro cyntaf
staff-column-run-by = Yn cael ei redeg gan
staff-column-gate = Dod i mewn
staff-column-when = Pryd
staff-column-address = Cyfeiriad
staff-column-postcode = Cod post
staff-column-lat = Lledred
staff-column-lon = Hydred
staff-column-location-shown = Pa mor fanwl y mae’n dangos
staff-column-online = Ar-lein
staff-column-cost = Cost
staff-column-ages = Oedrannau
staff-column-languages = Ieithoedd
staff-column-wanted = Beth fyddai’n eu helpu
staff-column-phone = Ffôn
staff-column-email = E-bost
staff-column-website = Gwefan
staff-column-contact-name = Gofynnwch am
staff-column-step-free = Dim grisiau
staff-column-toilet = Toiled
staff-column-hearing-loop = Dolen glyw
staff-column-seated-option = Ar eich eistedd
staff-column-quiet-space = Lle tawel
staff-column-parking = Parcio
staff-column-checked-on = Gwiriwyd ar
staff-column-checked-by = Gwiriwyd gan
staff-column-kinds = Mathau
staff-column-domains = Rhannau o fywyd da
staff-column-formats = Sut mae hi gyda’n gilydd
staff-column-source = O ble y daeth
staff-column-licence = Trwydded
staff-column-external-id = Rhif yno
staff-column-neighbourhood = Cymdogaeth
staff-column-area-served = I bwy gerllaw
staff-column-comes-to-you = Yn dod atoch chi
staff-column-says-it-welcomes = Yn dweud ei fod yn croesawu
staff-column-status = A yw’n cael ei ddangos
