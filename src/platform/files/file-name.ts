import { extname } from 'node:path';
import { extensions, type MediaType } from './media-types.ts';

const longest = 200;

/**
 * Makes a name safe to show and to save under: the last part of a path, without control and
 * direction-turning characters, with an extension that says what the file is.
 */
export function safeFileName(name: string, type: MediaType): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extname(bare);
  const stem = bare.slice(0, bare.length - extension.length) || 'file';
  const kept = sameKind(extension, type) ? extension : `${extension}.${extensions[type]}`;
  return `${[...stem].slice(0, longest - kept.length).join('')}${kept}`;
}

/** Other spellings of the same extension stay as the person wrote them. */
function sameKind(extension: string, type: MediaType): boolean {
  const other: Partial<Record<MediaType, RegExp>> = {
    'image/jpeg': /^\.jpe?g$/i,
    'text/html': /^\.x?html?$/i,
    'text/plain': /^\.(txt|text|md|tsv|log)$/i,
  };
  return (other[type] ?? new RegExp(`^\\.${extensions[type]}$`, 'i')).test(extension);
}
