import type { ObservationPlan } from './observation-plan';

const atStaendertorvet = { unit: 'citizenService', site: 'staendertorvet' } as const;
const atLibrary = { unit: 'library', site: 'library' } as const;

/** What people noticed at their own counter, elsewhere as a citizen among others, or were told by another municipality. */
export const everydayObservations: ObservationPlan[] = [
  {
    from: { author: 'counters2', day: 0, clock: '10:40', ...atStaendertorvet },
    role: 'host', situation: 'referral', outcome: 'referred', comparison: 'unknown', significance: 3,
    facts:
      'En ung mand ville søge om studiebolig og havde fået at vide på sin skole, at det var hos os. Det er det ikke. Jeg fandt adressen på boligfonden og skrev den ned.',
    quote: 'Det er det tredje sted i dag.',
    interpretation: 'Vi er blevet stedet, man sendes hen, når ingen ved, hvor man skal hen.',
    errands: ['benefits', 'other'], barriers: ['administrativeSkills'],
  },
  {
    from: { author: 'counters5', day: 1, clock: '11:20', ...atStaendertorvet },
    role: 'host', situation: 'guidance', outcome: 'gotHelp', comparison: 'unknown', significance: 4,
    facts:
      'To borgere ved siden af hinanden talte om hhv. skilsmisse og gæld. Begge sænkede stemmen. Den ene bad om at tale et andet sted, og vi gik ind i frokoststuen, fordi mødelokalet var optaget.',
    interpretation: 'Afstanden mellem skrankerne passer til pas, men ikke til det, folk også kommer med.',
    errands: ['benefits', 'moving'], barriers: ['none'],
    idea: 'Et lille rum med dør, som ingen kan booke.',
  },
  {
    from: { author: 'vibyService1', day: 2, clock: '13:10', unit: 'citizenService', site: 'viby' },
    role: 'host', situation: 'selfServiceHelp', outcome: 'gotHelp', comparison: 'unknown', significance: 3,
    facts:
      'En familie på fem skulle melde flytning. De havde prøvet på en telefon og var gået i stå ved vedhæftning af lejekontrakten. Vi gjorde det færdigt på vores computer på 20 minutter.',
    interpretation: 'De kunne godt. Det var telefonen, der ikke kunne.',
    errands: ['moving', 'itHelp'], barriers: ['deviceUnsuited'],
    idea: 'En scanner i indgangen, som man selv kan bruge.',
  },
  {
    from: { author: 'children1', day: 3, clock: '10:50', ...atLibrary },
    role: 'host', situation: 'arrangement', outcome: 'gotHelp', comparison: 'unknown', significance: 3,
    facts:
      'Efter babysang blev fire af de ti voksne siddende. De spurgte hinanden om pladsanvisning, barsel og navngivning. Jeg fandt to af svarene på min telefon.',
    quote: 'Her tør man spørge, for de andre ved det heller ikke.',
    interpretation: 'De spørger, hvor de er trygge, ikke hvor svaret er.',
    errands: ['benefits', 'meetingPlace'], barriers: ['administrativeSkills'],
    idea: 'Borgerservice kunne komme forbi efter babysang en gang om måneden.',
  },
  {
    from: { author: 'librarian2', day: 1, clock: '14:30', ...atLibrary },
    role: 'facilitator', situation: 'arrangement', outcome: 'managedAlone', comparison: 'unknown', significance: 3,
    facts:
      'Otte borgere var på kursus i Digital Post. Efter en time kunne alle åbne et brev. Ingen af dem kunne finde det igen dagen efter uden vejledningen, fortalte de, da vi ringede.',
    interpretation: 'Et kursus er en begyndelse. Der skal være et sted at komme igen, uden at det føles som et nederlag.',
    errands: ['digitalPost'], barriers: ['digitalSkills'],
    idea: 'Fast bord hver tirsdag: "Glemte du det? Det gjorde jeg også."',
  },
  {
    from: { author: 'jyllingeLibrary2', day: 2, clock: '16:15', unit: 'library', site: 'jyllinge' },
    role: 'host', situation: 'unstaffed', outcome: 'gotHelp', comparison: 'unknown', significance: 4,
    facts:
      'Optællingen viser 61 besøg i går i de timer, hvor her er ubemandet, og 48 i de bemandede. To borgere havde sat en seddel på skranken med spørgsmål til i dag. Begge ville have hjælp til en ansøgning.',
    interpretation: 'De bruger biblioteket uden os, men gemmer det svære, til vi kommer.',
    errands: ['benefits', 'lending'], barriers: ['administrativeSkills', 'writtenDanish'],
  },
  {
    from: { author: 'viby1', day: 2, clock: '15:40', unit: 'localActors', site: 'viby' },
    role: 'host', situation: 'guidance', outcome: 'gotHelp', comparison: 'unknown', significance: 4,
    facts:
      'I lektiecaféen havde tre af de otte forældre breve fra kommunen med. En frivillig læste dem højt og forklarede med egne ord. Et af brevene havde en frist, der var udløbet dagen før.',
    interpretation: 'De frivillige ved ikke, hvem de kan ringe til, når fristen er overskredet.',
    errands: ['benefits', 'meetingPlace'], barriers: ['writtenDanish'],
    idea: 'Et navn og et nummer i Borgerservice, som de frivillige må bruge.',
  },
  {
    from: { author: 'service21', day: 0, clock: '17:20', ...atLibrary },
    role: 'guest', situation: 'reception', outcome: 'managedAlone', comparison: 'differentEasier', significance: 2,
    facts:
      'Jeg var på biblioteket som borger. Ingen sagde noget, da jeg kom ind, men en medarbejder, der satte bøger på plads, så op og nikkede. Jeg fandt selv det, jeg skulle bruge.',
    interpretation: 'Et nik er også en modtagelse. Hos os er det nummeret, der hilser.',
    errands: ['lending'], barriers: ['none'],
    comparisonText: 'Man kan være der uden at have et ærinde.',
  },
  {
    from: { author: 'service3', day: 3, clock: '09:30', ...atStaendertorvet }, state: 'draft',
    role: 'host', situation: 'backOffice', outcome: null, comparison: null,
    facts: 'Af morgenens 22 breve var 5 skrevet til en afdeling, der ikke findes mere.',
  },
  {
    from: { author: 'librarian1', day: 3, clock: '13:20', outside: 'Skanderborg, i telefonen' },
    role: 'guest', situation: 'reception', outcome: null, comparison: 'similar', significance: 4,
    facts:
      'Jeg ringede for at aftale studieturen. De har haft borgerservice og bibliotek ved samme skranke i to år. I de første måneder gik hver tredje borger til den forkerte kollega. Nu går der altid én rundt foran skranken og spørger, hvad man kommer for.',
    quote: 'Det hjalp ikke at flytte skranken. Det hjalp at gå ud foran den.',
    interpretation: 'Det er det samme, vi ser på Stændertorvet.',
    comparisonText: 'De har ét nummersystem. Vi har to.',
    idea: 'Spørg på studieturen, hvor de har taget timerne fra.',
  },
];
