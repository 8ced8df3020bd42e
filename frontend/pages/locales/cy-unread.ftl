# Pan fydd geiriau rhywun mewn iaith na all Kith ei darllen.

unread-title = Allen ni ddim darllen hyn
unread-heading = Allen ni ddim darllen hyn, felly wnaethon ni ddim dyfalu
unread-heading-some = Allen ni ddim darllen hyn. Mae’r rhain yn siarad yr iaith
unread-language = Mae hyn yn edrych fel { $language }. Allwn ni ddim ei darllen eto.
unread-unknown = Mae hyn yn edrych fel iaith na allwn ni ei darllen eto.
unread-text =
    Rydyn ni’n darllen Cymraeg a Saesneg, ac ychydig eiriau bob dydd mewn rhai ieithoedd eraill.

    Gallwch ofyn i rywun rydych chi’n ymddiried ynddo ei ysgrifennu yn Gymraeg neu Saesneg, neu ffonio’r person ar y dudalen hon a dweud enw eich iaith.
