/**
 * States as the Statistisches Bundesamt numbers nationalities (Staats- und Gebietssystematik, list of
 * 2021-02-19), with a name people read and a group wide enough to publish. Former states stay in the list
 * because papers still name them. 997 to 999 are no states but answers.
 */

/** Groups of states; wide on purpose, because a single state often stands for a handful of people. */
export const staatengruppen = {
  westbalkan: 'Westbalkan',
  osteuropa: 'Osteuropa und Kaukasus',
  nahost: 'Türkei und Naher Osten',
  zentralasien: 'Zentral- und Südasien',
  ostasien: 'Ost- und Südostasien',
  nordafrika: 'Nordafrika',
  westafrika: 'Westafrika',
  afrika: 'übriges Afrika',
  uebrige: 'übrige Staaten',
  ungeklaert: 'staatenlos oder ungeklärt',
  ohne: 'ohne Angabe',
} as const;
export type Staatengruppe = keyof typeof staatengruppen;

/** `Code Name` per line, grouped. */
const LISTE: Readonly<Record<Staatengruppe, string>> = {
  westbalkan:
    '120 Jugoslawien;121 Albanien;122 Bosnien und Herzegowina;132 Serbien und Montenegro;133 Serbien (einschließlich Kosovo);138 Jugoslawien, Bundesrepublik;140 Montenegro;144 Nordmazedonien;150 Kosovo;170 Serbien',
  osteuropa:
    '146 Moldau;159 Sowjetunion;160 Russische Föderation;166 Ukraine;169 Belarus;422 Armenien;425 Aserbaidschan;430 Georgien',
  nahost:
    '163 Türkei;421 Jemen;424 Bahrain;438 Irak;439 Iran;441 Israel;445 Jordanien;447 Katar;448 Kuwait;451 Libanon;456 Oman;459 Palästinensische Gebiete;469 Vereinigte Arabische Emirate;472 Saudi-Arabien;475 Syrien',
  zentralasien:
    '423 Afghanistan;426 Bhutan;431 Sri Lanka;436 Indien;444 Kasachstan;450 Kirgisistan;454 Malediven;458 Nepal;460 Bangladesch;461 Pakistan;470 Tadschikistan;471 Turkmenistan;477 Usbekistan',
  ostasien:
    '411 Hongkong;412 Macau;427 Myanmar;429 Brunei Darussalam;432 Vietnam;434 Korea, Demokratische Volksrepublik;437 Indonesien;442 Japan;446 Kambodscha;449 Laos;457 Mongolei;462 Philippinen;465 Taiwan;467 Korea, Republik;474 Singapur;476 Thailand;479 China;482 Malaysia;483 Timor-Leste',
  nordafrika: '221 Algerien;248 Libyen;252 Marokko;285 Tunesien;287 Ägypten',
  westafrika:
    '229 Benin;231 Côte d’Ivoire;232 Nigeria;237 Gambia;238 Ghana;239 Mauretanien;242 Cabo Verde;247 Liberia;251 Mali;255 Niger;258 Burkina Faso;259 Guinea-Bissau;261 Guinea;269 Senegal;272 Sierra Leone;283 Togo',
  afrika:
    '223 Angola;224 Eritrea;225 Äthiopien;226 Lesotho;227 Botsuana;230 Dschibuti;233 Simbabwe;236 Gabun;243 Kenia;244 Komoren;245 Kongo;246 Kongo, Demokratische Republik;249 Madagaskar;253 Mauritius;254 Mosambik;256 Malawi;257 Sambia;262 Kamerun;263 Südafrika;265 Ruanda;267 Namibia;268 São Tomé und Príncipe;271 Seychellen;273 Somalia;274 Äquatorialguinea;276 Sudan (einschließlich Südsudan);277 Sudan;278 Südsudan;281 Eswatini;282 Tansania;284 Tschad;286 Uganda;289 Zentralafrikanische Republik;291 Burundi',
  uebrige:
    '000 Deutschland;123 Andorra;124 Belgien;125 Bulgarien;126 Dänemark;127 Estland;128 Finnland;129 Frankreich;130 Kroatien;131 Slowenien;134 Griechenland;135 Irland;136 Island;137 Italien;139 Lettland;141 Liechtenstein;142 Litauen;143 Luxemburg;145 Malta;147 Monaco;148 Niederlande;149 Norwegen;151 Österreich;152 Polen;153 Portugal;154 Rumänien;155 Slowakei;156 San Marino;157 Schweden;158 Schweiz;161 Spanien;162 Tschechoslowakei;164 Tschechien;165 Ungarn;167 Vatikanstadt;168 Vereinigtes Königreich;181 Zypern;185 Britische Überseegebiete;320 Antigua und Barbuda;322 Barbados;323 Argentinien;324 Bahamas;326 Bolivien;327 Brasilien;328 Guyana;330 Belize;332 Chile;333 Dominica;334 Costa Rica;335 Dominikanische Republik;336 Ecuador;337 El Salvador;340 Grenada;345 Guatemala;346 Haiti;347 Honduras;348 Kanada;349 Kolumbien;351 Kuba;353 Mexiko;354 Nicaragua;355 Jamaika;357 Panama;359 Paraguay;361 Peru;364 Suriname;365 Uruguay;366 St. Lucia;367 Venezuela;368 Vereinigte Staaten;369 St. Vincent und die Grenadinen;370 St. Kitts und Nevis;371 Trinidad und Tobago;523 Australien;524 Salomonen;526 Fidschi;530 Kiribati;531 Nauru;532 Vanuatu;536 Neuseeland;537 Palau;538 Papua-Neuguinea;540 Tuvalu;541 Tonga;543 Samoa;544 Marshallinseln;545 Mikronesien',
  ungeklaert: '997 staatenlos;998 ungeklärt',
  ohne: '999 ohne Angabe',
};

export type Staat = { readonly code: string; readonly name: string; readonly gruppe: Staatengruppe };

/** All states by name, as a list to choose from. */
export const staaten: readonly Staat[] = Object.entries(LISTE)
  .flatMap(([gruppe, zeilen]) =>
    zeilen.split(';').map((zeile) => ({
      code: zeile.slice(0, 3),
      name: zeile.slice(4),
      // `as`: Object.entries forgets the literal type of the keys of LISTE.
      gruppe: gruppe as Staatengruppe,
    })),
  )
  .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));

const byCode: ReadonlyMap<string, Staat> = new Map(staaten.map((staat) => [staat.code, staat]));

/** Name for people; an unknown code is shown as it is, „–“ where nothing is known. */
export function staatName(code: string | null): string {
  return code === null ? '–' : (byCode.get(code)?.name ?? code);
}

/** States that are gone; papers still name them. */
export const fruehereStaaten: ReadonlySet<string> = new Set([
  '120',
  '132',
  '133',
  '138',
  '159',
  '162',
  '276',
]);

export function isStaat(code: string): boolean {
  return byCode.has(code);
}

/** The wide group of a state; `ohne` where the state is unknown to the register. */
export function staatengruppe(code: string | null): Staatengruppe {
  return (code === null ? undefined : byCode.get(code)?.gruppe) ?? 'ohne';
}
