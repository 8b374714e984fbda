import { createTranslator } from 'next-intl';
import { messages } from '@/messages';
import { changedParts, placeOf } from '../calendar-mail/rules';
import type { Appointment, ChangedPart } from '../calendar-mail/types';
import type { MailKind } from '../mails/types';
import { formatDateTime, formatSpan, type Locale } from '../platform/format';
import { spellParams } from '../platform/params';
import { layOut } from './layout/rules';
import type { Letter, LetterItem, Part, Sender, WrittenMail } from './types';

/**
 * Texts outside a request: each recipient has a language of their own. A sentence that lacks a parameter (it was queued
 * by an older version) is left out, for time, place and link stand in the mail all the same.
 */
export function textsOf(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: 'UTC', onError: () => undefined, getMessageFallback: () => '' });
}

/** Puts a letter into words: of each matter what happened, what changed, the time and place, and the way to the page. */
export function writeMail(letter: Letter, sender: Sender): WrittenMail {
  const { locale } = letter;
  const t = textsOf(locale);
  const parts = sectionsOf(letter).flatMap((section) => partsOf(section, letter, sender));
  if (letter.issue) parts.push({ kind: 'issue', ...letter.issue });
  return layOut(
    {
      subject: subjectOf(letter),
      greeting: t('mails.greeting', { name: letter.name.split(' ')[0] ?? '' }),
      parts,
      closing: [t('mails.closing'), [t('app.name'), sender.municipality].filter(Boolean).join(', ')].join('\n'),
      footer: [
        { kind: 'paragraph', text: t('mails.why') },
        ...chooseLink(letter).map((path) => ({ kind: 'link' as const, text: t('mails.choose'), url: `${sender.url}${path}` })),
      ],
    },
    locale,
  );
}

/** Where the reader chooses their mail: a guest, who has no account, by the link of their own that is in the letter anyway. */
function chooseLink({ guest, items }: Letter): string[] {
  if (!guest) return ['/mails'];
  const own = items.map(({ link }) => /^\/invitation\/[^/]+/.exec(link)?.[0]).find(Boolean);
  return own ? [`${own}#mail`] : [];
}

/** The items by what they are about, in the order in which each came first. Where a calendar is told, all is about that. */
function sectionsOf({ items, news }: Letter): LetterItem[][] {
  const sections = new Map<string, LetterItem[]>();
  for (const item of items) {
    const { matter, params } = item;
    const key = news ? '' : (matter?.about ?? [params.topic ?? params.title, params.starts].join(' '));
    sections.set(key, [...(sections.get(key) ?? []), item]);
  }
  return [...sections.values()];
}

function partsOf(items: readonly LetterItem[], { locale, news }: Letter, { url }: Sender): Part[] {
  const changes = news?.method === 'REQUEST' && news.before ? changesOf(news.before, news.appointment, locale) : [];
  const sentences = items.map(({ kind, params }) => sayItem({ kind, params: changes.length > 0 ? forgetBefore(params) : params }, locale));
  const [first] = items;
  const rows = news ? rowsOf(news.appointment, locale) : first?.matter ? rowsOf(first.matter, locale) : first ? rowsFrom(first.params, locale) : [];
  const heading = news?.method === 'CANCEL' ? textsOf(locale)('mails.taken') : undefined;
  const links = new Map(items.filter(({ link }) => link).map(({ kind, link }) => [link, linkText(kind, locale)]));
  return [
    ...sentences.filter(Boolean).map((text): Part => ({ kind: 'paragraph', text })),
    ...changes,
    ...(rows.length > 0 ? [{ kind: 'facts' as const, ...(heading && { heading }), rows }] : []),
    ...[...links].map(([link, text]): Part => ({ kind: 'link', text, url: `${url}${link}` })),
  ];
}

/** What was before stands in the list of changes, and need not be said twice. */
function forgetBefore(params: LetterItem['params']): LetterItem['params'] {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('was')));
}

/** One line, for a subject with a line end in it would be two headers. */
export function subjectOf({ locale, items, news }: Letter): string {
  const t = textsOf(locale);
  // What somebody wrote keeps the subject they gave it, whatever else came into the same mail.
  const written = items.find(({ kind }) => kind === 'eventMessage');
  const only = written ?? (items.length === 1 ? items[0] : undefined);
  const own = only ? sayKey('subjects', only.kind, only.params, locale) : null;
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (own) return oneLine(own);
  if (news) {
    const key = news.method === 'CANCEL' ? 'cancelled' : news.before ? 'changed' : 'invited';
    return oneLine(t(`mails.headlines.${key}`, { what: summaryOf(news.appointment, locale), when: formatDateTime(news.appointment.starts, locale) }));
  }
  return t('mails.headlines.news', { count: items.length });
}

/** "Besøg hos Bibliotek: Aflevering": what a calendar calls it. */
export function summaryOf({ role, title, unitName }: Appointment, locale: Locale): string {
  return textsOf(locale)(`mails.summaries.${unitName ? role : 'attending'}`, { title, unit: unitName });
}

/** The sentence of an item: of the notice, or of what is told by mail alone. Empty for a kind that has none (any more). */
export function sayItem({ kind, params }: Pick<LetterItem, 'kind' | 'params'>, locale: Locale): string {
  return sayKey('kinds', kind, params, locale) ?? '';
}

function sayKey(group: 'kinds' | 'subjects', kind: string, params: LetterItem['params'], locale: Locale): string | null {
  const t = textsOf(locale);
  const say = (key: string) => t(key as never, spellParams(params, locale) as never) as string;
  if (Object.hasOwn(messages[locale].mails[group], kind)) return say(`mails.${group}.${kind}`);
  return group === 'kinds' && Object.hasOwn(messages[locale].notices.kinds, kind) ? say(`notices.kinds.${kind}`) : null;
}

/** What lies behind the link is a question, and time runs out on it. */
const awaitAnswer: readonly MailKind[] = ['guestInvited', 'eventOffered', 'seatFree', 'eventApprovalAsked', 'visitApprovalAsked', 'approvalReminder', 'visitApprovalReminder'];

function linkText(kind: string, locale: Locale): string {
  const t = textsOf(locale);
  if (kind === 'observationAsked' || kind === 'observationAskedAgain') return t('mails.links.observation');
  return t((awaitAnswer as readonly string[]).includes(kind) ? 'mails.links.answer' : 'mails.links.open');
}

function rowsOf(appointment: Appointment, locale: Locale) {
  const t = textsOf(locale);
  const rows = [
    { term: t('mails.facts.what'), value: summaryOf(appointment, locale) },
    { term: t('mails.facts.when'), value: formatSpan(appointment.starts, appointment.ends, locale) },
    { term: t('mails.facts.place'), value: placeOf(appointment) },
    { term: t('mails.facts.meetingPlace'), value: appointment.meetingPlace },
    { term: t('mails.facts.host'), value: appointment.hostName },
    { term: t('mails.facts.programme'), value: appointment.programme },
  ];
  return rows.filter(({ value }) => value);
}

/** The same as far as the item itself knows, where it leads to nothing that can be looked up. What has no time has no such facts. */
function rowsFrom(params: LetterItem['params'], locale: Locale) {
  const t = textsOf(locale);
  const words = spellParams(params, locale);
  if (!words.when) return [];
  const rows = [
    { term: t('mails.facts.what'), value: String(words.topic ?? words.title ?? '') },
    { term: t('mails.facts.when'), value: String(words.when) },
    { term: t('mails.facts.place'), value: String(words.site ?? words.where ?? '') },
    { term: t('mails.facts.host'), value: String(params.host ?? '') },
  ];
  return rows.filter(({ value }) => value);
}

function changesOf(before: Appointment, after: Appointment, locale: Locale): Part[] {
  const t = textsOf(locale);
  const values: Record<ChangedPart, (appointment: Appointment) => string> = {
    title: ({ title }) => title,
    when: ({ starts, ends }) => formatSpan(starts, ends, locale),
    place: placeOf,
    meetingPlace: ({ meetingPlace }) => meetingPlace,
    host: ({ hostName }) => hostName,
  };
  const rows = changedParts(before, after).map((part) => ({
    term: t(`mails.facts.${part}`),
    value: t('mails.fromTo', { before: values[part](before) || '–', after: values[part](after) || '–' }),
  }));
  return rows.length > 0 ? [{ kind: 'facts', heading: t('mails.changed'), rows }] : [];
}
