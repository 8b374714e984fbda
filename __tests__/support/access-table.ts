/** Who asks. The facilitator runs one event, the coder may read and mark what was handed in; both are otherwise employees. */
export const roles = ['nobody', 'employee', 'facilitator', 'coder', 'lead', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Whoever a page is for, the one with the fewest rights first; but where coders read the lead writes, and sees more of the page.
 * A page that only sends on is asked for by the lead.
 */
export const readerOf = (answers: Record<Role, string>): Role => roles.find((role) => role !== 'coder' && answers[role] === 'shown') ?? 'lead';

/** What a page answers: shown, refused (403), sent to sign in, no such thing for you (404), or sent on. */
export type Answer = 'shown' | 'refused' | 'signIn' | 'missing' | 'sentOn';

const row = (employee: Answer, facilitator: Answer, lead: Answer, administrator: Answer, nobody: Answer = 'signIn', coder = employee) => ({
  nobody,
  employee,
  facilitator,
  coder,
  lead,
  administrator,
});
const everybody = row('shown', 'shown', 'shown', 'shown');
const leadOnly = row('refused', 'refused', 'shown', 'refused');
const leadAndCoders = { ...leadOnly, coder: 'shown' as const };
const administratorOnly = row('refused', 'refused', 'refused', 'shown');
const leadAndAdministrator = row('refused', 'refused', 'shown', 'shown');
const open = row('shown', 'shown', 'shown', 'shown', 'shown');

/** Things of the demo programme that a page needs to be about; the employee is none of their owners unless named. */
export type Things = {
  site: string;
  unit: string;
  desk: string;
  person: string;
  round: string;
  /** By wishes, its window open. */
  wishRound: string;
  /** A finished plan of that round. */
  plan: string;
  opening: string;
  event: string;
  /** Of somebody who asked for a place at that event and was turned down. */
  answeredRequest: string;
  /** Registered, between two people who are none of those who ask. */
  othersVisit: string;
  shift: string;
  /** Handed in by somebody else, on everyday work. */
  othersObservation: string;
  /** Of the employee. */
  ownObservation: string;
  theme: string;
  passage: string;
  /** Not settled yet. */
  finding: string;
  /** A suggestion in the running, not the employee's. */
  name: string;
  /** An issue that is out, and one that is being written. */
  newsletter: string;
  draftNewsletter: string;
  /** An observation that these two have coded. */
  sharedText: string;
  firstCoder: string;
  secondCoder: string;
  /** To the employee. */
  ownMail: string;
  /** A roster that the lead brought in. */
  importedFile: string;
  /** In hearing, with two versions; none of those who ask writes in it but the lead. */
  proposal: string;
};

type Page = { path: (things: Things) => string; answers: Record<Role, Answer> };

/** Every page by its folder in app/. One without a row here fails the test. */
export const pages: Record<string, Page> = {
  '/signin': { path: () => '/signin?started=1', answers: open },
  '/signin/link/[token]': { path: () => '/signin/link/nobody', answers: open },
  '/invitation/[token]': { path: () => '/invitation/nobody', answers: open },
  '/(staff)': { path: () => '/', answers: everybody },
  '/(staff)/mails': { path: () => '/mails', answers: everybody },
  '/(staff)/mails/[id]': { path: ({ ownMail }) => `/mails/${ownMail}`, answers: { ...row('shown', 'missing', 'missing', 'shown'), coder: 'missing' } },
  '/(staff)/about': { path: () => '/about', answers: everybody },
  '/(staff)/approvals': { path: () => '/approvals', answers: everybody },
  '/(staff)/approvals/[id]': { path: ({ answeredRequest }) => `/approvals/${answeredRequest}`, answers: row('missing', 'shown', 'shown', 'missing') },
  '/(staff)/events': { path: () => '/events', answers: everybody },
  '/(staff)/events/[id]': { path: ({ event }) => `/events/${event}`, answers: everybody },
  '/(staff)/events/new': { path: () => '/events/new?from=workingTogether1', answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/overview': { path: () => '/events/overview', answers: leadOnly },
  '/(staff)/events/[id]/edit': { path: ({ event }) => `/events/${event}/edit`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/terms': { path: ({ event }) => `/events/${event}/terms`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/programme': { path: ({ event }) => `/events/${event}/programme`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/call-off': { path: ({ event }) => `/events/${event}/call-off`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/evaluation': { path: ({ event }) => `/events/${event}/evaluation`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/messages': { path: ({ event }) => `/events/${event}/messages`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/invitation/[token]/evaluation': { path: () => '/invitation/nobody/evaluation', answers: open },
  '/invitation/[token]/outputs': { path: () => '/invitation/nobody/outputs', answers: open },
  '/(staff)/events/[id]/outputs': { path: ({ event }) => `/events/${event}/outputs`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/participants': { path: ({ event }) => `/events/${event}/participants`, answers: row('refused', 'shown', 'shown', 'refused') },

  // Nobody's page: what is personal comes to it by the API, to those who may have it.
  '/check-in': { path: () => '/check-in', answers: open },
  '/(staff)/events/[id]/day': { path: ({ event }) => `/events/${event}/day`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/day/walk-in': { path: ({ event }) => `/events/${event}/day/walk-in?q=a`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/day/groups': { path: ({ event }) => `/events/${event}/day/groups`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/day/groups/show': { path: ({ event }) => `/events/${event}/day/groups/show`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/day/badges': { path: ({ event }) => `/events/${event}/day/badges`, answers: row('refused', 'shown', 'shown', 'refused') },
  '/(staff)/events/[id]/day/list': { path: ({ event }) => `/events/${event}/day/list`, answers: row('refused', 'shown', 'shown', 'refused') },

  '/(staff)/visits': { path: () => '/visits', answers: everybody },
  '/(staff)/visits/[id]': { path: ({ opening }) => `/visits/${opening}`, answers: everybody },
  '/(staff)/visits/[id]/place': { path: ({ opening }) => `/visits/${opening}/place`, answers: leadOnly },
  '/(staff)/visits/receipt/[visitId]': {
    path: ({ othersVisit }) => `/visits/receipt/${othersVisit}`,
    answers: row('missing', 'missing', 'shown', 'missing'),
  },
  '/(staff)/wishes': { path: ({ wishRound }) => `/wishes?round=${wishRound}`, answers: everybody },
  '/(staff)/wishes/overview': { path: ({ wishRound }) => `/wishes/overview?round=${wishRound}`, answers: leadOnly },
  '/(staff)/blocks': { path: () => '/blocks', answers: everybody },

  '/(staff)/hosting': { path: () => '/hosting', answers: everybody },
  '/(staff)/hosting/offer': { path: () => '/hosting/offer', answers: everybody },
  '/(staff)/hosting/[id]': { path: ({ opening }) => `/hosting/${opening}`, answers: leadOnly },
  '/(staff)/hosting/[id]/change': { path: ({ opening }) => `/hosting/${opening}/change`, answers: leadOnly },
  '/(staff)/hosting/[id]/copy': { path: ({ opening }) => `/hosting/${opening}/copy`, answers: leadOnly },
  '/(staff)/hosting/[id]/call-off': { path: ({ opening }) => `/hosting/${opening}/call-off`, answers: leadOnly },

  '/(staff)/rounds': { path: () => '/rounds', answers: leadOnly },
  '/(staff)/rounds/new': { path: () => '/rounds/new', answers: leadOnly },
  '/(staff)/rounds/[id]': { path: ({ round }) => `/rounds/${round}`, answers: leadOnly },
  '/(staff)/rounds/[id]/edit': { path: ({ round }) => `/rounds/${round}/edit`, answers: leadOnly },

  '/(staff)/offers': { path: () => '/offers', answers: everybody },
  '/(staff)/rounds/[id]/plan': { path: ({ wishRound }) => `/rounds/${wishRound}/plan`, answers: leadOnly },
  '/(staff)/rounds/[id]/plan/move': { path: ({ wishRound, plan }) => `/rounds/${wishRound}/plan/move?plan=${plan}`, answers: leadOnly },
  '/(staff)/rounds/[id]/plan/compare': { path: ({ wishRound }) => `/rounds/${wishRound}/plan/compare`, answers: leadOnly },
  '/(staff)/rounds/[id]/plan/fairness': { path: ({ wishRound }) => `/rounds/${wishRound}/plan/fairness`, answers: leadOnly },
  '/(staff)/rounds/[id]/plan/file': { path: ({ wishRound }) => `/rounds/${wishRound}/plan/file`, answers: leadOnly },

  '/(staff)/observations': { path: () => '/observations', answers: everybody },
  '/(staff)/observations/new': { path: () => '/observations/new', answers: everybody },
  '/(staff)/observations/[id]': {
    path: ({ othersObservation }) => `/observations/${othersObservation}`,
    answers: row('missing', 'missing', 'shown', 'missing'),
  },
  '/(staff)/observations/[id]/correct': {
    path: ({ ownObservation }) => `/observations/${ownObservation}/correct`,
    answers: { ...row('shown', 'missing', 'missing', 'missing'), coder: 'missing' },
  },
  '/(staff)/observations/questions': { path: () => '/observations/questions', answers: leadOnly },
  '/(staff)/observations/all': { path: () => '/observations/all', answers: leadOnly },
  '/(staff)/observations/all/export': { path: () => '/observations/all/export', answers: leadOnly },
  '/(staff)/observations/all/matrix': { path: () => '/observations/all/matrix', answers: leadOnly },

  '/(staff)/coding': { path: () => '/coding', answers: leadAndCoders },
  '/(staff)/coding/codebook': { path: () => '/coding/codebook', answers: leadAndCoders },
  '/(staff)/coding/codebook/[id]': { path: ({ theme }) => `/coding/codebook/${theme}`, answers: leadAndCoders },
  '/(staff)/coding/agreement': { path: () => '/coding/agreement', answers: leadAndCoders },
  '/(staff)/coding/agreement/[id]': {
    path: ({ sharedText, firstCoder, secondCoder }) => `/coding/agreement/${sharedText}?first=${firstCoder}&second=${secondCoder}`,
    answers: leadAndCoders,
  },
  '/(staff)/coding/coders': { path: () => '/coding/coders', answers: leadOnly },
  '/(staff)/passages': { path: () => '/passages', answers: leadAndCoders },
  '/(staff)/passages/[id]': { path: ({ passage }) => `/passages/${passage}`, answers: leadAndCoders },
  '/(staff)/patterns': { path: () => '/patterns', answers: leadAndCoders },
  '/(staff)/exports': { path: () => '/exports', answers: leadOnly },
  '/(staff)/mirrors': { path: () => '/mirrors', answers: everybody },
  '/(staff)/mirrors/[visitId]': { path: ({ othersVisit }) => `/mirrors/${othersVisit}`, answers: { ...row('missing', 'missing', 'shown', 'missing'), coder: 'shown' } },
  '/(staff)/findings': { path: () => '/findings', answers: everybody },
  '/(staff)/findings/new': { path: ({ passage }) => `/findings/new?passage=${passage}`, answers: leadAndCoders },
  '/(staff)/findings/unused': { path: () => '/findings/unused', answers: leadAndCoders },
  '/(staff)/findings/[id]': { path: ({ finding }) => `/findings/${finding}`, answers: { ...row('missing', 'missing', 'shown', 'missing'), coder: 'shown' } },
  '/(staff)/findings/[id]/edit': { path: ({ finding }) => `/findings/${finding}/edit`, answers: leadAndCoders },
  '/(staff)/findings/[id]/evidence': { path: ({ finding }) => `/findings/${finding}/evidence`, answers: leadAndCoders },

  '/(staff)/overview': { path: () => '/overview', answers: leadOnly },
  '/(staff)/newsletters': { path: () => '/newsletters', answers: everybody },
  '/(staff)/newsletters/new': { path: () => '/newsletters/new', answers: leadOnly },
  '/(staff)/newsletters/[id]': { path: ({ newsletter }) => `/newsletters/${newsletter}`, answers: everybody },
  '/(staff)/newsletters/[id]/edit': { path: ({ draftNewsletter }) => `/newsletters/${draftNewsletter}/edit`, answers: leadOnly },
  '/(staff)/names': { path: () => '/names', answers: everybody },
  '/(staff)/names/[id]': { path: ({ name }) => `/names/${name}`, answers: everybody },
  '/(staff)/names/settings': { path: () => '/names/settings', answers: leadOnly },

  '/(staff)/proposals': { path: () => '/proposals', answers: everybody },
  '/(staff)/proposals/new': { path: ({ proposal }) => `/proposals/new?of=${proposal}`, answers: everybody },
  '/(staff)/proposals/[id]': { path: ({ proposal }) => `/proposals/${proposal}`, answers: everybody },
  '/(staff)/proposals/[id]/edit': { path: ({ proposal }) => `/proposals/${proposal}/edit`, answers: leadOnly },
  '/(staff)/proposals/[id]/answers': { path: ({ proposal }) => `/proposals/${proposal}/answers`, answers: leadOnly },
  '/(staff)/proposals/[id]/grounds': { path: ({ proposal }) => `/proposals/${proposal}/grounds`, answers: leadOnly },
  '/(staff)/proposals/[id]/manage': { path: ({ proposal }) => `/proposals/${proposal}/manage`, answers: leadOnly },
  '/(staff)/proposals/[id]/suggest': { path: ({ proposal }) => `/proposals/${proposal}/suggest`, answers: everybody },
  '/(staff)/proposals/[id]/versions': { path: ({ proposal }) => `/proposals/${proposal}/versions?from=1&to=2`, answers: everybody },
  '/(staff)/brief': { path: () => '/brief', answers: everybody },
  '/(staff)/brief/edit': { path: () => '/brief/edit', answers: leadOnly },

  '/(staff)/admin': { path: () => '/admin', answers: leadAndAdministrator },
  '/(staff)/admin/log': { path: () => '/admin/log', answers: leadAndAdministrator },
  '/(staff)/admin/rosters': { path: () => '/admin/rosters', answers: leadAndAdministrator },
  '/(staff)/admin/rosters/new': { path: ({ desk }) => `/admin/rosters/new?desk=${desk}`, answers: leadAndAdministrator },
  '/(staff)/admin/rosters/[id]': { path: ({ shift }) => `/admin/rosters/${shift}`, answers: leadAndAdministrator },
  '/(staff)/admin/imports': { path: () => '/admin/imports', answers: leadAndAdministrator },
  // One that was brought in; what waits for a yes is its owner's alone, and stands in the story of imports.
  '/(staff)/admin/imports/[id]': { path: ({ importedFile }) => `/admin/imports/${importedFile}`, answers: leadAndAdministrator },
  '/(staff)/admin/mails': { path: () => '/admin/mails', answers: administratorOnly },
  '/(staff)/admin/people': { path: () => '/admin/people', answers: administratorOnly },
  '/(staff)/admin/people/new': { path: () => '/admin/people/new', answers: administratorOnly },
  '/(staff)/admin/people/[id]': { path: ({ person }) => `/admin/people/${person}`, answers: administratorOnly },
  '/(staff)/admin/units': { path: () => '/admin/units', answers: administratorOnly },
  '/(staff)/admin/units/new': { path: () => '/admin/units/new', answers: administratorOnly },
  '/(staff)/admin/units/[id]': { path: ({ unit }) => `/admin/units/${unit}`, answers: administratorOnly },
  '/(staff)/admin/sites': { path: () => '/admin/sites', answers: administratorOnly },
  '/(staff)/admin/sites/new': { path: () => '/admin/sites/new', answers: administratorOnly },
  '/(staff)/admin/sites/[id]': { path: ({ site }) => `/admin/sites/${site}`, answers: administratorOnly },
  '/(staff)/admin/desks': { path: () => '/admin/desks', answers: administratorOnly },
  '/(staff)/admin/desks/new': { path: () => '/admin/desks/new', answers: administratorOnly },
  '/(staff)/admin/desks/[id]': { path: ({ desk }) => `/admin/desks/${desk}`, answers: administratorOnly },
};

/** Whether an action lets a role in at all; what depends on the thing itself is the command's to decide and test. */
export const anybodySignedIn: Role[] = ['employee', 'facilitator', 'coder', 'lead', 'administrator'];

const lead: Role[] = ['lead'];
const leadAndCodersMay: Role[] = ['coder', 'lead'];
const leadAndFacilitators: Role[] = ['facilitator', 'lead'];
const administrator: Role[] = ['administrator'];
const leadOrAdministrator: Role[] = ['lead', 'administrator'];

/** Every exported action by file and name, with the roles its door lets through. One without a row fails the test. */
export const actions: Record<string, Role[]> = {
  'app/(staff)/mails/actions.ts chooseMailAction': anybodySignedIn,
  'app/(staff)/mails/actions.ts renewFeedAction': anybodySignedIn,
  'app/(staff)/admin/mails/actions.ts sendMailAgainAction': administrator,
  'app/(staff)/admin/mails/actions.ts runJobAgainAction': administrator,
  'app/(staff)/admin/rosters/actions.ts addShiftAction': leadOrAdministrator,
  'app/(staff)/admin/rosters/actions.ts changeShiftAction': leadOrAdministrator,
  'app/(staff)/admin/rosters/actions.ts removeShiftAction': leadOrAdministrator,
  'app/(staff)/admin/imports/actions.ts confirmImportAction': leadOrAdministrator,
  'app/(staff)/admin/imports/actions.ts recheckImportAction': leadOrAdministrator,
  'app/(staff)/admin/imports/actions.ts dropImportAction': leadOrAdministrator,
  'app/(staff)/admin/imports/actions.ts takeAnywayAction': leadOrAdministrator,
  'app/(staff)/admin/units/actions.ts addUnitAction': administrator,
  'app/(staff)/admin/units/actions.ts changeUnitAction': administrator,
  'app/(staff)/admin/desks/actions.ts addDeskAction': administrator,
  'app/(staff)/admin/desks/actions.ts changeDeskAction': administrator,
  'app/(staff)/admin/desks/actions.ts retireDeskAction': administrator,
  'app/(staff)/admin/desks/actions.ts reopenDeskAction': administrator,
  'app/(staff)/admin/sites/actions.ts addSiteAction': administrator,
  'app/(staff)/admin/sites/actions.ts changeSiteAction': administrator,
  'app/(staff)/admin/sites/actions.ts changeTravelAction': administrator,
  'app/(staff)/admin/people/actions.ts addEmployeeAction': administrator,
  'app/(staff)/admin/people/actions.ts changeEmployeeAction': administrator,
  'app/(staff)/admin/people/actions.ts deactivateEmployeeAction': administrator,
  'app/(staff)/admin/people/actions.ts reactivateEmployeeAction': administrator,
  'app/(staff)/observations/actions.ts keepObservationAction': anybodySignedIn,
  'app/(staff)/observations/actions.ts correctObservationAction': anybodySignedIn,
  'app/(staff)/observations/questions/actions.ts addQuestionAction': lead,
  'app/(staff)/observations/questions/actions.ts retireQuestionAction': lead,
  'app/(staff)/coding/actions.ts grantCodingAction': lead,
  'app/(staff)/coding/actions.ts revokeCodingAction': lead,
  'app/(staff)/coding/actions.ts addMemoAction': leadAndCodersMay,
  'app/(staff)/coding/actions.ts removeMemoAction': leadAndCodersMay,
  'app/(staff)/coding/codebook/actions.ts adoptDefaultsAction': lead,
  'app/(staff)/coding/codebook/actions.ts addThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts changeThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts moveThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts retireThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts restoreThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts mergeThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts splitThemeAction': lead,
  'app/(staff)/coding/codebook/actions.ts undoCodebookAction': lead,
  'app/(staff)/findings/actions.ts makeFindingAction': leadAndCodersMay,
  'app/(staff)/findings/actions.ts rewordFindingAction': leadAndCodersMay,
  'app/(staff)/findings/actions.ts moveFindingAction': leadAndCodersMay,
  'app/(staff)/findings/actions.ts sayCounterSoughtAction': leadAndCodersMay,
  'app/(staff)/findings/actions.ts placePassageAction': leadAndCodersMay,
  'app/(staff)/findings/actions.ts noteEvidenceAction': leadAndCodersMay,
  'app/(staff)/newsletters/actions.ts makeNewsletterAction': lead,
  'app/(staff)/newsletters/actions.ts retitleNewsletterAction': lead,
  'app/(staff)/newsletters/actions.ts addIssueBlockAction': lead,
  'app/(staff)/newsletters/actions.ts writeIssueBlockAction': lead,
  'app/(staff)/newsletters/actions.ts placeIssueBlockAction': lead,
  'app/(staff)/newsletters/actions.ts removeIssueBlockAction': lead,
  'app/(staff)/newsletters/actions.ts publishNewsletterAction': lead,
  'app/(staff)/newsletters/actions.ts correctNewsletterAction': lead,
  'app/(staff)/names/actions.ts suggestNameAction': anybodySignedIn,
  'app/(staff)/names/actions.ts setVoiceAction': anybodySignedIn,
  'app/(staff)/names/actions.ts commentOnNameAction': anybodySignedIn,
  'app/(staff)/names/actions.ts openPollAction': lead,
  'app/(staff)/names/actions.ts closePollAction': lead,
  'app/(staff)/names/actions.ts mergeNamesAction': lead,
  'app/(staff)/names/actions.ts hideNameAction': lead,
  'app/(staff)/names/actions.ts hideNameCommentAction': lead,
  'app/(staff)/patterns/actions.ts saveViewAction': leadAndCodersMay,
  'app/(staff)/patterns/actions.ts removeViewAction': leadAndCodersMay,
  'app/(staff)/rounds/actions.ts makeRoundAction': lead,
  'app/(staff)/rounds/actions.ts changeRoundAction': lead,
  'app/(staff)/rounds/actions.ts publishRoundAction': lead,
  'app/(staff)/rounds/actions.ts closeRoundAction': lead,
  'app/(staff)/offers/actions.ts acceptOfferAction': anybodySignedIn,
  'app/(staff)/offers/actions.ts declineOfferAction': anybodySignedIn,
  'app/(staff)/rounds/[id]/plan/actions.ts explainOneAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts makePlanAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts stopPlanAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts tryRelaxationAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts keepTrialAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts dropTrialAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts moveByHandAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts settlePairAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts removePairAction': lead,
  'app/(staff)/rounds/[id]/plan/actions.ts publishPlanAction': lead,
  'app/(staff)/blocks/actions.ts addBlockAction': anybodySignedIn,
  'app/(staff)/blocks/actions.ts removeBlockAction': anybodySignedIn,
  'app/(staff)/notices/actions.ts markNoticesReadAction': anybodySignedIn,
  'app/(staff)/hosting/actions.ts offerOpeningsAction': anybodySignedIn,
  'app/(staff)/hosting/actions.ts copyOpeningAction': anybodySignedIn,
  'app/(staff)/hosting/actions.ts reviseOpeningAction': anybodySignedIn,
  'app/(staff)/hosting/actions.ts callOffOpeningAction': anybodySignedIn,
  'app/(staff)/events/actions.ts signUpForEventAction': anybodySignedIn,
  'app/(staff)/events/actions.ts cancelRegistrationAction': anybodySignedIn,
  'app/(staff)/events/actions.ts reviseAnswersAction': anybodySignedIn,
  'app/(staff)/events/actions.ts endRegistrationAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts decideApprovalAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts signUpOnBehalfAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts inviteGuestAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts revokeInvitationAction': leadAndFacilitators,
  'app/(staff)/approvals/actions.ts answerRequestAction': anybodySignedIn,
  'app/(staff)/approvals/actions.ts answerVisitAction': anybodySignedIn,
  'app/(staff)/events/[id]/evaluation/actions.ts evaluateAction': anybodySignedIn,
  'app/(staff)/events/[id]/messages/actions.ts sendMessageAction': leadAndFacilitators,
  'app/(staff)/events/[id]/outputs/actions.ts captureOutputAction': anybodySignedIn,
  'app/(staff)/events/[id]/outputs/actions.ts captureListAction': anybodySignedIn,
  'app/(staff)/events/[id]/outputs/actions.ts withdrawOutputAction': anybodySignedIn,
  'app/(staff)/events/[id]/outputs/actions.ts giveDotsAction': anybodySignedIn,
  'app/(staff)/events/[id]/outputs/actions.ts arrangeOutputsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/outputs/actions.ts renameHeadingAction': leadAndFacilitators,
  'app/(staff)/events/[id]/outputs/actions.ts setDotsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/outputs/actions.ts closeOutputsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts pressMarkAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts admitEmployeeAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts admitGuestAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts dealGroupsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts redealGroupsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts dropDealAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts seatMissingAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts moveToGroupAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts lockGroupAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts wishForGroupsAction': leadAndFacilitators,
  'app/(staff)/events/[id]/day/actions.ts dropWishAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts makeEventAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts reviseEventAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts reviseTermsAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts reviseProgrammeAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts publishEventAction': leadAndFacilitators,
  'app/(staff)/events/actions.ts callOffEventAction': leadAndFacilitators,
  'app/(staff)/visits/actions.ts signUpAction': anybodySignedIn,
  'app/(staff)/visits/actions.ts cancelVisitAction': anybodySignedIn,
  'app/(staff)/visits/actions.ts markAttendanceAction': anybodySignedIn,
  'app/(staff)/visits/actions.ts placeVisitorAction': lead,
  'app/(staff)/proposals/actions.ts makeProposalAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts changeProposalAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts answerBriefAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts addGroundAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts removeGroundAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts giveVoiceAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts addCommentAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts changeCommentAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts withdrawCommentAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts suggestAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts acceptSuggestionAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts declineSuggestionAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts withdrawSuggestionAction': anybodySignedIn,
  'app/(staff)/proposals/actions.ts moveProposalAction': lead,
  'app/(staff)/proposals/actions.ts openHearingAction': lead,
  'app/(staff)/proposals/actions.ts decideProposalAction': lead,
  'app/(staff)/proposals/actions.ts nameEditorAction': lead,
  'app/(staff)/proposals/actions.ts removeEditorAction': lead,
  'app/(staff)/brief/actions.ts adoptItemsAction': lead,
  'app/(staff)/brief/actions.ts addItemAction': lead,
  'app/(staff)/brief/actions.ts changeItemAction': lead,
  'app/(staff)/brief/actions.ts moveItemAction': lead,
  'app/(staff)/brief/actions.ts retireItemAction': lead,
  'app/(staff)/brief/actions.ts restoreItemAction': lead,
  'app/(staff)/wishes/actions.ts saveWishesAction': anybodySignedIn,
  'app/(staff)/wishes/actions.ts withdrawWishesAction': anybodySignedIn,
  'app/(staff)/wishes/actions.ts remindToWishAction': lead,
};

type Handler = { path: (things: Things) => string; method: string; statuses: Record<Role, number> };
const statuses = (nobody: number, employee: number, facilitator: number, lead: number, administrator: number, coder = employee) => ({
  nobody,
  employee,
  facilitator,
  coder,
  lead,
  administrator,
});

/** Every route handler by file and method, with the status it answers to a request that is otherwise in order. */
export const handlers: Record<string, Handler> = {
  'app/api/health/route.ts GET': { path: () => '/api/health', method: 'GET', statuses: statuses(200, 200, 200, 200, 200) },
  'app/api/auth/[...nextauth]/route.ts GET': { path: () => '/api/auth/providers', method: 'GET', statuses: statuses(200, 200, 200, 200, 200) },
  // Without its anti-forgery token next-auth sends a post back to the sign-in page.
  'app/api/auth/[...nextauth]/route.ts POST': { path: () => '/api/auth/signout', method: 'POST', statuses: statuses(302, 302, 302, 302, 302) },
  // Nothing is asked for in these requests, so whoever is let in hears what is missing.
  'app/api/observations/draft/route.ts POST': { path: () => '/api/observations/draft', method: 'POST', statuses: statuses(401, 400, 400, 400, 400) },
  // Nothing is asked for in these, so whoever may code hears that.
  'app/api/coding/route.ts POST': { path: () => '/api/coding', method: 'POST', statuses: statuses(401, 403, 403, 400, 403, 400) },
  'app/api/coding/similar/route.ts POST': { path: () => '/api/coding/similar', method: 'POST', statuses: statuses(401, 403, 403, 400, 403, 400) },
  'app/api/exports/observations/route.ts POST': { path: () => '/api/exports/observations', method: 'POST', statuses: statuses(401, 403, 403, 303, 403) },
  'app/api/exports/project/route.ts POST': { path: () => '/api/exports/project', method: 'POST', statuses: statuses(401, 403, 403, 303, 403) },
  'app/api/exports/[id]/route.ts GET': { path: ({ person }) => `/api/exports/${person}`, method: 'GET', statuses: statuses(401, 403, 403, 404, 403) },
  'app/api/imports/route.ts POST': { path: () => '/api/imports', method: 'POST', statuses: statuses(401, 403, 403, 303, 303) },
  'app/api/imports/templates/[kind]/route.ts GET': { path: () => '/api/imports/templates/roster', method: 'GET', statuses: statuses(401, 403, 403, 200, 200) },
  'app/api/newsletters/[id]/pdf/route.ts GET': { path: ({ newsletter }) => `/api/newsletters/${newsletter}/pdf`, method: 'GET', statuses: statuses(401, 200, 200, 200, 200) },
  'app/api/visits/[id]/calendar/route.ts GET': { path: ({ person }) => `/api/visits/${person}/calendar`, method: 'GET', statuses: statuses(401, 404, 404, 404, 404) },
  'app/api/plans/[id]/progress/route.ts GET': { path: ({ plan }) => `/api/plans/${plan}/progress`, method: 'GET', statuses: statuses(401, 403, 403, 200, 403) },
  'app/api/rounds/[id]/plan-input/route.ts GET': { path: ({ wishRound }) => `/api/rounds/${wishRound}/plan-input`, method: 'GET', statuses: statuses(401, 403, 403, 200, 403) },
  'app/api/rounds/[id]/plan-file/route.ts POST': { path: ({ wishRound }) => `/api/rounds/${wishRound}/plan-file`, method: 'POST', statuses: statuses(401, 403, 403, 400, 403) },
  // An address that is nobody's; what one of somebody's answers is tested with a feed.
  'app/api/feeds/[key]/route.ts GET': { path: () => '/api/feeds/nobody.ics', method: 'GET', statuses: statuses(404, 404, 404, 404, 404) },
  'app/api/events/[id]/calendar/route.ts GET': { path: ({ event }) => `/api/events/${event}/calendar`, method: 'GET', statuses: statuses(401, 200, 200, 200, 200) },
  'app/api/events/[id]/day/route.ts GET': { path: ({ event }) => `/api/events/${event}/day`, method: 'GET', statuses: statuses(401, 403, 200, 200, 403) },
  // Nothing is handed in, so whoever runs an event hears that.
  'app/api/events/[id]/day/route.ts POST': { path: ({ event }) => `/api/events/${event}/day`, method: 'POST', statuses: statuses(401, 403, 400, 400, 403) },
  // In the demo there is no mail server to ask, and the link is nobody's.
  'app/signin/link/route.ts POST': { path: () => '/signin/link', method: 'POST', statuses: statuses(404, 404, 404, 404, 404) },
  'app/signin/link/[token]/enter/route.ts POST': { path: () => '/signin/link/nobody/enter', method: 'POST', statuses: statuses(303, 303, 303, 303, 303) },
  'app/signin/start/route.ts GET': { path: () => '/signin/start', method: 'GET', statuses: statuses(303, 303, 303, 303, 303) },
};
