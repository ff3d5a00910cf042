import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
} from '#shared/recht/engine/ergebnis.ts';

type Art = RecordOf<'sichtungsschritt'>['art'];

const SHOWN = 6;
const NAMED = 5;

/** What people write often, by result; the sentences of the case come before them. */
const UEBLICH: Readonly<Record<Art, readonly string[]>> = {
  gruen: [
    'Die Nachweise liegen vollständig in der Akte.',
    'Es fehlt nur noch der Pass; er kann nachgereicht werden.',
    'Zusicherung mit den noch fehlenden Punkten wird vorbereitet.',
  ],
  gelb: [
    'Offenes ist durch Handeln erreichbar; ein Integrationsfahrplan wird vereinbart.',
    'Es fehlt noch Zeit; der Fall wird rechtzeitig wieder vorgelegt.',
    'Die Beratungsstelle unterstützt bei den fehlenden Nachweisen.',
  ],
  rot: [
    'Die entgegenstehende Tatsache ist in der Akte belegt.',
    'Es ist zurzeit kein Weg offen; beim zweiten Blick wird neu geprüft.',
    'Der gemeinsame zweite Blick mit der Beratungsstelle ist vereinbart.',
  ],
  angaben_fehlen: [
    'Die Unterlagen sind bei der Person angefordert.',
    'Die Papierakte liegt zurzeit nicht vor.',
    'Eine Auskunft anderer Stellen steht aus.',
  ],
  zurueckgestellt: [
    'Die Antwort einer anderen Stelle steht aus.',
    'Ein Gespräch mit der Person ist vereinbart.',
    'Die Rückmeldung der Beratungsstelle steht aus.',
    'Die Papierakte ist ausgeliehen.',
    'Ein Verfahren ist noch nicht abgeschlossen.',
  ],
};

/**
 * Reasons to choose from for one result, the most fitting first. What rests on restricted facts is not among them,
 * and for rot nothing that is only missing or unknown.
 */
export function sichtungGruende(
  art: Art,
  ergebnis: FallErgebnis,
  route: RechtsgrundlageErgebnis | null,
): readonly string[] {
  return [...new Set([...ofCase(art, ergebnis, route), ...UEBLICH[art]])].slice(0, SHOWN);
}

function ofCase(art: Art, ergebnis: FallErgebnis, route: RechtsgrundlageErgebnis | null): readonly string[] {
  const kriterien = (route?.kriterien ?? []).filter(
    ({ massgeblich, geschuetzt }) => massgeblich && !geschuetzt,
  );
  switch (art) {
    case 'gruen':
      return route?.vorschlag === 'gruen'
        ? [`Die Voraussetzungen von ${norm(route)} liegen nach der Prüfung vor.`]
        : [];
    case 'gelb':
      return [...openByActing(kriterien), ...openByTime(kriterien)];
    case 'rot':
      return allOf(ergebnis, standsAgainst).map(({ label, text }) => `${label}: ${text}`);
    case 'angaben_fehlen':
      return missing(ergebnis, kriterien);
    case 'zurueckgestellt':
      return [];
    default:
      return art satisfies never;
  }
}

/** Known facts of exclusion and time stand against a title; what is unknown does not, nor a route meant for others. */
function standsAgainst({ typ, zustand }: KriteriumErgebnis): boolean {
  const isKnown = zustand === 'nicht_erfuellt' || zustand === 'offen_ab';
  const parts = typ.split('/');
  if (parts.some((part) => part.startsWith('X'))) return isKnown || zustand === 'offen_handlung';
  return isKnown && parts.includes('Z');
}

function openByActing(kriterien: readonly KriteriumErgebnis[]): string[] {
  const labels = kriterien.filter(({ zustand }) => zustand === 'offen_handlung').map(({ label }) => label);
  return labels.length === 0 ? [] : [`Noch offen, aber erreichbar: ${named(labels)}.`];
}

function openByTime(kriterien: readonly KriteriumErgebnis[]): string[] {
  return kriterien.flatMap(({ label, zustand, ab }) =>
    zustand === 'offen_ab' && ab !== null
      ? [`${label}: voraussichtlich ab ${formatDatum(ab)} erreicht.`]
      : [],
  );
}

/** Where every route is closed the check asks for nothing; then what this route does not know. */
function missing({ fehlt }: FallErgebnis, kriterien: readonly KriteriumErgebnis[]): string[] {
  const felder = fehlt.length > 0 ? fehlt : kriterien.flatMap((kriterium) => kriterium.fehlt);
  const labels = [...new Set(felder.map(({ label }) => label))];
  return labels.length === 0 ? [] : [`Es fehlt: ${named(labels)}.`];
}

function allOf(
  { rechtsgrundlagen }: FallErgebnis,
  wanted: (kriterium: KriteriumErgebnis) => boolean,
): readonly KriteriumErgebnis[] {
  const all = rechtsgrundlagen.flatMap(({ kriterien }) => kriterien);
  const found = all.filter(
    (kriterium) => kriterium.massgeblich && !kriterium.geschuetzt && wanted(kriterium),
  );
  return [...new Map(found.map((kriterium) => [kriterium.label, kriterium])).values()];
}

function named(labels: readonly string[]): string {
  const rest = labels.length - NAMED;
  return rest > 0 ? `${labels.slice(0, NAMED).join(', ')} und ${rest} weitere Angaben` : labels.join(', ');
}

const norm = ({ titel }: RechtsgrundlageErgebnis): string => titel.split(' – ')[0] ?? titel;
