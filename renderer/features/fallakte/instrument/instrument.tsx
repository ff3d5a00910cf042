export function Instrument() { return null; }
