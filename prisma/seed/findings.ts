import type { FindingSide, FindingState } from '@/lib/findings/types';

export type FindingPlan = {
  statement: string;
  questions: string;
  state: FindingState;
  /** Where somebody looked for what speaks against it, the day before the programme's own. */
  counterSought?: string;
  /** Words of the marks it rests on. */
  evidence: { side: FindingSide; words: string; note?: string }[];
};

/** What the pilot's visits have led to so far: one settled, one in the making, and one that somebody wonders about. */
export const findings: readonly FindingPlan[] = [
  {
    statement: 'Borgerne møder først et menneske, når de står ved skranken, og da er en del af dem gået forkert.',
    questions: 'Gælder det også, når der ikke er kø?',
    state: 'settled',
    counterSought: 'Læste alle observationer om modtagelse fra prøvebesøgene. Fandt ét sted, hvor nogen tog imod før skranken, og det er sat på.',
    evidence: [
      { side: 'supports', words: 'seks borgere op til passkranken uden at skulle have pas' },
      { side: 'supports', words: 'Alle blev vist videre.' },
      { side: 'supports', words: 'sendte Borgerservice fem borgere over til biblioteket for at printe', note: 'De gik frem og tilbage mellem to skranker, der kan se hinanden.' },
      { side: 'supports', words: 'havde set på hjemmesiden, at vi har åbent' },
      { side: 'supports', words: 'I de første måneder gik hver tredje borger til den forkerte kollega.', note: 'Andre har haft det på samme måde og siden gjort noget ved det.' },
      { side: 'contradicts', words: 'Gæsten spurgte tre borgere, hvad de kom for, før de nåede hen til nummerautomaten.', note: 'Det kan lade sig gøre, når den ene i modtagelsen står foran disken.' },
    ],
  },
  {
    statement: 'Nogle borgere får først løst deres ærinde, når der sidder nogen ved siden af dem.',
    questions: 'Hvor mange er det, og hvem af dem ser vi slet ikke?\nHjælper det, at de øver sig, eller kommer de igen med det næste brev?',
    state: 'draft',
    evidence: [
      { side: 'supports', words: 'En mand lagde en uåbnet rudekuvert på disken.' },
      { side: 'supports', words: 'Jeg åbner dem ikke, før der er nogen ved siden af mig.' },
      { side: 'supports', words: 'tastede datteren for ham', note: 'Her var det datteren, der sad der.' },
      { side: 'supports', words: 'Hun gik uden at have læst brevet.' },
      {
        side: 'contradicts',
        words: 'Ved de 7 fandt bibliotekaren den rigtige side på borger.dk og vendte skærmen om mod borgeren.',
        note: 'De klarede det selv, da de havde fået vist vejen.',
      },
    ],
  },
  {
    statement: 'Når der ingen medarbejder er, går nogle igen ved døren, uden at vi hører om det.',
    questions: 'Hvordan finder vi dem, der gik igen?',
    state: 'idea',
    evidence: [{ side: 'supports', words: 'En ældre kvinde stod to minutter ved døren med kortet i hånden og gik igen.' }],
  },
];

/** What the second coder thinks about the second of them. */
export const memo = 'Pas på ordet "digital" her. Ham med rudekuverten kunne godt læse brevet.';
