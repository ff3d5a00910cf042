import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './recht.module.css';

/** The official wording of what a condition cites, if the law was loaded as a package; asked for when it is opened. */
export function PaketWortlaut({ norm }: { readonly norm: string }) {
  const geladen = useAnswer('paket.gesetze', {}).data ?? [];
  if (!geladen.some(({ gesetz }) => norm.includes(gesetz))) return null;
  return <Aufklappbar norm={norm} />;
}

function Aufklappbar({ norm }: { readonly norm: string }) {
  const [offen, setOffen] = useState(false);
  const answer = useAnswer('paket.wortlaut', { norm }, { enabled: offen });
  return (
    <details className={classes['pruefsaetze']} onToggle={(event) => setOffen(event.currentTarget.open)}>
      <summary>Amtlicher Wortlaut</summary>
      <ErrorNote error={answer.error} />
      {answer.data?.length === 0 && <Text size="sm">Im geladenen Gesetz steht diese Vorschrift nicht.</Text>}
      {answer.data?.map(({ gesetz, paragraf, titel, absaetze, stand, paket }) => (
        <section key={`${gesetz} ${paragraf}`} className={classes['wortlaut']}>
          <Text fw={600}>
            {paragraf} {gesetz} {titel}
          </Text>
          {absaetze.map((absatz, i) => (
            <Text key={`${i}${absatz.slice(0, 20)}`} style={{ whiteSpace: 'pre-line' }}>
              {absatz}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            {stand} · Paket „{paket}“
          </Text>
        </section>
      ))}
    </details>
  );
}
