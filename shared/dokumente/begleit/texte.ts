/**
 * What a paper means, in plain German: short sentences, one thought each, no word of law without its meaning. The
 * companion explains; the paper itself is what counts. Raise `fassung` when a text says something else: translations
 * of the version before are then marked as old.
 */
import type { VorlageId } from '../vorlagen/index.ts';

export type Begleittext = {
  readonly fassung: number;
  readonly titel: string;
  /** Worum geht es? */
  readonly worum: readonly string[];
  /** Was steht auf dem Papier? One line per part. */
  readonly inhalt: readonly string[];
  /** Was soll ich tun? */
  readonly tun: readonly string[];
  /** Was ist wichtig? */
  readonly wichtig: readonly string[];
};

/** The headings, and the sentence on every sheet: a language needs them before any paper can be printed in it. */
export const allgemein: Begleittext = {
  fassung: 1,
  titel: 'Dieses Blatt erklärt ein Papier. Es gilt der deutsche Text auf dem Papier selbst.',
  worum: ['Worum geht es?'],
  inhalt: ['Was steht auf dem Papier?'],
  tun: ['Was soll ich tun?'],
  wichtig: ['Was ist wichtig?'],
};

export const begleittexte = {
  was_fehlt: {
    fassung: 1,
    titel: 'Was fehlt noch?',
    worum: [
      'Sie möchten eine Aufenthaltserlaubnis bekommen.',
      'Das Blatt zeigt: Was haben Sie schon geschafft? Was fehlt noch?',
    ],
    inhalt: [
      'Geschafft: Diese Dinge haben wir schon gesehen.',
      'Das fehlt noch: Diese Papiere oder Nachweise brauchen wir von Ihnen.',
      'Das braucht noch Zeit: Darum kümmern wir uns, oder es kommt erst später.',
      'So geht es weiter: Ihr nächster Schritt und Ihr nächster Termin.',
    ],
    tun: [
      'Bringen Sie mit, was fehlt. Sie müssen nicht alles auf einmal bringen.',
      'Fragen Sie, wenn etwas zu schwer oder zu teuer ist.',
    ],
    wichtig: ['Das Blatt ist keine Entscheidung.', 'Wenn etwas fehlt, heißt das nicht Nein.'],
  },
  unterlagenliste: {
    fassung: 1,
    titel: 'Liste der Unterlagen',
    worum: ['Für Ihren Antrag brauchen wir Nachweise. Diese Liste ist nur für Sie gemacht.'],
    inhalt: [
      'Jede Zeile nennt einen Nachweis, der noch fehlt.',
      'Daneben steht ein Beispiel, was wir annehmen.',
    ],
    tun: [
      'Bringen Sie die Papiere zum Termin mit. Bringen Sie bitte die Originale.',
      'Haken Sie ab, was Sie schon haben.',
    ],
    wichtig: [
      'Sie haben ein Papier nicht? Sagen Sie es uns. Oft gibt es einen anderen Weg.',
      'Geben Sie Ihren Pass nur gegen eine Bescheinigung ab.',
    ],
  },
  anschreiben: {
    fassung: 1,
    titel: 'Unser Brief an Sie',
    worum: [
      'Wir haben in Ihre Akte gesehen.',
      'Wir denken: Vielleicht können Sie eine Aufenthaltserlaubnis bekommen.',
    ],
    inhalt: [
      'Warum wir Ihnen schreiben.',
      'Was Sie mitbringen können.',
      'Wann und wo wir uns treffen können.',
      'Unten ist ein Abschnitt für Ihre Antwort.',
    ],
    tun: ['Antworten Sie uns: mit dem Abschnitt, am Telefon oder persönlich.', 'Kommen Sie zum Gespräch.'],
    wichtig: ['Das Gespräch ist freiwillig.', 'Sie dürfen eine Person mitbringen, der Sie vertrauen.'],
  },
  antrag: {
    fassung: 1,
    titel: 'Antrag auf eine Aufenthaltserlaubnis',
    worum: [
      'Mit diesem Papier beantragen Sie eine Aufenthaltserlaubnis. Wir haben es schon teilweise ausgefüllt.',
    ],
    inhalt: [
      'Ihr Name und Ihre Daten.',
      'Welche Aufenthaltserlaubnis Sie beantragen und nach welchem Gesetz.',
      'Welche Nachweise dabei sind und welche noch kommen.',
      'Platz für Ihre Unterschrift.',
    ],
    tun: [
      'Lesen Sie alles. Stimmt etwas nicht? Streichen Sie es durch und schreiben Sie es richtig.',
      'Unterschreiben Sie und geben Sie das Papier bei uns ab.',
    ],
    wichtig: [
      'Geben Sie nur wahre Angaben an. Falsche Angaben können Ihnen schaden.',
      'Mit dem Antrag ist noch nichts entschieden. Sie bekommen eine Antwort.',
    ],
  },
  rueckmeldebogen: {
    fassung: 1,
    titel: 'Rückmeldebogen',
    worum: ['Sie können Hilfe von einer Beratungsstelle bekommen. Mit diesem Bogen gehen Sie dorthin.'],
    inhalt: [
      'Teil A haben wir ausgefüllt: wer Sie schickt und bis wann wir eine Antwort erwarten.',
      'Teil B füllt die Beratungsstelle aus.',
      'Auf der zweiten Seite stehen alle Beratungsstellen mit Adresse und Telefon.',
    ],
    tun: [
      'Suchen Sie sich eine Beratungsstelle aus. Sie entscheiden selbst, welche.',
      'Gehen Sie innerhalb eines Monats hin und nehmen Sie den Bogen mit.',
      'Die Beratungsstelle füllt ihn aus. Dann kommt er zu uns zurück.',
    ],
    wichtig: [
      'Die Beratung kostet nichts.',
      'Sie haben den Bogen verloren? Sie bekommen einen neuen.',
      'Sie dürfen die Beratungsstelle später wechseln.',
    ],
  },
  erinnerung: {
    fassung: 1,
    titel: 'Erinnerung an den Rückmeldebogen',
    worum: ['Wir haben Ihnen einen Rückmeldebogen gegeben. Er ist noch nicht bei uns zurück.'],
    inhalt: ['Welchen Bogen wir meinen.', 'Bei wem Sie sich melden können.'],
    tun: [
      'Gehen Sie mit dem Bogen zu einer Beratungsstelle. Sie entscheiden selbst, welche.',
      'Waren Sie schon dort? Dann sagen Sie uns kurz Bescheid.',
    ],
    wichtig: [
      'Der Brief ist nur eine Frage. Es geschieht nichts von selbst.',
      'Sie haben den Bogen verloren? Sie bekommen einen neuen.',
    ],
  },
  einwilligung: {
    fassung: 1,
    titel: 'Einwilligung',
    worum: [
      'Wir und die Beratungsstelle möchten über Ihren Fall sprechen.',
      'Das dürfen wir nur, wenn Sie Ja sagen. Dieses Ja heißt Einwilligung.',
    ],
    inhalt: [
      'Wofür die Einwilligung gilt. Sie können jedes Kästchen einzeln ankreuzen.',
      'Wer welche Angaben bekommt.',
      'Wie Sie Ihr Ja zurücknehmen können.',
    ],
    tun: [
      'Lesen Sie jeden Punkt oder lassen Sie ihn sich erklären.',
      'Kreuzen Sie nur an, was Sie wollen. Dann unterschreiben Sie.',
    ],
    wichtig: [
      'Die Einwilligung ist freiwillig. Ein Nein schadet Ihnen nicht.',
      'Sie können Ihr Ja jederzeit zurücknehmen. Ein kurzer Brief oder ein Besuch genügt.',
    ],
  },
  widerruf: {
    fassung: 1,
    titel: 'Sie haben Ihr Ja zurückgenommen',
    worum: ['Sie wollen nicht mehr, dass wir Angaben weitergeben. Das Papier bestätigt es.'],
    inhalt: ['Was Sie zurückgenommen haben.', 'Ab welchem Tag das gilt.', 'Was jetzt anders ist.'],
    tun: ['Sie müssen nichts weiter tun. Heben Sie das Papier auf.'],
    wichtig: [
      'Ihr Widerruf schadet Ihnen nicht.',
      'Was vorher geschehen ist, bleibt gültig. Sie können später wieder Ja sagen.',
    ],
  },
  integrationsfahrplan: {
    fassung: 1,
    titel: 'Integrationsfahrplan',
    worum: ['Der Fahrplan zeigt Ihren Weg zu einer Aufenthaltserlaubnis. Wir machen ihn zusammen mit Ihnen.'],
    inhalt: [
      'Ihr Ziel und wo Sie heute stehen.',
      'Die Schritte: was, wer, bis wann und welcher Nachweis.',
      'Was wir dazu tun.',
      'Wann wir wieder zusammen darauf sehen.',
    ],
    tun: [
      'Sagen Sie, wenn ein Schritt zu schwer ist oder die Zeit zu kurz.',
      'Unterschreiben Sie, wenn Sie einverstanden sind.',
      'Bringen Sie Nachweise, sobald Sie sie haben.',
    ],
    wichtig: [
      'Der Fahrplan kann geändert werden. Melden Sie sich früh.',
      'Ein Schritt klappt nicht? Dann sprechen wir zuerst miteinander.',
    ],
  },
  integrationsvereinbarung: {
    fassung: 1,
    titel: 'Integrationsvereinbarung',
    worum: [
      'Sie erfüllen die Voraussetzungen für eine Aufenthaltserlaubnis.',
      'Die Vereinbarung sagt, was danach wichtig bleibt.',
    ],
    inhalt: [
      'Welche Aufenthaltserlaubnis Sie bekommen und wie lange.',
      'Was Sie tun sollen: zum Beispiel arbeiten, Deutsch lernen, den Pass besorgen.',
      'Was wir tun.',
      'Wann wir vor dem Ende noch einmal darauf sehen.',
    ],
    tun: [
      'Lesen Sie jeden Punkt. Fragen Sie nach.',
      'Unterschreiben Sie, wenn Sie einverstanden sind.',
      'Heben Sie Nachweise auf und bringen Sie sie mit.',
    ],
    wichtig: [
      'Etwas klappt nicht? Melden Sie sich, bevor die Frist vorbei ist.',
      'Nichts geschieht von selbst. Wir sprechen zuerst mit Ihnen.',
    ],
  },
  gemeinsamer_plan: {
    fassung: 1,
    titel: 'Gemeinsamer Plan',
    worum: ['Der Plan gilt für Sie beide. Jede Person hat einen eigenen Weg und eigene Schritte.'],
    inhalt: [
      'Das Ziel jeder Person.',
      'Die Schritte jeder Person: was, bis wann, welcher Nachweis.',
      'Der nächste Termin.',
    ],
    tun: ['Jede Person liest ihren Teil und unterschreibt selbst.', 'Sagen Sie, wenn etwas nicht stimmt.'],
    wichtig: [
      'Keine Person unterschreibt für die andere.',
      'Sie trennen sich? Dann gilt für jede Person ein eigener Plan. Sprechen Sie mit uns.',
    ],
  },
  ueberpruefung: {
    fassung: 1,
    titel: 'Protokoll der Überprüfung',
    worum: ['Wir haben zusammen auf Ihre Schritte gesehen. Das Papier hält fest, was dabei herauskam.'],
    inhalt: [
      'Jeder Schritt und ob er geschafft ist: ja, zum Teil oder noch nicht.',
      'Welchen Nachweis wir gesehen haben.',
      'Wann wir uns wieder treffen.',
    ],
    tun: ['Lesen Sie, ob alles stimmt. Dann unterschreiben Sie.', 'Merken Sie sich den nächsten Termin.'],
    wichtig: ['Noch nicht geschafft heißt nicht: vorbei. Wir suchen mit Ihnen einen Weg.'],
  },
  zusicherung: {
    fassung: 1,
    titel: 'Zusicherung',
    worum: [
      'Wir versprechen Ihnen schriftlich eine Aufenthaltserlaubnis, wenn Sie noch etwas Bestimmtes tun.',
    ],
    inhalt: ['Was Sie noch tun müssen.', 'Bis wann.', 'Was Sie dann bekommen.'],
    tun: ['Erledigen Sie, was im Papier steht, vor dem genannten Tag.', 'Bringen Sie uns den Nachweis.'],
    wichtig: [
      'Wenn sich etwas Wichtiges ändert, kann die Zusicherung ihre Kraft verlieren. Melden Sie uns Änderungen.',
      'Die Zeit reicht nicht? Melden Sie sich vorher.',
    ],
  },
  zug_um_zug: {
    fassung: 1,
    titel: 'Schritt für Schritt zum Pass',
    worum: ['Sie brauchen einen Pass. Das Papier sagt: Sie tun etwas, dann tun wir etwas.'],
    inhalt: ['Links stehen Ihre Schritte, rechts unsere.', 'Welcher Nachweis zu jedem Schritt gehört.'],
    tun: ['Machen Sie den nächsten Schritt.', 'Lassen Sie sich jeden Besuch bei der Botschaft bestätigen.'],
    wichtig: [
      'Es zählt, dass Sie sich bemühen. Auch eine Absage ist ein Nachweis.',
      'Sie können einen Schritt nicht tun, zum Beispiel aus Angst um Ihre Familie? Sagen Sie es uns oder Ihrer Beratung.',
    ],
  },
  passbemuehungen: {
    fassung: 1,
    titel: 'Blatt für Ihre Wege zum Pass',
    worum: ['Auf diesem Blatt sammeln Sie, was Sie für Ihren Pass getan haben.'],
    inhalt: ['Jede Zeile ist ein Besuch, ein Anruf oder ein Brief: wann, wo, was war das Ergebnis.'],
    tun: [
      'Nehmen Sie das Blatt zu jedem Termin mit.',
      'Bitten Sie um Stempel oder Unterschrift. Gibt es keinen, schreiben Sie auf, mit wem Sie gesprochen haben.',
    ],
    wichtig: ['Werfen Sie keine Belege weg: Fahrkarten, Briefe, Fotos von der Terminbuchung helfen Ihnen.'],
  },
  arbeitgeber: {
    fassung: 1,
    titel: 'Bescheinigung für Arbeitgeber',
    worum: ['Das Papier erklärt einem Betrieb, ob und wie Sie arbeiten dürfen.'],
    inhalt: [
      'Was Sie heute arbeiten dürfen.',
      'Wie die Erlaubnis beantragt wird und wie lange es dauert.',
      'Wer im Amt Fragen beantwortet.',
    ],
    tun: ['Zeigen Sie das Papier dem Betrieb.', 'Kommen Sie mit dem Angebot zu uns, bevor Sie anfangen.'],
    wichtig: [
      'Fangen Sie nicht ohne Erlaubnis an.',
      'Auf dem Papier steht nur, was der Betrieb wissen muss.',
    ],
  },
  betreuungswechsel: {
    fassung: 1,
    titel: 'Neue Beratungsstelle',
    worum: ['Sie wechseln die Beratungsstelle. Das Papier sagt beiden Stellen Bescheid.'],
    inhalt: ['Welche Stelle bisher half, welche jetzt hilft und ab wann.', 'Wer den Wechsel gewünscht hat.'],
    tun: ['Vereinbaren Sie einen Termin bei der neuen Stelle.'],
    wichtig: ['Sie dürfen wählen. Der Wechsel hat keine Nachteile für Sie.'],
  },
  ausschluss: {
    fassung: 1,
    titel: 'Das Programm endet für Sie',
    worum: ['Wir können Sie im Programm zurzeit nicht weiter begleiten. Der Brief erklärt, warum.'],
    inhalt: ['Der Grund.', 'Was weiter gilt.', 'Was Ihren Fall wieder öffnen kann.'],
    tun: [
      'Lesen Sie den Grund. Sie finden ihn falsch? Schreiben Sie uns oder kommen Sie.',
      'Holen Sie sich Rat bei einer Beratungsstelle oder einer Anwältin oder einem Anwalt.',
    ],
    wichtig: [
      'Der Brief entscheidet nicht über Ihre Duldung und nicht über einen Antrag.',
      'Wenn sich etwas ändert, sehen wir neu hin.',
    ],
  },
  auskunft: {
    fassung: 1,
    titel: 'Was wir über Sie gespeichert haben',
    worum: ['Sie haben das Recht zu wissen, was über Sie gespeichert ist. Hier steht alles.'],
    inhalt: [
      'Ihre Daten, nach Themen geordnet.',
      'Woher sie kommen, wer sie bekommen hat und wann sie gelöscht werden.',
    ],
    tun: ['Sehen Sie nach, ob etwas falsch ist. Sagen Sie es uns, dann berichtigen wir es.'],
    wichtig: ['Das Papier gehört Ihnen. Zeigen Sie es nur Menschen, denen Sie vertrauen.'],
  },
} as const satisfies Partial<Record<VorlageId, Begleittext>>;

export type BegleitId = keyof typeof begleittexte;

export function isBegleitId(vorlage: string): vorlage is BegleitId {
  return Object.hasOwn(begleittexte, vorlage);
}
