import 'server-only';
import { listSharedTexts } from '../../agreement/queries';
import { compareCoders } from '../../agreement/rules';
import { listThemes } from '../../codebook/queries';
import { listWhoCoded } from '../../coders/queries';
import { getFinding, listFindings } from '../../findings/queries';
import { getNamePoll, listNames } from '../../names/queries';
import { listPlaces } from '../../organisation/queries';
import type { Reader } from '../../platform/db/client';
import type { Snapshot } from '../../platform/db/snapshot';
import type { Locale } from '../../platform/format';
import { describePattern } from '../../project-export/patterns/commands';
import { readPatternTable } from '../../project-export/patterns/queries';
import type { ProjectView } from '../../projects/types';
import { getCoverage } from '../../proposals/coverage/queries';
import { listGroundIds } from '../../proposals/grounds/queries';
import { getProposal, listProposals } from '../../proposals/queries';
import { countVoices } from '../../proposals/voices/queries';
import { readUnnamed } from '../../suppression/units/queries';
import type { Material, Told } from './types';

/** What themes are set against in the report: who and what, over time, and with one another. */
const axes = ['unit', 'situation', 'month', 'together'] as const;
/** Nobody reads it, but queries of names ask whose voice to tell apart. */
const nobody = { id: '00000000-0000-0000-0000-000000000000' };

/** All that the report tells, of one instant. */
export async function gatherMaterial(snapshot: Snapshot, project: ProjectView, locale: Locale): Promise<Material> {
  const figures: Material['figures'] = [];
  for (const axis of axes) {
    const table = await readPatternTable(snapshot, axis);
    if (table && table.columns.length > 0) figures.push(await describePattern(project.id, axis, table, locale));
  }
  const unnamed = await readUnnamed(snapshot);
  const { sites } = await listPlaces();
  const rest = await snapshot.reading((reader) => read(reader, project.id));
  return { ...rest, project, figures, smallUnits: unnamed.units, sites: new Map(sites.map(({ id, name }) => [id, name])) };
}

// One after the other, on one connection: two hundred findings at once would take all there are from everybody else.
async function read(reader: Reader, projectId: string): Promise<Omit<Material, 'project' | 'figures' | 'smallUnits' | 'sites'>> {
  const coverage = await getCoverage(projectId, reader);
  const all = await listFindings(projectId, reader);
  const findings: Material['findings'] = [];
  for (const { id, state } of all) {
    const finding = state === 'settled' || state === 'draft' ? await getFinding(id, reader) : null;
    if (finding) findings.push(finding);
  }
  const proposals = await readProposals(reader, projectId, new Map(all.map(({ id, number }) => [id, number])));
  const handedIn = { projectId, state: 'submitted' } as const;
  return {
    ...{ coverage, findings, proposals },
    otherFindings: all.filter(({ state }) => state === 'idea' || state === 'dropped'),
    observations: await reader.observation.count({ where: handedIn }),
    // As `isFromOutside` in lib/observation-origins has it.
    outside: await reader.observation.count({ where: { ...handedIn, OR: [{ origin: 'outside' }, { siteId: null, event: { kind: 'studyTour' } }] } }),
    marks: await reader.passage.count({ where: { projectId, removedInId: null } }),
    themes: (await listThemes(projectId, reader)).filter(({ retired, mergedIntoId }) => !retired && !mergedIntoId),
    ...(await readCoders(reader, projectId)),
    names: await readNames(reader),
  };
}

async function readProposals(reader: Reader, projectId: string, numbers: ReadonlyMap<string, number>): Promise<Told[]> {
  const shown = (await listProposals(projectId, reader)).filter(({ state }) => state !== 'idea');
  const grounds = await listGroundIds(shown.map(({ id }) => id), reader);
  const told: Told[] = [];
  for (const { id, state } of shown) {
    const proposal = await getProposal(id, reader);
    if (!proposal) continue;
    // The hearing is told of when it is over.
    const voices = state === 'recommended' || state === 'decided' ? await countVoices(id, reader) : null;
    const objections = voices?.lines.filter(({ stance, reason }) => stance === 'object' && reason !== '').map(({ reason }) => reason).sort() ?? [];
    const findings = (grounds.get(id) ?? []).flatMap((finding) => numbers.get(finding) ?? []).sort((a, b) => a - b);
    told.push({ ...proposal, findings, hearing: voices && { support: voices.support, object: voices.object, objections } });
  }
  return told;
}

/** How many coded, and how far the first two agree, where they have read the same texts. */
async function readCoders(reader: Reader, projectId: string): Promise<Pick<Material, 'coders' | 'agreement'>> {
  const coders = await listWhoCoded(projectId, reader);
  const [first, second] = coders.map(({ id }) => id).sort();
  const texts = first && second ? await listSharedTexts(first, second, null, reader) : [];
  return { coders: coders.length, agreement: texts.length > 0 ? compareCoders(texts) : null };
}

async function readNames(reader: Reader): Promise<Material['names']> {
  const poll = await getNamePoll(reader);
  if (!poll) return null;
  const names = await listNames(nobody, poll.id, reader);
  return { closesOn: poll.closesOn, closed: poll.closedAt !== null, rows: names.map(({ name, voices }) => ({ name, voices })) };
}
