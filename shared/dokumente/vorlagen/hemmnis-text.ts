import type { hemmnis } from '#shared/domain/codes.ts';

/**
 * A Hemmnis in words that a person can read about themselves. Null: not on a paper that leaves the house, because
 * it rests on restricted facts.
 */
export const hemmnisText: { readonly [H in (typeof hemmnis.codes)[number]]: string | null } = {
  deutsch: 'Für Deutsch braucht es noch Zeit und Übung.',
  identitaet: 'Papiere zur Identität fehlen noch.',
  qualifikation: 'Für viele Stellen fehlt noch ein Abschluss oder eine Ausbildung.',
  verlernen: 'Was Sie früher gelernt haben, konnten Sie lange nicht anwenden.',
  kinderbetreuung: 'Es fehlt jemand, der die Kinder betreut.',
  motivation: 'Die unklare Zukunft macht es schwer, Pläne zu machen.',
  anbindung: 'Es fehlt noch eine Stelle, der Sie vertrauen und die Sie begleitet.',
  lernentwoehnung: 'Das Lernen ist nach langer Zeit ungewohnt.',
  straffaelligkeit: null,
  zusammenspiel: 'Mehrere Stellen müssen sich besser abstimmen.',
  mobilitaet: 'Kurs oder Arbeit sind schwer zu erreichen.',
  pruefdauer: 'Prüfungen bei Behörden dauern lange.',
  arbeitgeber: 'Arbeitgeber sind unsicher, was erlaubt ist.',
  anerkennung: 'Ein Abschluss aus dem Ausland ist hier noch nicht anerkannt.',
  familiengroesse: 'Für eine große Familie reicht das Einkommen noch nicht.',
  kein_pass_vom_staat: 'Der Herkunftsstaat stellt zurzeit keine Pässe aus.',
  wohnsitzbindung: 'Eine Auflage zum Wohnort oder zum Aufenthaltsbereich erschwert Arbeit oder Kurs.',
  dauer_dritter: 'Eine andere Stelle braucht lange für ihre Antwort.',
  unkenntnis: 'Andere Stellen kennen die Möglichkeiten noch nicht.',
  entfernung: 'Die Wege zu Kurs, Arbeit oder Beratung sind weit.',
  prekaere_arbeit: 'Die Arbeit ist befristet oder unsicher.',
};
