import type { OutputKind } from '@/lib/outputs/types';

export const headings = ['Modtagelse', 'På tværs af husene', 'Rum og tid'] as const;

type Planned = { kind: OutputKind; text: string; heading: (typeof headings)[number] | null };

/** What people wrote down at the talk after the test visits. */
export const outputs: readonly Planned[] = [
  { kind: 'idea', text: 'En fælles vært i døren, der tager imod, før man vælger skranke', heading: 'Modtagelse' },
  { kind: 'example', text: 'På biblioteket går personalet hen til folk i stedet for at vente bag disken', heading: 'Modtagelse' },
  { kind: 'idea', text: 'Byt en formiddag om måneden, også når projektet er slut', heading: 'På tværs af husene' },
  { kind: 'centre', text: 'Borgerservice på biblioteket i åbningstiden lørdag, med digital hjælp og kaffe', heading: 'Rum og tid' },
  { kind: 'question', text: 'Hvem svarer, når en borger spørger om noget, som det andet hus ved mest om?', heading: 'På tværs af husene' },
  { kind: 'example', text: 'I Jyllinge klarer den samme medarbejder både pas og lånerkort', heading: 'På tværs af husene' },
  { kind: 'idea', text: 'Et lille rum, hvor man kan tale om økonomi uden tilhørere', heading: 'Rum og tid' },
  { kind: 'question', text: 'Kan vi være diskrete i et åbent rum?', heading: 'Rum og tid' },
  { kind: 'centre', text: 'Et hus, hvor foreningerne har nøgle, og kommunen er gæst om aftenen', heading: null },
  { kind: 'idea', text: 'Fælles ord på skiltene, så folk kan kende dem i begge huse', heading: null },
];

const answer = (worth: number, form: number, contacts: number, use: number, best = '', better = '') => ({ worth, form, contacts, use, best, better });

/** Ten have answered, so that all of them can be shown. */
export const evaluations = [
  answer(5, 4, 5, 4, 'At høre værterne fortælle', 'Mere tid i grupperne'),
  answer(4, 4, 4, 4, 'Grupperne på tværs'),
  answer(4, 3, 5, 3, '', 'Begynd senere, så skrankerne kan nå at lukke'),
  answer(5, 5, 4, 5, 'Vi skilte det, vi så, fra det, vi troede'),
  answer(3, 3, 4, 3),
  answer(4, 4, 5, 4, 'At sætte ansigt på dem i det andet hus'),
  answer(4, 2, 3, 4, '', 'Mindre oplæg, mere snak'),
  answer(5, 4, 5, 5),
  answer(2, 3, 3, 2, '', 'Sig tydeligere, hvad det skal bruges til'),
  answer(4, 5, 4, 4, 'Prikkerne: Vi så straks, hvad der optog flest'),
];

export const message = {
  audience: ['registered'],
  subject: 'Tag din observation med på fredag',
  text: 'Kære alle\n\nTag gerne det med, I skrev ned på prøvebesøgene. Vi begynder kl. 13.30 præcis, og der er kaffe fra kl. 13.15.',
};
