import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { Datenschutz } from './datenschutz.tsx';
import { StandAm } from './stand-am.tsx';
import { VerlaufListe } from './verlauf-liste.tsx';

const TEILE = [
  { value: 'verlauf', label: 'Was geschah' },
  { value: 'stand', label: 'Stand am …' },
  { value: 'datenschutz', label: 'Datenschutz' },
] as const;
type Teil = (typeof TEILE)[number]['value'];

const isTeil = (value: string): value is Teil => TEILE.some((teil) => teil.value === value);

const worte: Readonly<Record<Teil, string>> = {
  verlauf:
    'Jede Änderung, jede Einsicht in geschützte Angaben und jedes Papier, das hinausging. Geschützte Werte stehen hier nicht.',
  stand: 'Die ganze Akte, ihre Prüfung und ihre Ampel, wie sie an einem Tag waren.',
  datenschutz: 'Auskunft an die Person, Aufbewahrung und Löschung.',
};

/** The past of a case, and what the person may ask about it. */
export function Verlauf() {
  const [teil, setTeil] = useState<Teil>('verlauf');
  return (
    <Stack gap="lg">
      <AbschnittTitel sub={worte[teil]}>Verlauf</AbschnittTitel>
      <SegmentedControl
        aria-label="Ansicht"
        value={teil}
        onChange={(value) => isTeil(value) && setTeil(value)}
        data={TEILE.map((each) => ({ ...each }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {teil === 'verlauf' && <VerlaufListe />}
      {teil === 'stand' && <StandAm />}
      {teil === 'datenschutz' && <Datenschutz />}
    </Stack>
  );
}
