import { rotgrund } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Gate } from './gate.ts';

type Rotgrund = NonNullable<RecordOf<'ampelentscheidung'>['rotgrund']>;
type Facts = Pick<RecordOf<'ampelentscheidung'>, 'farbe' | 'rotgrund' | 'grund'> & {
  readonly fall: Fall;
  readonly ergebnis: FallErgebnis;
  /** An exclusion stands on the same facts as rot. */
  readonly ausschluss?: boolean;
};

/** A reason in words alone has to say something. */
const OWN_WORDS = 20;

/**
 * Rot needs something that stands against a title and is recorded. What nobody knows, and a passport that is
 * not there, never make rot (000:271-279; 004:185-189).
 */
export const positiverGrundTor: Gate<Facts> = {
  id: 'positiver_grund',
  titel: 'Eine Tatsache, die entgegensteht',
  quelle: 'Projektkonzept: Rot nur aus positiven Gründen; Fehlendes ist kein Grund',
  hindernis: ({ farbe, rotgrund: grund, grund: worte, fall, ergebnis, ausschluss = false }) => {
    if (farbe !== 'rot') return null;
    if (grund === null)
      return ausschluss
        ? 'Ein Ausschluss braucht eine Tatsache, die dazu führt. Bitte wählen Sie, welche; was nur fehlt, führt nie dazu.'
        : 'Rot braucht eine Tatsache, die entgegensteht. Bitte wählen Sie, welche; was nur fehlt, macht nie rot.';
    if (grund === 'sonstiges')
      return worte.trim().length < OWN_WORDS
        ? `Bitte beschreiben Sie in der ${ausschluss ? 'Erläuterung' : 'Begründung'}, welche Tatsache entgegensteht.`
        : null;
    return istBelegt(grund, fall, ergebnis)
      ? null
      : `Zu „${rotgrund.label(grund)}“ ist noch nichts eingetragen. Bitte tragen Sie die Tatsache ein: ${ORT[grund]}`;
  },
};

function istBelegt(grund: Exclude<Rotgrund, 'sonstiges'>, fall: Fall, ergebnis: FallErgebnis): boolean {
  const { hindernis, identitaet, integration, angehoeriger } = fall;
  switch (grund) {
    case 'straftat':
      return fall.verurteilung.length > 0 || hindernis?.verurteilungen === 'vorhanden';
    case 'taeuschung':
      return fall.taeuschung.length > 0 || hindernis?.taeuschungen === 'vorhanden';
    case 'mitwirkung':
      return identitaet?.mitwirkung === 'nicht_erfuellt';
    case 'sicherheit':
      return (
        hindernis?.ausweisungsinteresse === 'vorhanden' || hindernis?.sicherheitserkenntnisse === 'vorhanden'
      );
    case 'grundordnung':
      return integration?.fdgoHinweise === 'vorhanden';
    case 'einreiseverbot':
      return hindernis?.einreiseverbot === 'vorhanden';
    case 'keine_ausreisepflicht':
      return hindernis?.ausreisepflichtVollziehbar === false;
    case 'schulbesuch':
      return angehoeriger.some(({ schulbesuchNachgewiesen }) => schulbesuchNachgewiesen === false);
    case 'zeit':
      return isTimeAgainst(ergebnis);
    default:
      return grund satisfies never;
  }
}

/** Time stands against a route where a condition of time is known and open or closed; unknown time does not. */
function isTimeAgainst({ rechtsgrundlagen }: FallErgebnis): boolean {
  return rechtsgrundlagen.some(({ kriterien }) =>
    kriterien.some(
      ({ typ, zustand, massgeblich }) =>
        massgeblich &&
        typ.split('/').includes('Z') &&
        (zustand === 'offen_ab' || zustand === 'nicht_erfuellt'),
    ),
  );
}

const ORT: Readonly<Record<Exclude<Rotgrund, 'sonstiges'>, string>> = {
  straftat: 'unter Nachweise, Hindernisse oder geschützte Angaben.',
  taeuschung: 'unter Nachweise, Hindernisse oder geschützte Angaben.',
  mitwirkung: 'unter Nachweise, Identität und Pass, „Mitwirkung zurzeit“.',
  sicherheit: 'unter Nachweise, Hindernisse.',
  grundordnung: 'unter Nachweise, Grundordnung und Grundkenntnisse.',
  einreiseverbot: 'unter Nachweise, Hindernisse.',
  keine_ausreisepflicht: 'unter Nachweise, Hindernisse, „vollziehbar ausreisepflichtig“.',
  zeit: 'unter Aufenthalt die Zeiten, von denen die Prüfung abhängt.',
  schulbesuch: 'unter Person und Haushalt bei den Angehörigen.',
};
