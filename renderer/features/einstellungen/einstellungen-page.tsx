import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Aktualisierung } from './aktualisierung.tsx';
import { BehoerdeForm } from './behoerde-form.tsx';
import { Datenschutz } from './datenschutz.tsx';
import { Lizenzen } from './lizenzen.tsx';
import { Massnahmen } from './massnahmen.tsx';
import { Personal } from './personal.tsx';
import { ProgrammForm } from './programm-form.tsx';
import { Sicherheit } from './sicherheit.tsx';
import { Sicherungen } from './sicherungen.tsx';
import { Sprachen } from './sprachen.tsx';
import { VorlagePage } from './vorlage-page.tsx';
import { Vorlagen } from './vorlagen.tsx';

const PARTS = [
  { path: '/einstellungen/behoerde', name: 'Behörde' },
  { path: '/einstellungen/programm', name: 'Programm' },
  { path: '/einstellungen/vorlagen', name: 'Vorlagen' },
  { path: '/einstellungen/sprachen', name: 'Sprachen' },
  { path: '/einstellungen/massnahmen', name: 'Maßnahmen' },
  { path: '/einstellungen/zugaenge', name: 'Zugänge' },
  { path: '/einstellungen/sicherheit', name: 'Sicherheit' },
  { path: '/einstellungen/sicherung', name: 'Sicherung' },
  { path: '/einstellungen/datenschutz', name: 'Datenschutz' },
];

/** Pages of their own behind the part „Programm“. */
const BELOW_PROGRAMM: ReadonlySet<string> = new Set(['lizenzen', 'aktualisierung']);

type Props = {
  readonly teil?: string | undefined;
  /** Below „Vorlagen“: one paper. */
  readonly papier?: string | undefined;
};

/** The house: letterhead, programme, Kennwort, backups. */
export function EinstellungenPage({ teil = 'behoerde', papier }: Props) {
  return (
    <Page title="Einstellungen" narrow>
      <SubNav
        label="Einstellungen"
        items={PARTS}
        current={`/einstellungen/${BELOW_PROGRAMM.has(teil) ? 'programm' : teil}`}
      />
      {teil === 'vorlagen' && papier !== undefined ? (
        <VorlagePage key={papier} vorlage={papier} />
      ) : (
        <Teil teil={teil} />
      )}
    </Page>
  );
}

function Teil({ teil }: { readonly teil: string }) {
  switch (teil) {
    case 'vorlagen':
      return <Vorlagen />;
    case 'sprachen':
      return <Sprachen />;
    case 'massnahmen':
      return <Massnahmen />;
    case 'zugaenge':
      return <Personal />;
    case 'sicherheit':
      return <Sicherheit />;
    case 'aktualisierung':
      return <Aktualisierung />;
    case 'lizenzen':
      return <Lizenzen />;
    case 'sicherung':
      return <Sicherungen />;
    default:
      return <Angaben teil={teil} />;
  }
}

function Angaben({ teil }: { readonly teil: string }) {
  const answer = useAnswer('einstellung.load', undefined);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  if (teil === 'datenschutz') return <Datenschutz einstellung={answer.data} />;
  return teil === 'programm' ? (
    <>
      <ProgrammForm einstellung={answer.data} />
      <Section
        title="Aktualisierung"
        hint="Bleibeweg holt sich nichts aus dem Netz. Eine neue Fassung kommt als Datei, zum Beispiel auf einem Stick."
      >
        <LinkButton
          href="/einstellungen/aktualisierung"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
        >
          Programm aktualisieren
        </LinkButton>
      </Section>
      <Section
        title="Lizenzen"
        hint="Woraus das Programm besteht und unter welchen Bedingungen, auch ohne Netz."
      >
        <LinkButton href="/einstellungen/lizenzen" variant="default" style={{ alignSelf: 'flex-start' }}>
          Lizenzen ansehen
        </LinkButton>
      </Section>
    </>
  ) : (
    <BehoerdeForm einstellung={answer.data} />
  );
}
