import { createTranslator } from 'next-intl';
import { messages } from '@/messages';
import { changedParts, placeOf } from '../calendar-mail/rules';
import type { Appointment, ChangedPart } from '../calendar-mail/types';
import { formatDateTime, formatSpan, type Locale } from '../platform/format';
import { spellParams } from '../platform/params';
import { layOut } from './layout/rules';
import type { Letter, Part, Sender, WrittenMail } from './types';

/**
 * Texts outside a request: each recipient has a language of their own. A sentence that lacks a parameter (it was queued
 * by an older version) is left out, for time, place and link stand in the mail all the same.
 */
export function textsOf(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: 'UTC', onError: () => undefined, getMessageFallback: () => '' });
}

/** Puts a letter into words: what happened, what changed, the time and place, and the way to the page. */
export function writeMail(letter: Letter, sender: Sender): WrittenMail {
  const { locale, items, appointment, news } = letter;
  const t = textsOf(locale);
  const parts: Part[] = items.flatMap((item): Part[] => {
    const text = sayItem(item, locale);
    return text ? [{ kind: 'paragraph', text }] : [];
  });
  if (news?.method === 'REQUEST' && news.before) parts.push(...changesOf(news.before, news.appointment, locale));
  if (appointment && news?.method !== 'CANCEL') parts.push(factsOf(appointment, locale));
  if (letter.issue) parts.push({ kind: 'issue', ...letter.issue });
  const links = new Map(items.filter(({ link }) => link).map(({ kind, link }) => [link, linkText(kind, locale)]));
  for (const [link, text] of links) parts.push({ kind: 'link', text, url: `${sender.url}${link}` });
  return layOut(
    {
      subject: subjectOf(letter),
      greeting: t('mails.greeting', { name: letter.name.split(' ')[0] ?? '' }),
      parts,
      closing: [t('mails.closing'), [t('app.name'), sender.municipality].filter(Boolean).join(', ')].join('\n'),
      footer: [
        { kind: 'paragraph', text: t('mails.why') },
        ...(letter.guest ? [] : [{ kind: 'link' as const, text: t('mails.choose'), url: `${sender.url}/mails` }]),
      ],
    },
    locale,
  );
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
export function sayItem({ kind, params }: Letter['items'][number], locale: Locale): string {
  return sayKey('kinds', kind, params, locale) ?? '';
}

function sayKey(group: 'kinds' | 'subjects', kind: string, params: Letter['items'][number]['params'], locale: Locale): string | null {
  const t = textsOf(locale);
  const say = (key: string) => t(key as never, spellParams(params, locale) as never) as string;
  if (Object.hasOwn(messages[locale].mails[group], kind)) return say(`mails.${group}.${kind}`);
  return group === 'kinds' && Object.hasOwn(messages[locale].notices.kinds, kind) ? say(`notices.kinds.${kind}`) : null;
}

function linkText(kind: string, locale: Locale): string {
  const t = textsOf(locale);
  return t(kind === 'observationAsked' || kind === 'observationAskedAgain' ? 'mails.links.observation' : 'mails.links.open');
}

function factsOf(appointment: Appointment, locale: Locale): Part {
  const t = textsOf(locale);
  const rows = [
    { term: t('mails.facts.what'), value: summaryOf(appointment, locale) },
    { term: t('mails.facts.when'), value: formatSpan(appointment.starts, appointment.ends, locale) },
    { term: t('mails.facts.place'), value: placeOf(appointment) },
    { term: t('mails.facts.meetingPlace'), value: appointment.meetingPlace },
    { term: t('mails.facts.host'), value: appointment.hostName },
    { term: t('mails.facts.programme'), value: appointment.programme },
  ];
  return { kind: 'facts', rows: rows.filter(({ value }) => value) };
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
