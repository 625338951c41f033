/** Longest side in pixels of what is kept on the device: what the server keeps (`platform/images/photo.ts`). */
const longestSide = 1600;
/** The largest file that is opened: what cameras of phones make. */
export const mostBytes = 25 * 1024 * 1024;
/** A drawing that is larger than this is no photo of a visit; a device holds many of these. */
const mostKept = 4 * 1024 * 1024;

/** Why a photo is not kept: the word stands in `eventsVisits:photos`. */
export class PhotoProblem extends Error {
  readonly reason: 'tooLarge' | 'unreadable';

  constructor(reason: 'tooLarge' | 'unreadable') {
    super(reason);
    this.reason = reason;
  }
}

/** A photo as the API takes it: its bytes as base64. */
export interface PhotoToSend {
  name: string;
  content: string;
}

/**
 * A photo drawn anew on the device: upright, no larger than the server keeps, as JPEG. Where it was taken and by which
 * camera is gone before it waits for the network, and ten megabytes of a camera become a few hundred kilobytes.
 *
 * @throws PhotoProblem
 */
export async function photoToSend(file: File): Promise<PhotoToSend> {
  if (file.size > mostBytes) throw new PhotoProblem('tooLarge');
  const drawn = await redraw(file).catch(() => null);
  if (!drawn) throw new PhotoProblem('unreadable');
  if (drawn.size > mostKept) throw new PhotoProblem('tooLarge');
  return {
    name: `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`,
    content: await base64Of(drawn),
  };
}

async function redraw(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // What is transparent becomes paper, as the server draws it.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((taken) => canvas.toBlob(taken, 'image/jpeg', 0.82));
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
