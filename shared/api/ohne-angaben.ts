// A file of its own: the main process takes this and must not carry the schemas of the contract.
/** An office of which nothing is known but its Land: what the self test and the tests begin with. */
export const OHNE_ANGABEN = {
  amt: null,
  strasse: null,
  plz: null,
  ort: null,
  telefon: null,
  email: null,
  land: 'SN',
  programmName: null,
} as const;
