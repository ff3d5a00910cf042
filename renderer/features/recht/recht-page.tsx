import { Page } from '#renderer/ui/page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Aenderung } from './aenderung.tsx';
import { Betraege } from './betraege.tsx';
import { Hinweise } from './hinweise.tsx';
import { Pakete } from './pakete.tsx';
import { Rechtslage } from './rechtslage.tsx';

const PARTS = [
  { path: '/recht/voraussetzungen', name: 'Voraussetzungen' },
  { path: '/recht/aenderungen', name: 'Was ändert sich?' },
  { path: '/recht/hinweise', name: 'Hinweise und Leitsätze' },
  { path: '/recht/betraege', name: 'Beträge' },
  { path: '/recht/pakete', name: 'Pakete' },
];

/** The law of the program to read, to compare, and what the office adds to it. */
export function RechtPage({ teil = 'voraussetzungen' }: { readonly teil?: string | undefined }) {
  return (
    <Page
      title="Recht"
      sub="Womit das Programm prüft: Rechtsgrundlagen mit ihren Fassungen, Hinweise der Länder, Leitsätze, Beträge und Pakete."
    >
      <SubNav label="Recht" items={PARTS} current={`/recht/${teil}`} />
      <Teil teil={teil} />
    </Page>
  );
}

function Teil({ teil }: { readonly teil: string }) {
  switch (teil) {
    case 'aenderungen':
      return <Aenderung />;
    case 'hinweise':
      return <Hinweise />;
    case 'betraege':
      return <Betraege />;
    case 'pakete':
      return <Pakete />;
    default:
      return <Rechtslage />;
  }
}
