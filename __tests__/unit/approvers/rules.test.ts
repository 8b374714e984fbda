import { approversOf, canAnswer } from '@/lib/approvers/rules';
import type { Asked } from '@/lib/approvers/types';

const asked: Asked = { askerId: 'asker', byDesk: false, responsibleId: null, runnerIds: ['host'], leadIds: ['lead'] };

test.each<[string, Partial<Asked>, string[]]>([
  ['those who run it', {}, ['host']],
  ['not the one responsible, unless the desk is asked', { responsibleId: 'kim' }, ['host']],
  ['the one responsible for the home desk', { byDesk: true, responsibleId: 'kim' }, ['kim']],
  ['the host, where the desk has nobody responsible', { byDesk: true }, ['host']],
  ['the host, where the asker is the one responsible', { byDesk: true, responsibleId: 'asker' }, ['host']],
  ['the lead, where nobody runs it', { runnerIds: [] }, ['lead']],
  ['the other lead, where a lead asks', { runnerIds: [], leadIds: ['asker', 'lead'] }, ['lead']],
  ['nobody, rather than the asker', { runnerIds: ['asker'], leadIds: ['asker'] }, []],
])('who is asked: %s', (_name, given, expected) => {
  expect(approversOf({ ...asked, ...given })).toEqual(expected);
});

test.each<[string, { id: string; isLead: boolean }, Partial<Asked>, boolean]>([
  ['the host', { id: 'host', isLead: false }, {}, true],
  ['the host, where the desk is asked', { id: 'host', isLead: false }, { byDesk: true, responsibleId: 'kim' }, false],
  ['the lead, in place of whoever is asked', { id: 'lead', isLead: true }, { byDesk: true, responsibleId: 'kim' }, true],
  ['a colleague', { id: 'other', isLead: false }, {}, false],
  ['the asker', { id: 'asker', isLead: false }, {}, false],
  ['the asker who is the lead', { id: 'asker', isLead: true }, {}, false],
  ['the asker who is responsible for the desk', { id: 'asker', isLead: false }, { byDesk: true, responsibleId: 'asker' }, false],
  ['the asker who runs it', { id: 'asker', isLead: false }, { runnerIds: ['asker'] }, false],
])('who may answer: %s', (_name, actor, given, expected) => {
  expect(canAnswer(actor, { ...asked, ...given })).toBe(expected);
});
