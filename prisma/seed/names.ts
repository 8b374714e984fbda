import type { PersonKey } from './people';

export type NamePlan = {
  name: string;
  reason: string;
  by: PersonKey;
  /** Days before now on which it was suggested. */
  daysAgo: number;
  /** By how many it is supported besides the one who suggested it, spread over the days since. */
  voices: number;
  comments?: { by: PersonKey; text: string }[];
};

export const names: NamePlan[] = [
  {
    name: 'Medborgerhuset', by: 'jyllinge1', daysAgo: 9, voices: 16,
    reason: 'Det er for alle borgere, og det siger, at vi er der sammen. Ordet findes allerede, så ingen skal have det forklaret.',
    comments: [
      { by: 'counters2', text: 'Godt navn, men der ligger allerede et medborgerhus i Viby. Kan man kende forskel?' },
      { by: 'jyllinge1', text: 'Så må vi sætte byens navn foran, som vi gør med bibliotekerne.' },
    ],
  },
  {
    name: 'Lokalhuset', by: 'vibyLibrary1', daysAgo: 8, voices: 21,
    reason: 'Kort, og det peger på det sted, man bor. Foreninger og kommune kan begge se sig selv i det.',
    comments: [{ by: 'reception1', text: 'Det kan man sige i telefonen uden at stave det.' }],
  },
  {
    name: 'Borgernes hus', by: 'counters4', daysAgo: 7, voices: 9,
    reason: 'Det er borgernes og ikke kommunens. Jeg hører ofte: Hvor skal jeg gå hen? Det svarer navnet på.',
  },
  {
    name: 'Mødestedet', by: 'itWorkshop2', daysAgo: 5, voices: 12,
    reason: 'Det er det, folk kommer efter, når de ikke har et ærinde.',
    comments: [{ by: 'viby1', text: 'Vi kalder det allerede mødestedet, når vi taler om lektiecaféen.' }],
  },
  {
    name: 'Samlingspunktet', by: 'children3', daysAgo: 3, voices: 4,
    reason: 'Bibliotek, borgerservice og foreninger samlet i ét punkt.',
  },
];
