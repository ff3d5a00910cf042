import { List, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';

type Falllisten = Output<'gremium.falllisten'>;

/** For a talk about cases: per Träger its own people, and only those who have agreed. */
export function Falllisten() {
  const answer = useAnswer('gremium.falllisten', undefined);
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  const { listen, ohneTraeger } = answer.data;
  if (listen.length === 0 && ohneTraeger.length === 0)
    return (
      <EmptyState
        title="Kein Fall ist vorgemerkt"
        actions={<LinkButton href="/faelle">Zu den Fällen</LinkButton>}
      >
        Wer in der Fallakte für die Fallgruppe oder eine Fallkonferenz vorgemerkt ist, steht hier nach Träger.
      </EmptyState>
    );
  return (
    <Stack gap="xl">
      <Text c="dimmed" maw="46rem">
        Jeder Träger bekommt nur die Menschen, die er begleitet, und nur mit ihrer Einwilligung zur
        Besprechung und zur Weitergabe. Die Datei ist verschlüsselt; vorher sehen Sie jede Angabe.
      </Text>
      {listen.map((liste) => (
        <Traeger key={liste.traegerId} liste={liste} />
      ))}
      {ohneTraeger.length > 0 && (
        <Section
          title="Ohne Träger"
          hint="Vorgemerkt, aber niemand außerhalb der Behörde begleitet diese Menschen."
        >
          <List size="sm" spacing={4}>
            {ohneTraeger.map((each) => (
              <List.Item key={each.personId}>
                <Fall {...each} />
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  );
}

function Traeger({ liste }: { readonly liste: Falllisten['listen'][number] }) {
  const { traegerId, traeger, mit, ohne } = liste;
  const personen = mit.map(({ personId }) => personId).join(',');
  return (
    <Section
      title={traeger}
      hint={`${formatCount(mit.length, 'Fall', 'Fälle')} auf der Liste${ohne.length === 0 ? '' : `, ${ohne.length} ohne Einwilligung weggelassen`}`}
      actions={
        mit.length > 0 && (
          <LinkButton
            href={`/austausch/uebergabe?traeger=${traegerId}&zweck=fallgruppe&personen=${personen}`}
          >
            Ansehen und verschlüsselt schreiben
          </LinkButton>
        )
      }
    >
      {mit.length > 0 && (
        <List size="sm" spacing={4}>
          {mit.map(({ was, ...each }) => (
            <List.Item key={each.personId}>
              <Fall {...each} /> – {was}
            </List.Item>
          ))}
        </List>
      )}
      {ohne.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            Bleibt draußen
          </Text>
          <List size="sm" spacing={4}>
            {ohne.map(({ grund, ...each }) => (
              <List.Item key={each.personId}>
                <Fall {...each} /> – {grund}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Section>
  );
}

type FallProps = { readonly personId: string; readonly name: string; readonly programmNr: string };

function Fall({ personId, name, programmNr }: FallProps) {
  return (
    <Link href={`/faelle/${personId}`}>
      {name} · {programmNr}
    </Link>
  );
}
