# Ar bapur, ac yn Hawdd ei Ddeall: ystafelloedd y mae’r gweinydd yn unig yn eu gwneud.

## Tudalennau i’w hargraffu

paper-how = Argraffwch hon gyda’ch porwr, neu ei chadw fel ffeil.
paper-made = { $site }, { $date }. Mae pethau’n newid. Ffoniwch yn gyntaf.
paper-next = Nesaf: { $next }
paper-getting-there = Cyrraedd yno
paper-map = Rhifau’r rhestr yw’r rhain.
paper-metres = { $metres } metr

## Y rhestr a gadwyd

list-title = Eich rhestr
list-nothing = Nid oes dim ar eich rhestr. Pwyswch “Cadw” wrth ymyl syniad, a bydd yn aros amdanoch yma.
list-gone = { $count ->
    [one] Nid yw un peth a gadwoch chi yma bellach.
   *[other] Nid yw { $count } o bethau a gadwoch chi yma bellach.
}
list-person = Nid oes rhaid mynd ar eich pen eich hun. Ffoniwch { $name }:
list-reply = Rhwygwch hwn a’i roi’n ôl
list-went = { $number }. { $name }: es i
list-say = Sut oedd e?
list-ring = Ffoniwch fi ar

## Y poster

poster-title = { $name }: poster
poster-scan = Pwyntiwch eich ffôn yma, neu ewch i

## Llyfryn ardal

booklet-title = Beth sy’n dda yn { $patch }

## Mis ardal

month-title = Y mis yn { $patch }
month-daily = Bob dydd
month-weekly = Bob wythnos
month-once = Ar y dyddiau hyn
month-which = Diwrnod
month-what = Beth
month-looking-for = Allech chi helpu?

## Hawdd ei Ddeall

easy-back = Y dudalen gyfan
easy-title = { $name }: Hawdd ei Ddeall
easy-what = Beth yw e?
easy-when = Pryd mae e?
easy-where = Ble mae e?
easy-cost = Faint yw’r gost?
easy-ask = Pwy allwch chi ei holi?
easy-first = Eich tro cyntaf
easy-getting-in = Mynd i mewn
easy-sure = Ydy e’n dal ymlaen?
easy-home-title = Kith yn Hawdd ei Ddeall
easy-home-1 = Mae Kith yn eich helpu i ddod o hyd i bethau da yn eich ymyl.
easy-home-2 = Dywedwch wrth Kith beth hoffech chi. Yn eich geiriau eich hun.
easy-home-3 = Mae Kith yn dangos grwpiau a lleoedd i chi.
easy-home-4 = Chi sy’n dewis. Cewch fynd, neu beidio.
easy-home-5 = Gallwch holi person. Bydd yn siarad â chi.
easy-home-6 = Os ydych mewn perygl, ffoniwch 999.
easy-home-ask = Dywedwch wrth Kith beth hoffech chi
easy-home-browse = Edrych ar grwpiau a lleoedd
easy-home-help = Cael help nawr
easy-help-title = Help nawr, yn Hawdd ei Ddeall
easy-help-1 = Mae rhai dyddiau’n galed iawn.
easy-help-2 = Gallwch ffonio rhywun. Mae’n iawn ffonio.
easy-help-3 = Dywedwch beth sydd o’i le. Gwnaiff unrhyw eiriau’r tro.
easy-help-4 = Os gallai rhywun farw, ffoniwch 999.
