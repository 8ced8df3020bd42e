# Yr hyn y mae Kith yn ei ddweud, yn Gymraeg.
#
# Byr, plaen, cynnes. Mae llinell wag y tu mewn i destun yn dechrau paragraff newydd.

## O gwmpas pob tudalen

site-description = Dywedwch wrthon ni beth fyddai’n gwneud bywyd da. Chwiliwn am grwpiau, lleoedd a phobl yn eich ymyl.
skip-to-main = Neidio i’r brif ran
demo = Tref ddychmygol yw hon. Mae hi yma er mwyn rhoi cynnig ar Kith.
nav-main = Prif dudalennau
nav-home = tudalen gychwyn
nav-browse = Crwydro
nav-whats-on = Yr wythnos hon
nav-help-now = Help nawr
nav-foot = Mwy am Kith
language-name = Cymraeg
foot-person = Mae person yn ateb: { $name }
foot-words = Kith: y bobl a’r lle rydych chi’n eu nabod.
list-and = { $first } a { $last }

## Y cwestiwn

home-title = Beth fyddai’n gwneud bywyd da i chi?
home-lede = Dywedwch yn eich ffordd eich hun. Chwiliwn am grwpiau, lleoedd a phobl yn eich ymyl.
home-promise = Chi biau eich geiriau. Nid ydym yn eu cadw.
home-promise-link = Beth sy’n digwydd i’ch geiriau
home-browse = Neu crwydrwch
home-whats-on = Beth sydd ymlaen yr wythnos hon
home-whats-on-text = Ddydd ar ôl dydd, o heddiw ymlaen.
home-help-now = Help nawr
home-help-now-text = Os yw heddiw’n anodd, neu os nad ydych chi’n ddiogel.
home-rights = Eich hawliau
home-rights-text = Beth mae’r gyfraith yn ei ddweud, a phwy sy’n sefyll gyda chi.

voices-title = Gallech ddweud
voice-1 = “Bûm yn trwsio peiriannau ar hyd fy oes. Hoffwn fod o ryw ddefnydd.”
voice-2 = “Rhywle cynnes ar ddydd Sul, heb orfod siarad.”
voice-3 = “Rwy’n gofalu am Mam, a byth yn cael mynd allan.”
voice-4 = “Gallwn yrru pobl i’r siopau.”

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

## Y lle a deipiwyd

place-found = Ger { $place }
place-not-found = Ni allem ddod o hyd i “{ $place }”.
place-no-answer = Ni allem chwilio am “{ $place }” ar hyn o bryd.
place-too-far = Mae “{ $place }” yn rhy bell o’r fan hon i ni ei nabod.
place-what-now = Felly buom yn chwilio ym mhob man. Rhowch gynnig ar god post, neu le cyfagos.

## Syniadau

ideas-title = Syniadau i chi
ideas-ask-title = Dywedwch yn eich geiriau eich hun
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
because-said = Am i chi ddweud “{ $said }”: { $found }
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
when-next = { $rhythm }. Nesaf: { $next }.
when-next-times = Nesaf
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
where-on-the-map = Lle mae’r map yn dangos
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
rhythm-weekdays = dydd Llun i ddydd Gwener
rhythm-monthly = { $day } { $nths } y mis
rhythm-every-other = bob yn ail wythnos, { $days }
rhythm-every-n = bob { $every } wythnos, { $days }
rhythm-yearly = bob blwyddyn ar { $date }
rhythm-term-time = yn ystod y tymor
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
help-text = Tecstiwch { $text }
help-page = Tudalen { $name }

## Help nawr

help-now-title = Help nawr
help-now-lede = Ffoniwch rywun. Nid oes angen y geiriau iawn.
help-crisis-title = Os na allwch ddal ati
help-safety-title = Os oes rhywun yn eich brifo
help-urgent-title = Os gallech golli’ch cartref, neu heb fwyd na gwres
help-rights-title = Os oes angen rhywun o’ch plaid

## Crwydro

browse-title = Crwydro
browse-lede = Grwpiau, lleoedd a phobl yn eich ymyl. Dewiswch gyn lleied neu gymaint ag y mynnwch.
browse-thing = Pa fath o beth?
browse-what = Geiriau i chwilio amdanynt
browse-near = Ger ble?
browse-button = Dangos
browse-count = { $count ->
    [0] Dim wedi’i ganfod
    [one] Un grŵp neu le
   *[other] { $count } o grwpiau a lleoedd
}
browse-nothing = Nid oes dim yn taro hyn i gyd ar unwaith. Gallech chi:
loosen-step-free = adael “heb risiau” allan, ac yna ffonio i holi
loosen-free = adael “am ddim” allan: mae llawer yn costio ychydig iawn
loosen-day = edrych ar unrhyw ddiwrnod
loosen-what = roi cynnig ar lai o eiriau, neu rai eraill
loosen-all = weld popeth
loosen-ask = ddweud yn eich geiriau eich hun yn lle hynny
paging-label = Tudalennau’r rhestr hon
paging-before = Tudalen flaenorol
paging-after = Tudalen nesaf
paging-here = Tudalen { $page } o { $pages }
thing-any = Unrhyw beth
thing-make = Gwneud a thrwsio
thing-sing = Canu, chwarae, dawnsio
thing-grow = Tyfu pethau
thing-move = Cerdded a symud
thing-outdoors = Bod yn yr awyr agored
thing-eat = Bwyta gyda’n gilydd
thing-chat = Sgwrs a phaned
thing-play = Cardiau a gemau
thing-read = Straeon a llyfrau
thing-learn = Dysgu rhywbeth
thing-useful = Bod yn ddefnyddiol
thing-quiet = Bod yn dawel
thing-children = Dod â’r plant
thing-been-there = Pobl sydd wedi bod drwyddi
thing-say = Dweud eich dweud
thing-money = Ymestyn yr arian
thing-get-about = Mynd o le i le
thing-from-home = O’ch cartref

## Y map

map-label = Map o’r hyn sydd yn y rhestr
map-skip = Neidio dros y map
map-without-scripts = Mae angen sgriptiau ar y map. Mae popeth sydd arno yn y rhestr.
map-no-background = Ni lwythodd cefndir y map. Mae’r lleoedd arno’n gywir.
map-cluster = { $count ->
    [one] Un lle yma. Dangos
    [two] Dau le yma. Dangos
   *[other] { $count } lle yma. Dangos
}
map-show = Dangos ar y map
map-close = Cau
map-zoom-in = Chwyddo
map-zoom-out = Lleihau
map-your-place = Tua lle rydych chi

## Un grŵp neu le

listing-first-visit = Eich tro cyntaf
listing-wanted = Beth fyddai’n eu helpu nhw
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

whats-on-title = Beth sydd ymlaen yr wythnos hon
whats-on-lede = O heddiw, ddydd ar ôl dydd. Dim ond yr hyn y gallwn fod yn siŵr o’i ddiwrnod.
whats-on-days = Dyddiau
whats-on-nothing = Dim y gwyddom amdano.
whats-on-no-time = Holwch pryd
whats-on-ring-first = Mae cynlluniau’n newid. Os yw’n bell, ffoniwch yn gyntaf.

## Eich hawliau

rights-title = Eich hawliau
rights-lede = Beth mae’r gyfraith yn ei ddweud yng Nghymru ac yn Lloegr, mewn geiriau plaen.
rights-not-advice = Nid cyngor cyfreithiol yw hwn. Gall canolfan gyngor ei wirio gyda chi, am ddim.
rights-contents = Ar y dudalen hon
rights-stand-by = Pwy sy’n sefyll gyda chi
right-who = Pwy sy’n sefyll gyda chi:
right-law = Y gyfraith:
right-information-title = Cael gwybod beth sydd ar gael
right-information-text = Rhaid i’ch cyngor roi gwybodaeth a chyngor am ofal a chymorth. Mae hyn i bawb sy’n byw yno. Nid oes gwahaniaeth a oes gennych arian, na beth sydd ei angen arnoch.
right-information-who = Tîm gofal cymdeithasol oedolion eich cyngor, llyfrgell, neu ganolfan gyngor.
right-information-law = Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 17. Deddf Gofal 2014, adran 4 (Lloegr).
right-care-title = Cael eich holi beth sydd ei angen
right-care-text =
    Os gallech fod ag angen gofal a chymorth, rhaid i’r cyngor edrych ar hynny gyda chi. Asesiad o anghenion yw’r enw arno. Mae am ddim.

    Ni allant wrthod edrych oherwydd eich cynilion. Rhaid iddynt holi beth sy’n bwysig i chi. Cewch gael rhywun gyda chi.
right-care-who = Rhywun rydych yn ymddiried ynddo, eiriolwr, neu ganolfan gyngor.
right-care-law = Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 19. Deddf Gofal 2014, adran 9 (Lloegr).
right-carers-title = Os ydych yn gofalu am rywun
right-carers-text =
    Os ydych yn gofalu am rywun ac y gallech fod ag angen cymorth, rhaid i’r cyngor edrych ar hynny hefyd. Asesiad gofalwr yw’r enw arno. Mae am ddim.

    Rhaid iddynt holi a allwch chi ofalu, ac a ydych am wneud. Nid oes gwahaniaeth faint o oriau rydych yn eu rhoi.
right-carers-who = Grŵp gofalwyr yn eich ymyl, neu ganolfan gyngor.
right-carers-law = Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 24. Deddf Gofal 2014, adran 10 (Lloegr).
right-advocate-title = Cael rhywun i siarad gyda chi
right-advocate-text =
    Mae eiriolwr yn eich helpu i gael eich clywed. Mae o’ch plaid chi, nid plaid y cyngor.

    Mae’r cyngor yn edrych ar eich gofal gyda chi. Os yw cymryd rhan yn anodd iawn, ac nad oes neb i’ch helpu, rhaid iddo ddod o hyd i eiriolwr i chi. Mae am ddim.
right-advocate-who = Y gwasanaeth eiriolaeth yn eich ardal. Gofynnwch i’r cyngor am ei rif, neu gofynnwch i ni.
right-advocate-law = Y cod ymarfer ar eiriolaeth o dan Ran 10 o Ddeddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014. Deddf Gofal 2014, adran 67 (Lloegr).
right-choices-title = Gwneud eich dewisiadau eich hun
right-choices-text = Dyma fan cychwyn y gyfraith: gallwch benderfynu drosoch eich hun. Rhaid i bobl eich helpu i benderfynu cyn dweud na allwch. Cewch wneud dewis sy’n annoeth ym marn eraill.
right-choices-who = Eiriolwr, neu rywun rydych yn ymddiried ynddo.
right-choices-law = Deddf Galluedd Meddyliol 2005, adran 1 (Cymru a Lloegr).
right-adjustments-title = Cael newid pethau er mwyn i chi allu eu defnyddio
right-adjustments-text = Os ydych yn anabl, rhaid i wasanaethau, siopau, clybiau a’r gwaith wneud newidiadau teg i chi. Addasiadau rhesymol yw enw’r gyfraith arnynt. Ni allant godi tâl arnoch amdanynt.
right-adjustments-who = Y Gwasanaeth Cynghori a Chymorth Cydraddoldeb, neu ganolfan gyngor.
right-adjustments-law = Deddf Cydraddoldeb 2010, adran 20 (Cymru a Lloegr).
right-home-title = Os gallech golli eich cartref
right-home-text =
    Ewch at y cyngor cyn gynted ag y gallwch. Os gallech fod yn ddigartref o fewn 56 diwrnod, rhaid iddynt eich helpu i gadw’ch cartref neu gael un.

    Os nad oes gennych unman heno, dywedwch wrthynt heddiw. Rhaid rhoi lle i aros i rai pobl tra mae’r cyngor yn edrych ar y mater.
right-home-who = Shelter Cymru yng Nghymru, Shelter yn Lloegr, neu ganolfan gyngor.
right-home-law = Deddf Tai (Cymru) 2014, Rhan 2. Deddf Tai 1996, Rhan 7 (Lloegr).
right-money-title = Os caiff budd-dal ei atal neu ei wrthod
right-money-text =
    Gallwch ofyn iddynt edrych eto. Gwnewch hynny o fewn mis i’r llythyr os gallwch. Efallai y byddant yn edrych yn hwyrach os oes rheswm da.

    Os ydynt yn dal i wrthod, gallwch apelio. Tribiwnlys fydd yn penderfynu. Mae am ddim, ac nid yw’n rhan o’r swyddfa fudd-daliadau.
right-money-who = Cyngor ar Bopeth, tîm hawliau lles, neu ganolfan gyngor. Mae eu help am ddim.
right-money-law = Deddf Nawdd Cymdeithasol 1998, adrannau 9 a 12. Credyd Cynhwysol, Taliad Annibyniaeth Personol a’u tebyg: Rheoliadau Penderfyniadau ac Apelau 2013.
right-safe-title = Bod yn ddiogel
right-safe-text = Mae angen gofal ar rai pobl, ac oherwydd hynny ni allant eu cadw eu hunain yn ddiogel. Os gallai person felly fod yn cael ei frifo neu ei esgeuluso, rhaid i’r cyngor edrych ar y mater. Gall unrhyw un ddweud wrthynt. Dylent holi beth rydych chi am ei weld yn digwydd.
right-safe-who = Yr heddlu ar 999 mewn perygl, neu dîm diogelu’r cyngor, neu eiriolwr.
right-safe-law = Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 126. Deddf Gofal 2014, adran 42 (Lloegr).
right-complain-title = Cwyno
right-complain-text =
    Gallwch gwyno wrth y cyngor neu’r GIG. Rhaid iddynt edrych ar y mater ac ateb. Gorau oll os gwnewch hynny o fewn 12 mis.

    Os nad yw’r ateb yn ddigon da, gall ombwdsmon edrych arno. Mae hynny am ddim.
right-complain-who = Eiriolwr. Yng Nghymru, mae Llais yn helpu gyda chwynion am y GIG a gofal cymdeithasol.
right-complain-law = Yng Nghymru: Ombwdsmon Gwasanaethau Cyhoeddus Cymru. Yn Lloegr: y Local Government and Social Care Ombudsman, a’r Parliamentary and Health Service Ombudsman.
right-your-information-title = Gweld beth sy’n cael ei ysgrifennu amdanoch
right-your-information-text = Gallwch ofyn am gopi gan unrhyw un sy’n cadw gwybodaeth amdanoch. Gan amlaf rhaid iddynt ateb o fewn mis. Mae am ddim. Os oes rhywbeth yn anghywir, gallwch ofyn iddynt ei gywiro.
right-your-information-who = Swyddfa’r Comisiynydd Gwybodaeth.
right-your-information-law = GDPR y DU, erthyglau 15 ac 16. Deddf Diogelu Data 2018.

## Am Kith

about-title = Am Kith
about-lede = Map o’r hyn sy’n gryf yma, ac un cwestiwn.
about-what-title = Beth ydyw
about-what-text =
    Mae Kith yn nabod grwpiau, lleoedd a phobl cymdogaeth. Côr, sied, cymydog â fan, mainc â chwmni arni.

    Dywedwch chi beth fyddai’n gwneud bywyd da. Mae’n dangos ychydig o syniadau, a pham y meddyliodd amdanynt.
about-co-ordinators-title = Beth mae cydlynydd yn ei wneud
about-co-ordinators-text =
    Mae cydlynydd yn cerdded un fro ac yn dod i’w nabod. Mae’n gwrando. Mae’n cyflwyno pobl i’w gilydd.

    Nid oes ffurflen na phrawf. Nid oes rhaid bod mewn trafferth. Cewch ddod i ddweud helô.
about-ideas-title = Sut mae syniadau’n cael eu dewis
about-ideas-text =
    Mae Kith yn chwilio am eich geiriau, a’r hyn sy’n mynd gyda nhw. Mae’n ystyried pa mor agos yw pethau, a pha mor siŵr ydym ohonynt.

    Daw grwpiau a lleoedd yn gyntaf. Cedwir gwasanaethau staff ar wahân, ar y diwedd. Os nad ydych yn ddiogel, daw help yn gyntaf.

    Nid yw’n edrych ar bwy ydych chi. Nid yw’n penderfynu dim amdanoch. Chi sy’n dewis.
about-groups-title = Os ydych yn rhedeg grŵp
about-groups-text =
    Mae bod yma am ddim. Chi sy’n dewis pa mor fanwl y dangosir eich lle. Cewch ofyn am newid, neu am gael eich tynnu oddi yma.

    Dywedwch wrthon ni beth fyddai’n helpu eich grŵp hefyd. Efallai fod gan rywun gerllaw’r union beth.
about-who-title = Pwy sy’n rhedeg hwn
about-who-text = Tîm cydlynydd sy’n rhedeg y copi hwn o Kith. Siaradwch â nhw am unrhyw beth a welwch yma.

## Preifatrwydd

privacy-title = Preifatrwydd
privacy-lede = Chi biau’r hyn rydych yn ei deipio.
privacy-words-title = Eich geiriau
privacy-words-text = Rydym yn defnyddio’ch geiriau i ddod o hyd i syniadau, a dim byd arall. Nid ydym yn eu cadw. Nid ydynt byth mewn cyfeiriad, rhestr na log.
privacy-device-title = Pan fydd sgriptiau ymlaen
privacy-device-text = Eich dyfais eich hun sy’n chwilio. Mae’n nôl yr hyn sy’n hysbys am yr ardal, ac yna’n ateb ei hun. Nid yw’ch geiriau’n ei gadael. Os teipiwch le, byddwn yn chwilio am y lle hwnnw.
privacy-without-scripts-title = Pan fydd sgriptiau i ffwrdd
privacy-without-scripts-text = Daw’ch geiriau atom ni i’w hateb. Rydym yn eu darllen, yn ateb, ac yn eu hanghofio ar unwaith.
privacy-cookies-title = Cwcis
privacy-cookies-text = Nid oes dim. Nid oes neb yn eich dilyn. Daw pob tudalen, map a llun oddi wrthym ni.
privacy-groups-title = Beth rydym yn ei gadw am grwpiau
privacy-groups-text = Rydym yn cadw’r hyn y mae grwpiau’n ei ddweud wrthym, a’r hyn sy’n gyhoeddus amdanynt. Gall hynny fod yn enw cyntaf ac yn rhif ffôn. Mae rhai’n cadw eu lle’n breifat, ac wedyn nid yw ar y tudalennau hyn o gwbl.
privacy-place-title = Ble rydych chi
privacy-place-text = Rydym yn chwilio am y lle a deipiwch, ac nid ydym yn cadw pwy ofynnodd. Daw lluniau’r map drwom ni. Felly nid oes cwmni mapiau’n dysgu ble rydych yn edrych.
privacy-contact-title = Holi, neu gywiro rhywbeth
privacy-contact-text = Os yw’ch enw neu’ch rhif yma ac na ddylai fod, dywedwch wrthon ni. Byddwn yn ei dynnu. Cewch fynd at Swyddfa’r Comisiynydd Gwybodaeth hefyd.

## Hygyrchedd

accessibility-title = Hygyrchedd
accessibility-lede = Dylai pawb allu defnyddio hwn. Mae’r dudalen hon yn dweud pa mor bell rydym wedi cyrraedd.
accessibility-how-title = Pa mor hygyrch yw hwn
accessibility-how-text =
    Gallwch ddefnyddio pob tudalen â bysellfwrdd, â darllenydd sgrin, a heb sgriptiau. Gallwch wneud y geiriau’n fwy. Mae’r tudalennau’n dilyn eich gosodiadau golau, tywyll a chyferbyniad uchel.

    Mae popeth sydd ar y map hefyd yn y rhestr wrth ei ymyl. Anelwn at Ganllawiau Hygyrchedd Cynnwys Gwe 2.2, lefel AA.
accessibility-not-yet-title = Yr hyn y gwyddom nad yw’n iawn eto
accessibility-not-yet-text =
    Nid oes unrhyw bobl anabl wedi profi’r tudalennau hyn i ni eto. Nid oes gennym dudalennau Hawdd eu Deall eto.

    Mae’r hyn y mae grwpiau’n ei ysgrifennu yn eu hiaith eu hunain. Ar dudalennau Cymraeg gall fod yn Saesneg.

    Gall lluniau cefndir y map fod yn anodd eu darllen. Nid oes eu hangen arnoch.
accessibility-tell-us-title = Dywedwch wrthon ni
accessibility-tell-us-text = Os nad yw rhywbeth yma’n gweithio i chi, dywedwch wrth gydlynydd. Gofynnwch am brint bras, neu am gael clywed dros y ffôn. Byddwn yn ateb o fewn pum diwrnod gwaith.
accessibility-enforcement-title = Os nad yw ein hateb yn ddigon da
accessibility-enforcement-text = Gall y Gwasanaeth Cynghori a Chymorth Cydraddoldeb eich helpu. Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gwneud yn siŵr bod y rheolau hygyrchedd yn cael eu cadw.
accessibility-technical-title = Pa mor dda rydym yn cadw’r rheolau
accessibility-technical-text = Credwn fod y wefan hon yn cadw’n rhannol at Ganllawiau Hygyrchedd Cynnwys Gwe 2.2, lefel AA. Mae’r rhesymau uchod.
accessibility-prepared-title = Sut y paratowyd y dudalen hon
accessibility-prepared-text = Ysgrifennwyd y dudalen hon ar 21 Tachwedd 2026. Gwiriwyd pob tudalen ag axe, offeryn profi, yn olau ac yn dywyll. Defnyddiwyd y tudalennau â bysellfwrdd, ac ar led o 320 picsel.

## Pan aeth rhywbeth o’i le

problem-not-found-title = Nid yw’r dudalen hon yma
problem-not-found-text = Gall y cyfeiriad fod yn anghywir, neu efallai fod y dudalen wedi mynd. Nid oes dim wedi torri.
problem-too-long-title = Roedd hynny’n ormod ar unwaith
problem-too-long-text = Gallwn ddarllen ychydig dudalennau o eiriau, ond dim mwy. Ewch yn ôl, gwnewch ef yn fyrrach, a rhowch gynnig arall arni. Mae’ch geiriau yno o hyd.
problem-too-many-title = Arhoswch funud, os gwelwch yn dda
problem-too-many-text = Gofynnwyd llawer mewn amser byr. Arhoswch funud, ac yna rhowch gynnig arall arni.
problem-busy-title = Rydym yn brysur ar hyn o bryd
problem-busy-text = Arhoswch ychydig, ac yna rhowch gynnig arall arni. Os oes angen rhywun nawr, ffoniwch.
problem-not-understood-title = Nid oeddem yn deall hynny
problem-not-understood-text = Nid oedd rhywbeth a anfonwyd yn gwneud synnwyr i ni. Ewch yn ôl a rhowch gynnig arall arni, neu dechreuwch o’r newydd.
problem-ours-title = Aeth rhywbeth o’i le yma
problem-ours-text = Ein camgymeriad ni yw hwn, nid eich un chi. Rhowch gynnig arall arni ymhen munud.
problem-ask = Mynd i’r dechrau a gofyn
problem-browse = Crwydro
problem-help = Help nawr
problem-tell = Os dywedwch wrthon ni amdano, rhowch hwn i ni:

## Yr hyn y mae rhaglen y porwr yn ei ddweud

ideas-looking = Yn chwilio…
ideas-not-here = Ni allem ateb ar eich dyfais. Gallwch anfon eich geiriau atom ni yn lle hynny. Ni fyddwn yn eu cadw.
ideas-send = Anfon fy ngeiriau
near-me-button = Defnyddio lle rydw i
near-me-value = Lle rydw i
near-me-found = Wedi’i ganfod. Mae hyn yn aros ar eich dyfais.
near-me-refused = Ni ddywedodd eich dyfais wrthym. Gallwch deipio lle yn ei le.
