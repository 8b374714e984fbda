import { codesXml, ORIGIN } from '../codebook/rules';
import { guidOf } from '../guids/rules';
import { joinText, placeMark } from '../texts/rules';
import type { QdaCoding, QdaFrame, QdaMark, QdaMemo, QdaRow, QdaWords } from '../types';
import { valuesXml, variablesOf, variableXml } from '../variables/rules';
import { attributes, container, element, xmlDeclaration, xmlText } from '../xml/rules';

const userOf = (frame: QdaFrame, key: string) => guidOf('user', frame.projectId, key);
const noteRefs = (ids: readonly string[]) => ids.map((targetGUID) => element('NoteRef', { targetGUID })).join('');
const pathOf = (guid: string) => `internal://${guid}.txt`;

/** What stands before the cases: people, codebook, variables. */
export function beginningXml(frame: QdaFrame, words: QdaWords): string {
  const users = frame.people.map(({ key, name }) => element('User', { guid: userOf(frame, key), name }));
  const notes = groupNotes(frame.memos);
  const codes = codesXml(frame.themes, words.examples, (id) => notes.get(id) ?? []);
  const variables = variablesOf(frame.projectId, words, frame.questions).map(variableXml);
  return (
    `${xmlDeclaration}<Project xmlns="urn:QDA-XML:project:1.0"${attributes({ name: frame.name, origin: ORIGIN })}>` +
    container('Users', users.join('')) + container('CodeBook', codes) + container('Variables', variables.join(''))
  );
}

function groupNotes(memos: readonly QdaMemo[]): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  for (const { id, themeId } of memos) if (themeId) notes.set(themeId, [...(notes.get(themeId) ?? []), id]);
  return notes;
}

/** One observation as a case: its answers, and the text it is about. */
export function caseXml(row: QdaRow, variables: ReturnType<typeof variablesOf>, words: QdaWords): string {
  const values = { guid: guidOf('case', row.id), name: nameOf(row, words) };
  return element('Case', values, valuesXml(row, variables) + element('SourceRef', { targetGUID: row.id }));
}

/** One observation as a text: each mark where it stands, and those whose words were corrected away for the whole text. */
export function sourceXml(row: QdaRow, frame: QdaFrame, words: QdaWords): string {
  const { starts } = joinText(row, words.headings);
  let [placed, whole, loose] = ['', '', [] as string[]];
  for (const mark of row.marks) {
    const span = placeMark(mark, row, starts);
    if (span) placed += selectionXml(mark, span, frame);
    else {
      whole += codingsXml(mark.codings, frame);
      loose = [...loose, ...mark.memos];
    }
  }
  const values = { guid: row.id, name: nameOf(row, words), plainTextPath: pathOf(row.id), creatingUser: userOf(frame, row.pseudonym), creationDateTime: row.submittedAt };
  return element('TextSource', values, placed + whole + noteRefs(loose));
}

function selectionXml(mark: QdaMark, { from, to }: { from: number; to: number }, frame: QdaFrame): string {
  const first = mark.codings[0];
  const made = { creatingUser: first ? userOf(frame, first.coder) : null, creationDateTime: first?.at ?? null };
  const values = { guid: mark.id, name: [...mark.text.replace(/\s+/g, ' ')].slice(0, 60).join(''), startPosition: from, endPosition: to, ...made };
  return element('PlainTextSelection', values, codingsXml(mark.codings, frame) + noteRefs(mark.memos));
}

function codingsXml(codings: readonly QdaCoding[], frame: QdaFrame): string {
  return codings
    .map(({ id, themeId, coder, at }) => element('Coding', { guid: id, creatingUser: userOf(frame, coder), creationDateTime: at }, element('CodeRef', { targetGUID: themeId })))
    .join('');
}

export function noteXml({ id, author, writtenAt, text }: QdaMemo, frame: QdaFrame): string {
  const name = [...text.replace(/\s+/g, ' ')].slice(0, 60).join('');
  return element('Note', { guid: id, name, plainTextPath: pathOf(id), creatingUser: userOf(frame, author), creationDateTime: writtenAt });
}

/** What follows the notes: the brief, and those memos that are about the project rather than a theme or a passage. */
export function endXml(frame: QdaFrame): string {
  const loose = frame.memos.filter(({ themeId, passageId }) => !themeId && !passageId).map(({ id }) => id);
  return `${container('Description', xmlText(frame.description))}${noteRefs(loose)}</Project>\n`;
}

const nameOf = (row: QdaRow, words: QdaWords) => [words.source, row.occurredWall, row.unit, row.site].filter(Boolean).join(' · ');
