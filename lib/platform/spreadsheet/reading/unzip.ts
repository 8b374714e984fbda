import { crc32, inflateRawSync } from 'node:zlib';
import { refuse, succeed, type Result } from '../../result';
import type { SheetProblem } from './types';

const MOST_ENTRIES = 500;
/** A workbook of 20,000 rows unpacks to a third of this. */
const MOST_UNPACKED = 48 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Where the list of contents begins and how many it names: it stands at the end, before a comment. */
function findContents(zip: Buffer): { at: number; count: number } | null {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === END) return { at: zip.readUInt32LE(at + 16), count: zip.readUInt16LE(at + 10) };
  }
  return null;
}

/**
 * The XML parts of a packed workbook, unpacked up to a limit that is counted and not believed: a zip of a few kB can
 * say it holds little and unpack to gigabytes. Nothing else in it is touched. Encrypted and split files are unreadable.
 */
export function unzipXml(zip: Buffer): Result<Map<string, Buffer>, { reason: SheetProblem }> {
  const parts = new Map<string, Buffer>();
  let left = MOST_UNPACKED;
  try {
    const contents = findContents(zip);
    if (!contents) return refuse('unreadable');
    if (contents.count > MOST_ENTRIES) return refuse('unpacksTooLarge');
    let at = contents.at;
    for (let entry = 0; entry < contents.count; entry += 1) {
      if (zip.readUInt32LE(at) !== ENTRY) return refuse('unreadable');
      const [method, sum, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20)];
      const [nameLength, extra, comment, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
      at += 46 + nameLength + extra + comment;
      if (!/\.xml(\.rels)?$|\.rels$/.test(name)) continue;
      if (zip.readUInt32LE(local) !== LOCAL || (method !== 0 && method !== 8)) return refuse('unreadable');
      const starts = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const body = zip.subarray(starts, starts + packed);
      if (left <= 0 || (method === 0 && body.length > left)) return refuse('unpacksTooLarge');
      const part = method === 0 ? body : inflateRawSync(body, { maxOutputLength: left });
      if (crc32(part) !== sum) return refuse('unreadable');
      left -= part.length;
      parts.set(name, part);
    }
    return succeed(parts);
  } catch (error) {
    // Positions outside the file throw as well as streams that break off.
    return refuse((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacksTooLarge' : 'unreadable');
  }
}
