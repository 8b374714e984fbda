import 'server-only';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';

/** A file to be packed: a small one whole, a large one as it is made. Paths use `/`. */
export type ZipPart = { path: string; body: Buffer | AsyncIterable<Buffer> };

/** The time a file was made stands inside it, if anywhere, so that the same parts give the same bytes. */
const sameTime = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true };
/** Below this, packing saves less than what a reader pays for it. */
const WORTH_PACKING = 4_096;
const MOST_WAITING = 1024 * 1024;

/**
 * A ZIP as a stream of bytes, its parts in the order in which they come and no more of them in memory than the reader
 * has yet to take, however many there are. A failing part ends the stream with its error.
 */
export function packZip(parts: AsyncIterable<ZipPart>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // How far the packer has come; its types leave that out.
  const packed = () => (zip as unknown as { outputStreamCursor: number }).outputStreamCursor;
  zip.on('error', (error: Error) => output.destroy(error));
  void add(zip, output, packed, parts).catch((error: Error) => output.destroy(error));
  return output;
}

async function add(zip: ZipFile, output: Readable, packed: () => number, parts: AsyncIterable<ZipPart>): Promise<void> {
  let added = 0;
  let open: Readable | null = null;
  output.once('close', () => open?.destroy());
  for await (const { path, body } of parts) {
    if (output.destroyed) return;
    if (Buffer.isBuffer(body)) {
      const small = body.length < WORTH_PACKING;
      zip.addBuffer(body, path, { ...sameTime, compress: !small });
      added += small ? body.length : 0;
    } else {
      const source = Readable.from(body, { objectMode: false });
      open = source;
      source.once('error', (error) => output.destroy(error));
      const ended = once(source, 'close');
      zip.addReadStream(source, path, { ...sameTime, compressionLevel: 4 });
      await ended;
      added = packed();
    }
    while (added - packed() > MOST_WAITING || (output as unknown as { writableNeedDrain: boolean }).writableNeedDrain) {
      if (output.destroyed) return;
      if (added - packed() > MOST_WAITING) await setImmediate();
      else await drained(output);
    }
  }
  zip.end();
}

function drained(output: Readable): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      output.off('drain', go).off('close', go);
      resolve();
    };
    output.on('drain', go).on('close', go);
  });
}
