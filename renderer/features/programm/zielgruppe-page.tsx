import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { FassungVergleich } from './fassung-vergleich.tsx';
import { Kandidaten } from './kandidaten.tsx';
import { ZielgruppeForm } from './zielgruppe-form.tsx';
import classes from './programm.module.css';

type Fassung = Output<'zielgruppe.list'>[number];

/** Whom the programme addresses, in versions, and who that is on a day. */
export function ZielgruppePage({ nav }: { readonly nav: ReactNode }) {
  const { data, error } = useAnswer('zielgruppe.list', undefined);
  const [offen, setOffen] = useState<string | null>(null);
  useWiederOffen('zielgruppe/', setOffen);
  const fassung = data?.find(({ id }) => id === offen) ?? null;
  // A version that somebody has deleted meanwhile has no form any more.
  const isOpen = data !== undefined && (offen === 'neu' || fassung !== null);
  return (
    <Page
      title="Zielgruppe"
      sub="Wen das Programm anspricht. Wer eine Angabe nicht hat, fällt nicht heraus, sondern steht als unklar da."
    >
      {nav}
      {error !== null && <ErrorNote error={error} />}
      {isOpen && (
        <ZielgruppeForm
          key={offen}
          fassung={fassung}
          vorlage={data[0] ?? null}
          onClose={() => setOffen(null)}
        />
      )}
      {data === undefined ? (
        error === null && <Loading />
      ) : data.length === 0 ? (
        !isOpen && (
          <EmptyState
            title="Noch ist keine Zielgruppe festgelegt"
            actions={<Button onClick={() => setOffen('neu')}>Zielgruppe festlegen</Button>}
          >
            Legen Sie fest, wen der Beschluss meint. Dann zeigt das Programm, wer im Register dazugehört und
            wem dafür eine Angabe fehlt.
          </EmptyState>
        )
      ) : (
        <>
          <Kandidaten fassungen={data} />
          <FassungVergleich fassungen={data} />
          <Section
            title="Fassungen"
            hint="Eine Fassung, die gilt, bleibt stehen. Ändert sich der Beschluss, kommt eine neue dazu."
            actions={
              !isOpen && (
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => setOffen('neu')}
                >
                  Neue Fassung
                </Button>
              )
            }
          >
            <ol className={classes['fassungen']} aria-label="Fassungen">
              {data.map((each) => (
                <EineFassung key={each.id} fassung={each} onEdit={() => setOffen(each.id)} />
              ))}
            </ol>
          </Section>
        </>
      )}
    </Page>
  );
}

type FassungProps = { readonly fassung: Fassung; readonly onEdit: () => void };

function EineFassung({ fassung, onEdit }: FassungProps) {
  const remove = useCommand('zielgruppe.remove');
  const { id, fassung: nr, name, gueltigAb, satz, text, aenderbar } = fassung;
  return (
    <li className={classes['fassung']}>
      <Stack gap={4}>
        <Group gap="sm">
          <Text fw={500}>
            Fassung {nr}: {name}
          </Text>
          <Badge variant="default" tt="none">
            gilt ab {formatDatum(gueltigAb)}
          </Badge>
        </Group>
        <Text size="sm">{satz}</Text>
        {text !== null && text !== '' && (
          <Text size="sm" c="dimmed" className={classes['text']}>
            {text}
          </Text>
        )}
        {aenderbar && (
          <Group gap="sm">
            <Button size="xs" variant="default" aria-label={`Fassung ${nr} ändern`} onClick={onEdit}>
              Ändern
            </Button>
            <ConfirmInline
              action="Löschen"
              question={`Fassung ${nr} löschen?`}
              yes="Ja, löschen"
              onConfirm={() => remove.mutate({ id })}
            />
          </Group>
        )}
        <ErrorNote error={remove.error} />
      </Stack>
    </li>
  );
}
