import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, tag, type FehlendeAngabe } from '#shared/dokumente/daten.ts';
import { field, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { leererPass, passDaten, type PassDaten } from './pass.ts';
import { anrede, gegenstand, isBlanko, normText } from './weg.ts';

const PLACE = 'Fallakte › Antrag und Titel › Zusicherung';

/** Written promise under conditions (§ 38 VwVfG); the office has decided on it and recorded it before. */
export const zusicherung: Vorlage<PassDaten> = {
  id: 'zusicherung',
  titel: 'Zusicherung',
  wozu: 'Wenn nur noch wenig fehlt: Die Behörde sagt schriftlich zu, was sie dann erteilt (§ 38 VwVfG).',
  braucht: 'person',
  kuerzel: 'ZS',
  dateiname: 'Zusicherung',
  fassung: 1,
  schema: passDaten,
  leer: leererPass,
  fehlt: missing,
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => {
    const { person, zusicherung: given } = daten;
    const norm = given?.norm ?? null;
    const wanted = gegenstand(norm);
    return [
      letterTo(person, papier),
      { kind: 'heading', level: 1, text: `Zusicherung einer ${wanted}` },
      anrede(person),
      p('Sie haben schon viel geschafft. Damit Sie sicher planen können, sagen wir Ihnen schriftlich zu:'),
      {
        kind: 'note',
        title: 'Das sichern wir Ihnen zu',
        absaetze: [
          text(
            strong(`Wir erteilen Ihnen eine ${wanted} nach `),
            norm === null ? field(null, 'mittel') : strong(normText(norm)),
            strong(', wenn Sie die folgenden Bedingungen rechtzeitig erfüllen.'),
          ),
          text('Diese Zusicherung gilt bis ', field(tag(given?.gueltigBis ?? null), 'kurz'), '.'),
        ],
      },
      { kind: 'heading', level: 2, text: 'Das muss noch erfüllt sein' },
      ...conditions(daten),
      p(
        'Bitte zeigen Sie uns rechtzeitig die Nachweise. Sie merken, dass die Zeit nicht reicht? Sagen Sie uns vorher Bescheid. Dann prüfen wir, ob wir die Zeit verlängern können.',
      ),
      { kind: 'heading', level: 2, text: 'Was gilt rechtlich?' },
      {
        kind: 'list',
        numbered: false,
        items: [
          text(
            'Diese Zusicherung bindet die Ausländerbehörde. Grundlage ist § 38 des Verwaltungsverfahrensgesetzes oder die gleiche Vorschrift unseres Landes.',
          ),
          text(
            'Ändern sich Tatsachen oder Gesetz so, dass wir die Zusicherung nicht hätten geben dürfen oder nicht gegeben hätten, bindet sie uns nicht mehr (§ 38 Absatz 3).',
          ),
          text(
            `Die Zusicherung ist noch keine ${wanted}. Bis dahin brauchen Sie Ihre Duldung weiter. Bitte lassen Sie sie rechtzeitig verlängern.`,
          ),
        ],
      },
      {
        kind: 'signatures',
        ortDatum: false,
        parteien: [{ rolle: 'Ausländerbehörde', name: papier.kopf.bearbeitung?.name ?? null, stempel: true }],
      },
    ];
  },
};

/** One condition per part of the sentence the office recorded; parts are divided by semicolons. */
function conditions({ person, zusicherung: given }: PassDaten): readonly Block[] {
  if (isBlanko(person)) return [{ kind: 'writing', label: null, zeilen: 2 }];
  const items = (given?.bedingung ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [{ kind: 'list', numbered: false, items: items.map((item) => text(item)) }];
}

function missing({ person, zusicherung: given }: PassDaten): readonly FehlendeAngabe[] {
  const found = missingPerson(person, ['name']);
  if (given === null)
    return [...found, { label: 'eine Zusicherung, über die entschieden ist und die noch gilt', ort: PLACE }];
  if (given.norm === null) found.push({ label: 'Rechtsgrundlage der Zusicherung', ort: PLACE });
  if (given.bedingung === null) found.push({ label: 'Bedingung der Zusicherung', ort: PLACE });
  if (given.gueltigBis === null) found.push({ label: 'Frist der Zusicherung („gültig bis“)', ort: PLACE });
  return found;
}
