import { letterTo } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, tag } from '#shared/dokumente/daten.ts';
import { field, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import {
  anrede,
  gegenstand,
  isBlanko,
  kontaktSatz,
  leererWeg,
  unterlagenTable,
  wegDaten,
  type WegDaten,
} from './weg.ts';

/** Exactly the proofs that are missing for this person, each with an example; at the counter or by post. */
export const unterlagenliste: Vorlage<WegDaten> = {
  id: 'unterlagenliste',
  titel: 'Unterlagenliste',
  wozu: 'Genau die Unterlagen, die bei dieser Person fehlen, mit Beispielen; auch als Brief.',
  braucht: 'person',
  kuerzel: 'UL',
  dateiname: 'Unterlagenliste',
  fassung: 1,
  schema: wegDaten,
  leer: leererWeg,
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    letterTo(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: wanted(daten) ? 'Diese Unterlagen fehlen uns noch' : 'Ihre Unterlagen',
    },
    anrede(daten.person),
    ...(wanted(daten) ? list(daten, papier) : nothing(daten, papier)),
  ],
};

const wanted = ({ person, fehlt }: WegDaten): boolean => isBlanko(person) || fehlt.length > 0;

function list(daten: WegDaten, papier: Papier): readonly Block[] {
  const blanko = isBlanko(daten.person);
  return [
    p(
      daten.geprueft || blanko
        ? `wir prüfen, ob Sie eine ${gegenstand(daten.rechtsgrundlage)} bekommen können. Dafür brauchen wir noch Unterlagen von Ihnen.`
        : 'wir möchten prüfen, ob Sie eine Aufenthaltserlaubnis bekommen können. Wir wissen noch wenig über Sie. Mit diesen Unterlagen können wir anfangen:',
    ),
    unterlagenTable(daten.fehlt, blanko ? 6 : 0),
    p(
      'Bitte bringen Sie mit, was Sie haben, möglichst bis ',
      field(tag(daten.bis), 'kurz'),
      '. Sie können die Unterlagen auch schicken. Bitte schicken Sie nur Kopien und zeigen Sie uns die Originale beim nächsten Termin.',
    ),
    {
      kind: 'note',
      title: 'Es klappt nicht alles?',
      absaetze: [
        text(
          strong('Kommen Sie trotzdem.'),
          ' Manches dauert länger, zum Beispiel ein Pass. Zeigen Sie uns dann, was Sie schon versucht haben: eine E-Mail, eine Quittung, eine Terminbestätigung. Auch das zählt.',
        ),
        text(kontaktSatz(papier)),
      ],
    },
  ];
}

function nothing({ wartet }: WegDaten, papier: Papier): readonly Block[] {
  return [
    p('im Moment fehlen uns keine Unterlagen, die Sie mitbringen können.'),
    p(
      wartet.length === 0
        ? 'Wir prüfen jetzt alles zusammen und melden uns bei Ihnen.'
        : 'Ein Teil braucht noch Zeit, oder wir klären ihn selbst. Wir melden uns bei Ihnen.',
    ),
    p(kontaktSatz(papier)),
  ];
}
