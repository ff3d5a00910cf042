/**
 * States and their three-digit keys as in the Staats- und Gebietssystematik of the Statistisches Bundesamt,
 * which the AZR and the statistics use. The order is the order of choice: unclear cases first, then by name.
 */
const table =
  '997 staatenlos|998 ungeklärt|999 ohne Angabe|423 Afghanistan|287 Ägypten|121 Albanien|221 Algerien|123 Andorra|223 Angola|' +
  '320 Antigua und Barbuda|274 Äquatorialguinea|323 Argentinien|422 Armenien|425 Aserbaidschan|225 Äthiopien|523 Australien|' +
  '324 Bahamas|424 Bahrain|460 Bangladesch|322 Barbados|169 Belarus|124 Belgien|330 Belize|229 Benin|426 Bhutan|326 Bolivien|' +
  '122 Bosnien und Herzegowina|227 Botsuana|327 Brasilien|429 Brunei Darussalam|125 Bulgarien|258 Burkina Faso|291 Burundi|' +
  '242 Cabo Verde|332 Chile|479 China|334 Costa Rica|231 Côte d’Ivoire|126 Dänemark|000 Deutschland|333 Dominica|' +
  '335 Dominikanische Republik|230 Dschibuti|336 Ecuador|337 El Salvador|224 Eritrea|127 Estland|281 Eswatini|526 Fidschi|' +
  '128 Finnland|129 Frankreich|236 Gabun|237 Gambia|430 Georgien|238 Ghana|340 Grenada|134 Griechenland|345 Guatemala|' +
  '261 Guinea|259 Guinea-Bissau|328 Guyana|346 Haiti|347 Honduras|436 Indien|437 Indonesien|438 Irak|439 Iran|135 Irland|' +
  '136 Island|441 Israel|137 Italien|355 Jamaika|442 Japan|421 Jemen|445 Jordanien|446 Kambodscha|262 Kamerun|348 Kanada|' +
  '444 Kasachstan|447 Katar|243 Kenia|450 Kirgisistan|530 Kiribati|349 Kolumbien|244 Komoren|245 Kongo|' +
  '246 Kongo (Demokratische Republik)|434 Korea (Nord)|467 Korea (Süd)|150 Kosovo|130 Kroatien|351 Kuba|448 Kuwait|449 Laos|' +
  '226 Lesotho|139 Lettland|451 Libanon|247 Liberia|248 Libyen|141 Liechtenstein|142 Litauen|143 Luxemburg|249 Madagaskar|' +
  '256 Malawi|482 Malaysia|454 Malediven|251 Mali|145 Malta|252 Marokko|544 Marshallinseln|239 Mauretanien|253 Mauritius|' +
  '353 Mexiko|545 Mikronesien|146 Moldau|147 Monaco|457 Mongolei|140 Montenegro|254 Mosambik|427 Myanmar|267 Namibia|' +
  '531 Nauru|458 Nepal|536 Neuseeland|354 Nicaragua|148 Niederlande|255 Niger|232 Nigeria|144 Nordmazedonien|149 Norwegen|' +
  '456 Oman|151 Österreich|461 Pakistan|459 Palästinensische Gebiete|537 Palau|357 Panama|538 Papua-Neuguinea|359 Paraguay|' +
  '361 Peru|462 Philippinen|152 Polen|153 Portugal|265 Ruanda|154 Rumänien|160 Russische Föderation|524 Salomonen|' +
  '257 Sambia|543 Samoa|156 San Marino|268 São Tomé und Príncipe|472 Saudi-Arabien|157 Schweden|158 Schweiz|269 Senegal|' +
  '170 Serbien|271 Seychellen|272 Sierra Leone|233 Simbabwe|474 Singapur|155 Slowakei|131 Slowenien|273 Somalia|161 Spanien|' +
  '431 Sri Lanka|370 St. Kitts und Nevis|366 St. Lucia|369 St. Vincent und die Grenadinen|263 Südafrika|277 Sudan|' +
  '278 Südsudan|364 Suriname|475 Syrien|470 Tadschikistan|465 Taiwan|282 Tansania|476 Thailand|483 Timor-Leste|283 Togo|' +
  '541 Tonga|371 Trinidad und Tobago|284 Tschad|164 Tschechien|285 Tunesien|163 Türkei|471 Turkmenistan|540 Tuvalu|' +
  '286 Uganda|166 Ukraine|165 Ungarn|365 Uruguay|477 Usbekistan|532 Vanuatu|167 Vatikanstadt|367 Venezuela|' +
  '469 Vereinigte Arabische Emirate|368 Vereinigte Staaten|168 Vereinigtes Königreich|432 Vietnam|' +
  '289 Zentralafrikanische Republik|181 Zypern';

export type Staat = { readonly value: string; readonly label: string };

export const staaten: readonly Staat[] = table
  .split('|')
  .map((entry) => ({ value: entry.slice(0, 3), label: entry.slice(4) }));

const labels: ReadonlyMap<string, string> = new Map(staaten.map(({ value, label }) => [value, label]));

/** The German name of a state; an unknown key is shown as it is. */
export function staatLabel(key: string): string {
  return labels.get(key) ?? key;
}
