import type { Content, Outcome, ProposalState } from '@/lib/proposals/types';
import type { PersonKey } from './people';
import type { SiteKey } from './places';

export type ProposalPlan = {
  key: string;
  author: PersonKey;
  state: ProposalState;
  variantOf?: string;
  forNonDigital?: boolean;
  /** What it said at first, where that was something else. */
  before?: Partial<Omit<Content, 'sites'>>;
  content: Omit<Content, 'sites'> & { sites: Partial<Record<SiteKey, string>> };
  /** Numbers of the findings it rests on. */
  findings: number[];
  /** By the place of the point in the brief, from 1. */
  answers: Record<number, { degree: 'fully' | 'partly'; text: string }>;
  decision?: { outcome: Outcome; by: string; why: string };
};

/** The newsletter's models for working together, in each state there is. The question of the town hall has no answer yet. */
export const proposals: readonly ProposalPlan[] = [
  {
    key: 'host', author: 'service2', state: 'hearing',
    before: { title: 'Fælles modtagelse', statement: 'Borgerservice og bibliotek deler en modtagelse, så borgeren ikke går forkert.' },
    content: {
      title: 'Fælles vært ved døren',
      statement: 'En vært fra Borgerservice eller biblioteket tager imod ved døren, spørger, hvad man kommer efter, og følger én det rigtige sted hen, så ingen venter i den forkerte kø.',
      audience: 'Alle, der kommer uden at vide, hvilken skranke de skal til. Det rører ved modtagelsen i Borgerservice og informationen på biblioteket.',
      cost: 'To timers vært om dagen hvert sted, i alt 30 timer om ugen. De tages af de timer, der i dag går med at vise vej fra skrankerne.',
      needs: 'En halv dags oplæring sammen, en fælles vagtplan og et skilt, der kan ses fra gaden.',
      risks: 'Værten bliver trukket ind bag skranken, når der er travlt, og så står døren tom. Der skal være én, der må sige nej.',
      sites: {
        staendertorvet: 'Værten står mellem hoveddøren og nummerautomaten kl. 10–12 og trækker nummer sammen med borgeren.',
        jyllinge: 'Biblioteket har værten om formiddagen, Borgerservice om torsdagen. Står ingen ved døren, gælder klokken på disken.',
        viby: 'Den, der åbner huset, er vært den første time, også for foreningerne i lokalerne ved siden af.',
      },
    },
    findings: [1, 2],
    answers: {
      3: { degree: 'fully', text: 'De to enheder deler modtagelsen og oplæringen og lærer hinandens ærinder at kende.' },
      4: { degree: 'partly', text: 'Værten ser, hvem der har brug for hjælp til skærmen, men kan ikke selv blive siddende.' },
    },
  },
  {
    key: 'beside', author: 'itWorkshop2', state: 'draft', forNonDigital: true,
    content: {
      title: 'Plads ved siden af',
      statement: 'To faste timer om dagen kan man komme uden aftale og få en medarbejder ved siden af sig, til ærindet er løst, også når det ikke kan løses digitalt.',
      audience: 'Borgere, der ikke kan bruge digital selvbetjening, og deres pårørende.',
      cost: 'Ti timer om ugen på hvert sted.',
      needs: 'Et bord, hvor andre ikke kan læse med, og en fast kontakt i Borgerservice, der kan afgøre sagen på stedet.',
      risks: 'De faste timer fyldes af dem, der kunne selv. Vi må turde sige, hvem de er til.',
      sites: {
        staendertorvet: 'Ved det afskærmede bord bag reception, kl. 12–14.',
        library: 'I it-værkstedet, kl. 10–12. Borgerservice kommer tirsdag og torsdag.',
        viby: 'Onsdag kl. 15–17, sammen med it-hjælpen fra de lokale frivillige.',
      },
    },
    findings: [2],
    answers: { 4: { degree: 'fully', text: 'Man kan få løst sit ærinde uden selv at røre en skærm, hver dag og uden aftale.' } },
  },
  {
    key: 'bench', author: 'jyllinge2', state: 'idea',
    content: {
      title: 'Foreningernes vagt',
      statement: 'Lokale foreninger har en fast eftermiddag i bibliotekets forhal, hvor de viser, hvad man kan være med til.',
      audience: 'Nye i byen og dem, der savner nogen at gøre noget sammen med.',
      cost: '', needs: '', risks: '',
      sites: { jyllinge: 'Torsdag kl. 15–17, når der er flest i huset.' },
    },
    findings: [],
    answers: {},
  },
  {
    key: 'peaks', author: 'counters2', state: 'idea', variantOf: 'host',
    content: {
      title: 'Vært kun i de travle timer',
      statement: 'Som den fælles vært, men kun mandag og torsdag formiddag, hvor køen er længst.',
      audience: 'De samme som den fælles vært.',
      cost: 'Otte timer om ugen i alt.',
      needs: 'En fælles vagtplan for de to formiddage.',
      risks: 'Borgerne ved ikke, hvornår der står nogen.',
      sites: { staendertorvet: 'Mandag og torsdag kl. 10–12.' },
    },
    findings: [1],
    answers: { 3: { degree: 'partly', text: 'Modtagelsen deles to formiddage om ugen.' } },
  },
  {
    key: 'keys', author: 'vibyLibrary1', state: 'recommended',
    content: {
      title: 'Huset er åbent, når nogen er der',
      statement: 'Foreninger, der har lokaler i Viby, åbner huset for alle i deres tid, og biblioteket lærer dem at vise vej til det, der kan klares på stedet.',
      audience: 'Borgere i Viby uden for bemandet tid, og foreningerne.',
      cost: 'Et halvt årsværk til at holde kontakten, og nøglekort til 12 foreninger.',
      needs: 'En aftale om ansvar og et telefonnummer, der bliver svaret på.',
      risks: 'De frivillige bliver spurgt om sager, de ikke må kende til. De skal vide, hvem de sender videre til.',
      sites: { viby: 'Begynder med tre foreninger på hverdagsaftener og bliver gjort op efter et halvt år.' },
    },
    findings: [3],
    answers: { 5: { degree: 'partly', text: 'Foreningerne får huset og en opgave i det. Det er endnu kun ét sted.' } },
  },
  {
    key: 'phone', author: 'jyllingeService1', state: 'decided',
    decision: { outcome: 'adopted', by: 'styregruppen', why: 'Det er billigt, det kan prøves straks, og det kan laves om igen.' },
    content: {
      title: 'Direkte telefon i ubemandet tid',
      statement: 'En telefon på væggen i Jyllinge ringer direkte til Borgerservice, så den, der kommer i ubemandet tid, ikke går igen.',
      audience: 'Borgere, der kommer i Jyllinge, når ingen er på arbejde.',
      cost: '6.000 kr. og omkring fire opkald om dagen.',
      needs: 'En vagt på Stændertorvet, der tager telefonen.',
      risks: 'Ingen tager den. Vi tæller ubesvarede opkald den første måned.',
      sites: { jyllinge: 'Ved selvbetjeningen, med skilt på dansk og engelsk.', staendertorvet: 'Bagland tager telefonen på skift.' },
    },
    findings: [3],
    answers: { 3: { degree: 'partly', text: 'Biblioteket og Borgerservice får en fast forbindelse, når huset er åbent uden os.' } },
  },
];

export const voices: { by: PersonKey; stance: 'support' | 'object'; reason: string }[] = [
  { by: 'reception1', stance: 'support', reason: 'Vi viser vej hele dagen alligevel. Så hellere gøre det, før folk har ventet.' },
  { by: 'reception3', stance: 'support', reason: '' },
  { by: 'children1', stance: 'support', reason: 'Jeg så det virke på mit besøg.' },
  { by: 'vibyService1', stance: 'object', reason: 'Vi er to om formiddagen. Står den ene ved døren, er der én til alt andet.' },
  { by: 'information4', stance: 'support', reason: '' },
];
export const comment = {
  by: 'vibyLibrary2' as PersonKey,
  text: 'Hvem er vært, når biblioteket først åbner kl. 10, og Borgerservice er her kl. 9?',
  answer: { by: 'service2' as PersonKey, text: 'Den, der låser op. Vi skriver det ind under Viby.' },
};
export const suggestion = {
  by: 'jyllingeLibrary1' as PersonKey,
  section: 'needs' as const,
  text: 'En halv dags oplæring sammen, en fælles vagtplan, et skilt, der kan ses fra gaden, og en vest, så man kan se, hvem der er vært.',
  reason: 'Borgerne kan ikke kende os fra de andre, der står ved døren.',
};
