type Zugang = { readonly id: string; readonly rechte: readonly string[]; readonly aktiv: boolean };

/** Why a user's rights cannot be changed like this; null if they can. Somebody must always be able to manage users. */
export function rechteHindernis(
  alle: readonly Zugang[],
  id: string,
  danach: { readonly rechte: readonly string[]; readonly aktiv: boolean },
): string | null {
  const bleibt = (zugang: Zugang) => zugang.aktiv && zugang.rechte.includes('verwalten');
  const andere = alle.some((zugang) => zugang.id !== id && bleibt(zugang));
  if (andere || (danach.aktiv && danach.rechte.includes('verwalten'))) return null;
  return 'Mindestens eine Person muss die Benutzer verwalten können. Erteilen Sie zuerst jemand anderem dieses Recht.';
}
