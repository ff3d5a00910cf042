import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '#shared/lib/fold.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './lizenzen.module.css';

/** The licence texts of everything the program is made of: a duty of nearly every licence, readable offline. */
export function Lizenzen() {
  const [suche, setSuche] = useState('');
  const answer = useAnswer('lizenz.list', undefined);
  const worte = fold(suche)
    .split(' ')
    .filter((wort) => wort !== '');
  const gefunden = (answer.data ?? []).filter(({ name, license, text }) => {
    const alles = fold(`${name} ${license} ${text}`);
    return worte.every((wort) => alles.includes(wort));
  });
  return (
    <Section
      line={false}
      title="Lizenzen"
      hint="Bleibeweg ist freie Software unter der European Union Public Licence 1.2. Es enthält Bausteine anderer; hier stehen ihre Lizenzen im Wortlaut."
      actions={
        <LinkButton href="/einstellungen/programm" variant="default" size="xs">
          Zurück zu Programm
        </LinkButton>
      }
    >
      <TextInput
        type="search"
        w="22rem"
        maw="100%"
        aria-label="In den Lizenzen suchen"
        placeholder="In den Lizenzen suchen"
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        value={suche}
        onChange={(event) => setSuche(event.currentTarget.value)}
      />
      <ErrorNote error={answer.error} />
      {answer.data === undefined && answer.error === null && <Loading />}
      {answer.data !== undefined && (
        <Text size="sm" c="dimmed" role="status">
          {gefunden.length === 0
            ? 'Dazu steht hier nichts. Vielleicht hilft ein anderes Wort.'
            : formatCount(gefunden.length, 'Baustein', 'Bausteine')}
        </Text>
      )}
      <ul className={classes['liste']}>
        {gefunden.map(({ name, version, license, text }, i) => (
          <li key={`${name} ${version} ${i + 1}`}>
            <details>
              <summary>
                {name} {version} <span className={classes['id']}>{license}</span>
              </summary>
              <pre lang="en">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        Electron bringt Chromium mit. Dessen Lizenzen liegen als Datei „LICENSES.chromium.html“ neben dem
        Programm.
      </Text>
    </Section>
  );
}
