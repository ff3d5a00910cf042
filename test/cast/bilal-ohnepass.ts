import { INTEGRIERTE_PERSON, person } from './basis.ts';

/** Bilal Ohnepass: like Amira Probe, but the passport is missing. One paper away from grün. */
export const bilalOhnepass = person({
  id: 'bilal-ohnepass',
  ...INTEGRIERTE_PERSON,
  identitaet: {
    identitaet: 'dokument',
    identitaetGeklaertAm: '2023-09-01',
    staatsangehoerigkeitGeklaert: true,
    passVorhanden: false,
    mitwirkung: 'erfuellt',
    mitwirkungNotiz: 'Passantrag am 01.09.2026, Antwort steht aus.',
  },
});
