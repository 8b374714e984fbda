import type { AgendaItem, EventKind } from '../types';

export type TemplateKey = 'workingTogether1' | 'workingTogether2' | 'communityCentres' | 'studyTour';

export type Template = {
  kind: EventKind;
  title: string;
  purpose: string;
  prepare: string;
  place: string;
  from: string;
  to: string;
  capacity: number;
  minimum: number;
  askDiet: boolean;
  askAccess: boolean;
  /** Shares of the places, in per cent, by kind of unit; what is left is for everybody. */
  quotas: Partial<Record<'citizenService' | 'library' | 'localActors', number>>;
  agenda: AgendaItem[];
};

const points = (...rows: [number, string, string?][]): AgendaItem[] => rows.map(([minutes, title, place = '']) => ({ session: 1, minutes, title, place }));

/** The events of the first customer's newsletter, in its words, as a place to begin. */
export const templates: Record<TemplateKey, Template> = {
  workingTogether1: {
    kind: 'workshop', title: 'Samarbejdsløsninger 1: Hvad så vi hos hinanden?', place: 'Store sal', from: '13:30', to: '16:00',
    purpose: 'Den første af to fælles workshops for Borgerservice og biblioteket. Vi lægger ugens observationer på bordet, finder det, der ligner, og det, der er forskelligt, og vælger, hvad vi vil arbejde videre med.',
    prepare: 'Læs dine egne observationer igennem, og vælg den, du helst vil fortælle om.',
    capacity: 40, minimum: 12, askDiet: true, askAccess: true, quotas: { citizenService: 40, library: 40 },
    agenda: points([15, 'Velkommen, og hvorfor vi er her'], [45, 'Runder ved bordene: Hvad så og hørte vi?'], [15, 'Pause'], [45, 'Hvad ligner, og hvad er forskelligt?'], [30, 'Det vælger vi at arbejde videre med']),
  },
  workingTogether2: {
    kind: 'workshop', title: 'Samarbejdsløsninger 2: Sådan kunne vi gøre', place: 'Mødesalen', from: '13:00', to: '16:00',
    purpose: 'Den anden fælles workshop. I små grupper på tværs af enhederne tegner vi modeller for samarbejde og prøver dem af på borgere, vi har mødt.',
    prepare: 'Tag et eksempel med på en borger, som ingen af os hjalp helt i mål.',
    capacity: 40, minimum: 12, askDiet: true, askAccess: true, quotas: { citizenService: 40, library: 40 },
    agenda: points([15, 'Siden sidst'], [60, 'Modeller i små grupper'], [15, 'Pause'], [60, 'Vi prøver modellerne af på borgere, vi har mødt'], [30, 'Prioritering og næste skridt']),
  },
  communityCentres: {
    kind: 'workshop', title: 'Community centre i vores kommune', place: 'Store sal', from: '16:30', to: '18:30',
    purpose: 'Gode eksempler herfra og udefra, og forslag til, hvilke former for community centre vi kan forestille os. Lokale foreninger og frivillige er med.',
    prepare: 'Tag gerne et forslag med til, hvad sådan et sted skal hedde på dansk.',
    capacity: 60, minimum: 15, askDiet: true, askAccess: true, quotas: { citizenService: 20, library: 20, localActors: 40 },
    agenda: points([10, 'Velkommen'], [30, 'Tre gode eksempler'], [50, 'Former for community centre, i grupper'], [20, 'Hvad skal det hedde?'], [10, 'Tak for i dag']),
  },
  studyTour: {
    kind: 'studyTour', title: 'Studietur til andre kommuner', place: 'Bussen kører fra Stændertorvet', from: '07:00', to: '18:30',
    purpose: 'Vi besøger andre kommuner for at høre om deres erfaringer med samarbejde mellem biblioteker og borgerservice. Hvad blev udviklet undervejs, og hvad ville de gøre igen?',
    prepare: 'Skriv to spørgsmål ned, som du vil have svar på.',
    capacity: 20, minimum: 10, askDiet: true, askAccess: true, quotas: {},
    agenda: points([150, 'Kørsel'], [90, 'Besøg og rundvisning', 'Vejle'], [60, 'Kørsel og frokost'], [90, 'Besøg og rundvisning', 'Aarhus'], [45, 'Kørsel'], [75, 'Besøg og rundvisning', 'Skanderborg'], [180, 'Kørsel hjem']),
  },
};

export function isTemplate(text: string): text is TemplateKey {
  return Object.hasOwn(templates, text);
}
