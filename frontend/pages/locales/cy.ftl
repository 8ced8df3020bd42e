# Yr hyn y mae Kith yn ei ddweud, yn Gymraeg.
#
# Byr, plaen, cynnes. Mae llinell wag y tu mewn i destun yn dechrau paragraff newydd.

## O gwmpas pob tudalen

list-and = { $first } a { $last }

## Y cwestiwn

ask-words = Yn eich geiriau eich hun
ask-words-again = Dywedoch chi
ask-words-hint = Dymuniad, rhywbeth y gallwch ei wneud, wythnos galed. Gwnaiff unrhyw eiriau’r tro.
ask-where = Ble rydych chi?
ask-where-hint = Cod post neu le. Cewch adael hyn yn wag.
ask-button = Dod o hyd i syniadau
ask-again = Gofyn eto
refine-title = Pa mor bell, pa ddiwrnod, beth sydd ei angen
refine-chosen = { $count } wedi’u dewis
refine-needs = Rhaid iddo fod
refine-how-far = Cyrraedd yno
refine-unknown = Os nad oes neb wedi gwirio, rydym yn cyfri hynny’n “na”.
how-label = Sut rydych chi’n teithio?
how-any = Unrhyw ffordd
how-walk = Ar droed
how-stick = Ar droed, yn araf
how-wheelchair = Mewn cadair olwyn
how-bus = Ar y bws
how-car = Mewn car
minutes-label = Faint o amser bob ffordd?
minutes-any = Unrhyw amser
minutes-up-to = Hyd at { $minutes } munud
day-label = Pa ddiwrnod?
day-any = Unrhyw ddiwrnod
need-free = Am ddim
need-free_to_get_there = Am ddim i’w gyrraedd
need-step_free = Heb risiau
need-toilet = Yn agos at doiled
need-hearing_loop = Â dolen glyw
need-seated_option = Yn iawn ar eich eistedd
need-quiet_space = Â lle tawel
need-parking = Yn hawdd parcio yno
need-evening = Gyda’r nos
need-daytime = Yn ystod y dydd
need-weekend = Ar y penwythnos
need-no_alcohol = Heb alcohol
need-no_audition = Heb glyweliad
need-before_dark = Adref cyn iddi dywyllu

## Y lle a deipiwyd

place-found = Ger { $place }
place-not-found = Ni allem ddod o hyd i “{ $place }”.
place-no-answer = Ni allem chwilio am “{ $place }” ar hyn o bryd.
place-too-far = Mae “{ $place }” yn rhy bell o’r fan hon i ni ei nabod.
place-what-now = Felly buom yn chwilio ym mhob man. Rhowch gynnig ar god post, neu le cyfagos.

## Syniadau

ideas-title = Syniadau i chi
ideas-ask-title = Dywedwch yn eich geiriau eich hun
ideas-too-long = Mae hynny'n llawer i'w ddweud ar unwaith. Gwnewch ef ychydig yn fyrrach a gofynnwch eto. Mae popeth a ysgrifennoch yn dal yn y blwch.
ideas-help-title = Yn gyntaf, ychydig o help
ideas-none-title = Dim byd yma eto
ideas-count = { $count ->
    [one] Un syniad
    [two] Dau syniad
   *[other] { $count } syniad
}
ideas-none-heading = Ni chawsom syniad sy’n taro
ideas-on-device = Atebwyd hyn ar eich dyfais eich hun. Nid aeth eich geiriau oddi yno.
ideas-forgotten = Darllenwyd eich geiriau er mwyn ateb, ac yna eu hanghofio.
because-said = Am i chi ddweud “{ $said }”. Maen nhw’n dweud: “{ $found }”
because-kind = Am i chi ddweud “{ $said }”: { $kind }
because-said-same = Am i chi ddweud “{ $said }”
because-gives = Dywedoch chi “{ $said }”. Maen nhw’n chwilio am: { $wanted }
because-time = Dywedoch chi “{ $said }”, a dyna pryd y mae
because-way = Dywedoch chi “{ $said }”, a dyna sut y mae
because-from-home = Gallwch wneud hyn o’ch cartref
because-free = Mae am ddim, fel y gofynnoch
because-has-step_free = Dim grisiau, fel y gofynnoch
because-has-toilet = Mae toiled yno, fel y gofynnoch
because-has-hearing_loop = Mae dolen glyw yno, fel y gofynnoch
because-has-seated_option = Gallwch ei wneud ar eich eistedd, fel y gofynnoch
because-has-quiet_space = Mae lle tawel yno, fel y gofynnoch
because-has-parking = Gallwch barcio yno, fel y gofynnoch
nothing-yet-text =
    Buom yn chwilio, ac nid oes dim yn eich ymyl yn taro. Gwell gennym ddweud hynny na’ch anfon at y drws anghywir.

    Mae pethau’n dechrau pan fydd rhywun yn gofyn. Rydych chi newydd wneud.
nothing-yet-begin = Gallai ddechrau gyda chi, ac ni fyddech ar eich pen eich hun.
nothing-yet-begin-wish = Gallai “{ $wish }” ddechrau gyda chi. Ni fyddech ar eich pen eich hun.
nothing-yet-helpers = Pwy allai eich helpu i’w gychwyn
formal-title = Help ffurfiol
formal-first-title = Pwy all helpu gyda hyn
formal-show = { $count ->
    [one] Dangos un gwasanaeth sy’n cael ei redeg gan staff
    [two] Dangos dau wasanaeth sy’n cael eu rhedeg gan staff
   *[other] Dangos { $count } gwasanaeth sy’n cael eu rhedeg gan staff
}
formal-text = Staff sy’n rhedeg y rhain. Bydd rhai’n gofyn amdanoch yn gyntaf. Cewch ddweud na.

## Cerdyn

fact-when = Pryd
fact-where = Ble
fact-cost = Cost
fact-ask = Pwy i’w holi
fact-gate = Dechrau arni
fact-ages = Oedrannau
fact-languages = Ieithoedd
fact-welcomes = Maen nhw’n dweud eu bod yn croesawu
when-next-times = Ac wedyn
when-unknown = Nid ydynt wedi dweud. Gofynnwch yn gyntaf.
when-their-words = Yn eu geiriau nhw: { $words }
where-and-far = { $far }. { $place }
ask-for = Gofynnwch am { $name }
ask-nobody = Nid oes neb wedi rhoi enw na rhif i ni eto.
their-page = Eu tudalen eu hunain
ring-who = Ffonio { $who }:

## Pa mor bell, a ble

distance-walk = { $minutes ->
    [one] tua 1 munud ar droed
   *[other] tua { $minutes } munud ar droed
}
distance-miles = { $miles ->
    [one] tua 1 filltir i ffwrdd
    [two] tua 2 filltir i ffwrdd
   *[other] tua { $miles } milltir i ffwrdd
}
where-online-only = Ar-lein. Gallwch ymuno o unrhyw le.
where-online-also = Ar-lein hefyd
where-comes-to-you = Maen nhw’n dod atoch chi
where-area = I bobl { $area }
where-not-shown = Nid yw’r lle’n cael ei ddangos yma. Gofynnwch iddyn nhw ble i fynd.
where-on-the-map = Mae’r map yn dangos ble
where-street = Yn agos at fan hyn, yn { $neighbourhood }. Gofynnwch iddyn nhw pa ddrws.
where-neighbourhood = Rywle yn { $neighbourhood }. Gofynnwch iddyn nhw am y lle.
where-near-here = Yn agos at fan hyn. Gofynnwch iddyn nhw am y lle.
where-town = Yn y dref. Gofynnwch iddyn nhw am y lle.

## Faint

cost-free = Am ddim
cost-something = Mae’n costio rhywbeth. Gofynnwch faint.
cost-unknown = Cost ddim yn hysbys. Gofynnwch yn gyntaf.
cost-and-getting-there = { $cost }. Mae cyrraedd yno am ddim hefyd.

## Pwy sy’n ei redeg

tier-natural = Rhwng cymdogion
tier-community = Yn cael ei redeg gan ei aelodau
tier-peer = Yn cael ei redeg gan bobl sydd wedi bod drwyddi
tier-universal = Yn agored i bawb
tier-enabler = Yma i helpu pethau i ddigwydd
tier-formal_open = Gwasanaeth sy’n cael ei redeg gan staff
tier-formal_gated = Gwasanaeth sy’n gofyn amdanoch yn gyntaf
run-by-members = Yn cael ei redeg gan ei aelodau
run-by-peers = Yn cael ei redeg gan bobl sydd wedi bod drwyddi
run-by-volunteers = Yn cael ei redeg gan wirfoddolwyr
run-by-charity = Yn cael ei redeg gan elusen
run-by-council = Yn cael ei redeg gan y cyngor
run-by-nhs = Yn cael ei redeg gan y GIG
run-by-business = Busnes lleol
run-by-household = Cynnig gan gymdogion
run-by-nobody = Mae yno, i bawb
gate-none = Dewch draw.
gate-book = Rhowch wybod eich bod yn dod.
gate-referral = Rhaid i rywun ofyn ar eich rhan, fel meddyg. Gofynnwch i ni sut.
gate-assessment = Maen nhw’n gofyn amdanoch yn gyntaf, ac yna’n penderfynu.

## Pa mor siŵr ydym ni

sure-checked-recently = Gwiriwyd yn ddiweddar.
sure-ring-first = Ymlaen o hyd, mae’n debyg. Ffoniwch yn gyntaf.
sure-ask-first = Ymlaen o hyd, mae’n debyg. Gofynnwch yn gyntaf.
sure-not-sure = Nid ydym yn siŵr. Gofynnwch yn gyntaf.
sure-resting = Yn cael seibiant.
sure-finished = Mae hwn wedi dod i ben.
evidence-coordinator = Aeth cydlynydd yno ar { $date }.
evidence-organiser = Dywedodd y grŵp hynny ar { $date }.
evidence-visitor = Aeth rhywun ar { $date }, ac roedd ymlaen.
evidence-web-page = Newidiodd eu tudalen eu hunain ar { $date }.
evidence-import = Roedd mewn rhestr o { $date }.
evidence-against = Aeth rhywun ar { $date } heb weld neb yno.
evidence-none = Nid oes neb wedi gwirio hyn eto.

## Dyddiau ac amserau

day-monday = dydd Llun
day-tuesday = dydd Mawrth
day-wednesday = dydd Mercher
day-thursday = dydd Iau
day-friday = dydd Gwener
day-saturday = dydd Sadwrn
day-sunday = dydd Sul
each-monday = bob dydd Llun
each-tuesday = bob dydd Mawrth
each-wednesday = bob dydd Mercher
each-thursday = bob dydd Iau
each-friday = bob dydd Gwener
each-saturday = bob dydd Sadwrn
each-sunday = bob dydd Sul
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
today = Heddiw
tomorrow = Yfory
months-row = { $first } i { $last }
date-today = heddiw, { $day }
date-tomorrow = yfory, { $day }
date-with-day = { $day } { $date }
date-this-year = { $day } { $month }
date-full = { $day } { $month } { $year }
time-noon = hanner dydd
time-midnight = hanner nos
time-am = { $clock } yb
time-pm = { $clock } yp
time-from = o { $start } ymlaen
time-span = { $start } tan { $end }
nth-1 = 1af
nth-2 = 2il
nth-3 = 3ydd
nth-4 = 4ydd
nth-5 = 5ed
nth--1 = olaf
rhythm-daily = bob dydd
rhythm-always = yno bob amser
# Ar ôl “i” mae dydd yn troi’n ddydd.
days-row = { $first } i d{ $last }
rhythm-monthly = { $day } { $nths } y mis
rhythm-every-other = bob yn ail wythnos, { $days }
rhythm-every-n = bob { $every } wythnos, { $days }
rhythm-ask-which = { $rhythm } (gofynnwch pa wythnosau)
rhythm-month-days = { $days } o’r mis
month-day = y { $day }{ $day ->
    [1] af
    [2] il
    [3] ydd
    [4] ydd
    [5] ed
    [6] ed
    [7] fed
    [8] fed
    [9] fed
    [10] fed
    [12] fed
    [15] fed
    [18] fed
    [20] fed
   *[other] eg
}
month-day-last = y diwrnod olaf
rhythm-many-dates = { $count } dyddiad tan { $last }
rhythm-by-appointment = trwy apwyntiad
rhythm-yearly = bob blwyddyn ar { $date }
rhythm-term-time = yn ystod y tymor
rhythm-holidays = yn ystod gwyliau’r ysgol
rhythm-first = o { $date } ymlaen
rhythm-last = tan { $date }
rhythm-not-on = nid ar { $dates }
dates-row = { $first } i { $last }
rhythm-not-in = nid ym mis { $months }
rhythm-only-in = ym mis { $months }
rhythm-not-bank-holidays = nid ar wyliau banc
rhythm-not-christmas = nid dros y Nadolig
part-morning = yn y bore
part-afternoon = yn y prynhawn
part-evening = gyda’r nos
part-daylight = tra mae’n olau

## Y cydlynydd

person-title = Dyma { $name }
person-ask-title = A fyddai’n well gennych holi person?
person-come-along = Ddim yn siŵr am fynd ar eich pen eich hun?
person-walks = { $name } yw’r cydlynydd ar gyfer { $patch }.
person-this-week = Ble i ddod o hyd i { $name } yr wythnos hon
speak-to = Gallwch siarad â { $name } unrhyw bryd:

## Cardiau ar gyfer adeg anodd

exit-link = Gadael y dudalen hon
exit-note = Mae hyn yn mynd â chi at y tywydd. Nid yw’n clirio eich hanes pori.
emergency-who = y gwasanaethau brys
crisis-999 = Ffoniwch y rhif hwn os yw bywyd mewn perygl nawr. Mae am ddim.
safety-999 = Ffoniwch y rhif hwn os ydych mewn perygl nawr. Os na allwch siarad, pwyswch 55 pan ofynnir.
crisis-card-title = Gallwch siarad â rhywun nawr
crisis-card-text = Mae’r hyn a ddywedoch yn swnio’n galed iawn. Nid oes rhaid ei gario ar eich pen eich hun. Mae’r bobl hyn yn gwrando, ddydd a nos.
safety-card-title = Mae gennych hawl i fod yn ddiogel
safety-card-text = Nid eich bai chi yw’r hyn sy’n digwydd. Bydd y bobl hyn yn eich credu. Chi sy’n pennu’r cyflymder.
urgent-card-title = Ni all hyn aros. Dechreuwch yma.
urgent-card-text = Mae help ar gyfer hyn heddiw. Ffoniwch, a dywedwch ei fod yn fater brys.
rights-card-title = Mae gennych hawliau yma
rights-card-text = Mae’r gyfraith o’ch plaid mewn mwy o ffyrdd nag y mae pobl yn ei ddweud.
rights-card-link = Darllenwch am eich hawliau
help-others = { $count ->
    [one] Un arall a all helpu
    [two] Dau arall a all helpu
   *[other] { $count } arall a all helpu
}
help-text = Tecstiwch { $text }
help-page = Tudalen { $name }

## Y map

map-label = Map o’r hyn sydd yn y rhestr
map-skip = Neidio dros y map
map-without-scripts = Mae angen sgriptiau ar y map. Mae popeth sydd arno yn y rhestr.
map-no-background = Ni lwythodd cefndir y map. Mae’r lleoedd arno’n gywir.
map-show = Dangos ar y map
map-close = Cau
map-zoom-in = Chwyddo
map-zoom-out = Lleihau
map-your-place = Tua lle rydych chi

## Un grŵp neu le

listing-first-visit = Eich tro cyntaf
listing-wanted = Beth fyddai’n eu helpu nhw
listing-no-welsh = Nid ydyn nhw’n dweud hyn yn Gymraeg.
listing-resting = Maen nhw’n cael seibiant. Ffoniwch cyn mynd.
listing-finished = Mae hwn wedi dod i ben. Cadwn y dudalen fel na fydd neb yn gorfod dyfalu.
access-title = Mynd i mewn a bod yn gyfforddus
access-step_free = Dim grisiau
access-toilet = Toiled
access-hearing_loop = Dolen glyw
access-seated_option = Gellir ei wneud ar eich eistedd
access-quiet_space = Lle tawel
access-parking = Parcio
known-yes = oes
known-no = nac oes
known-unknown = ddim yn hysbys
access-checked = Gwiriwyd ar { $date }.
access-checked-by = Gwiriwyd ar { $date }: { $who }.
sure-title = Pa mor siŵr ydym ni
source = O: { $name }.
source-licence = O: { $name }. Trwydded: { $licence }.

## Yr wythnos hon

calendar-add = Ychwanegu at eich calendr
doors-always = Ar agor bob amser
doors-open-until = Ar agor nawr, tan { $time }
doors-shut-until = Ar gau nawr. Yn agor { $when }.
doors-shut = Ar gau nawr
doors-shut-today = Ar gau heddiw. Yn agor { $when }.

## Yr hyn y mae rhaglen y porwr yn ei ddweud

ideas-looking = Yn chwilio…
ideas-not-here = Ni allem ateb ar eich dyfais. Gallwch anfon eich geiriau atom ni yn lle hynny. Ni fyddwn yn eu cadw.
ideas-send = Anfon fy ngeiriau
near-me-button = Defnyddio lle rydw i
near-me-value = Lle rydw i
near-me-found = Wedi’i ganfod. Mae hyn yn aros ar eich dyfais.
near-me-refused = Ni ddywedodd eich dyfais wrthym. Gallwch deipio lle yn ei le.

## Yr un peth ar ffurf arall

poster-link = Poster i hysbysfwrdd
easy-link = Hawdd ei Ddeall

## Heb rwydwaith

offline-kept = Dim rhwydwaith ar hyn o bryd. Daw’r dudalen hon o { $when }.
offline-listings = Dim rhwydwaith ar hyn o bryd. Daw’r hyn a wyddom o { $when }.
offline-not-here = Nid oes copi o’r dudalen honno yma. Bydd hi yno pan ddaw’r rhwydwaith yn ôl.
offline-waits = Nid oes rhwydwaith. Mae’r hyn a ysgrifennoch yn ddiogel ar y dudalen hon. Bydd yn mynd cyn gynted ag y bydd un.

## Yr hyn y mae rhywun yn ei gadw

keep = Cadw
kept = Wedi’i gadw
keep-this = { $name }: cadw hwn ar eich rhestr
list-mine = { $count ->
    [one] Eich rhestr: 1
   *[other] Eich rhestr: { $count }
}
list-print = Argraffu’r rhestr hon
list-share = Rhannu dolen i’r rhestr hon
list-shared = Mae’r ddolen wedi’i chopïo. Nid oes dim o’ch geiriau ynddi.
list-empty = Gwagio fy rhestr
read-aloud = Darllenwch hwn i mi
read-stop = Peidio â darllen
exit-keys = Neu pwyswch Shift dair gwaith.
map-here = Dangos yr hyn sydd yma yn y rhestr
map-where-am-i = Ble ydw i?
map-cluster-of = { $count } o leoedd yma: { $what }. Eu dangos
map-of-family = { $count } { $family }

## Saith teulu o bethau sy’n digwydd

family-hands = Gwneud, trwsio, dysgu
family-stage = Cerddoriaeth, gemau, noson dda
family-green = Allan ac yn symud
family-table = Bwyta a chael sgwrs
family-kin = Cymdogion, teuluoedd, pobl sydd wedi bod yno
family-calm = Lleoedd tawel a drysau agored
family-means = Arian, teithio, dweud eich dweud
