/** A file in a ZIP as its records tell of it. */
export type ZipEntry = {
  name: Buffer;
  /** Where its local header begins. */
  offset: number;
  /** Size and checksum were not known before it was written; they follow it. */
  streamed: boolean;
  packed: boolean;
  crc: number;
  size: number;
  packedSize: number;
};

/** So much fits into a record's plain fields; what is as large or larger stands in those of ZIP64. */
export const MOST_BYTES = 0xfffffffe;
const MOST_ENTRIES = 0xfffe;

const DAY = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** Written by a Unix of today, as a plain file that its owner and group may change. */
const MADE_BY = (3 << 8) | 63;
const FILE_MODE = 0o100664;
const VERSION = 20;
const VERSION_64 = 45;
const [SIZES_FOLLOW, UTF_8] = [1 << 3, 1 << 11];

/** Fields of two, four and eight bytes one after the other, the least of each first. */
function record(fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[], ...rest: Buffer[]): Buffer {
  const own = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) own.writeBigUInt64LE(BigInt(value), at);
    else own.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return rest.length > 0 ? Buffer.concat([own, ...rest]) : own;
}

const flagsOf = ({ streamed }: ZipEntry) => UTF_8 | (streamed ? SIZES_FOLLOW : 0);
const methodOf = ({ packed }: ZipEntry) => (packed ? 8 : 0);

export function localHeader(entry: ZipEntry): Buffer {
  const known = entry.streamed ? { crc: 0, packedSize: 0, size: 0 } : entry;
  const what = [[4, 0x04034b50], [2, VERSION], [2, flagsOf(entry)], [2, methodOf(entry)], [2, 0], [2, DAY]] as const;
  return record([...what, [4, known.crc], [4, known.packedSize], [4, known.size], [2, entry.name.length], [2, 0]], entry.name);
}

export function dataDescriptor({ crc, packedSize, size }: ZipEntry): Buffer {
  return record([[4, 0x08074b50], [4, crc], [4, packedSize], [4, size]]);
}

export function centralRecord(entry: ZipEntry): Buffer {
  const far = entry.offset > MOST_BYTES;
  const extra = far ? record([[2, 1], [2, 8], [8, entry.offset]]) : Buffer.alloc(0);
  return record(
    [
      ...([[4, 0x02014b50], [2, MADE_BY], [2, far ? VERSION_64 : VERSION], [2, flagsOf(entry)], [2, methodOf(entry)], [2, 0], [2, DAY]] as const),
      ...([[4, entry.crc], [4, entry.packedSize], [4, entry.size], [2, entry.name.length], [2, extra.length], [2, 0], [2, 0], [2, 0]] as const),
      ...([[4, FILE_MODE * 0x10000], [4, far ? 0xffffffff : entry.offset]] as const),
    ],
    entry.name,
    extra,
  );
}

/** What closes the file; more entries or bytes than the old record can count are told in one of ZIP64 before it. */
export function endRecords({ count, offset, length }: { count: number; offset: number; length: number }): Buffer {
  const large = count > MOST_ENTRIES || offset > MOST_BYTES || length > MOST_BYTES;
  const cap = (value: number, most: number) => Math.min(value, most + 1);
  const end = record([
    ...([[4, 0x06054b50], [2, 0], [2, 0], [2, cap(count, MOST_ENTRIES)], [2, cap(count, MOST_ENTRIES)]] as const),
    ...([[4, cap(length, MOST_BYTES)], [4, cap(offset, MOST_BYTES)], [2, 0]] as const),
  ]);
  if (!large) return end;
  const end64 = record([[4, 0x06064b50], [8, 44], [2, MADE_BY], [2, VERSION_64], [4, 0], [4, 0], [8, count], [8, count], [8, length], [8, offset]]);
  const locator = record([[4, 0x07064b50], [4, 0], [8, offset + length], [4, 1]]);
  return Buffer.concat([end64, locator, end]);
}
