import { unionOf } from '../rules';
import { FEWEST_PEOPLE } from '../types';

/** One number of a table and the people behind it. */
export type Cell = { count: number; people: ReadonlySet<string> };
/** Rows and columns by index; all cells where they cross are held back together. */
export type Block = { rows: Set<number>; columns: Set<number> };

export const isSmall = (people: ReadonlySet<string>): boolean => people.size > 0 && people.size < FEWEST_PEOPLE;

/**
 * The blocks to hold back so that the table can stand with all its sums. They share no row and no column, hold every
 * cell with too few people, have two rows and two columns at least, and each of their lines has five people or more.
 * What such a block leaves to be worked out is sums of whole lines and nothing else (docs/adr/0071). Every row and
 * column of the table must have five people or more: then the whole table is such a block, and one is always found.
 */
export function findBlocks(cells: readonly (readonly Cell[])[]): Block[] {
  let blocks = connect(cells);
  for (;;) {
    const open = blocks.find((block) => faultsOf(block, cells) > 0);
    if (!open) return blocks;
    const candidates = ways(open, blocks, cells);
    const best = candidates.reduce((one, other) => (isBetter(other, one) ? other : one));
    blocks = best.blocks;
  }
}

/** Small cells in one row or one column cannot be in different blocks. */
function connect(cells: readonly (readonly Cell[])[]): Block[] {
  let blocks: Block[] = [];
  cells.forEach((line, row) =>
    line.forEach(({ people }, column) => {
      if (!isSmall(people)) return;
      blocks = join(blocks, { rows: new Set([row]), columns: new Set([column]) });
    }),
  );
  return blocks;
}

function join(blocks: readonly Block[], added: Block): Block[] {
  let grown = added;
  let apart = [...blocks];
  for (;;) {
    const touching = apart.filter((block) => meets(block.rows, grown.rows) || meets(block.columns, grown.columns));
    if (touching.length === 0) return [...apart, grown];
    apart = apart.filter((block) => !touching.includes(block));
    const all = [grown, ...touching];
    grown = { rows: new Set(all.flatMap(({ rows }) => [...rows])), columns: new Set(all.flatMap(({ columns }) => [...columns])) };
  }
}

const meets = (one: ReadonlySet<number>, other: ReadonlySet<number>) => [...one].some((index) => other.has(index));

/** How many lines of a block would still say something of too few people. */
function faultsOf({ rows, columns }: Block, cells: readonly (readonly Cell[])[]): number {
  const peopleOf = (pairs: [number, number][]) => unionOf(pairs.map(([row, column]) => cells[row]![column]!.people)).size;
  const short = [
    ...[...rows].map((row) => peopleOf([...columns].map((column) => [row, column]))),
    ...[...columns].map((column) => peopleOf([...rows].map((row) => [row, column]))),
  ].filter((people) => people < FEWEST_PEOPLE).length;
  return short + (rows.size < 2 ? 1 : 0) + (columns.size < 2 ? 1 : 0);
}

type Way = { blocks: Block[]; faults: number; cost: number };

/** Each row and each column that the block could take in, with what would then be held back. */
function ways(block: Block, blocks: readonly Block[], cells: readonly (readonly Cell[])[]): Way[] {
  const others = blocks.filter((other) => other !== block);
  const rows = cells.map((_, row) => row).filter((row) => !block.rows.has(row));
  const columns = (cells[0] ?? []).map((_, column) => column).filter((column) => !block.columns.has(column));
  const grown = [
    ...rows.map((row) => ({ rows: new Set([...block.rows, row]), columns: block.columns })),
    ...columns.map((column) => ({ rows: block.rows, columns: new Set([...block.columns, column]) })),
  ];
  return grown.map((candidate) => {
    const after = join(others, candidate);
    return { blocks: after, faults: after.reduce((sum, one) => sum + faultsOf(one, cells), 0), cost: after.reduce((sum, one) => sum + hiddenBy(one, cells), 0) };
  });
}

/** How much a reader loses: the marks in cells that could have been shown. */
function hiddenBy({ rows, columns }: Block, cells: readonly (readonly Cell[])[]): number {
  let sum = 0;
  for (const row of rows) for (const column of columns) if (!isSmall(cells[row]![column]!.people)) sum += 1 + cells[row]![column]!.count;
  return sum;
}

const isBetter = (one: Way, other: Way) => (one.faults !== other.faults ? one.faults < other.faults : one.cost < other.cost);
