import type { Things } from './access-table';
import type { Field } from './raw-request';

/** What no form of ours posts. Each goes into every field there is. */
export const hostileValues: Record<string, string | Buffer> = {
  nothing: '',
  'a hundred thousand letters': 'x'.repeat(100_000),
  'a NUL': 'før\u0000efter',
  'half a letter': Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]),
  'bytes that are no text': Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
  'a combining ring': 'A\u030arhus',
  'direction marks': '\u202egnp.exe\u202c\u2066x\u200f',
  emoji: '👩🏽‍🚒🏳️‍🌈',
  sql: "'; DROP TABLE visits; --",
  html: '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  braces: '{count, plural, one {#} other {{x}}} <b>${7*7}</b> %s',
  prototype: '__proto__',
  'a number too large': '99999999999999999999',
  'not a number': '-1e309',
  'an empty id': '00000000-0000-0000-0000-000000000000',
};

/** The fields of each action, by the names its form posts them under. One without a row fails the test. */
export const formFields: Record<string, string[]> = {
  addShiftAction: ['employeeId', 'deskId', 'date', 'from', 'to', 'weekdays', 'weeks', 'skipHolidays'],
  changeShiftAction: ['shiftId', 'employeeId', 'deskId', 'date', 'from', 'to'],
  removeShiftAction: ['shiftId'],
  confirmImportAction: ['importId', 'version', 'onlyGood', 'whole'],
  recheckImportAction: ['importId'],
  dropImportAction: ['importId'],
  addUnitAction: ['name', 'kind'],
  changeUnitAction: ['unitId', 'name', 'kind'],
  addDeskAction: ['unitId', 'siteId', 'name', 'weekdaysAsMonday', 'week.monday.0.from', 'week.monday.0.to', 'week.monday.0.people'],
  changeDeskAction: ['deskId', 'name', 'weekdaysAsMonday', 'week.monday.0.from', 'week.monday.0.to', 'week.monday.0.people'],
  retireDeskAction: ['deskId'],
  reopenDeskAction: ['deskId'],
  addSiteAction: ['name', 'address'],
  changeSiteAction: ['siteId', 'name', 'address'],
  changeTravelAction: ['siteId', 'bothWays', 'rows.0.toId', 'rows.0.minutes', 'rows.0.means'],
  addEmployeeAction: ['name', 'email', 'unitId', 'siteId', 'deskId', 'roles'],
  changeEmployeeAction: ['employeeId', 'name', 'email', 'unitId', 'siteId', 'deskId', 'roles'],
  deactivateEmployeeAction: ['employeeId'],
  reactivateEmployeeAction: ['employeeId'],
  keepObservationAction: [
    ...['later', 'writerId', 'clientKey', 'version', 'origin', 'visitId', 'eventId', 'unitId', 'siteId', 'day', 'time', 'role'],
    ...['situation', 'facts', 'quote', 'interpretation', 'errands', 'barriers', 'outcome', 'comparison', 'comparisonText', 'idea'],
    ...['significance', 'answers.00000000-0000-7000-8000-000000000000', 'answers.x'],
  ],
  correctObservationAction: ['clientKey', 'version', 'origin', 'day', 'time', 'role', 'facts', 'unitId', 'siteId'],
  addQuestionAction: ['kind', 'textDa', 'textEn', 'options'],
  retireQuestionAction: ['questionId'],
  makeRoundAction: ['name', 'week', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'visitsPerPerson', 'mode'],
  changeRoundAction: ['roundId', 'version', 'name', 'week', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'visitsPerPerson', 'mode'],
  publishRoundAction: ['roundId'],
  closeRoundAction: ['roundId'],
  addBlockAction: ['date', 'from', 'to', 'note'],
  removeBlockAction: ['commitmentId'],
  markNoticesReadAction: ['anything'],
  offerOpeningsAction: [
    ...['roundId', 'hostId', 'siteId', 'topic', 'programme', 'meetingPlace'],
    ...['rows.0.day', 'rows.0.from', 'rows.0.to', 'rows.0.seats', 'rows.0.topic', 'rows.1'],
  ],
  copyOpeningAction: ['openingId', 'days'],
  reviseOpeningAction: ['openingId', 'version', 'confirmed', 'hostId', 'siteId', 'topic', 'programme', 'meetingPlace', 'day', 'from', 'to', 'seats'],
  callOffOpeningAction: ['openingId', 'version', 'confirmed', 'reason'],
  signUpAction: ['openingId', 'waitFor'],
  cancelVisitAction: ['visitId', 'reason'],
  markAttendanceAction: ['visitId', 'attendance', 'reason'],
  placeVisitorAction: ['openingId', 'employeeId', 'reason', 'overrideDesk'],
};

/** Forms in order but for their texts, which are the given one: here a hostile text may reach the tables. */
export const inOrderBut: Record<string, (text: string | Buffer, things: Things) => Field[]> = {
  addUnitAction: (text) => [['name', text], ['kind', 'library']],
  changeUnitAction: (text, { unit }) => [['unitId', unit], ['name', text], ['kind', 'library']],
  addSiteAction: (text) => [['name', text], ['address', text]],
  changeTravelAction: (text, { site }) => [['siteId', site], ['rows.0.toId', site], ['rows.0.minutes', '5'], ['rows.0.means', text]],
  addEmployeeAction: (text, { unit, site }) => [['name', text], ['email', text], ['unitId', unit], ['siteId', site], ['deskId', '']],
  addDeskAction: (text, { unit, site }) => [['unitId', unit], ['siteId', site], ['name', text]],
  addQuestionAction: (text) => [['kind', 'text'], ['textDa', text], ['textEn', text], ['options', '']],
  makeRoundAction: (text) => [
    ...[['name', text], ['week', '2030-13'], ['opensDay', '2030-01-01'], ['opensTime', '08:00'], ['closesDay', '2030-02-01']] as const,
    ...[['closesTime', '12:00'], ['cancelHours', '24'], ['visitsPerPerson', '1'], ['mode', 'direct']] as const,
  ],
  addBlockAction: (text) => [['date', '2030-02-01'], ['from', '08:00'], ['to', '09:00'], ['note', text]],
  keepObservationAction: (text, { unit, site }) => [
    ...[['clientKey', crypto.randomUUID()], ['origin', 'everyday'], ['unitId', unit], ['siteId', site], ['day', '2026-01-12']] as const,
    ...[['time', '10:00'], ['role', 'guest'], ['facts', text], ['quote', text], ['interpretation', text], ['idea', text], ['comparisonText', text]] as const,
  ],
  callOffOpeningAction: (text, { opening }) => [['openingId', opening], ['version', '1'], ['confirmed', 'never seen'], ['reason', text]],
  reviseOpeningAction: (text, { opening, person, site }) => [
    ...[['openingId', opening], ['version', '1'], ['confirmed', ''], ['hostId', person], ['siteId', site], ['topic', text], ['programme', text]] as const,
    ...[['meetingPlace', text], ['day', '2027-03-30'], ['from', '10:00'], ['to', '11:00'], ['seats', '2']] as const,
  ],
};

/** Names under which our addresses carry something, over all pages. */
export const queryNames = [
  ...['q', 'page', 'unit', 'site', 'role', 'situation', 'errand', 'barrier', 'outcome', 'comparison', 'visit', 'event', 'from', 'to', 'state'],
  ...['action', 'person', 'desk', 'day', 'date', 'week', 'round', 'opening', 'origin', 'show', 'view', 'rows', 'columns', 'count', 'problem', 'done'],
  ...['saved', 'added', 'retired', 'error', 'next', 'started', 'host', '__proto__', 'constructor', 'toString'],
];
