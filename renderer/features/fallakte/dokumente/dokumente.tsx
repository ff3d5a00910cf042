export function Dokumente() { return null; }
