import { Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { assertNever } from '#shared/lib/assert.ts';
import { BogenKarte } from './bogen-karte.tsx';
import { BriefAntwort } from './brief-antwort.tsx';
import type { OhnePerson } from './karte-entwurf.ts';
import { Karte } from './karte.tsx';
import { SelbstKarte } from './selbst-karte.tsx';

type Gefunden = Output<'rueckmeldung.find'>['fund'];
/** What a code led to; a referral is named by its id, so that the card shows it as it is now. */
export type Fund =
  | Exclude<Gefunden, { readonly art: 'bogen' }>
  | { readonly art: 'verweis'; readonly verweisId: string }
  | OhnePerson;

/** A sheet of which nothing is known but that somebody holds it. */
export const OHNE_KENNUNG: OhnePerson = {
  art: 'selbst',
  dokumentId: null,
  traegerId: null,
  code: null,
  verbraucht: null,
  person: null,
};

type Props = { readonly fund: Fund; readonly onClose: () => void };

/** The paper in hand: what it is, and what can be recorded from it. */
export function FundKarte({ fund, onClose }: Props) {
  switch (fund.art) {
    case 'verweis':
      return <BogenKarte key={fund.verweisId} verweisId={fund.verweisId} onClose={onClose} />;
    case 'blanko':
      return (
        <SelbstKarte
          key={fund.dokumentId}
          bogen={{
            art: 'selbst',
            dokumentId: fund.dokumentId,
            traegerId: fund.traegerId,
            code: fund.code,
            verbraucht: fund.verbraucht,
            person: null,
          }}
          onClose={onClose}
        />
      );
    case 'selbst':
      return <SelbstKarte key={fund.dokumentId} bogen={fund} onClose={onClose} />;
    case 'brief':
      return <BriefAntwort key={fund.anschreibenId} brief={fund} onClose={onClose} />;
    case 'nicht_ausgehaendigt':
      return (
        <Karte titel={`Rückmeldebogen für ${fund.person.name}`} onClose={onClose}>
          <Callout>
            Dieser Bogen wurde geschrieben, aber nie als ausgehändigt eingetragen; deshalb läuft dafür keine
            Frist. Tragen Sie die Aushändigung in der Akte nach, dann lässt sich die Rückmeldung aufnehmen.
          </Callout>
          <div>
            <LinkButton href={`/faelle/${fund.person.id}/dokumente`}>Zur Akte</LinkButton>
          </div>
        </Karte>
      );
    case 'anderes':
      return (
        <Karte titel={fund.titel} onClose={onClose}>
          <Text>Dieses Papier gehört nicht zum Rücklauf.</Text>
          {fund.person !== null && (
            <div>
              <LinkButton href={`/faelle/${fund.person.id}/dokumente`}>
                Zur Akte von {fund.person.name}
              </LinkButton>
            </div>
          )}
        </Karte>
      );
    default:
      return assertNever(fund);
  }
}
