import { AuswertungPage } from '#renderer/features/auswertung/auswertung-page.tsx';
import { VergleichPage } from '#renderer/features/auswertung/vergleich-page.tsx';
import { BerichtPage } from '#renderer/features/programm/bericht-page.tsx';
import { ProgrammPage } from '#renderer/features/programm/programm-page.tsx';
import { ZielgruppePage } from '#renderer/features/programm/zielgruppe-page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';

const PARTS = [
  { path: '/auswertung/zahlen', name: 'Zahlen' },
  { path: '/auswertung/vergleich', name: 'Vergleich' },
  { path: '/auswertung/zielgruppe', name: 'Zielgruppe' },
  { path: '/auswertung/bericht', name: 'Bericht' },
  { path: '/auswertung/programm', name: 'Programm' },
];

/** What the programme has come to, whom it addresses and what is said about it outside. */
export function AuswertungRoom({ teil = 'zahlen' }: { readonly teil?: string | undefined }) {
  const nav = <SubNav label="Auswertung" items={PARTS} current={`/auswertung/${teil}`} />;
  switch (teil) {
    case 'vergleich':
      return <VergleichPage nav={nav} />;
    case 'zielgruppe':
      return <ZielgruppePage nav={nav} />;
    case 'bericht':
      return <BerichtPage nav={nav} />;
    case 'programm':
      return <ProgrammPage nav={nav} />;
    default:
      return <AuswertungPage nav={nav} />;
  }
}
