/** What the Wiederherstellungsblatt says; drawn as a paper like every other. */
export type Blatt = {
  readonly words: readonly string[];
  readonly registerId: string;
  readonly beispiel: boolean;
  readonly name: string;
  readonly behoerde: string | null;
};
