/** The reminder of a half-year report: a letter on the office's paper, or a draft of an e-mail. It names nobody. */
import type { Output, Parsed } from '#shared/api/contract.ts';
import { erinnerungSaetze } from '#shared/austausch/halbjahr/meldestand.ts';
import { letterToStelle } from '#shared/dokumente/briefkopf.ts';
import { leerePerson, tag } from '#shared/dokumente/daten.ts';
import { p, umbruch, type Dokument } from '#shared/dokumente/modell.ts';
import { isAddress, writeEml } from '../files/eml.ts';
import { writeNewFile } from '../files/new-file.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { briefpapier } from './briefkopf.ts';
import { meldungOf, requireTraeger, type MeldungId } from './halbjahr-zeilen.ts';
import { chooseOrdner } from './ordner.ts';
import { gibPapierAus } from './papier-ausgeben.ts';
import { rememberWritten } from './written-files.ts';

type Wunsch = Parsed<'halbjahr.writeErinnerung'>;

/** Writes it and notes the day; what was not written or printed has reminded nobody. */
export async function erinnere(
  { als, ordner, ...id }: Wunsch,
  access: TaskAccess,
): Promise<Output<'halbjahr.writeErinnerung'>> {
  const geschehen =
    als === 'email'
      ? { datei: await writeEntwurf(id, ordner, access), gedruckt: false }
      : await gibPapierAus(access, { als, ...access.read((read) => briefOf(read, id)) });
  if (geschehen.datei === null && !geschehen.gedruckt) return geschehen;
  access.write((write) => {
    const meldung = meldungOf(write, id);
    write.save('halbjahresmeldung', { ...meldung, erinnertAm: write.today });
    write.note(null, { meldung: meldung.id, erinnert: als });
  });
  return geschehen;
}

async function writeEntwurf(
  id: MeldungId,
  ordner: string | null,
  access: TaskAccess,
): Promise<string | null> {
  const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für den E-Mail-Entwurf' });
  if (ziel === null) return null;
  const { betreff, saetze, an, absender, name } = access.read((read) => {
    const { email } = requireTraeger(read, id.traegerId);
    return {
      ...inhaltOf(read, id),
      an: email !== null && isAddress(email) ? email : null,
      absender: behoerdeOf(read).name,
    };
  });
  const text = [...saetze, `Freundliche Grüße\n${absender}\n`].join('\n\n');
  return rememberWritten(writeNewFile(ziel, `${name}.eml`, writeEml({ betreff, text, an, anhang: null })));
}

function briefOf(access: ReadAccess, id: MeldungId): { readonly dokument: Dokument; readonly name: string } {
  const papier = briefpapier(access, true);
  const { betreff, saetze, name } = inhaltOf(access, id);
  const kopf = letterToStelle(requireTraeger(access, id.traegerId), leerePerson, papier);
  const { name: verfasser } = behoerdeOf(access);
  return {
    name,
    dokument: {
      titel: 'Erinnerung an die Halbjahresstatistik',
      verfasser,
      sprache: 'de-DE',
      fusszeile: `Erinnerung an die Halbjahresstatistik · ${verfasser}`,
      datum: access.today,
      blocks: [
        // A letter without a number leaves its day to be written by hand; this one goes out today.
        {
          ...kopf,
          info: kopf.info.map((feld) =>
            feld.label === 'Datum' ? { ...feld, value: tag(access.today) } : feld,
          ),
        },
        { kind: 'heading', level: 1, text: betreff },
        ...saetze.map((satz) => p(satz)),
        p('Freundliche Grüße', umbruch, papier.kopf.bearbeitung?.name ?? verfasser),
      ],
    },
  };
}

function inhaltOf(access: ReadAccess, { jahr, halbjahr, traegerId }: MeldungId) {
  const { faelligAm } = meldungOf(access, { jahr, halbjahr, traegerId });
  return {
    ...erinnerungSaetze({ zeit: { jahr, halbjahr }, faelligAm, heute: access.today }),
    name: `${access.today}_Halbjahresstatistik_${jahr}-${halbjahr}_Erinnerung`,
  };
}
