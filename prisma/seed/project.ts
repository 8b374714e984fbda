import type { PersonKey } from './people';
import type { TemplateKey } from '@/lib/events/templates/rules';
import type { SiteKey, Stretch, UnitKey } from './places';

/** The first customer's own words, from its newsletter no. 1 of March 2014. */
export const project = {
  name: 'Fremtidens borgerbetjening',
  brief: `Hvordan arbejder borgerservice og biblioteker sammen i fremtiden? Hvordan kan bibliotekerne i endnu højere grad støtte op om og spille sammen med de aktive lokalsamfund? Og hvordan sikrer vi, at der fortsat bliver taget hånd om de borgere, der ikke har mulighed for digital selvbetjening?

Projektet
– er igangsat af Kultur- og Idrætsudvalget
– løber frem til sommerferien {year}
– skal se på samarbejde mellem borgerservice, biblioteker og lokale community centre
– skal omfatte et tilbud til borgere, der ikke har mulighed for digital selvbetjening
– skal understøtte lokale initiativer og aktiviteter gennem lokale community centre

Projektet skal munde ud i forskellige modeller til samarbejde på tværs af borgerservice, biblioteker og lokale aktive borgere. Det skal også se på mulighederne for at flytte Borgerservice fra Stændertorvet til det nye rådhus, og hvordan det eventuelt kan tænkes sammen med den fremtidige borgerbetjening. Der er pt. hverken truffet beslutning om eller sat en dato for en eventuel flytning. Og så skal community center have et godt dansk navn.`,
};

export const round = { name: 'Besøgsuge, uge 13', cancelHours: 24, visitsPerPerson: 2 };
export const pilotRound = { name: 'Prøvebesøg', cancelHours: 24, visitsPerPerson: 2 };

export type EventPlan = {
  key: string;
  kind: 'workshop' | 'studyTour' | 'meeting';
  title: string;
  purpose: string;
  site?: SiteKey;
  place: string;
  time: Stretch;
  capacity?: number;
  facilitators: PersonKey[];
  /** Days that would do, best first, counted from the Monday of week 13 or of the pilot week; holidays are passed over. */
  from: 'week' | 'pilot';
  days: number[];
  /** Whose programme and preparation it has. */
  template?: TemplateKey;
  /** Where one signs up in the app. */
  signUp?: {
    quotas?: Partial<Record<UnitKey, number>>;
    minimum?: number;
    needsApproval?: boolean;
    /** How many of each unit have a place, wait behind them, or ask for one: people who are free that day. */
    registered: Partial<Record<UnitKey, number>>;
    waiting?: Partial<Record<UnitKey, number>>;
    pending?: Partial<Record<UnitKey, number>>;
    /** Invited from local associations, by a link of their own; without a state they have not answered. */
    guests?: { name: string; email: string; organisation: string; state?: 'registered' | 'waitlisted'; diet?: string; access?: string }[];
  };
};

export const events: EventPlan[] = [
  {
    key: 'pilotTalk', kind: 'meeting', from: 'pilot', days: [4], time: '13:30-15',
    title: 'Opsamling på prøvebesøgene',
    purpose:
      'Gæster og værter fra prøvebesøgene fortæller, hvad de så, og hvad vi skal gøre anderledes i uge 13. Vi skelner mellem det, vi så og hørte, og det, vi tror, det betyder.',
    site: 'library', place: 'Mødelokalet på 1. sal', capacity: 16, facilitators: ['service2', 'librarian2'],
  },
  {
    // The Friday two weeks before the Friday of week 13: 14 March in 2014.
    key: 'studyTour', kind: 'studyTour', from: 'week', days: [-10], time: '7-18:30',
    title: 'Studietur til Vejle, Aarhus og Skanderborg',
    purpose:
      'Projektgruppen besøger Vejle, Aarhus og Skanderborg for at høre om erfaringerne med samarbejde mellem biblioteker og borgerservice. Hvad blev udviklet undervejs, og hvad ville de gøre igen?',
    place: 'Bussen kører fra Stændertorvet kl. 7.00', capacity: 20, facilitators: ['librarian1'],
    template: 'studyTour', signUp: { minimum: 10, registered: { citizenService: 2, library: 2 } },
  },
  {
    key: 'workingTogether1', kind: 'workshop', from: 'week', days: [4, 3, 2, 1], time: '13:30-16',
    title: 'Samarbejdsløsninger 1: Hvad så vi hos hinanden?',
    purpose:
      'Den første af to fælles workshops for Borgerservice og biblioteket. Vi lægger ugens observationer på bordet, finder det, der ligner og det, der er forskelligt, og vælger, hvad vi vil arbejde videre med.',
    site: 'library', place: 'Store sal', capacity: 40, facilitators: ['service2', 'librarian2'],
    template: 'workingTogether1',
    signUp: {
      quotas: { citizenService: 16, library: 16 },
      minimum: 12,
      registered: { citizenService: 5, library: 5 },
    },
  },
  {
    key: 'workingTogether2', kind: 'workshop', from: 'week', days: [16, 9, 15, 10, 14], time: '13-16',
    title: 'Samarbejdsløsninger 2: Sådan kunne vi gøre',
    purpose:
      'Den anden fælles workshop. I små grupper på tværs af enhederne tegner vi modeller for samarbejde på Stændertorvet, i Jyllinge og i Viby, og prøver dem af på borgere, vi har mødt.',
    site: 'staendertorvet', place: 'Byens Hus, mødesalen på 2. sal', capacity: 40, facilitators: ['service2', 'librarian2'],
    template: 'workingTogether2',
    signUp: { minimum: 12, needsApproval: true, registered: { citizenService: 1, library: 1 }, pending: { citizenService: 1, library: 1 } },
  },
  {
    key: 'communityCentres', kind: 'workshop', from: 'week', days: [2, 1, 3], time: '16:30-18:30',
    title: 'Community centre i Roskilde',
    purpose:
      'Gode eksempler herfra og udefra, og forslag til, hvilke former for community centre vi kan forestille os i Roskilde. Tag gerne et forslag med til, hvad sådan et sted skal hedde på dansk.',
    site: 'library', place: 'Den lille sal', capacity: 10, facilitators: ['librarian2', 'librarian5'],
    template: 'communityCentres',
    signUp: {
      quotas: { citizenService: 4, library: 4 },
      registered: { citizenService: 4, library: 4, localActors: 1 },
      waiting: { citizenService: 1, library: 1 },
      guests: [
        { name: 'Birthe Havnebo', email: 'birthe@fjordvejen.example', organisation: 'Beboerforeningen Fjordvejen', state: 'registered', diet: 'Vegetar' },
        { name: 'Yusuf Lektiesen', email: 'yusuf@lektiecafeen.example', organisation: 'Lektiecaféen', state: 'waitlisted', access: 'Teleslynge' },
        { name: 'Grethe Samklang', email: 'grethe@koret.example', organisation: 'Koret i forsamlingshuset' },
      ],
    },
  },
];
