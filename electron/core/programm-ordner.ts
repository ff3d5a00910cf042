import { join } from 'node:path';

/** Installers that were checked, beside the user's settings. Main starts nothing from elsewhere. */
export const programmordner = (userData: string): string => join(userData, 'Aktualisierung');
