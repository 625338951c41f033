import { fontFiles } from '../fonts.ts';

/** Pixels for each unit of the drawing: sharp enough on paper (about 250 dots an inch). */
const scale = 2.5;

/**
 * Draws an SVG to PNG, for files that don't take SVG (older Word). The program is loaded at the
 * first call.
 *
 * @returns the picture's bytes and its size in pixels
 */
export async function rasterise(
  svg: string,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Tinos' },
  }).render();
  return { png: image.asPng(), width: image.width, height: image.height };
}
