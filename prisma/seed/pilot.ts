import type { OpeningPlan } from './openings';
import type { PersonKey } from './people';

type Outcome = { key: string; visitor: PersonKey; didNotTakePlace?: string };
export type PilotPlan = Omit<OpeningPlan, 'visitors' | 'queue'> & { visits: Outcome[] };

const service = { unit: 'citizenService', site: 'staendertorvet', meetingPlace: 'Ved nummerautomaten.' } as const;
const library = { unit: 'library', site: 'library', meetingPlace: 'Ved informationen i stueetagen.' } as const;

/** The test visits in the week before: few, over, and most of them written about. */
export const pilotOpenings: PilotPlan[] = [
  {
    key: 'pilotPassport', weekday: 2, time: '10-12', ...service, host: 'counters1', seats: 2,
    topic: 'Pas og kørekort',
    programme: 'En almindelig formiddag ved skranken.',
    visits: [{ key: 'librarianAtPassport', visitor: 'librarian3' }, { key: 'leadAtPassport', visitor: 'librarian1' }],
  },
  {
    key: 'pilotReception', weekday: 3, time: '10-12', ...service, host: 'reception1', seats: 1,
    topic: 'Modtagelsen',
    programme: 'Du står i modtagelsen og følger, hvem der sendes hvorhen.',
    visits: [{ key: 'librarianAtReception', visitor: 'librarian2' }],
  },
  {
    key: 'pilotMitId', weekday: 4, time: '13-15', ...service, host: 'counters4', seats: 2,
    topic: 'MitID og Digital Post',
    programme: 'Du er med, når borgere får MitID for første gang.',
    visits: [
      { key: 'illBeforeMitId', visitor: 'librarian11', didNotTakePlace: 'Gæsten var syg. Besøget er flyttet til uge 13.' },
      { key: 'librarianAtMitId', visitor: 'librarian4' },
    ],
  },
  {
    key: 'pilotJyllinge', weekday: 1, time: '10-12', unit: 'citizenService', site: 'jyllinge', host: 'jyllingeService1', seats: 1,
    topic: 'Borgerservice i Jyllinge',
    programme: 'En formiddag ved den lille skranke.',
    meetingPlace: 'I indgangen, som Borgerservice og biblioteket deler.',
    visits: [{ key: 'jyllingeNextDoor', visitor: 'jyllingeLibrary1' }],
  },
  {
    key: 'pilotAsk', weekday: 5, time: '10-12', ...library, host: 'information1', seats: 2,
    topic: 'Spørg en bibliotekar',
    programme: 'Du står med ved informationen.',
    visits: [{ key: 'counterAtAsk', visitor: 'counters1' }, { key: 'facilitatorAtAsk', visitor: 'service2' }],
  },
  {
    key: 'pilotIt', weekday: 2, time: '13-15', ...library, host: 'itWorkshop1', seats: 2,
    topic: 'It-hjælp uden tidsbestilling',
    programme: 'Du er med ved bordene i It-værkstedet.',
    visits: [{ key: 'counterAtIt', visitor: 'counters3' }, { key: 'phoneAtIt', visitor: 'service5' }],
  },
  {
    key: 'pilotViby', weekday: 4, time: '10-12', unit: 'library', site: 'viby', host: 'vibyLibrary1', seats: 2,
    topic: 'Selvbetjent bibliotek i åbningstiden',
    programme: 'Du ser timerne, hvor vi er her, og dem, hvor vi ikke er.',
    meetingPlace: 'I caféhjørnet ved vinduerne.',
    visits: [{ key: 'serviceInViby', visitor: 'service6' }, { key: 'adminInViby', visitor: 'service1' }],
    cancelled: [{ visitor: 'service7', reason: 'Der kom et møde i vejen.' }],
  },
];

/** Who asked for a test visit when there were no more seats, and at what. All ask again in the round by wishes. */
export const pilotInVain: [PersonKey, opening: string][] = [
  ['counters2', 'pilotIt'],
  ['counters7', 'pilotAsk'],
  ['information3', 'pilotPassport'],
  ['librarian6', 'pilotMitId'],
  ['librarian9', 'pilotReception'],
  ['service10', 'pilotIt'],
  ['service11', 'pilotAsk'],
];
