import { sourceNumberOf } from '../../observations/rules';
import type { Texts } from '../../observation-search/words/rules';
import { formatDate, type Locale } from '../../platform/format';
import { formatMonth } from '../../platform/month';
import type { Tally } from '../../findings/strength/types';
import { civilDateOf } from '../../platform/time';
import { FEWEST_PEOPLE } from '../../suppression/types';
import { describeFigure } from '../../project-export/figures/rules';
import { figureWords } from '../../project-export/patterns/rules';
import { appendixBlocks } from '../appendix/rules';
import type { Material } from '../material/types';
import { heading, paragraphs, peopleWord } from '../words/rules';
import type { Block, Report } from '../types';

/** The whole report in words, in the order in which a committee reads. Nobody is named in it. */
export function writeReport(material: Material, texts: Texts, locale: Locale): Report {
  const { project, findings, proposals } = material;
  const words = texts.exports.reportFile;
  const changes = [...findings.map(({ changedAt }) => changedAt), ...proposals.map(({ writtenAt }) => writtenAt), ...proposals.map(({ stateAt }) => stateAt)];
  const changedAt = new Date(Math.max(Date.parse(`${project.starts}T00:00:00Z`), ...changes.map((at) => at.getTime())));
  return {
    ...{ title: `${project.name}: ${words.title}`, contents: words.contents, notesTitle: words.notes, lang: locale, changedAt, words: figureWords(texts, locale) },
    subtitle: `${formatDate(project.starts, locale, { year: true })} – ${formatDate(project.ends, locale, { year: true })}`,
    blocks: [...briefBlocks(material, texts), ...findingBlocks(material, texts, locale), ...proposalBlocks(material, texts, locale), ...nameBlocks(material, texts, locale), ...figureBlocks(material, texts, locale), ...appendixBlocks(material, texts, locale)],
  };
}

function briefBlocks({ project, coverage }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  const backed = (strength: keyof typeof texts.findings.levels) => texts.findings.levels[strength].toLowerCase();
  const numbers = new Map(coverage.proposals.map(({ id, number }) => [id, number]));
  const rows = coverage.rows.map(({ item, cover, cells }) => [
    item.text,
    texts.brief.covers[cover],
    cells.map(({ proposalId, degree, strength }) => `${words.proposal} ${numbers.get(proposalId) ?? ''} (${texts.brief.degrees[degree]}, ${backed(strength)})`).join(', ') || words.none,
  ]);
  const digital = [texts.brief.nonDigitalRow, texts.brief.covers[coverage.nonDigital.cover], coverage.nonDigital.cells.map(({ proposalId, strength }) => `${words.proposal} ${numbers.get(proposalId) ?? ''} (${backed(strength)})`).join(', ') || words.none];
  return [
    heading(1, words.brief),
    ...paragraphs(project.brief),
    ...coverage.frames.flatMap(({ text }) => paragraphs(text)),
    { kind: 'table', caption: words.coverage, head: [words.point, words.cover, words.answeredBy], rows: [...rows, digital] },
  ];
}

function findingBlocks({ findings, smallUnits }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  if (findings.length === 0) return [heading(1, words.findings), { kind: 'text', text: words.noFindings }];
  return [
    heading(1, words.findings),
    ...findings.flatMap(({ number, statement, state, strength, questions, counterSought, evidence }): Block[] => {
      const notes = evidence.map(({ side, note, passage }) => {
        const unit = passage.unitId && smallUnits.has(passage.unitId) ? texts.exports.otherUnits : (passage.unit ?? (passage.outside ? words.outside : ''));
        const origin = [unit, ...(passage.outside ? [passage.stop, passage.event] : []), formatMonth(civilDateOf(passage.occurredAt).slice(0, 7), locale), `${words.observation} ${sourceNumberOf(passage.observationId)}`].filter(Boolean).join(', ');
        return `${side === 'contradicts' ? `${texts.findings.sides.contradicts}: ` : ''}“${passage.text.replace(/\s+/g, ' ')}” (${origin})${note ? ` – ${note}` : ''}`;
      });
      const { supports, contradicts } = strength;
      return [
        heading(2, `${words.finding} ${number}`),
        { kind: 'text', text: statement.replace(/\s+/g, ' '), notes },
        { kind: 'text', label: words.strength, text: `${texts.findings.levels[strength.level]} (${texts.findings.states[state]}). ${sideWords('supports', supports, texts)} ${sideWords('contradicts', contradicts, texts)}` },
        ...(counterSought ? paragraphs(counterSought.text, words.counter) : []),
        ...paragraphs(questions, words.open),
      ];
    }),
  ];
}

/** "Taler for: uddrag 7, observationer 6, 5 personer, steder 2, enheder 1." Words before numbers, for there may be one. */
function sideWords(side: 'supports' | 'contradicts', { passages, observations, people, sites, units }: Tally, texts: Texts): string {
  const words = texts.exports.reportFile;
  const parts = [`${words.passages} ${passages}`, ...(passages === 0 ? [] : [`${words.observationsWord} ${observations}`, peopleWord(people, texts), `${words.sites} ${sites}`, `${words.units} ${units}`])];
  return `${texts.findings.sides[side]}: ${parts.join(', ')}.`;
}

function proposalBlocks({ proposals, sites, coverage }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  const { sections, states, outcomes } = texts.proposals;
  if (proposals.length === 0) return [heading(1, words.proposals), { kind: 'text', text: words.noProposals }];
  const told = new Set(proposals.map(({ number }) => number));
  return [
    heading(1, words.proposals),
    ...proposals.flatMap(({ id, number, state, content, decision, findings, forNonDigital, variantOf, variants, hearing }): Block[] => [
      heading(2, `${words.proposal} ${number}: ${content.title}`),
      ...paragraphs(content.statement),
      { kind: 'text', label: words.state, text: decision ? `${outcomes[decision.outcome]}: ${decision.by}, ${formatDate(decision.on, locale, { year: true })}. ${decision.why}` : states[state] },
      ...paragraphs(content.audience, sections.audience),
      ...Object.entries(content.sites).filter(([, text]) => text).flatMap(([id, text]) => paragraphs(text, sites.get(id) ?? '')),
      ...(['cost', 'needs', 'risks'] as const).flatMap((key) => paragraphs(content[key], sections[key])),
      ...(forNonDigital ? [{ kind: 'text', text: words.nonDigital } as const] : []),
      ...coverage.rows.flatMap(({ item, cells }) => cells.filter(({ proposalId }) => proposalId === id).flatMap(({ degree, text }) => paragraphs(`${item.text}: ${texts.brief.degrees[degree]}. ${text}`, words.answers))),
      ...paragraphs([...(variantOf ? [variantOf] : []), ...variants].filter((one) => told.has(one.number)).map((one) => `${words.proposal} ${one.number} (${one.title})`).join(', '), words.variants),
      ...(hearing ? paragraphs(`${words.support}: ${peopleWord(hearing.support, texts)}. ${words.object}: ${peopleWord(hearing.object, texts)}.`, words.hearing) : []),
      ...(hearing && hearing.object >= FEWEST_PEOPLE ? hearing.objections.flatMap((reason) => paragraphs(reason, words.objection)) : []),
      { kind: 'text', label: words.restsOn, text: findings.map((finding) => `${words.finding} ${finding}`).join(', ') || words.none },
    ]),
  ];
}

/** The names in the running, most voices first, with the voices that may be told. */
function nameBlocks({ names }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  if (!names || names.rows.length === 0) return [];
  return [
    heading(1, words.names),
    { kind: 'text', text: names.closed ? words.namesClosed : `${words.namesUntil} ${formatDate(names.closesOn, locale, { year: true })}.` },
    { kind: 'table', caption: words.namesTable, head: [words.name, words.voices], rows: names.rows.map(({ name, voices }) => [name, peopleWord(voices, texts)]) },
  ];
}

function figureBlocks({ figures }: Material, texts: Texts, locale: Locale): Block[] {
  const words = texts.exports.reportFile;
  if (figures.length === 0) return [];
  return [heading(1, words.figures), ...figures.map((figure): Block => ({ kind: 'figure', figure, description: describeFigure(figure, figureWords(texts, locale)) })), { kind: 'text', text: texts.exports.patternFile.safe }];
}
