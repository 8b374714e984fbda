import { codesXml, ORIGIN } from '../codebook/rules';
import { guidOf } from '../guids/rules';
import { joinText, placeMark } from '../texts/rules';
import type { QdaCase, QdaCoding, QdaFrame, QdaMark, QdaMemo, QdaSource, QdaWords } from '../types';
import { valuesXml, variablesOf, variableXml } from '../variables/rules';
import { placeWord } from '../words/rules';
import { attributes, container, element, xmlDeclaration, xmlText } from '../xml/rules';

const users = new WeakMap<QdaFrame, Map<string, string>>();
/** Some dozens of people wrote and marked all there is: each id is made once. */
function userOf(frame: QdaFrame, key: string): string {
  const known = users.get(frame) ?? new Map<string, string>();
  users.set(frame, known);
  return known.get(key) ?? known.set(key, guidOf('user', frame.projectId, key)).get(key)!;
}
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
export function caseXml(row: QdaCase, variables: ReturnType<typeof variablesOf>, words: QdaWords): string {
  const values = { guid: guidOf('case', row.id), name: nameOf(row, words) };
  return element('Case', values, valuesXml(row, variables) + element('SourceRef', { targetGUID: row.id }));
}

/** One observation as a text: each mark where it stands, and those whose words were corrected away for the whole text. */
export function sourceXml(row: QdaSource, frame: QdaFrame, words: QdaWords): string {
  const starts = row.marks.length > 0 ? joinText(row, words.headings).starts : {};
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

/** The first words of a text, cut between characters; most are short and have nothing to cut. */
const titleOf = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : [...line].slice(0, 60).join('');
};

function selectionXml(mark: QdaMark, { from, to }: { from: number; to: number }, frame: QdaFrame): string {
  const first = mark.codings[0];
  const made = { creatingUser: first ? userOf(frame, first.coder) : null, creationDateTime: first?.at ?? null };
  const values = { guid: mark.id, name: titleOf(mark.text), startPosition: from, endPosition: to, ...made };
  return element('PlainTextSelection', values, codingsXml(mark.codings, frame) + noteRefs(mark.memos));
}

function codingsXml(codings: readonly QdaCoding[], frame: QdaFrame): string {
  let written = '';
  // Ids and instants alone, in which there is nothing to escape.
  for (const { id, themeId, coder, at } of codings) written += `<Coding guid="${id}" creatingUser="${userOf(frame, coder)}" creationDateTime="${at}"><CodeRef targetGUID="${themeId}"/></Coding>`;
  return written;
}

export function noteXml({ id, author, writtenAt, text }: QdaMemo, frame: QdaFrame): string {
  return element('Note', { guid: id, name: titleOf(text), plainTextPath: pathOf(id), creatingUser: userOf(frame, author), creationDateTime: writtenAt });
}

/** What follows the notes: the brief, and those memos that are about the project rather than a theme or a passage. */
export function endXml(frame: QdaFrame): string {
  const loose = frame.memos.filter(({ themeId, passageId }) => !themeId && !passageId).map(({ id }) => id);
  return `${container('Description', xmlText(frame.description))}${noteRefs(loose)}</Project>\n`;
}

const nameOf = (row: Pick<QdaCase, 'occurredWall' | 'unit' | 'site'>, words: QdaWords) => [words.source, row.occurredWall, placeWord(row.unit, words), placeWord(row.site, words)].filter(Boolean).join(' · ');
