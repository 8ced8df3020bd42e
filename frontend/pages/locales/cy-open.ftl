# Mynd â'r data, a grwpiau ar dudalen rhywun arall, yn Gymraeg.

open-data-title = Mynd â’r data
open-data-lede = Mae’r hyn sydd ar y wefan hon yn perthyn i’r lle. Caiff unrhyw un fynd ag ef a’i ddefnyddio. Nid oes angen gofyn.
open-data-table-title = Tabl
open-data-table-text = Pob grŵp a lle mewn un tabl (CSV). Mae unrhyw daenlen yn ei agor, ac mae Kith arall yn ei ddarllen yn ôl fel yr oedd.
open-data-map-title = Ar gyfer map
open-data-map-text = Yr un peth fel GeoJSON. Mae rhaglenni mapiau yn ei agor fel y mae.
open-data-directories-title = Ar gyfer cyfeiriaduron eraill
open-data-directories-text = Fel hyn y mae llawer o gynghorau ac elusennau yn rhannu eu rhestri. Felly ninnau.
open-data-calendar-title = Calendr
open-data-calendar-text = Beth sy’n cwrdd yma, i’w weld yn eich calendr eich hun. Mae’n cadw’n gyfredol ar ei ben ei hun.
open-data-news-title = Newyddion
open-data-news-text = Beth sy’n newydd a beth sydd wedi newid, ar gyfer darllenydd newyddion (Atom).
open-data-programs-title = Ar gyfer rhaglenni
open-data-programs-text = Popeth y gall y wefan hon ei ddweud wrth raglen, a sut i ofyn.
open-data-changes-title = Ar gyfer cymdogion sydd â Kith eu hunain
open-data-changes-text = Pob newid, yn ei drefn ac wedi’i lofnodi, fel y gall dwy gofrestr ddilyn ei gilydd dros y ffin.
open-data-embed-title = Ar eich tudalen eich hun
open-data-embed-text = Rhowch grwpiau yn eich ardal ar wefan eich plwyf, ysgol neu feddygfa. Copïwch hwn i’ch tudalen. Nid yw’n dod â sgriptiau na chwcis.
open-data-embed-plain = Beth i’w gopïo, fel ffrâm
open-data-embed-tag = Neu copïwch hwn, os caiff eich tudalen redeg sgriptiau. Newidiwch y cod post i’ch un chi.
open-data-embed-tag-label = Beth i’w gopïo, fel tag
open-data-embed-see = Gweld sut mae’n edrych
open-data-chosen-title = Dim ond peth ohono
open-data-chosen-text = Dewiswch ar dudalen y grwpiau a’r lleoedd yn gyntaf. O dan y rhestr gallwch fynd â dim ond yr hyn a welwch.
take-label = Mynd â’r hyn a welwch
take-table = Tabl (CSV)
take-map = Ar fap (GeoJSON)
take-directories = Ar gyfer cyfeiriaduron
take-calendar = Calendr
take-more = Mwy o ffyrdd
embed-title = Grwpiau a lleoedd yn eich ardal
embed-nothing = Nid oes dim byd felly yma eto.
embed-lost = Nid ydym yn adnabod y lle hwnnw. Dyma beth sydd ym mhobman.
embed-all = { $count ->
    [one] Ei weld ar { $site }
   *[other] Gweld pob un o’r { $count } ar { $site }
}
