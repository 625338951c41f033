/** The packs of law and custom that a centre can stand on; each is a folder beside this file. */
export const packs = ['ua-vet', 'ru-municipal'] as const;
