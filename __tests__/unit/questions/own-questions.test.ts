import { describeIssue } from '@/lib/platform/issues';
import { questionsToAsk, readAnswers } from '@/lib/questions/rules';
import { addQuestionSchema } from '@/lib/questions/schema';
import type { Question } from '@/lib/questions/types';

const question = (id: string, part: Partial<Question> = {}): Question => ({
  ...{ id, kind: 'text', textDa: id, textEn: id, options: [], retired: false },
  ...part,
});
const queue = question('queue', { kind: 'choice', options: ['Ja', 'Nej'] });
const signs = question('signs', { kind: 'choices', options: ['Skilt', 'Skærm', 'Ingen'] });

describe('what is kept of the answers', () => {
  it.each<[string, Record<string, string[]>, unknown]>([
    ['a text, trimmed', { why: [' Travlt '] }, [{ questionId: 'why', text: 'Travlt', choices: [] }]],
    ['no empty text', { why: ['  '] }, []],
    ['one of the options', { queue: ['Nej', 'Ja'] }, [{ questionId: 'queue', text: '', choices: ['Ja'] }]],
    ['no option that is not offered', { queue: ['Måske'] }, []],
    ['several, in the order in which they are offered', { signs: ['Ingen', 'Skilt'] }, [{ questionId: 'signs', text: '', choices: ['Skilt', 'Ingen'] }]],
    ['nothing to a question that is not asked here', { other: ['x'] }, []],
  ])('%s', (_what, given, kept) => {
    expect(readAnswers([question('why'), queue, signs], given)).toEqual(kept);
  });
});

test('a retired question is asked of nobody but those who have answered it', () => {
  const retired = question('old', { retired: true });
  expect(questionsToAsk([queue, retired])).toEqual([queue]);
  expect(questionsToAsk([queue, retired], ['old'])).toEqual([queue, retired]);
});

describe('a new question', () => {
  const issues = (input: Record<string, string>) =>
    addQuestionSchema
      .safeParse({ textDa: 'Var der kø?', textEn: '', options: '', kind: 'text', ...input }, { error: describeIssue })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
  it('needs its words, and at least two options to choose among, no more than twenty', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ textDa: ' ' })).toEqual([['textDa', 'required']]);
    expect(issues({ kind: 'choice', options: 'Ja\nJa\n' })).toEqual([['options', 'tooFew?min=2']]);
    expect(issues({ kind: 'choices', options: Array.from({ length: 21 }, (_, n) => n).join('\n') })).toEqual([['options', 'tooMany?max=20']]);
    expect(issues({ kind: 'choice', options: `Ja\n${'x'.repeat(101)}` })).toEqual([['options', 'tooLong?max=100']]);
    expect(issues({ kind: 'party' })).toEqual([['kind', 'choose']]);
  });
  it('reads one option a line', () => {
    const input = { textDa: 'Var der kø?', textEn: '', kind: 'choice', options: ' Ja \r\n\r\nNej' };
    expect(addQuestionSchema.parse(input).options).toEqual(['Ja', 'Nej']);
  });
});
