/**
 * 2048 everyday German words for the Wiederherstellungsblatt, chosen by hand: four to eight letters, no umlauts,
 * no names, nothing that hurts, and the first four letters tell each from every other. The order is part of the
 * format and must never change.
 */
export const recoveryWordList: readonly string[] = `
  abbild abdruck abend abermals abflug abgabe abhang abitur abkommen ablauf abpfiff abreise absatz absicht
  abstand abtei abwehr abzug achse achtung adel adjektiv adler adoption advent affe agave agentur ahorn
  akademie akkord akte aktion akzent alarm album alge alibi allee alltag almanach alphabet altar altbau
  ambiente amboss ameise ampel amsel amulett ananas anbau andacht anekdote anfang angel anker anlage anmut
  anonym anorak anreise ansicht antenne antrieb antwort anwalt anzug apfel apostel apotheke apparat applaus
  april aquarium arbeit archiv arena argument arkade armband aroma arsenal artikel arznei aspekt asphalt
  aster astronom atelier atem athlet atlas atmen atom attest attrappe aufgabe auflauf aufsatz auftrag aufzug
  august aula ausflug ausgabe auskunft ausland auto avocado axiom azalee bach backofen badehose bagage
  bagger bahre bakterie balance baldrian balkon ball balsam bambus banane banjo bank banner barbier baron
  barsch bart basar basis batterie bausatz bazar beamter becher becken beere beet befehl befund beginn
  begriff behang beifall bein beispiel beitrag beleg benzin berater berg bericht beruf besen besitz bestand
  besuch beton betrag bewegung bezirk bezug bibel biegung bier bilanz bild billard binse birne bischof
  biskuit bitte blase blatt blech blei blende blick blinker blitz block blond blume boden bogen bohne bohrer
  bolzen bonbon boot bord borke borste botanik bote boutique brand braten brauch breite bremse brett brezel
  brief brikett brille brise brokkoli brosche bruch bruder brunnen brust brut buckel bude buffet buhne
  bullauge bummel bungalow bunt burg busch busfahrt cabrio cafe camping cello celsius cent champion chance
  chaos charme chef chemie chiffre chip chlor chor chrom clever clown club coach code collage comic computer
  couch cousine cowboy creme curry dachs dackel dahlie dame dampf dank darm dasein datei dativ dattel datum
  dauer daumen debatte defekt degen dehnung dekor delfin delle demo demut denkmal depot design dessert
  detail detektiv deutung devise dezember dezimal diadem diagnose dialekt diamant dichter diele diener
  digital diktat dill diner ding diplom direktor dirndl diskus distel docht dock dogge dohle doktor dokument
  dolch dolde domino donner dorn dorsch dose dosis dotter drache draht drall drang drechsel drehung dreieck
  dressur drilling drossel druck dublette duft dunkel durchzug durst dusche dutzend dynamo ebbe ebene eber
  echo echse ecke efeu effekt egge ehre ehrlich eiche eidechse eifer eigelb eilig einband einfach eingang
  einheit einkauf einlass eintrag eisen eiskalt eiweiss elan elch elefant eleganz element elend elite elster
  eltern email empfang emsig energie enkel enorm ensemble entwurf enzian enzym episode epoche epos erbse
  erdbeere erde ereignis erfinder erfolg erholung erinnern erker ernte ersatz ertrag erwerb erzeuger esche
  esel esprit essen essig estrich etage etappe etikett etui eule ewig exakt examen experte export express
  extern extrakt fabel fabrik fackel faden fahne fahrt fakt falke falte familie fang fantasie farbe fasan
  fasching faser fass faultier faust favorit fazit fehler feier feile fein felge fell fels fenchel fenster
  ferien ferkel ferne ferse fertig fest fichte fidel fieber fiedel figur fiktion filiale film filter finale
  finger firma firn fisch fiskus fitness flach flagge flamme flanke flasche flaute flechte fleisch flieder
  flink flocke floh flora floss flunder flur fluss fohlen folie folklore fondue fontaine forscher forum foto
  foyer frage frau freiheit freund frieden friseur froh frosch frottee frucht fuchs fuder fuge funke furche
  furnier furt futter futur gabel gage galaxie galerie galopp gamasche gamsbart gans garage garbe garn
  garten gasse gast gattung gaumen gebet gebirge geburt gecko gedanke geduld gefieder geflecht gefolge
  gegend gehalt gehege geier geige geist gelb gelee gemeinde gemse generell genuss geologe geometer gepard
  gerade gerste geruch gesang geschenk gesicht gestalt getreide gewebe gewicht geysir giebel gift gilde
  ginster gips giraffe gitarre gitter glanz glas glatze glaube gleis glied glimmer globus glocke gloria
  glosse glut gnade gnom gobelin gold gondel gong gorilla gotik gouda graben grad gramm granit graupel
  grazie greif grenze griff grill grog grotte grube grund gruppe gruss guave gulasch gummi gurke guru
  gymnast haar habicht hagel hain haken halle halogen hals halt hammer hamster hanf hang hantel harfe harke
  harmonie harz hastig haube haufen haupt haus havarie hebamme hebel hecht hecke hefe heft heide heirat
  heiter heizung hektar helfer helm hemd hengst henne herbst herd hering herkunft hermelin herold herr hieb
  hilfe himbeere himmel hinten hinweis hirn hirsch hirte historie hitze hobby hocker hoheit hohl holunder
  holz honig hopfen horde horizont hose hotel hubraum huhn hummel humor humpen hund hunger hupe hurra husten
  hybrid hydrant hymne ideal idee idol idyll igel ikone imbiss imker immer impfung import impuls index
  indigo infekt info ingwer inhalt inlett innung insekt institut intern inventar ironie isolator jacht jacke
  jagd jaguar jahr jalousie januar jargon jaspis jazz jeans jemand jetzt joch jodeln joghurt journal jubel
  juchzen jugend juli junge juni jurist jury justiz jute juwel kabine kachel kaffee kahn kaiser kajak kakao
  kaktus kalb kalender kaliber kalk kalorie kamel kamille kamm kampf kanal kandidat kanister kanne kanu
  kanzler kapelle kapitel kappe kapsel karaffe kardinal karneval karo karpfen karte kaskade kastanie kasus
  katalog kater kathete katze kaufhaus kaution kauz kaviar kefir kehle keim keks kelch keller kelter kenner
  keramik kerbe kern kerze kessel kette keule kichern kiefer kiesel kilo kimono kind kino kiosk kirche
  kirsche kissen kiste kitt kiwi klammer klang klappe klar klasse klaue klavier klecks klee kleid klemme
  klette klient klima klinge kloben kloster klotz klub kluft klug knabe knall knapp knauf knecht knete knick
  knie knirps knochen knolle knopf knospe knoten koala kobold koch koffer kogge koje kokos kolben kollege
  kolonie kombi komet komik komma kompass kondor konfekt kongress konsul konto konzert koralle korb kordel
  korken korsett kosmos kosten kotelett krabbe kraft kragen kralle kram kran krater kraut krebs kreide
  krempe kresse kreuz krippe kristall kritik krokodil krone krug krume kruste kuchen kuckuck kufe kugel
  kulisse kultur kumpel kumquat kunde kunst kupfer kuppel kurbel kurier kurort kurs kurve kurz kusine kuss
  kutsche kutter kuvert labor lache lack lade ladung lager lagune laie laken lakritz lama lametta lamm lampe
  landung langsam lanze lappen laptop larve lasso laterne latte laub lauch lauf laune laut lavabo lavendel
  lawine layout lazarett leck leder leere legal legende lehm lehrer leid leine leiste lektion lenker leopard
  lerche leser lesung letzter leuchte leute lexikon liane libelle licht liebe lied lift liga lilie limette
  limonade linde lineal linnen linse lippe liter liturgie litze lobby loch lodge logik logo lohn lokal
  lorbeer lore losung lotse lotto lounge luchs luke lukrativ lupe lupine lust luxus lymphe lyrik maat machen
  madonna magazin magd magen magier magnet mais majoran makler makrele maler malve malz mammut mandel mango
  manko mantel mappe maracuja marder marke marmor marsch maschine maske material matjes matrose maul maxime
  mazurka mechanik medaille medizin meer mehl meile meinung meldung melisse melodie menge mensch mentor
  merkmal mesner messe metall meteor methode metro meute miene miete mikado mikro milch milieu milz mimik
  mimose mineral minimum mint minute minze mischung mispel mittag mixer mobil mode modul mohair mohn mokka
  mole molke moment monat mond monitor monokel montag moor moos moped moral morgen mosaik most motiv motor
  motte mount muffin muhme mulch mulde mumie mund munter murmel muschel museum musik muskel muster mutig
  mythos nachbar nagel naht naiv name nandu napf narr narzisse nation natter natur navi nebel neblig neffe
  nehmen neid nektar nelke neon nerv nest netz neugier neuheit neun neutral nichte nickel niere niesen niete
  nilpferd nippes nische niveau nixe nobel nocken nomade nomen nonne norden norm note notiz nougat novelle
  nudel nugget null nummer nuss nutria nutzen nylon nymphe oase oben oberst objekt oboe obsidian obst ocker
  oder ofen offen ohrring okapi oktave oktett oktober olive omelett omnibus onkel onyx opal oper optik
  orakel orange orbit orchidee orden ordner oregano organ orgel orient original orkan osten otter ouzo oval
  oxid ozean ozon paar packung paddel paella pagode paket palast palette palme panade panda panel panik
  panther panzer papagei papier pappel paprika papst parade parfum park parole partner pass pate patient
  patrone pauke pause pavian pedal pegel peitsche pelikan pelz pendel penne pension pergola perle person
  petunie pfad pfahl pfand pfau pfeffer pfeife pferd pfiff pfirsich pflanze pflege pflicht pflug pforte
  pfosten pfote pfriem pfropf pfund phantom phase phlox physik pianist piccolo piep pigment pikant pilger
  pilot pilz pinguin pinie pink pinsel pionier pipeline pirat pirol piste pixel pizza plage plakat plan
  plastik platane plausch plissee plombe plural plus pocken podest podium poesie poet pokal polka polster
  pomade pommes ponton pony popcorn pore porree portal posaune possum post pracht praline praxis preis
  premiere presse priester primel prinz prise privat probe produkt profil prognose projekt prosa provinz
  prozess prunk psyche publikum puck pudding puder puffer pulli puls pult puma pumpe punkt punsch puppe
  purpur purzeln putz puzzle pyramide quader quaken qual quark quaste quelle quendel quer quiche quirl
  quitte quiz quote rabatt rabe radar radio radler raffia rakete rampe ramsch rand ranke ranzen raps
  rapunzel rasant rasen raspel rast ratgeber raum raupe rausch raute realist rebhuhn rechen rede redner
  reederei referat reflex reform regal regen region reibe reich reifen reihe reim reiter rekord rektor
  relief remis rendite rennen rente reptil reserve residenz resonanz respekt rettich revier revue rezept
  rheuma rhythmus ribisel richter ried riegel riemen riese riff ring rinne risiko riss ritter ritual ritze
  rivale robbe roboter robust rochen rock rodel roggen rohr rokoko rolle roman rosine ross rotor rotwein
  route rubin rubrik rudel ruhe ruhm ruin rumpf runde rustikal rutsche saal sachlich sack safari safran saft
  sage sahne saite sakko salat salbe saline salon salto salut salz samba samt sand sanft sardine satellit
  satire sattel satz sauce sauer saum sauna saurier savanne schaf scheibe schimmel schlaf schmied schnee
  schote schrank schuh schwan sechs seele segel segler seher seide seife seil sektor sekunde sellerie selten
  semester semmel senat senf sense serie serum service sesam sessel setzer sichel sieb sigel signal silbe
  silo simpel sinfonie singular sinn sirene sirup sitte sitz skala skelett skizze skorpion skript skulptur
  slalom slogan smaragd smoking snack socke soda sofa sohle sohn soiree soja solist solo sommer sonde sonett
  sopran sorbet sorge sorte sozial spalt spargel spaten specht spende spiegel spinne sport sprache spross
  spule spur squash staat stab stadt stahl stamm stange star statue staub steg stein stelle steppe stern
  steuer stich stiefel stift stille stimme stirn stock stoff stolz stopp storch strand streifen strich stroh
  strudel stufe stuhl stumm stunde stups sturm stute subjekt sucher sudoku sultan sumpf super suppe surfen
  sushi symbol symptom synagoge system szene szepter tabak tabelle tablett tabu tacho tadel tafel tagebuch
  taille takt taler talg talisman tamburin tandem tante tanz tapete tapir tarif tasche tasse taste tatsache
  tatze taucher taufe tauschen taxi technik teer teich teig teil teint telefon teller tempel tendenz tennis
  tenor teppich termin terrasse terz text theater thema theorie therme these thriller thron thymian tiefe
  tiegel tiger timer tinte tipp tirade tisch titel toast toben tochter toffee toilette toleranz toll tomate
  tombola tonne topas topf torf tornado torte tosen tour tracht trage traktor tram transfer traube treffen
  treppe tresor trias trichter trieb trikot triller trio tritt triumph trocken trog trommel tropfen trost
  trott trubel truhe trumpf trunk truppe truthahn tube tubus tuch tuff tugend tulpe tundra tunika tunnel
  tupfer turban turm turnier tusche tweed ufer ulme ultra umbau umbra umfang umgang umgebung umhang umkehr
  umlauf umriss umsatz umsicht umweg umzug unfug ungarn unikat union unkraut unrat unruhe unsinn unten
  unwetter urahn uralt uran urknall urkunde urlaub ursprung urteil urwald usus utensil utopie vakuum valenz
  vampir vanille variante vase vater vegan vehikel veilchen velo vene ventil veranda verb verein vers
  vertrag vesper vetter viadukt video vieh villa vinyl violine viper virtuos vision visum vitamin vlies
  vogel vogt vokal volk vollmond volt volumen voran vorhang vorname vorrat votum vulkan waage wabe wache
  wade waffel wagen waggon wahlurne wald walnuss walross walze wams wanne wappen warm warze wasser watte
  weber wechsel wecker wedel wehr weichsel weise weit weizen welpe welt wende wenig werbung werft werk wesen
  wespe weste wichtel wicke widder wiege wiese wigwam wildnis wille wimpel wind winkel winter winzer wipfel
  wippe wirbel wirklich wirsing wirt wissen witz woche woge wohl wohnung wolf wolke wort wucht wunsch wurf
  wurst wurzel yacht yeti yoga ypsilon zacke zaghaft zahl zahm zander zange zapfen zart zauber zaun zebra
  zeche zedern zehe zehn zeichen zeisig zeit zelle zelt zement zentrum zeppelin zepter zettel zeug zichorie
  ziege ziel ziffer zigarre zimmer zimt zinn zins zipfel zirbe zirkus zisterne zither zitrone zivil zobel
  zofe zoll zone zoom zopf zorn zotte zuber zucht zucker zufall zugvogel zukunft zunder zunft zunge zupfen
  zusatz zutat zwang zweck zweig zwerg zwetsche zwicken zwiebel zwilling zwinger zwirn zwist zyklus zylinder
  zypresse
`
  .trim()
  .split(/\s+/);
