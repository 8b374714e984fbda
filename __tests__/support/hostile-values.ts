import type { Things } from './access-table';
import { sql } from './database';
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

/** Those of them that are words like any other. */
const words = Object.entries(hostileValues).flatMap(([name, value]) => (['nothing', 'a hundred thousand letters', 'a NUL'].includes(name) ? [] : [Buffer.from(value)]));

/** Several to a text where they fit, the longest text first: what is done with one is not done with its neighbour's. */
function pack(values: readonly Buffer[], room: number, sizeOf = (text: Buffer) => text.length): Buffer[] {
  const texts: Buffer[] = [];
  for (const value of values) {
    const at = texts.findIndex((text) => sizeOf(Buffer.concat([text, space, value])) <= room);
    if (at < 0) texts.push(value);
    else texts[at] = Buffer.concat([texts[at]!, space, value]);
  }
  const letters = (text: Buffer) => [...String(text)].length;
  return texts.sort((one, other) => letters(other) - letters(one));
}
const space = Buffer.from(' ');

/** As many letters as the shortest text of ours takes, with a little to spare for what a test adds. */
const SHORTEST = 57;
const packedWords = pack(words, SHORTEST);
/** In as few texts as a form may have room for, the fewest first; every form has room for the last. */
export const packings: Buffer[][] = [pack(words, 290), pack(words, 117), packedWords];

/** What may mean something where no words are expected is given by itself; the rest as words, together. */
const byThemselves = ['nothing', 'a hundred thousand letters', 'a NUL', 'prototype', 'a number too large', 'not a number', 'an empty id', 'sql'];
export const hostileTurns: Record<string, string | Buffer> = {
  ...Object.fromEntries(byThemselves.map((name) => [name, hostileValues[name]!])),
  'words of every kind': Buffer.concat(packedWords.slice(0, 3)),
  'words of every other kind': Buffer.concat(packedWords.slice(3)),
};

/** The fields of each action, by the names its form posts them under. One without a row fails the test. */
export const formFields: Record<string, string[]> = {
  addShiftAction: ['employeeId', 'deskId', 'date', 'from', 'to', 'weekdays', 'weeks', 'skipHolidays'],
  changeShiftAction: ['shiftId', 'version', 'employeeId', 'deskId', 'date', 'from', 'to', 'anyway', 'reason'],
  removeShiftAction: ['shiftId', 'anyway', 'reason'],
  confirmImportAction: ['importId', 'version', 'onlyGood', 'whole'],
  recheckImportAction: ['importId'],
  dropImportAction: ['importId'],
  takeAnywayAction: ['importId', 'reason'],
  addUnitAction: ['name', 'kind'],
  changeUnitAction: ['unitId', 'version', 'name', 'kind'],
  addDeskAction: ['unitId', 'siteId', 'name', 'responsibleId', 'weekdaysAsMonday', 'week.mon.0.from', 'week.mon.0.to', 'week.mon.0.people'],
  changeDeskAction: ['deskId', 'version', 'name', 'responsibleId', 'weekdaysAsMonday', 'anyway', 'reason', 'week.mon.0.from', 'week.mon.0.to', 'week.mon.0.people'],
  retireDeskAction: ['deskId'],
  reopenDeskAction: ['deskId'],
  addSiteAction: ['name', 'address'],
  changeSiteAction: ['siteId', 'version', 'name', 'address'],
  changeTravelAction: ['siteId', 'version', 'bothWays', 'rows.0.toId', 'rows.0.minutes', 'rows.0.means'],
  addEmployeeAction: ['name', 'email', 'unitId', 'siteId', 'deskId', 'roles'],
  changeEmployeeAction: ['employeeId', 'version', 'name', 'email', 'unitId', 'siteId', 'deskId', 'roles'],
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
  grantCodingAction: ['employeeId'],
  revokeCodingAction: ['employeeId'],
  addMemoAction: ['about', 'aboutId', 'text'],
  removeMemoAction: ['memoId'],
  makeFindingAction: ['statement', 'questions', 'passageId', 'side'],
  rewordFindingAction: ['findingId', 'version', 'seen', 'statement', 'questions'],
  moveFindingAction: ['findingId', 'version', 'seen', 'state'],
  sayCounterSoughtAction: ['findingId', 'version', 'seen', 'text', 'on'],
  placePassageAction: ['findingId', 'passageId', 'side'],
  noteEvidenceAction: ['evidenceId', 'note'],
  makeNewsletterAction: ['title'],
  retitleNewsletterAction: ['newsletterId', 'version', 'title'],
  addIssueBlockAction: ['newsletterId', 'source', 'heading', 'text'],
  writeIssueBlockAction: ['newsletterId', 'blockId', 'version', 'heading', 'text'],
  placeIssueBlockAction: ['newsletterId', 'blockId', 'to'],
  removeIssueBlockAction: ['newsletterId', 'blockId', 'version'],
  publishNewsletterAction: ['newsletterId', 'version'],
  correctNewsletterAction: ['newsletterId', 'text'],
  suggestNameAction: ['name', 'reason', 'another'],
  setVoiceAction: ['nameId', 'voice'],
  commentOnNameAction: ['nameId', 'text'],
  openPollAction: ['closesOn', 'version'],
  closePollAction: ['version'],
  mergeNamesAction: ['nameId', 'intoId'],
  hideNameAction: ['nameId', 'reason'],
  hideNameCommentAction: ['commentId', 'reason'],
  adoptDefaultsAction: ['anything'],
  addThemeAction: ['name', 'definition', 'examples', 'colour', 'parentId'],
  changeThemeAction: ['themeId', 'version', 'name', 'definition', 'examples', 'colour'],
  moveThemeAction: ['themeId', 'version', 'parentId', 'place'],
  retireThemeAction: ['themeId', 'version'],
  restoreThemeAction: ['themeId', 'version'],
  mergeThemeAction: ['themeId', 'version', 'intoId'],
  splitThemeAction: ['themeId', 'version', 'name', 'passageIds'],
  undoCodebookAction: ['stepId'],
  saveViewAction: ['name', 'query'],
  removeViewAction: ['viewId'],
  makeProposalAction: ['title', 'statement', 'audience', 'cost', 'needs', 'risks', 'sites.00000000-0000-7000-8000-000000000000', 'sites.x', 'variantOfId'],
  changeProposalAction: ['proposalId', 'version', 'seen', 'title', 'statement', 'audience', 'cost', 'needs', 'risks', 'sites.00000000-0000-7000-8000-000000000000', 'sites.x'],
  answerBriefAction: ['proposalId', 'forNonDigital', 'answers.00000000-0000-7000-8000-000000000000.degree', 'answers.00000000-0000-7000-8000-000000000000.text', 'answers.x'],
  addGroundAction: ['proposalId', 'findingId'],
  removeGroundAction: ['proposalId', 'findingId'],
  giveVoiceAction: ['proposalId', 'version', 'stance', 'reason'],
  addCommentAction: ['proposalId', 'replyToId', 'text'],
  changeCommentAction: ['commentId', 'text'],
  withdrawCommentAction: ['commentId'],
  suggestAction: ['proposalId', 'version', 'section', 'text', 'reason'],
  acceptSuggestionAction: ['suggestionId', 'seen'],
  declineSuggestionAction: ['suggestionId', 'answer'],
  withdrawSuggestionAction: ['suggestionId'],
  moveProposalAction: ['proposalId', 'from', 'to', 'reason'],
  openHearingAction: ['proposalId', 'from', 'until'],
  decideProposalAction: ['proposalId', 'from', 'outcome', 'decidedBy', 'decidedOn', 'reason'],
  nameEditorAction: ['proposalId', 'employeeId'],
  removeEditorAction: ['proposalId', 'employeeId'],
  addItemAction: ['kind', 'text'],
  changeItemAction: ['itemId', 'version', 'kind', 'text'],
  moveItemAction: ['itemId', 'place'],
  retireItemAction: ['itemId'],
  restoreItemAction: ['itemId'],
  adoptItemsAction: ['anything'],
  makeRoundAction: ['name', 'week', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'visitsPerPerson', 'mode', 'approval', 'approvalHours'],
  changeRoundAction: ['roundId', 'version', 'name', 'week', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'visitsPerPerson', 'mode', 'approval', 'approvalHours'],
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
  placeVisitorAction: ['openingId', 'employeeId', 'reason', 'overrideDesk', 'diet', 'access'],
  saveWishesAction: [
    ...['roundId', 'version', 'rows.0.opening', 'rows.0.site', 'rows.0.topic', 'rows.0.day', 'absences.0.day', 'absences.0.from', 'absences.0.to'],
    ...['pairWith', 'swapWith', 'takes', 'add'],
  ],
  withdrawWishesAction: ['roundId', 'version'],
  remindToWishAction: ['roundId'],
  explainOneAction: ['planId', 'employeeId'],
  makePlanAction: ['roundId', 'note', 'seed', 'moves'],
  stopPlanAction: ['planId'],
  tryRelaxationAction: ['planId', 'employeeId'],
  keepTrialAction: ['planId', 'note'],
  dropTrialAction: ['planId'],
  moveByHandAction: ['planId', 'employeeId', 'from', 'to', 'overrideDesk', 'reason'],
  settlePairAction: ['roundId', 'employeeId', 'openingId', 'rule'],
  removePairAction: ['employeeId', 'openingId'],
  publishPlanAction: ['planId', 'reason'],
  acceptOfferAction: ['offerId'],
  declineOfferAction: ['offerId'],
  makeEventAction: [
    ...['from', 'kind', 'title', 'purpose', 'prepare', 'siteId', 'place', 'sessions.0.day', 'sessions.0.from', 'sessions.0.to', 'sessions.1'],
    ...['facilitators.0', 'facilitators.1'],
  ],
  reviseEventAction: [
    ...['eventId', 'version', 'confirmed', 'kind', 'title', 'purpose', 'prepare', 'siteId', 'place', 'sessions.0.day', 'sessions.0.from'],
    ...['sessions.0.to', 'facilitators.0'],
  ],
  reviseTermsAction: [
    ...['eventId', 'version', 'capacity', 'quotas.0.unitId', 'quotas.0.places', 'release', 'releaseDay', 'releaseTime', 'minimum', 'decideDay'],
    ...['opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'needsApproval', 'approver', 'offerHours', 'approvalHours', 'askDiet', 'askAccess'],
  ],
  reviseProgrammeAction: ['eventId', 'version', 'agenda.0.minutes', 'agenda.0.title', 'agenda.0.place', 'materials.0.title', 'materials.0.url'],
  publishEventAction: ['eventId', 'version'],
  callOffEventAction: ['eventId', 'version', 'reason', 'confirmed'],
  signUpForEventAction: ['eventId', 'waitFor', 'diet', 'access'],
  signUpOnBehalfAction: ['eventId', 'employeeId', 'reason', 'overrideDesk', 'diet', 'access'],
  reviseAnswersAction: ['registrationId', 'version', 'diet', 'access'],
  cancelRegistrationAction: ['registrationId', 'reason'],
  endRegistrationAction: ['registrationId', 'reason'],
  decideApprovalAction: ['registrationId', 'answer', 'reason'],
  answerRequestAction: ['registrationId', 'answer', 'reason'],
  answerVisitAction: ['visitId', 'answer', 'reason'],
  evaluateAction: ['eventId', 'worth', 'form', 'contacts', 'use', 'best', 'better'],
  sendMessageAction: ['eventId', 'clientKey', 'audience', 'subject', 'text', 'confirmed'],
  captureOutputAction: ['eventId', 'clientKey', 'kind', 'text', 'headingId'],
  captureListAction: ['eventId', 'clientKey', 'kind', 'lines', 'headingId'],
  withdrawOutputAction: ['outputId'],
  giveDotsAction: ['outputId', 'count'],
  arrangeOutputsAction: ['eventId', 'outputIds', 'headingId', 'newHeading'],
  renameHeadingAction: ['headingId', 'name'],
  setDotsAction: ['eventId', 'dots', 'dotsOnOne'],
  closeOutputsAction: ['eventId'],
  inviteGuestAction: ['eventId', 'name', 'email', 'organisation', 'unitId'],
  revokeInvitationAction: ['guestId'],
  pressMarkAction: ['eventId', 'session', 'mark'],
  admitEmployeeAction: ['eventId', 'employeeId', 'diet', 'access'],
  admitGuestAction: ['eventId', 'name', 'email', 'organisation', 'unitId', 'diet', 'access'],
  dealGroupsAction: ['eventId', 'by', 'count', 'onlyPresent'],
  redealGroupsAction: ['dealId'],
  dropDealAction: ['dealId'],
  seatMissingAction: ['dealId'],
  moveToGroupAction: ['dealId', 'registrationId', 'group'],
  lockGroupAction: ['dealId', 'press'],
  wishForGroupsAction: ['eventId', 'kind', 'firstId', 'secondId'],
  dropWishAction: ['eventId', 'pair'],
  chooseMailAction: ['wanted', 'locale'],
  renewFeedAction: ['anything'],
  sendMailAgainAction: ['mailId'],
  runJobAgainAction: ['jobId'],
};

/** Forms that ask nothing do what they do, for the caller alone. */
export const asksNothing = ['markNoticesReadAction', 'renewFeedAction'];

/**
 * Forms in order but for their texts, which are the given one: here a hostile text may reach the tables. Those of the
 * organisation, the week and the observations stand field by field in `forms/`.
 */
export const inOrderBut: Record<string, (text: string | Buffer, things: Things) => Field[] | Promise<Field[]>> = {
  addThemeAction: (text) => [['name', text], ['definition', text], ['examples', text], ['colour', '3'], ['parentId', '']],
  makeNewsletterAction: (text) => [['title', text]],
  addIssueBlockAction: (text, { draftNewsletter }) => [['newsletterId', draftNewsletter], ['source', ''], ['heading', text], ['text', text]],
  correctNewsletterAction: (text, { newsletter }) => [['newsletterId', newsletter], ['text', text]],
  suggestNameAction: (text) => [['name', text], ['reason', text], ['another', 'on']],
  commentOnNameAction: (text, { name }) => [['nameId', name], ['text', text]],
  addMemoAction: (text, { theme }) => [['about', 'theme'], ['aboutId', theme], ['text', text]],
  makeFindingAction: (text) => [['statement', text], ['questions', text]],
  rewordFindingAction: async (text, { finding }) => {
    const [now] = await sql<{ version: number }>('SELECT version FROM findings WHERE id = $1', [finding]);
    return [['findingId', finding], ['version', String(now!.version)], ['statement', text], ['questions', text]];
  },
  saveViewAction: (text) => [['name', text], ['query', '?rows=theme']],
  makeProposalAction: (text) => (['title', 'statement', 'audience', 'cost', 'needs', 'risks'] as const).map((name) => [name, text] as const),
  giveVoiceAction: (text, { proposal }) => [['proposalId', proposal], ['version', '2'], ['stance', 'object'], ['reason', text]],
  addCommentAction: (text, { proposal }) => [['proposalId', proposal], ['text', text]],
  suggestAction: (text, { proposal }) => [['proposalId', proposal], ['version', '2'], ['section', 'risks'], ['text', text], ['reason', text]],
  addItemAction: (text) => [['kind', 'task'], ['text', text]],
};

/** Names under which our addresses carry something, over all pages. */
export const queryNames = [
  ...['q', 'page', 'unit', 'site', 'role', 'situation', 'errand', 'barrier', 'outcome', 'comparison', 'visit', 'event', 'from', 'to', 'state'],
  ...['action', 'person', 'desk', 'day', 'date', 'week', 'round', 'opening', 'origin', 'show', 'view', 'rows', 'columns', 'count', 'problem', 'done'],
  ...['saved', 'added', 'retired', 'error', 'next', 'started', 'host', 'theme', 'also', 'month', 'queue', 'observation', 'first', 'second', 'passage', 'of', 'section', '__proto__', 'constructor', 'toString'],
];

/** As an address carries it, byte by byte: it may be no text. */
const escaped = (value: string | Buffer): string => Buffer.from(value).toString('latin1').replace(/[^\w.-]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The letters there are for each name when all of them stand in one address: a longer one is turned away before any page reads it. */
const ROOM = Math.floor(14_900 / queryNames.length) - Math.ceil(queryNames.join('==').length / queryNames.length);

const underEachName = (value: string | Buffer): string => queryNames.map((each) => `${each}=${escaped(value)}`).join('&');

/** Each in turn under every name there is. */
export const hostileQueries: Record<string, string> = {
  ...Object.fromEntries(byThemselves.filter((name) => !['a hundred thousand letters', 'sql'].includes(name)).map((name) => [name, underEachName(hostileValues[name]!)])),
  ...Object.fromEntries(pack([...words, Buffer.alloc(60, 'x')], ROOM, (text) => escaped(text).length).map((text, index) => [`words of every kind, ${index + 1}`, underEachName(text)])),
  'everything twice': queryNames.map((each) => `${each}=a&${each}=b`).join('&'),
  'broken escapes': queryNames.map((each) => `${each}=%E0%A4%A&${each}[]=%`).join('&'),
};
