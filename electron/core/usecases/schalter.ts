import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { klartext } from '#shared/ablauf/klartext.ts';
import { standText } from '#shared/ablauf/stand-text.ts';
import { api } from '#shared/api/contract.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { fallHandlers } from './fall.ts';
import { naechsteTermine } from './naechste-termine.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';
import { entscheidungInKraft, loadGeprueft } from './umstaende.ts';

const SHOWN = 6;
/** Papers that are handed out at the counter, as far as this program has them. */
const PAPIERE = ['rueckmeldebogen', 'beratungsstellen', 'einwilligung', 'unterlagenliste', 'was_fehlt'];

/** What a person at the counter may see on the screen over the desk: nothing else is sent. */
export const schalterHandlers: HandlersOf<'schalter'> = {
  'schalter.search': ({ suche }, access) => {
    if (suche.trim() === '') return { treffer: [], gesamt: 0 };
    const frage = api['fall.list'].input.parse({ filter: { suche: suche.trim() }, limit: SHOWN });
    const { zeilen, gesamt } = fallHandlers['fall.list'](frage, access);
    const treffer = zeilen.map(({ id, nachname, vornamen, programmNr }) => ({
      id,
      name: fullName(nachname, vornamen),
      programmNr,
    }));
    return { treffer, gesamt };
  },

  'schalter.load': ({ id }, access) => {
    const { nachname, vornamen, programmNr } = requirePerson(access, id);
    return {
      id,
      name: fullName(nachname, vornamen),
      programmNr,
      ampel: entscheidungInKraft(access, id)?.farbe ?? 'ungeprueft',
      fehlt: missing(access, id),
      termine: naechsteTermine(access, id),
      papiere: PAPIERE.flatMap((vorlage) => {
        const titel = Object.values(vorlagen).find((v) => v.id === vorlage)?.titel;
        return titel === undefined ? [] : [{ vorlage, titel }];
      }),
    };
  },
};

/** What the person can bring, in the words of the papers; restricted findings and the office's own business stay out. */
function missing(access: ReadAccess, personId: string): string[] {
  const { route } = proposeInstrument(loadGeprueft(access, personId).ergebnis);
  const points = (route?.kriterien ?? [])
    .filter(({ id, zustand }) => {
      const open = zustand === 'offen_handlung' || zustand === 'unbekannt' || zustand === 'nicht_erfuellt';
      return open && klartext[id]?.klaert === 'person';
    })
    .flatMap((kriterium) => standText(kriterium)?.punkt ?? []);
  return [...new Set(points)];
}
