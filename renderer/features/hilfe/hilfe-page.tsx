import { Kbd, List, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '#shared/lib/fold.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { adresseOf } from './bild-adressen.ts';
import { BILD, bilder, type Bild } from './bilder.ts';
import { kapitel, textOf, type Absatz, type Kapitel } from './kapitel.ts';
import classes from './hilfe.module.css';

/** The handbook: chapters in the order of the work, found by any word in them. */
export function HilfePage() {
  const [suche, setSuche] = useState('');
  const worte = fold(suche)
    .split(' ')
    .filter((wort) => wort !== '');
  const gefunden = kapitel.filter((each) => {
    const text = fold(textOf(each));
    return worte.every((wort) => text.includes(wort));
  });
  return (
    <Page
      title="Hilfe"
      sub="Wie man hier arbeitet. F1 erklärt überall das Feld, in dem Sie stehen."
      actions={
        <LinkButton href="/hilfe/barrierefreiheit" variant="default">
          Barrierefreiheit
        </LinkButton>
      }
      narrow
    >
      <TextInput
        type="search"
        w="22rem"
        aria-label="In der Hilfe suchen"
        placeholder="In der Hilfe suchen"
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        value={suche}
        onChange={(event) => setSuche(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {worte.length === 0
          ? ''
          : gefunden.length === 0
            ? 'Dazu steht hier nichts. Vielleicht hilft ein anderes Wort.'
            : formatCount(gefunden.length, 'Kapitel', 'Kapitel')}
      </Text>
      {worte.length === 0 && (
        <nav aria-label="Kapitel" className={classes['inhalt']}>
          {kapitel.map(({ id, titel }) => (
            <button
              key={id}
              type="button"
              onClick={() => document.getElementById(`hilfe-${id}`)?.scrollIntoView()}
            >
              {titel}
            </button>
          ))}
        </nav>
      )}
      {gefunden.map((each) => (
        <Eines key={each.id} kapitel={each} />
      ))}
    </Page>
  );
}

function Eines({ kapitel: { id, titel, text, ort } }: { readonly kapitel: Kapitel }) {
  return (
    <div id={`hilfe-${id}`}>
      <Section
        title={titel}
        actions={
          ort === undefined ? undefined : (
            <LinkButton href={ort.path} variant="default" size="xs">
              {ort.name}
            </LinkButton>
          )
        }
      >
        <div className={classes['text']}>
          {text.map((absatz, i) => (
            <Teil key={`${id}-${i + 1}`} absatz={absatz} />
          ))}
        </div>
      </Section>
    </div>
  );
}

function Teil({ absatz }: { readonly absatz: Absatz }) {
  if (typeof absatz === 'string') return <p>{absatz}</p>;
  if ('bild' in absatz) return <Abbildung bild={absatz.bild} />;
  if ('liste' in absatz || 'schritte' in absatz) {
    const items = 'liste' in absatz ? absatz.liste : absatz.schritte;
    return (
      <List type={'liste' in absatz ? 'unordered' : 'ordered'} spacing={4}>
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    );
  }
  const rows = 'tasten' in absatz ? absatz.tasten : absatz.begriffe;
  return (
    <dl className={classes['paare']}>
      {rows.map(([wort, bedeutung]) => (
        <div key={wort}>
          <dt>{'tasten' in absatz ? <Kbd>{wort}</Kbd> : wort}</dt>
          <dd>{bedeutung}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Its size stands there before it is loaded, so that nothing jumps. */
function Abbildung({ bild }: { readonly bild: Bild }) {
  const adresse = adresseOf(bild);
  if (adresse === null) return null;
  return (
    <figure className={classes['bild']}>
      <img src={adresse} alt={bilder[bild]} width={BILD.breite} height={BILD.hoehe} loading="lazy" />
    </figure>
  );
}
