import aboutDa from './da/about.json';
import appDa from './da/app.json';
import approvalsDa from './da/approvals.json';
import attendanceDa from './da/attendance.json';
import auditDa from './da/audit.json';
import briefDa from './da/brief.json';
import codebookDa from './da/codebook.json';
import codingDa from './da/coding.json';
import patternsDa from './da/patterns.json';
import commitmentsDa from './da/commitments.json';
import desksDa from './da/desks.json';
import employeesDa from './da/employees.json';
import eventDayDa from './da/eventDay.json';
import evaluationsDa from './da/evaluations.json';
import eventMessagesDa from './da/eventMessages.json';
import eventsDa from './da/events.json';
import exportsDa from './da/exports.json';
import mailsDa from './da/mails.json';
import findingsDa from './da/findings.json';
import importsDa from './da/imports.json';
import mirrorsDa from './da/mirrors.json';
import namesDa from './da/names.json';
import newslettersDa from './da/newsletters.json';
import noticesDa from './da/notices.json';
import observationPagesDa from './da/observationPages.json';
import observationsDa from './da/observations.json';
import observationSearchDa from './da/observationSearch.json';
import openingsDa from './da/openings.json';
import organisationDa from './da/organisation.json';
import outputsDa from './da/outputs.json';
import overviewDa from './da/overview.json';
import plansDa from './da/plans.json';
import replanningDa from './da/replanning.json';
import planBoardDa from './da/planBoard.json';
import plannerFormatDa from './da/plannerFormat.json';
import projectsDa from './da/projects.json';
import proposalsDa from './da/proposals.json';
import questionsDa from './da/questions.json';
import refusalsDa from './da/refusals.json';
import registrationsDa from './da/registrations.json';
import rostersDa from './da/rosters.json';
import roundsDa from './da/rounds.json';
import signinDa from './da/signin.json';
import staffingDa from './da/staffing.json';
import uiDa from './da/ui.json';
import validationDa from './da/validation.json';
import visitsDa from './da/visits.json';
import weekDa from './da/week.json';
import wishesDa from './da/wishes.json';
import aboutEn from './en/about.json';
import appEn from './en/app.json';
import approvalsEn from './en/approvals.json';
import attendanceEn from './en/attendance.json';
import auditEn from './en/audit.json';
import briefEn from './en/brief.json';
import codebookEn from './en/codebook.json';
import codingEn from './en/coding.json';
import patternsEn from './en/patterns.json';
import commitmentsEn from './en/commitments.json';
import desksEn from './en/desks.json';
import employeesEn from './en/employees.json';
import eventDayEn from './en/eventDay.json';
import evaluationsEn from './en/evaluations.json';
import eventMessagesEn from './en/eventMessages.json';
import eventsEn from './en/events.json';
import exportsEn from './en/exports.json';
import mailsEn from './en/mails.json';
import findingsEn from './en/findings.json';
import importsEn from './en/imports.json';
import mirrorsEn from './en/mirrors.json';
import namesEn from './en/names.json';
import newslettersEn from './en/newsletters.json';
import noticesEn from './en/notices.json';
import observationPagesEn from './en/observationPages.json';
import observationsEn from './en/observations.json';
import observationSearchEn from './en/observationSearch.json';
import openingsEn from './en/openings.json';
import organisationEn from './en/organisation.json';
import outputsEn from './en/outputs.json';
import overviewEn from './en/overview.json';
import plansEn from './en/plans.json';
import replanningEn from './en/replanning.json';
import planBoardEn from './en/planBoard.json';
import plannerFormatEn from './en/plannerFormat.json';
import projectsEn from './en/projects.json';
import proposalsEn from './en/proposals.json';
import questionsEn from './en/questions.json';
import refusalsEn from './en/refusals.json';
import registrationsEn from './en/registrations.json';
import rostersEn from './en/rosters.json';
import roundsEn from './en/rounds.json';
import signinEn from './en/signin.json';
import staffingEn from './en/staffing.json';
import uiEn from './en/ui.json';
import validationEn from './en/validation.json';
import visitsEn from './en/visits.json';
import weekEn from './en/week.json';
import wishesEn from './en/wishes.json';

export const da = {
  about: aboutDa,
  app: appDa,
  approvals: approvalsDa,
  attendance: attendanceDa,
  audit: auditDa,
  brief: briefDa,
  codebook: codebookDa,
  coding: codingDa,
  patterns: patternsDa,
  commitments: commitmentsDa,
  desks: desksDa,
  employees: employeesDa,
  eventDay: eventDayDa,
  evaluations: evaluationsDa,
  eventMessages: eventMessagesDa,
  events: eventsDa,
  exports: exportsDa,
  findings: findingsDa,
  mails: mailsDa,
  imports: importsDa,
  mirrors: mirrorsDa,
  names: namesDa,
  newsletters: newslettersDa,
  notices: noticesDa,
  observationPages: observationPagesDa,
  observations: observationsDa,
  observationSearch: observationSearchDa,
  openings: openingsDa,
  organisation: organisationDa,
  outputs: outputsDa,
  overview: overviewDa,
  plans: plansDa,
  replanning: replanningDa,
  planBoard: planBoardDa,
  plannerFormat: plannerFormatDa,
  projects: projectsDa,
  proposals: proposalsDa,
  questions: questionsDa,
  refusals: refusalsDa,
  registrations: registrationsDa,
  rosters: rostersDa,
  rounds: roundsDa,
  signin: signinDa,
  staffing: staffingDa,
  ui: uiDa,
  validation: validationDa,
  visits: visitsDa,
  week: weekDa,
  wishes: wishesDa,
};

export const en = {
  about: aboutEn,
  app: appEn,
  approvals: approvalsEn,
  attendance: attendanceEn,
  audit: auditEn,
  brief: briefEn,
  codebook: codebookEn,
  coding: codingEn,
  patterns: patternsEn,
  commitments: commitmentsEn,
  desks: desksEn,
  employees: employeesEn,
  eventDay: eventDayEn,
  evaluations: evaluationsEn,
  eventMessages: eventMessagesEn,
  events: eventsEn,
  exports: exportsEn,
  findings: findingsEn,
  mails: mailsEn,
  imports: importsEn,
  mirrors: mirrorsEn,
  names: namesEn,
  newsletters: newslettersEn,
  notices: noticesEn,
  observationPages: observationPagesEn,
  observations: observationsEn,
  observationSearch: observationSearchEn,
  openings: openingsEn,
  organisation: organisationEn,
  outputs: outputsEn,
  overview: overviewEn,
  plans: plansEn,
  replanning: replanningEn,
  planBoard: planBoardEn,
  plannerFormat: plannerFormatEn,
  projects: projectsEn,
  proposals: proposalsEn,
  questions: questionsEn,
  refusals: refusalsEn,
  registrations: registrationsEn,
  rosters: rostersEn,
  rounds: roundsEn,
  signin: signinEn,
  staffing: staffingEn,
  ui: uiEn,
  validation: validationEn,
  visits: visitsEn,
  week: weekEn,
  wishes: wishesEn,
};

/** The shape of messages without their texts. */
type Shape<Messages> = { [Key in keyof Messages]: Messages[Key] extends string ? string : Shape<Messages[Key]> };

// A message missing in either language does not compile: each must have the other's shape.
const danishHasEnglish: Shape<typeof en> = da;
const englishHasDanish: Shape<typeof da> = en;

export const messages = { da: danishHasEnglish, en: englishHasDanish };
