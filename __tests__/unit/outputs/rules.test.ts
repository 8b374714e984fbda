import fc from 'fast-check';
import { decideDots, numberDots, sumOf } from '@/lib/outputs/dots/rules';
import { readLines, showsDots } from '@/lib/outputs/rules';
import { captureListSchema, captureSchema } from '@/lib/outputs/schema';

describe('a list', () => {
  test('is read a line at a time, without what a list is dressed in', () => {
    expect(readLines('- Fælles skranke\n\n  2. Lån en borgerservicemedarbejder \n* Fælles skranke\n2014 blev et godt år')).toEqual([
      'Fælles skranke',
      'Lån en borgerservicemedarbejder',
      '2014 blev et godt år',
    ]);
  });

  test('reading what was read changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zæøå][a-zæøå ]{0,20}$/)), (lines) => {
      const once = readLines(lines.join('\n'));
      expect(readLines(once.join('\n'))).toEqual(once);
    }));
  });

  const about = { eventId: crypto.randomUUID(), clientKey: crypto.randomUUID(), kind: 'idea' };
  test('is refused whole for one CPR number, one line too long or one line too many', () => {
    const problem = (lines: string) => captureListSchema.safeParse({ ...about, lines }).error?.issues[0]?.message;
    expect(problem('Godt\nHun hed 010190-1234')).toMatch(/cprNumber/);
    expect(problem(`Godt\n${'x'.repeat(501)}`)).toMatch(/tooLong/);
    expect(problem(Array.from({ length: 61 }, (_, index) => `Idé ${index}.`).join('\n'))).toMatch(/tooLarge/);
    expect(problem('Godt\nBedre')).toBeUndefined();
    expect(captureSchema.safeParse({ ...about, text: 'cpr 0101901234' }).success).toBe(false);
  });
});

describe('dots', () => {
  const limits = fc.record({ dots: fc.integer({ min: 1, max: 6 }), dotsOnOne: fc.integer({ min: 1, max: 6 }) });
  const presses = fc.array(fc.record({ output: fc.constantFrom('a', 'b', 'c', 'd'), count: fc.nat(7) }), { maxLength: 30 });

  test('whatever is pressed in whatever order, nobody has given more than they have, and what was refused changed nothing', () => {
    fc.assert(
      fc.property(limits, presses, (limit, pressed) => {
        let given = new Map<string, number>();
        for (const { output, count } of pressed) {
          const others = [...given].filter(([id]) => id !== output).reduce((sum, [, dots]) => sum + dots, 0);
          const answer = decideDots(given, output, count, limit);
          expect(answer.ok).toBe(count <= limit.dotsOnOne && others + count <= limit.dots);
          if (answer.ok) given = answer.value;
          const rows = numberDots(given);
          expect(rows.map(({ slot }) => slot)).toEqual(rows.map((_, index) => index + 1));
          expect(rows).toHaveLength(sumOf(given));
          expect(rows.every(({ slot, nth }) => slot <= limit.dots && nth <= limit.dotsOnOne)).toBe(true);
        }
      }),
    );
  });

  test('are shown to those who run it, to who has given all of theirs, and to all once it is closed', () => {
    const board = { dots: 3, closedAt: null, part: 'joins' as const, left: 1 };
    expect(showsDots(board)).toBe(false);
    expect(showsDots({ ...board, left: 0 })).toBe(true);
    expect(showsDots({ ...board, part: 'runs', left: null })).toBe(true);
    expect(showsDots({ ...board, closedAt: new Date() })).toBe(true);
    expect(showsDots({ ...board, dots: 0, closedAt: new Date() })).toBe(false);
  });
});
