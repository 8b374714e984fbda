import { placeOf, uidOf } from '../../calendar-mail/rules';
import type { Appointment, CalendarNews } from '../../calendar-mail/types';
import { calendarMessage, type CalendarEvent } from '../../platform/calendar';
import type { Locale } from '../../platform/format';
import { summaryOf, textsOf } from '../rules';

type Person = { name: string; address: string };
/** Whose calendar it is (an employee's id or a guest's address), how often it has been told, and where the app is. */
type Told = { recipient: string; sequence: number; locale: Locale; url: string; guest?: boolean };

/**
 * An appointment as an event of a calendar; the link leads to a page that asks who one is, so it is nobody's own. A
 * guest could not answer that page, and their own link is no calendar's to show about: it stays in the mail.
 */
export function eventOf(appointment: Appointment, { recipient, sequence, locale, url, guest }: Told): CalendarEvent {
  const t = textsOf(locale);
  const { about, starts, ends, programme, hostName, meetingPlace, link } = appointment;
  const page = guest ? t('mails.guestCalendar') : `${url}${link}`;
  return {
    uid: uidOf(about, recipient),
    sequence,
    starts,
    ends,
    summary: summaryOf(appointment, locale),
    location: [placeOf(appointment), meetingPlace].filter(Boolean).join(', '),
    description: [
      programme,
      hostName && `${t('mails.facts.host')}: ${hostName}`,
      meetingPlace && `${t('mails.facts.meetingPlace')}: ${meetingPlace}`,
      page,
    ]
      .filter(Boolean)
      .join('\n'),
    ...(!guest && { url: page }),
  };
}

/** The calendar's part of a mail. */
export function invitationOf(news: CalendarNews, people: { organizer: Person; attendee: Person }, told: Omit<Told, 'sequence'>, now: Date): string {
  return calendarMessage(news.method, eventOf(news.appointment, { ...told, sequence: news.sequence }), people, now);
}
