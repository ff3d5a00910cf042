import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconUsersPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { FamilieErfassen } from './familie-erfassen.tsx';
import { ZeitenUebernehmen } from './zeiten-uebernehmen.tsx';

type Offen = 'erfassen' | 'zeiten' | null;

/** Several people of a family in one go, and what its members have in common. */
export function Familie() {
  const { akte } = useAkte();
  const [offen, setOffen] = useState<Offen>(null);
  const [done, setDone] = useState('');
  useWiederOffen(`faelle/${akte.person.id}/familie`, () => setOffen('erfassen'));
  const buttons = useRef<HTMLDivElement>(null);
  const close = (text: string) => {
    setOffen(null);
    setDone(text);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  const hatZeiten = akte.aufenthaltsabschnitt.length + akte.duldung.length > 0;
  return (
    <Section
      line={false}
      title="Familie auf einmal"
      hint="Mehrere Angehörige in einer Tabelle anlegen, mit gemeinsamen Zeiten; oder Zeiten und Duldungen für andere im Haushalt übernehmen."
    >
      <Group gap="sm" ref={buttons}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUsersPlus size={16} aria-hidden />}
          aria-expanded={offen === 'erfassen'}
          onClick={() => setOffen(offen === 'erfassen' ? null : 'erfassen')}
        >
          Familie in einer Tabelle erfassen
        </Button>
        {hatZeiten && akte.mitbewohner.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCopy size={16} aria-hidden />}
            aria-expanded={offen === 'zeiten'}
            onClick={() => setOffen(offen === 'zeiten' ? null : 'zeiten')}
          >
            Zeiten und Duldungen für andere übernehmen
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {done}
        </Text>
      </Group>
      {offen === 'erfassen' && <MitEntwurf onClose={close} />}
      {offen === 'zeiten' && <ZeitenUebernehmen onClose={close} />}
    </Section>
  );
}

const entwurf = z.array(z.record(z.string(), z.json()));

/** The grid keeps what was typed, like every other form. */
function MitEntwurf({ onClose }: { readonly onClose: (text: string) => void }) {
  const { akte } = useAkte();
  const draft = useDraft(`faelle/${akte.person.id}/familie`, entwurf);
  if (!draft.ready) return <Loading />;
  return <FamilieErfassen draft={draft} onClose={onClose} />;
}
