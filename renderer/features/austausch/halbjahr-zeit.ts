/** The half-year that is looked at. */
export type Zeit = { readonly jahr: number; readonly halbjahr: 1 | 2 };
