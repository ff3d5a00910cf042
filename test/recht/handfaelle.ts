/** Cases made by hand for what random ones hardly ever come to; their pages call them „Handfall 1“ and so on. */
import { asDatum } from '#shared/lib/datum.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { INTEGRIERTE_PERSON, person } from '#test/cast/basis.ts';
import type { Probe } from '#test/gegenprobe/zufall.ts';
import { inArbeit, NICHTS_DAGEGEN } from '#test/shared/recht/azubi.ts';

const rahmen = pruefrahmen(asDatum('2026-11-21'));

/** With the criteria whose sentence they show. */
type Handfall = Probe & { readonly fuer: readonly string[] };

export const HANDFAELLE: readonly Handfall[] = [
  {
    fuer: ['25a2.LU'],
    rahmen,
    // A parent whose earnings cover everybody but the child whose title opens the way.
    fall: person({
      id: 'handfall-1',
      ...INTEGRIERTE_PERSON,
      angehoeriger: [
        {
          beziehung: 'kind',
          geburtsdatum: '2010-05-05',
          titel: '25a1',
          titelSeit: '2026-01-15',
          imHaushalt: true,
          ledig: true,
        },
      ],
      lebensunterhalt: {
        bruttoErwerb: 180_000,
        nettoErwerb: 150_000,
        alleinerziehend: false,
        kduWarm: 52_000,
        krankenversichert: true,
      },
    }),
  },
  {
    fuer: ['25b1.VORAUF'],
    rahmen,
    // Two papers for the same months, of which only one counts.
    fall: person({
      id: 'handfall-2',
      ...INTEGRIERTE_PERSON,
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-03-01', bis: '2024-06-30' },
        { status: 'O', von: '2022-01-01', bis: '2023-12-31' },
        { status: 'D', von: '2024-07-01' },
      ],
    }),
  },
  {
    fuer: ['25b6.VOR'],
    rahmen,
    // Thirty months of Beschäftigungsduldung, and one thing that closes the way behind it.
    fall: inArbeit({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2018-03-01', bis: '2020-11-20' },
        { status: 'D', von: '2020-11-21', bis: '2024-02-29' },
        { status: 'D', von: '2024-03-01', grund: 'i' },
      ],
      duldung: [{ erteiltAm: '2024-03-01', gueltigBis: '2026-12-31', erwerb: 'erlaubt' }],
      hindernis: { ...NICHTS_DAGEGEN, ausweisungsverfuegung: 'vorhanden' },
    }),
  },
];
