/** How the word begins by which plans promise consultations as a form of work, in Ukrainian and in Russian. */
export const promisedForm = 'консультац';
