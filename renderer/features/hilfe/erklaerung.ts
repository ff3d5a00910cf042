/**
 * The statement on accessibility, from what the walk through the program and the stories by keyboard have found. It
 * says no more than they have shown: „vereinbar“ as far as the check reaches, with a finding „teilweise“ and the list of
 * them. What was not tried is named. „Vollständig vereinbar“ it never says: no machine can check that.
 */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';

/** What `npm run barrierefreiheit` has found, place by place. */
export type Rundgang = {
  readonly am: Datum;
  readonly version: string;
  readonly orte: readonly {
    readonly name: string;
    readonly pfad: string;
    /** Stops of the Tab key on the way through the whole window. */
    readonly halte: number;
    readonly funde: readonly string[];
  }[];
};

/** What `npm run tastatur` has found, story by story. */
export type Tastaturlauf = {
  readonly am: Datum;
  readonly version: string;
  readonly geschichten: readonly {
    readonly titel: string;
    readonly ergebnis: 'bestanden' | 'gescheitert';
    /** Controls that were reached with the Tab key, and keys of the arrows. */
    readonly halte: number;
    readonly pfeile: number;
    readonly grund: string | null;
  }[];
};

export type Kontakt = {
  readonly behoerde: string | null;
  readonly amt: string | null;
  readonly telefon: string | null;
  readonly email: string | null;
};

export type Abschnitt = {
  readonly titel: string;
  readonly absaetze: readonly (string | { readonly liste: readonly string[] })[];
};

export function createErklaerung(
  rundgang: Rundgang,
  tastatur: Tastaturlauf | null,
  kontakt: Kontakt,
): readonly Abschnitt[] {
  const mitFund = rundgang.orte.filter(({ funde }) => funde.length > 0);
  const gescheitert = tastatur?.geschichten.filter(({ ergebnis }) => ergebnis === 'gescheitert') ?? [];
  const ganz = mitFund.length === 0 && gescheitert.length === 0 && tastatur !== null;
  return [
    {
      titel: 'Stand der Vereinbarkeit',
      absaetze: [
        `Diese Erklärung gilt für das Programm Bleibeweg, Fassung ${rundgang.version}. Maßstab sind die BITV 2.0 und die EN 301 549, und damit die WCAG 2.2 in der Stufe AA.`,
        ganz
          ? `Soweit die eigene Prüfung reicht, ist das Programm vereinbar: An ${rundgang.orte.length} Orten und in ${tastatur.geschichten.length} Arbeitsabläufen ohne Maus blieb kein Verstoß übrig. Was sie nicht erfasst, steht unter „Was nicht geprüft ist“; vollständig vereinbar nennen wir das Programm deshalb nicht.`
          : 'Das Programm ist teilweise vereinbar. Was die eigene Prüfung gefunden hat, steht unter „Bekannte Mängel“.',
      ],
    },
    {
      titel: 'Was geprüft ist',
      absaetze: [
        `Stand der Prüfung: ${formatDatum(rundgang.am)}, Selbstbewertung durch einen Rundgang des gebauten Programms mit erfundenen Menschen.`,
        {
          liste: [
            `${rundgang.orte.length} Orte: alle Seiten, gefüllt und leer, dazu Menüs, Formulare und Fehlermeldungen, die Einrichtung vom ersten Start an und das Entsperren`,
            'jeder Ort hell, dunkel und mit erzwungenen Farben (hoher Kontrast von Windows) mit den Regeln von axe',
            'jeder Ort bei 400 % (320 Pixel breit) und mit doppelt so großer Schrift: nichts ragt hinaus, nichts liegt übereinander, nur Tabellen rollen seitwärts',
            'jeder Ort mit der Tabulatortaste von Anfang bis Ende: jedes Bedienelement ist erreichbar, und der Fokus ist zu sehen',
            'Namen von Knöpfen, Feldern, Tabellen und Bildern, wie ein Vorleseprogramm sie bekommt',
            'wer am Computer weniger Bewegung eingestellt hat, sieht keine',
            'wo danach etwas behoben wurde, ist der Ort oder der Ablauf allein noch einmal geprüft',
            ...(tastatur === null
              ? []
              : [
                  `${tastatur.geschichten.length} Arbeitsabläufe ohne Maus (${formatDatum(tastatur.am)}): ${
                    tastatur.geschichten.length - gescheitert.length
                  } davon gelingen ganz mit der Tastatur`,
                ]),
          ],
        },
      ],
    },
    {
      titel: 'Bekannte Mängel',
      absaetze:
        mitFund.length === 0 && gescheitert.length === 0
          ? ['Zurzeit ist keiner bekannt.']
          : [
              {
                liste: [
                  ...mitFund.flatMap(({ name, funde }) => funde.map((fund) => `${name}: ${fund}`)),
                  ...gescheitert.map(
                    ({ titel, grund }) =>
                      `Ohne Maus nicht gelungen: ${titel}${grund === null ? '' : ` (${grund})`}`,
                  ),
                ],
              },
            ],
    },
    {
      titel: 'Was nicht geprüft ist',
      absaetze: [
        {
          liste: [
            'Menschen mit Behinderung haben das Programm nicht erprobt, und eine unabhängige Stelle hat es nicht geprüft.',
            'Mit einem Vorleseprogramm (NVDA, JAWS) und mit der Bildschirmlupe von Windows hat niemand gearbeitet; geprüft ist nur, was das Programm ihnen übergibt.',
            'Geprüft ist das Fenster in Chromium, aus dem auch das Programmfenster besteht; unter Windows selbst lief der Rundgang nicht.',
            'Sehr selten, beobachtet auf einem ausgelasteten Computer, blieb der Fokus beim Druck auf die Tabulatortaste einmal im selben Auswahlfeld stehen; der nächste Druck führte weiter. Woran das liegt, ist offen.',
            'Eingescannte Blätter sind Bilder ohne Text. Was auf ihnen steht, ist in den Feldern daneben einzutragen.',
            'PDF-Dateien tragen Überschriften und Lesereihenfolge; nach PDF/UA sind sie nicht geprüft. Wer ein Papier vorgelesen braucht, bekommt es als Word-Datei.',
            ...(tastatur === null
              ? ['Die Arbeitsabläufe ohne Maus sind für diese Fassung nicht durchlaufen.']
              : []),
          ],
        },
      ],
    },
    {
      titel: 'Etwas ist nicht zugänglich?',
      absaetze: [
        kontaktSatz(kontakt),
        'Für Fachverfahren öffentlicher Stellen gilt das Behindertengleichstellungsgesetz Ihres Landes, für Stellen des Bundes das BGG. Bleibt eine Meldung ohne befriedigende Antwort, hilft die Schlichtungs- oder Durchsetzungsstelle, die dort für Ihre Behörde bestimmt ist. Welche das ist, nennt die Erklärung zur Barrierefreiheit auf der Internetseite Ihrer Behörde.',
      ],
    },
  ];
}

function kontaktSatz({ behoerde, amt, telefon, email }: Kontakt): string {
  const wer = [behoerde, amt].filter((each) => each !== null && each !== '').join(', ');
  const wie = [telefon === null ? null : `Telefon ${telefon}`, email].filter(
    (each) => each !== null && each !== '',
  );
  if (wer === '') return 'Sagen Sie es der Stelle, die das Programm betreibt.';
  return wie.length === 0
    ? `Sagen Sie es der Stelle, die das Programm betreibt: ${wer}. Telefon und E-Mail stehen hier, sobald sie unter Einstellungen › Behörde eingetragen sind.`
    : `Sagen Sie es der Stelle, die das Programm betreibt: ${wer}, ${wie.join(', ')}.`;
}

/** The same as a page of the documentation, without an office. */
export function erklaerungAlsText(rundgang: Rundgang, tastatur: Tastaturlauf | null): string {
  const ohne: Kontakt = { behoerde: null, amt: null, telefon: null, email: null };
  const teile = createErklaerung(rundgang, tastatur, ohne).map(({ titel, absaetze }) =>
    [
      `## ${titel}`,
      ...absaetze.map((each) =>
        typeof each === 'string' ? each : each.liste.map((zeile) => `- ${zeile}`).join('\n'),
      ),
    ].join('\n\n'),
  );
  const orte = rundgang.orte.map(
    ({ name, halte, funde }) => `| ${name} | ${halte} | ${funde.length === 0 ? 'keine' : funde.length} |`,
  );
  const geschichten = (tastatur?.geschichten ?? []).map(
    ({ titel, ergebnis, halte, pfeile }) => `| ${titel} | ${ergebnis} | ${halte} | ${pfeile} |`,
  );
  return [
    '# Erklärung zur Barrierefreiheit',
    'Geschrieben von `npm run barrierefreiheit` und `npm run tastatur` aus dem, was sie gefunden haben; im Programm unter Hilfe › Barrierefreiheit.',
    ...teile,
    '## Die Orte des Rundgangs',
    ['| Ort | Halte der Tabulatortaste | Funde |', '| --- | --- | --- |', ...orte].join('\n'),
    ...(geschichten.length === 0
      ? []
      : [
          '## Die Arbeitsabläufe ohne Maus',
          [
            '| Ablauf | Ergebnis | mit Tab erreicht | Pfeiltasten |',
            '| --- | --- | --- | --- |',
            ...geschichten,
          ].join('\n'),
        ]),
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/u, '\n');
}
