import { Page } from '#renderer/ui/page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Einlesen } from './einlesen.tsx';
import { Entscheidungen } from './entscheidungen.tsx';
import { Halbjahr } from './halbjahr.tsx';
import { Lenkungskreis } from './lenkungskreis.tsx';
import { Sitzungen } from './sitzungen.tsx';
import { UebergabeTraeger } from './uebergabe-traeger.tsx';
import { Weitergaben } from './weitergaben.tsx';

const PARTS = [
  { path: '/austausch/einlesen', name: 'Liste einlesen' },
  { path: '/austausch/statistik', name: 'Halbjahresstatistik' },
  { path: '/austausch/uebergabe', name: 'Übergabe an Träger' },
  { path: '/austausch/lenkungskreis', name: 'Lenkungskreis' },
  { path: '/austausch/entscheidungen', name: 'Grundsatzentscheidungen' },
  { path: '/austausch/sitzungen', name: 'Sitzungen' },
  { path: '/austausch/weitergaben', name: 'Weitergaben' },
];

/** What comes into the house and what leaves it. */
export function AustauschPage({ teil = 'einlesen' }: { readonly teil?: string | undefined }) {
  return (
    <Page title="Austausch">
      <SubNav label="Austausch" items={PARTS} current={`/austausch/${teil}`} />
      {teil === 'uebergabe' ? (
        <UebergabeTraeger />
      ) : teil === 'statistik' ? (
        <Halbjahr />
      ) : teil === 'lenkungskreis' ? (
        <Lenkungskreis />
      ) : teil === 'entscheidungen' ? (
        <Entscheidungen />
      ) : teil === 'sitzungen' ? (
        <Sitzungen />
      ) : teil === 'weitergaben' ? (
        <Weitergaben />
      ) : (
        <Einlesen />
      )}
    </Page>
  );
}
