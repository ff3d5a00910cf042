import { useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Anschreiben } from './anschreiben.tsx';
import { Boegen } from './boegen.tsx';
import { FundKarte, type Fund } from './fund-karte.tsx';
import { KennungFeld } from './kennung-feld.tsx';
import { karteIn } from './karte-entwurf.ts';
import { Ruecklauf } from './ruecklauf.tsx';
import { Scans } from './scans.tsx';

const PARTS = [
  { path: '/papiere/ruecklauf', name: 'Rücklauf' },
  { path: '/papiere/boegen', name: 'Bögen ausgeben' },
  { path: '/papiere/anschreiben', name: 'Anschreiben' },
  { path: '/papiere/scans', name: 'Scans' },
];

/** What went out on paper and what comes back. A code can be typed or scanned anywhere on this page. */
export function PapierePage({ teil = 'ruecklauf' }: { readonly teil?: string | undefined }) {
  const state: unknown = useHistoryState();
  const [fund, setFund] = useState<Fund | null>(() => fundIn(state));
  useWiederOffen('papiere/karte/', (_, inhalt) => {
    const karte = karteIn(inhalt);
    if (karte !== null && karte.art !== 'bogen') setFund((before) => before ?? karte);
  });
  return (
    <Page title="Papiere" sub="Was hinausging, was zurückkommt und bei wem man nachfragt.">
      <SubNav label="Papiere" items={PARTS} current={`/papiere/${teil}`} />
      <KennungFeld onFund={setFund} />
      {fund !== null && <FundKarte fund={fund} onClose={() => setFund(null)} />}
      {teil === 'anschreiben' ? (
        <Anschreiben onAntwort={setFund} />
      ) : teil === 'boegen' ? (
        <Boegen />
      ) : teil === 'scans' ? (
        <Scans />
      ) : (
        <Ruecklauf onOpen={(verweisId) => setFund({ art: 'verweis', verweisId })} />
      )}
    </Page>
  );
}

/** A referral handed over by a Fallakte with the address. */
function fundIn(state: unknown): Fund | null {
  if (typeof state !== 'object' || state === null || !('verweisId' in state)) return null;
  return typeof state.verweisId === 'string' ? { art: 'verweis', verweisId: state.verweisId } : null;
}
