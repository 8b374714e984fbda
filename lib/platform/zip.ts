import 'server-only';
import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw, crc32, deflateRawSync } from 'node:zlib';
import { centralRecord, dataDescriptor, endRecords, localHeader, MOST_BYTES, type ZipEntry } from './zip-records';

/** A file to be packed: a small one whole, a large one as it is made. Paths use `/`. */
export type ZipPart = { path: string; body: Buffer | AsyncIterable<Buffer> };

/** Below this, packing saves less than what a reader pays for it. */
const WORTH_PACKING = 4_096;
const LEVEL = 4;
const CHUNK = 128 * 1024;

/**
 * A ZIP as a stream of bytes, its parts in the order in which they come and no more of them in memory than the reader
 * has yet to take, however many there are. A failing part ends the stream with its error, and a reader who leaves early
 * ends the parts. The time a file was made stands inside it, if anywhere, so that the same parts give the same bytes.
 */
export function packZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): Readable {
  return Readable.from(inChunks(archive(parts)), { objectMode: false, highWaterMark: CHUNK });
}

async function* archive(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory = new Pile();
  let [offset, count] = [0, 0];
  for await (const { path, body } of parts) {
    const entry: ZipEntry = { name: Buffer.from(path), offset, streamed: !Buffer.isBuffer(body), packed: true, crc: 0, size: 0, packedSize: 0 };
    for await (const bytes of Buffer.isBuffer(body) ? wholeEntry(entry, body) : streamedEntry(entry, body)) {
      offset += bytes.length;
      yield bytes;
    }
    directory.add(centralRecord(entry));
    count += 1;
  }
  yield* directory.pieces();
  yield endRecords({ count, offset, length: directory.length });
}

function* wholeEntry(entry: ZipEntry, body: Buffer): Generator<Buffer> {
  const packed = body.length < WORTH_PACKING ? body : deflateRawSync(body, { level: LEVEL });
  Object.assign(entry, { packed: packed !== body, crc: crc32(body), size: body.length, packedSize: packed.length });
  yield localHeader(entry);
  yield packed;
}

/** What is packed as it comes: how long it became stands behind it, for nobody knew before. */
async function* streamedEntry(entry: ZipEntry, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield localHeader(entry);
  async function* counted() {
    for await (const bytes of body) {
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const packer = createDeflateRaw({ level: LEVEL, chunkSize: CHUNK });
  // What ends early or fails on either side ends the other; the error comes out of the loop below.
  pipeline(Readable.from(counted(), { objectMode: false }), packer, () => undefined);
  for await (const bytes of packer as AsyncIterable<Buffer>) {
    entry.packedSize += bytes.length;
    yield bytes;
  }
  if (Math.max(entry.size, entry.packedSize) > MOST_BYTES) throw new Error(`${entry.name.toString()} is larger than four gigabytes`);
  yield dataDescriptor(entry);
}

/** Many small buffers as few larger ones. */
class Pile {
  length = 0;
  private done: Buffer[] = [];
  private open: Buffer[] = [];
  private waiting = 0;

  add(bytes: Buffer): void {
    this.open.push(bytes);
    this.length += bytes.length;
    this.waiting += bytes.length;
    if (this.waiting >= CHUNK) this.close();
  }

  pieces(): Buffer[] {
    this.close();
    return this.done;
  }

  private close(): void {
    if (this.waiting > 0) this.done.push(Buffer.concat(this.open));
    this.open = [];
    this.waiting = 0;
  }
}

/** A hundred thousand small texts are not handed on one by one. */
async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let waiting = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    waiting += piece.length;
    if (waiting < CHUNK) continue;
    yield pieces.length === 1 ? piece : Buffer.concat(pieces);
    pieces = [];
    waiting = 0;
  }
  if (waiting > 0) yield Buffer.concat(pieces);
}
