# Y testunau hir, yn Gymraeg: tudalennau y mae’r gweinydd yn unig yn eu gwneud.

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
privacy-kept-title = Yr hyn y mae eich dyfais yn ei gadw
privacy-kept-text =
    Mae eich dyfais yn cadw copi o’n tudalennau ac o’r hyn sydd ymlaen yn eich ymyl. Felly maen nhw’n gweithio heb rwydwaith. Nid yw’n cadw pa rai y buoch yn edrych arnynt.

    Os pwyswch “Cadw”, mae eich dyfais yn cofio’r un hwnnw. Nid ydym ni’n clywed. Cewch wagio eich rhestr unrhyw bryd.
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
    Nid oes unrhyw bobl anabl wedi profi’r tudalennau hyn i ni eto. Ni chafodd ein tudalennau Hawdd eu Deall eu gwirio gan bobl ag anabledd dysgu. Arwyddion yw eu lluniau, nid ffotograffau.

    Mae’r hyn y mae grwpiau’n ei ysgrifennu yn eu hiaith eu hunain. Ar dudalennau Cymraeg gall fod yn Saesneg.

    Gall lluniau cefndir y map fod yn anodd eu darllen. Nid oes eu hangen arnoch.
accessibility-tell-us-title = Dywedwch wrthon ni
accessibility-tell-us-text = Os nad yw rhywbeth yma’n gweithio i chi, dywedwch wrth gydlynydd. Gofynnwch am brint bras, neu am gael clywed dros y ffôn. Byddwn yn ateb o fewn pum diwrnod gwaith.
accessibility-enforcement-title = Os nad yw ein hateb yn ddigon da
accessibility-enforcement-text = Gall y Gwasanaeth Cynghori a Chymorth Cydraddoldeb eich helpu. Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gwneud yn siŵr bod y rheolau hygyrchedd yn cael eu cadw.
accessibility-technical-title = Pa mor dda rydym yn cadw’r rheolau
accessibility-technical-text = Credwn fod y wefan hon yn cadw’n rhannol at Ganllawiau Hygyrchedd Cynnwys Gwe 2.2, lefel AA. Mae’r rhesymau uchod.
accessibility-prepared-title = Sut y paratowyd y dudalen hon
accessibility-prepared-text = Ysgrifennwyd y dudalen hon ar 29 Tachwedd 2026. Gwiriwyd pob tudalen â dau offeryn profi, axe ac un IBM, yn olau ac yn dywyll. Defnyddiwyd y tudalennau â bysellfwrdd, ar led o 320 picsel, a chyda’r testun wedi’i ofodi’n llydan.

## Ffrydiau, i’r rhai sy’n gofalu amdanynt

feeds-title = Ffrydiau
feeds-lede = O ble mae grwpiau a lleoedd yn dod ar eu pennau eu hunain. Mae’r hyn rydych yn ei newid yma yn aros.
feeds-none = Nid oes ffrydiau eto. Mae pwy bynnag sy’n rhedeg Kith yn ychwanegu un gyda: kith feed add.
feeds-fine = Mae’n gweithio.
feeds-worked = Gweithiodd ddiwethaf ar { $at }.
feeds-never = Nid yw wedi gweithio eto.
feeds-next = Byddwn yn edrych eto ar { $at }.
feeds-resting = Mae’n gorffwys.
feeds-runs = Y troeon diwethaf
feeds-came-taken-in = Wedi’i dderbyn.
feeds-came-not-modified = Dim byd newydd.
feeds-came-held-back = Wedi’i ddal yn ôl, gan fod mwy na’r hanner ar goll.
feeds-came-failed = Ni weithiodd.
feeds-added = { $count } newydd
feeds-changed = { $count } wedi newid
feeds-gone = { $count } wedi mynd, ac yn gorffwys
feeds-back = { $count } yn ôl eto
feeds-refused = { $count } na allem eu darllen
feeds-see-refused = Gweld pam
feeds-refused-title = Rhesi na allem eu darllen
feeds-refused-lede = Pob un gyda’i lle yn y ffeil, a’r rheswm.
feeds-line = Rhes { $line }:
feeds-to-all = Pob ffrwd
feeds-differences = I’w setlo
feeds-ours = Yma:
feeds-theirs = Y ffrwd:
feeds-empty = (dim byd)
feeds-keep-ours = Cadw’n un ni
feeds-take-theirs = Cymryd eu hun nhw

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

## Pam y cafodd brawddeg ei hateb: i gydlynwyr

explain-title = Pam yr ateb hwn?
explain-lede = Rhowch gynnig ar frawddeg fel y byddai rhywun yn ei dweud. Gwelwch beth a glywyd, a pham mae pob syniad yno. Nid yw’r geiriau’n cael eu cadw yn unman.
explain-words = Y geiriau
explain-on = Ar ba ddiwrnod
explain-on-hint = Fel 2026-11-24. Gadewch yn wag am heddiw.
explain-button = Dangos pam
explain-bad-day = Ni allem ddarllen y diwrnod hwnnw. Ysgrifennwch ef fel 2026-11-24.
explain-place-not-found = Nid ydym yn adnabod y lle hwnnw, felly nid yw pellter yn cyfrif.
explain-too-long = Mae hynny’n llawer ar unwaith. Gwnewch ef yn fyrrach a rhowch gynnig arall arni.
explain-clauses = Beth a ddywedwyd, a sut yr oedd i’w ddeall
explain-meant-wished = dymuniad
explain-meant-liked = yn cael ei hoffi neu ei golli
explain-meant-said = wedi’i ddweud
explain-meant-once = felly yr oedd unwaith
explain-meant-offered = cynnig
explain-meant-told = wedi’i adrodd, heb ei ofyn
explain-meant-refused = gwell peidio
explain-mended = Cymerwyd “{ $written }” am “{ $meant }”
explain-moment = Pa fath o foment yw hi
explain-flag-none = Bywyd bob dydd
explain-flag-rights = Mae rhywun yn holi am hawl
explain-flag-urgent = Mae cartref, bwyd neu wres ar fin cael ei golli
explain-flag-safety = Efallai fod rhywun mewn perygl oddi wrth eraill
explain-flag-crisis = Efallai fod bywyd mewn perygl
explain-wishes = Beth sy’n cael ei ddymuno
explain-gifts = Beth y gallent ei roi
explain-expressed = wedi’i ddweud fel dymuniad
explain-mentioned = wedi’i grybwyll
explain-learnt = Nid oes ymadrodd yn ei ddweud. Beth oedd yn pwyso fwyaf: { $weighed }
explain-refused = Beth yr hoffent ei osgoi
explain-told = Wedi’i adrodd, heb ei ofyn
explain-ways = Ffyrdd o fod gyda’n gilydd
explain-limits = Beth sy’n rhaid, ac i bwy
explain-reach = Dim pellach na { $metres } metr.
explain-day = Mae { $day } yn gyfleus.
explain-not-day = Nid yw { $day } yn gyfleus.
explain-for = I rywun arall: “{ $said }”
explain-age = Oed: { $age }.
explain-minor = I rywun dan ddeunaw.
explain-words-left = Geiriau plaen i chwilio amdanynt
explain-cards = Cardiau
explain-card-crisis = Rhywun i siarad ag ef nawr
explain-card-safety = Sut i fod yn ddiogel
explain-card-rights = Eich hawliau
explain-card-person = Y cydlynydd
explain-card-start = Dim yma eto: sut i’w ddechrau
explain-ideas = Syniadau, a pham
explain-no-ideas = Dim.
explain-formal = Gwasanaethau ffurfiol, ar wahân
explain-by-topic = maent yn sôn am { $name }
explain-by-kind = { $name } ydyw
explain-by-word = mae’r gair { $name } ganddynt
explain-by-wanted = maent yn gofyn am { $name }
explain-by-welcomes = byddai { $name } yn ei groesawu
explain-by-language = maent yn siarad { $name }
explain-score = Mae’r geiriau’n cael eu hateb { $relevance }{ $parts }, gyda’i gilydd { $score }.
explain-part-ways = ffordd o fod gyda’n gilydd
explain-part-nearness = agosrwydd
explain-part-freshness = pa mor siŵr ydym
explain-part-soonness = pa mor fuan y mae
explain-part-days = y diwrnod
explain-part-sort = i grŵp na ofynnodd neb amdano
explain-part-young = i bobl ifanc
explain-ruled-out = Byddai wedi ateb, ond heb ei ddangos
explain-not-shown = { $count ->
    [one] Mae un arall yn ateb rhy ychydig, neu’n rhy debyg i’r lleill.
   *[other] Mae { $count } arall yn ateb rhy ychydig, neu’n rhy debyg i’r lleill.
}
explain-out-not-on = nid yw ymlaen
explain-out-full = mae’n llawn
explain-out-too-far = mae’n rhy bell
explain-out-day = nid yw ar y diwrnod hwnnw
explain-out-age = mae i oedran arall
explain-out-grown-ups = nid yw’n lle i blentyn
explain-out-refused = gwell ganddynt beidio
explain-out-time = nid oes amser iddo
explain-out-not-again = ni ddaw eto
explain-out-lacks = nid oes neb yn gwybod ei fod: { $need }
