import { useState, type ReactNode } from 'react';
import { records } from '#shared/domain/records.ts';
import { useAkte } from '../akte-context.tsx';
import { EintragForm, type Gruppe } from './eintrag-form.tsx';
import { leererEintrag, useEintrag } from './use-eintrag.ts';
import type { Autosave, Werte } from './use-autosave.ts';

/** Records of which a person has at most one and which every look at the file shows. */
export type EinzelTabelle = 'asyl' | 'identitaet' | 'lebensunterhalt' | 'integration' | 'hindernis';

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly tabelle: EinzelTabelle;
  readonly felder: readonly Gruppe[];
  readonly children?: (form: Autosave<Werte>) => ReactNode;
};

/** The form of a record that exists once per person; it comes into being with the first answer. */
export function EinzelForm({ tabelle, ...rest }: Props) {
  const { akte } = useAkte();
  const { save } = useEintrag(tabelle, akte.person.id);
  const [leer] = useState(() => leererEintrag(tabelle, akte.person.id));
  return (
    <EintragForm
      {...rest}
      tabelle={tabelle}
      schema={records[tabelle]}
      saved={akte[tabelle] ?? leer}
      save={save}
    />
  );
}
