/**
 * How the process of the core is started, by whichever host. The part of the heap where new objects live is kept at
 * 8 MiB: a list of 10,000 people leaves gigabytes of short-lived objects behind, and with the default the process
 * grows 150 MB higher without being any quicker (measured, docs/leistung.md).
 */
export const CORE_FLAGS: readonly string[] = ['--max-semi-space-size=8'];
