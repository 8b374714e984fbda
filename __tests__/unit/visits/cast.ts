import { instantOf } from '@/lib/platform/time';
import type { RoundView } from '@/lib/rounds/types';
import type { Question } from '@/lib/visits/rules';
import type { Standing, Situation } from '@/lib/visits/standing/types';
import type { OpeningFacts } from '@/lib/visits/types';

/** Facts for rules that ask no database: an opening on Tuesday of week 13, 2014, and Anna, whom nothing hinders. */
export const at = (time: string, date = '2014-03-25') => instantOf(date, time)!;
export const now = at('09:00', '2014-03-10');

export const round: RoundView = {
  id: 'round', projectId: 'project', name: 'Besøgsuge, uge 13', isoYear: 2014, isoWeek: 13, state: 'published', mode: 'direct',
  signUpOpens: at('08:00', '2014-03-03'), signUpCloses: at('12:00', '2014-03-21'), cancelHours: 24, visitsPerPerson: 1, approval: 'none', approvalHours: 16,
};

export function opening(rest: Partial<OpeningFacts> = {}): OpeningFacts {
  return {
    id: 'opening', roundId: 'round', unitId: 'library', unitName: 'Bibliotek', siteId: 'books', siteName: 'Roskilde Bibliotek',
    hostId: 'holger', hostName: 'Holger', starts: at('10:00'), ends: at('12:00'), seats: 2, takenSeats: [], queue: [],
    topic: 'Pas', programme: '', meetingPlace: '', state: 'offered', calledOffWhy: null, version: 1, ...rest,
  };
}

export function standing(id = 'anna', rest: Partial<Standing> = {}): Standing {
  return {
    person: { id, name: id, unitId: 'service', siteId: 'town', siteName: 'Stændertorvet', active: true },
    commitments: [],
    visits: [],
    ...rest,
  };
}

export function situation(people: Standing[] = [standing()], rest: Partial<Situation> = {}): Situation {
  return { people: new Map(people.map((one) => [one.person.id, one])), desks: [], absences: [], travel: new Map(), ways: [], ...rest };
}

export function question(rest: Partial<Question> = {}): Question {
  return { opening: opening(), round, standing: standing(), situation: situation(), now, ...rest };
}

/** A desk at which these people are on shift all Tuesday, and which needs so many of them. */
export function desk(people: string[], needed: number): Situation['desks'][number] {
  const day = { starts: at('08:00'), ends: at('16:00') };
  return {
    id: 'desk', name: 'Pas', siteId: 'town', siteName: 'Stændertorvet',
    shifts: people.map((employeeId) => ({ employeeId, ...day })),
    required: [{ ...day, people: needed }],
  };
}
