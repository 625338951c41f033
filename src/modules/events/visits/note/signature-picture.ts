/** The field in which signatures are drawn, in its own units. */
export const signatureField = { width: 400, height: 160 } as const;

/** A drawn signature as a picture. @param drawing lines of a path; only figures, `M` and `L` (`visit.note.draw`) */
export function signaturePicture(drawing: string): string {
  const { width, height } = signatureField;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${drawing}" fill="none" stroke="#16324f" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
