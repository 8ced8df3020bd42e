# Y gofrestr i bobl sy'n gwneud mapiau.

ogc-title = Data ar gyfer mapiau
ogc-lede = Popeth y mae pobl yn ei weld ar y wefan hon, ar gyfer eich map eich hun. Mae'n agored i bawb, a does dim angen allwedd.
ogc-begin = Sut i ddechrau
ogc-begin-qgis = Yn QGIS, agorwch Layer, wedyn Add Layer, wedyn Add WFS / OGC API Features Layer. Gwnewch gysylltiad newydd â'r cyfeiriad hwn:
ogc-begin-others = Mae ArcGIS, GDAL a'r rhan fwyaf o raglenni mapiau eraill yn derbyn yr un cyfeiriad.
ogc-begin-ogr = I gadw'r cyfan mewn un ffeil, gyda'r rhaglen ogr2ogr:
ogc-there-is = Beth sydd yma
ogc-there-is-lede = Pedair set o ddata. Gallwch edrych ar bob un yma, neu gall rhaglen ei darllen.
ogc-trust = Ar beth y gallwch chi ddibynnu
ogc-trust-text =
    Y grwpiau sy'n dewis pa mor fanwl y cânt eu dangos. Mae rhai'n dangos eu drws, rhai dim ond eu stryd neu eu rhan o'r dref, a rhai ddim lle o gwbl. Does gan y rheini ddim pwynt ar unrhyw fap, ac nid oes chwiliad map yn eu canfod.

    Mae pob grŵp neu le yn dweud pryd y cafodd ei wirio ddiwethaf, a phwy ddywedodd hynny. Mae hefyd yn dweud o ble y daeth y cofnod a sut y cewch ei ddefnyddio. Cadwch hynny gydag ef, os gwelwch yn dda.
ogc-look = Edrych arnyn nhw
ogc-all = Edrych ar bob un
ogc-next = Y rhai nesaf
ogc-count = { $count ->
        [0] Does dim yma sy'n ffitio.
        [one] Mae un.
       *[other] Mae { $count }.
    }
ogc-nothing = Does dim yn ffitio'r hyn a ofynnwyd. Gofynnwch am lai, neu dechreuwch eto.
ogc-own-page = Ei dudalen ei hun, i bobl
ogc-no-point = Dim pwynt y gellir ei ddangos
ogc-fields = Beth a ddywedir am bob un
ogc-queryables-title = Am beth y gallwch chi ofyn
ogc-queryables-lede = Rhowch enw a gwerth yn y cyfeiriad, a chewch y rhai sy'n ffitio'n unig.
ogc-conformance-title = Safonau y mae'n eu cadw
ogc-conformance-lede = Wrth yr enwau hyn, mae rhaglenni'n gwybod beth y gallant ei ofyn.
ogc-definition-title = Sut mae rhaglenni'n gofyn
ogc-definition-lede = Mae pob ateb yn dudalen i bobl, ac yn JSON i raglenni.
ogc-addresses = Cyfeiriadau
ogc-parameters = Beth all ddilyn y marc cwestiwn
ogc-parameters-own = Gallwch hefyd ysgrifennu enw unrhyw beth a ddywedir am bob un, fel free=yes.
ogc-parameter-limit = Y mwyaf ar dudalen, o 1 i 1000.
ogc-parameter-bbox = Dim ond yr hyn sydd mewn blwch: gorllewin, de, dwyrain, gogledd.
ogc-parameter-bbox-crs = Beth mae rhifau'r blwch yn ei olygu, lle nad graddau ydyn nhw.
ogc-parameter-datetime = Dim ond yr hyn sydd ymlaen ar adeg, neu a gafodd ei wirio bryd hynny. Mae dau ddot yn ben agored.
ogc-parameter-crs = Beth ddylai rhifau'r ateb ei olygu.
ogc-parameter-filter = Dim ond yr hyn y mae hyn yn wir amdano, yn CQL2.
ogc-parameter-filter-lang = Iaith yr hidl: cql2-text neu cql2-json.
ogc-parameter-filter-crs = Beth mae'r rhifau yn yr hidl yn ei olygu, lle nad graddau ydyn nhw.
ogc-parameter-after = Ble mae'r dudalen nesaf yn dechrau. Mae'r ddolen iddi yn dweud hynny.
ogc-parameter-f = Ffurf yr ateb: html neu json.
ogc-as-json = Yr un peth fel JSON
ogc-as-openapi = Yr un peth fel OpenAPI, i raglenni
ogc-items-as-json = Pob un fel GeoJSON
ogc-items-as-file = Pob un fel ffeil GeoPackage
ogc-queryables-as-json = Am beth y gallwch chi ofyn, fel JSON
ogc-for-programs = I raglenni
ogc-way-back = Y ffordd yn ôl

ogc-kind-text = geiriau
ogc-kind-number = rhif
ogc-kind-truth = true neu false
ogc-kind-day = diwrnod
ogc-kind-moment = diwrnod ac amser
ogc-kind-texts = rhestr o eiriau

ogc-assets-title = Grwpiau a lleoedd
ogc-assets-about = Pob grŵp, lle a chynnig ar y wefan hon, ym mhob lle y gellir ei ddangos.
ogc-places-title = Lleoedd i gwrdd
ogc-places-about = Drysau y mae pobl yn cwrdd y tu ôl iddyn nhw, pob un unwaith, gyda'r hyn sy'n cwrdd yno.
ogc-whats-on-title = Beth sydd ymlaen
ogc-whats-on-about = Pob tro y mae rhywbeth ymlaen yn y pedair wythnos nesaf. Nid yw drysau sydd ddim ond ar agor yma.
ogc-patches-title = Ardaloedd
ogc-patches-about = Yr ardaloedd y mae cydlynwyr yn eu cerdded, a sut i'w cyrraedd.

ogc-field-name = Beth mae pobl yn ei alw
ogc-field-what_happens = Beth sy'n digwydd yno, yng ngeiriau'r grŵp ei hun
ogc-field-first_visit = Sut mae'r tro cyntaf
ogc-field-tier = Pa mor agos at gartref yw e: natural, community, peer, universal, enabler, formal_open neu formal_gated
ogc-field-kinds = Pa fath o beth yw e, y sicraf yn gyntaf
ogc-field-domains = Y rhannau o fywyd da y mae'n dda ar eu cyfer
ogc-field-formats = Sut mae pobl gyda'i gilydd yno
ogc-field-run_by = Pwy sy'n ei redeg
ogc-field-gate = Beth sydd rhwng person a'r drws
ogc-field-when = Pryd mae'n cwrdd, fel y'i hysgrifennwyd
ogc-field-address = Y cyfeiriad, lle gellir dangos y drws
ogc-field-postcode = Y cod post, lle gellir dangos y drws
ogc-field-neighbourhood = Y rhan o'r dref
ogc-field-location_shown = Pa mor fanwl y caiff ei ddangos: exact, street, neighbourhood, town neu hidden
ogc-field-area_served = Yr ardal y mae ar ei chyfer, mewn geiriau
ogc-field-online = A yw ar sgrin: no, also neu only
ogc-field-comes_to_you = A yw'n dod i'ch cartref
ogc-field-cost = Beth mae'n ei gostio, fel y'i hysgrifennwyd
ogc-field-free = A yw dod i mewn yn rhad ac am ddim: yes, no neu unknown
ogc-field-ages = I ba oedrannau, fel y'i hysgrifennwyd
ogc-field-languages = Ieithoedd y mae pobl yn eu siarad yno
ogc-field-says_it_welcomes = Pwy mae'n dweud ei fod yn eu croesawu
ogc-field-wanted = Beth fyddai'n eu helpu
ogc-field-contact_name = Am bwy i ofyn
ogc-field-phone = Rhif i'w ffonio
ogc-field-email = Cyfeiriad e-bost
ogc-field-website = Gwefan
ogc-field-step_free = Dim gris rhwng y stryd a'r ystafell: yes, no neu unknown
ogc-field-toilet = Toiled y caiff ymwelwyr ei ddefnyddio: yes, no neu unknown
ogc-field-hearing_loop = Dolen glyw sydd ymlaen: yes, no neu unknown
ogc-field-seated_option = Gallwch ei wneud ar eich eistedd: yes, no neu unknown
ogc-field-quiet_space = Rhywle tawel i fynd: yes, no neu unknown
ogc-field-parking = Rhywle i barcio: yes, no neu unknown
ogc-field-status = A yw ymlaen, yn gorffwys neu wedi gorffen
ogc-field-confidence = Pa mor siŵr ydyn ni ei fod yn dal felly
ogc-field-checked_on = Diwrnod yr arwydd diweddaraf ei fod felly, neu nad yw
ogc-field-source = O ble y daeth y cofnod
ogc-field-external_id = Ei enw yno
ogc-field-licence = Sut y cewch ddefnyddio'r cofnod
ogc-field-meets_here = Beth sy'n cwrdd yno
ogc-field-how_many = Faint sy'n cwrdd yno
ogc-field-asset = Y grŵp neu'r lle y mae'n rhan ohono
ogc-field-on = Y diwrnod
ogc-field-starts = Pryd mae'n dechrau, lle mae hynny'n hysbys
ogc-field-ends = Pryd mae'n gorffen, lle mae hynny'n hysbys
ogc-field-name_cy = Beth mae siaradwyr Cymraeg yn ei alw
ogc-field-co_ordinator = Pwy sy'n ei cherdded
ogc-field-says = Beth maen nhw'n ei ddweud amdanyn nhw eu hunain
ogc-field-says_cy = Yr un peth yn Gymraeg
