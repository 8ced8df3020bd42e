# Wedi’i restru ddwywaith? I gydlynwyr, ac i bwy bynnag sy’n ychwanegu grŵp.

twins-because-same-name = mae ganddynt yr un enw
twins-because-nearly-the-same-name = mae ganddynt bron yr un enw
twins-because-other-name = ond mae ganddynt enwau eraill
twins-because-near = { $metres ->
    [0] maent yn yr un man
   *[other] mae { $metres } metr rhyngddynt
 }
twins-because-near-about = maent yn agos at ei gilydd
twins-because-same-postcode = mae ganddynt yr un cod post
twins-because-same-address = mae ganddynt yr un cyfeiriad
twins-because-far = ond mae { $metres } metr rhyngddynt
twins-because-far-about = ond maent yn bell oddi wrth ei gilydd
twins-because-same-phone = mae ganddynt yr un rhif ffôn
twins-because-same-email = mae ganddynt yr un cyfeiriad e-bost
twins-because-same-page = mae ganddynt yr un dudalen we
twins-because-same-site = mae eu tudalennau ar yr un wefan
twins-because-same-charity = mae ganddynt yr un rhif elusen
twins-because-other-charity = ond mae ganddynt rifau elusen gwahanol
twins-because-same-time = maent yn cwrdd ar yr un pryd
twins-because-other-times = ond maent yn cwrdd ar adegau eraill
twins-because-other-days = ond maent yn cwrdd ar ddyddiau eraill
twins-because-other-sort = ond mathau gwahanol o bethau ydynt
twins-because-one-source = ond mae un ffynhonnell yn rhestru’r ddau

# Y dudalen i gydlynwyr.
twins-room = Wedi’u rhestru ddwywaith
twins-title = Wedi’i restru ddwywaith?
twins-lede = Mae’r rhain yn edrych fel un grŵp, wedi’i restru ddwywaith. Chi sy’n gwybod orau. Nid oes dim yn cael ei uno ar ei ben ei hun.
twins-none = Nid oes dim yn edrych wedi’i restru ddwywaith nawr.
twins-count = { $count ->
    [one] Un pâr i edrych arno.
   *[other] { $count } pâr i edrych arnynt. Y rhai sicraf sy’n dod gyntaf.
 }
twins-more = Setlwch rai o’r rhain, a daw’r nesaf.
twins-look-again = Edrych drwy bopeth eto
twins-because = Rydym yn gofyn am eu bod fel hyn: { $reasons }.
twins-and = , ac
twins-which = Pa un sy’n aros?
twins-keep-one = Yr un ar y chwith
twins-keep-other = Yr un ar y dde
twins-fact = Beth
twins-left = Chwith
twins-right = De
twins-differs = yn wahanol
twins-nothing = (dim byd)
twins-from = Oddi wrth { $source }
twins-waits = yn aros i rywun edrych
twins-resting = yn cael hoe
twins-shown = yn cael ei ddangos
twins-see = Gweld ei dudalen
twins-checked = Gwiriwyd ddiwethaf { $on }
twins-never-checked = Heb ei wirio eto
twins-merge = Eu gwneud yn un
twins-differ = Nid yr un peth ydynt
twins-kept-safe = Gallwch gymryd hyn yn ôl. Bydd hen ddolenni’n arwain at yr un sy’n aros.
twins-lately = Wedi’u gwneud yn un yn ddiweddar
twins-now-in = Mae { $old } nawr yn rhan o { $kept }
twins-undo = Ei gymryd yn ôl
twins-two = Dau beth, meddai rhywun
twins-two-of = { $one } a { $other }
twins-ask-again = Gofyn eto
twins-cannot = Nid oedd modd gwneud hynny
twins-hidden-place = (nid yw ei le’n cael ei ddangos i neb, felly mae’n aros gydag ef)
twins-column-name = Enw
twins-column-what_happens = Beth sy’n digwydd
twins-column-first_visit = Y tro cyntaf
twins-column-run_by = Yn cael ei redeg gan
twins-column-gate = I ddod draw
twins-column-when = Pryd
twins-column-address = Ble
twins-column-location_shown = Pa mor fanwl mae’n cael ei ddangos
twins-column-online = Ar-lein
twins-column-cost = Pris
twins-column-ages = Oedrannau
twins-column-languages = Ieithoedd
twins-column-wanted = Beth fyddai’n eu helpu
twins-column-phone = Ffôn
twins-column-email = E-bost
twins-column-website = Tudalen we
twins-column-contact_name = Gofynnwch am
twins-column-step_free = Dim grisiau
twins-column-toilet = Toiled y gallwch ei ddefnyddio
twins-column-hearing_loop = Dolen glyw
twins-column-seated_option = Gallwch eistedd
twins-column-quiet_space = Lle tawel
twins-column-parking = Parcio
twins-column-kinds = Mathau
twins-column-domains = Rhannau o fywyd da
twins-column-formats = Sut mae pobl yn cwrdd
twins-column-area_served = Yr ardal mae’n ei gwasanaethu
twins-column-comes_to_you = Yn dod atoch chi
twins-column-says_it_welcomes = Mae’n dweud ei fod yn croesawu
