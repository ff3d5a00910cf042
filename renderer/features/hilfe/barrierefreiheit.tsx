import { List, Text } from '@mantine/core';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { createErklaerung } from './erklaerung.ts';
import { rundgang } from './rundgang.ts';
import { tastaturlauf } from './tastaturlauf.ts';

/** The statement on accessibility of this version, with the contact of this office. */
export function Barrierefreiheit() {
  const answer = useAnswer('einstellung.load', undefined);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  return (
    <Page
      title="Erklärung zur Barrierefreiheit"
      sub="Was geprüft ist, was nicht, und an wen Sie sich wenden."
      actions={
        <LinkButton href="/hilfe" variant="default">
          Zur Hilfe
        </LinkButton>
      }
      narrow
    >
      {createErklaerung(rundgang, tastaturlauf, answer.data).map(({ titel, absaetze }) => (
        <Section key={titel} title={titel}>
          {absaetze.map((absatz) =>
            typeof absatz === 'string' ? (
              <Text key={absatz} maw="42rem">
                {absatz}
              </Text>
            ) : (
              <List key={absatz.liste.join()} spacing={4} maw="42rem">
                {absatz.liste.map((zeile) => (
                  <List.Item key={zeile}>{zeile}</List.Item>
                ))}
              </List>
            ),
          )}
        </Section>
      ))}
    </Page>
  );
}
