import { database } from '@/lib/platform/db/client';
import { makeObservation } from '@/prisma/seed/factories';
import { newcomer, type Form, type Ground, type MakeForm } from './form';

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000);

const answers = ({ things }: Ground): Form['fields'] => [
  ['origin', 'everyday', 'choice'],
  ['unitId', things.unit, 'id'],
  ['siteId', things.site, 'id'],
  ['day', '2026-01-12', 'day'],
  ['time', '10:00', 'time'],
  ['outsidePlace', '', 'optionalText'],
  ['role', 'guest', 'choice'],
  ['situation', 'guidance', 'optionalChoice'],
  ['facts', 'En borger spurgte om vej.', 'text'],
  ['quote', '»Hvor er det?«', 'optionalText'],
  ['interpretation', 'Skiltet kan ikke ses.', 'optionalText'],
  ['errands', 'mitId', 'optionalChoice'],
  ['barriers', 'other', 'optionalChoice'],
  ['outcome', 'gotHelp', 'optionalChoice'],
  ['comparison', 'similar', 'optionalChoice'],
  ['comparisonText', 'Som hos os', 'optionalText'],
  ['idea', 'Et større skilt', 'optionalText'],
  ['significance', '3', 'optionalNumber'],
];

const question: Form['fields'] = [
  ['kind', 'text', 'choice'],
  ['textDa', 'Hvad overraskede dig?', 'text'],
  ['textEn', 'What surprised you?', 'optionalText'],
  ['options', '', 'optionalText'],
];

export const observationForms = {
  keepObservationAction: async (ground) => ({
    fields: [['clientKey', crypto.randomUUID(), 'key'], ['version', '0', 'optionalNumber'], ...answers(ground)],
  }),
  correctObservationAction: async (ground) => {
    const { id: authorId } = await newcomer(ground);
    const { clientKey } = await makeObservation(database(), { projectId: ground.projectId, authorId, occurredAt: day(3), savedAt: day(2) });
    return { fields: [['clientKey', clientKey, 'id'], ['version', '1', 'version'], ...answers(ground)], as: authorId };
  },
  addQuestionAction: async () => ({ fields: question }),
  retireQuestionAction: async ({ projectId }) => {
    const { id } = await database().observationQuestion.create({ data: { projectId, position: 90, kind: 'text', textDa: 'Og så?', textEn: 'And then?' } });
    return { fields: [['questionId', id, 'id']] };
  },
} satisfies Record<string, MakeForm>;
