import type { FindingWithEvidence } from '../../findings/types';
import type { Texts } from '../../observation-search/words/rules';
import { formatDate, type Locale } from '../../platform/format';
import { formatMonth } from '../../platform/month';
import { civilDateOf } from '../../platform/time';
import { describeFigure, type FigureTable } from '../../project-export/figures/rules';
import { figureWords } from '../../project-export/patterns/rules';
import type { ProjectView } from '../../projects/types';
import type { Coverage } from '../../proposals/coverage/types';
import type { ProposalView } from '../../proposals/types';
import { FEWEST_PEOPLE } from '../../suppression/types';
import type { Block, Report } from '../types';

export type Material = {
  project: ProjectView;
  coverage: Coverage;
  findings: FindingWithEvidence[];
  proposals: (ProposalView & { findings: number[] })[];
  figures: FigureTable[];
  /** Ids of units too small to be named. */
  smallUnits: ReadonlySet<string>;
  sites: ReadonlyMap<string, string>;
  observations: number;
  marks: number;
};

/** The whole report in words, in the order in which a committee reads. Nobody is named in it. */
export function writeReport(material: Material, texts: Texts, locale: Locale): Report {
  const { project, findings, proposals } = material;
  const words = texts.exports.reportFile;
  const changes = [...findings.map(({ changedAt }) => changedAt), ...proposals.map(({ writtenAt }) => writtenAt), ...proposals.map(({ stateAt }) => stateAt)];
  const changedAt = new Date(Math.max(Date.parse(`${project.starts}T00:00:00Z`), ...changes.map((at) => at.getTime())));
  return {
    ...{ title: `${project.name}: ${words.title}`, contents: words.contents, notesTitle: words.notes, lang: locale, changedAt, words: figureWords(texts, locale) },
    subtitle: `${formatDate(project.starts, locale, { year: true })} – ${formatDate(project.ends, locale, { year: true })}`,
    blocks: [...briefBlocks(material, texts), ...findingBlocks(material, texts, locale), ...proposalBlocks(material, texts, locale), ...figureBlocks(material, texts, locale), ...methodBlocks(material, texts)],
  };
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
/** A paragraph for each that holds something. */
const paragraphs = (text: string, label?: string): Block[] => text.split(/\n+/).filter(Boolean).map((part, index) => ({ kind: 'text', text: part, ...(label && index === 0 ? { label } : {}) }));

function briefBlocks({ project, coverage }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  const numbers = new Map(coverage.proposals.map(({ id, number }) => [id, number]));
  const rows = coverage.rows.map(({ item, cover, cells }) => [
    item.text,
    texts.brief.covers[cover],
    cells.map(({ proposalId, degree }) => `${words.proposal} ${numbers.get(proposalId) ?? ''} (${texts.brief.degrees[degree]})`).join(', ') || words.none,
  ]);
  const digital = [texts.brief.nonDigitalRow, texts.brief.covers[coverage.nonDigital.cover], coverage.nonDigital.cells.map(({ proposalId }) => `${words.proposal} ${numbers.get(proposalId) ?? ''}`).join(', ') || words.none];
  return [
    heading(1, words.brief),
    ...paragraphs(project.brief),
    ...coverage.frames.flatMap(({ text }) => paragraphs(text)),
    { kind: 'table', caption: words.coverage, head: [words.point, words.cover, words.answeredBy], rows: [...rows, digital] },
  ];
}

function findingBlocks({ findings, smallUnits }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  const people = (count: number) => (count < FEWEST_PEOPLE ? words.fewPeople : `${count} ${words.people}`);
  if (findings.length === 0) return [heading(1, words.findings), { kind: 'text', text: words.noFindings }];
  return [
    heading(1, words.findings),
    ...findings.flatMap(({ number, statement, state, strength, questions, counterSought, evidence }): Block[] => {
      const notes = evidence.map(({ side, note, passage }) => {
        const unit = passage.unitId && smallUnits.has(passage.unitId) ? texts.exports.otherUnits : (passage.unit ?? (passage.outside ? words.outside : ''));
        const origin = [unit, passage.outside ? passage.event : null, formatMonth(civilDateOf(passage.occurredAt).slice(0, 7), locale), `${words.observation} ${passage.observationId.slice(-8)}`].filter(Boolean).join(', ');
        return `${side === 'contradicts' ? `${texts.findings.sides.contradicts}: ` : ''}“${passage.text.replace(/\s+/g, ' ')}” (${origin})${note ? ` – ${note}` : ''}`;
      });
      const { supports, contradicts } = strength;
      return [
        heading(2, `${words.finding} ${number}`),
        { kind: 'text', text: statement.replace(/\s+/g, ' '), notes },
        { kind: 'text', label: words.strength, text: `${texts.findings.levels[strength.level]} (${texts.findings.states[state]}). ${texts.findings.sides.supports}: ${supports.passages} ${words.passages}, ${people(supports.people)}. ${texts.findings.sides.contradicts}: ${contradicts.passages} ${words.passages}.` },
        ...(counterSought ? paragraphs(counterSought.text, words.counter) : []),
        ...paragraphs(questions, words.open),
      ];
    }),
  ];
}

function proposalBlocks({ proposals, sites }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  const { sections, states, outcomes } = texts.proposals;
  if (proposals.length === 0) return [heading(1, words.proposals), { kind: 'text', text: words.noProposals }];
  return [
    heading(1, words.proposals),
    ...proposals.flatMap(({ number, state, content, decision, findings, forNonDigital }): Block[] => [
      heading(2, `${words.proposal} ${number}: ${content.title}`),
      ...paragraphs(content.statement),
      { kind: 'text', label: words.state, text: decision ? `${outcomes[decision.outcome]}: ${decision.by}, ${formatDate(decision.on, locale, { year: true })}. ${decision.why}` : states[state] },
      ...paragraphs(content.audience, sections.audience),
      ...Object.entries(content.sites).filter(([, text]) => text).flatMap(([id, text]) => paragraphs(text, sites.get(id) ?? '')),
      ...(['cost', 'needs', 'risks'] as const).flatMap((key) => paragraphs(content[key], sections[key])),
      ...(forNonDigital ? [{ kind: 'text', text: words.nonDigital } as const] : []),
      { kind: 'text', label: words.restsOn, text: findings.map((finding) => `${words.finding} ${finding}`).join(', ') || words.none },
    ]),
  ];
}

function figureBlocks({ figures }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  if (figures.length === 0) return [];
  return [heading(1, words.figures), ...figures.map((figure): Block => ({ kind: 'figure', figure, description: describeFigure(figure, figureWords(texts, locale)) })), { kind: 'text', text: texts.exports.patternFile.safe }];
}

function methodBlocks({ observations, marks, findings, proposals }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  return [
    heading(1, words.method),
    ...paragraphs(words.methodText),
    { kind: 'table', caption: words.numbers, head: [words.what, words.count], rows: [[words.observations, String(observations)], [words.marks, String(marks)], [words.findings, String(findings.length)], [words.proposals, String(proposals.length)]] },
  ];
}
