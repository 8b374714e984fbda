import type { PersonKey } from './people';
import type { SiteKey, Stretch, UnitKey } from './places';

export type OpeningPlan = {
  key: string;
  /** ISO weekday in the round's week. What falls on a holiday is left out. */
  weekday: number;
  time: Stretch;
  unit: UnitKey;
  site: SiteKey;
  host: PersonKey;
  seats: number;
  topic: string;
  programme: string;
  meetingPlace: string;
  calledOffWhy?: string;
  /** In the order they signed up. */
  visitors?: PersonKey[];
  queue?: PersonKey[];
  cancelled?: { visitor: PersonKey; reason: string }[];
  /** Who got the seat that was given up. */
  movedUp?: PersonKey;
};

const service = { unit: 'citizenService', site: 'staendertorvet' } as const;
const serviceJyllinge = { unit: 'citizenService', site: 'jyllinge' } as const;
const serviceViby = { unit: 'citizenService', site: 'viby' } as const;
const library = { unit: 'library', site: 'library' } as const;
const libraryJyllinge = { unit: 'library', site: 'jyllinge' } as const;
const libraryViby = { unit: 'library', site: 'viby' } as const;

const atTheMachine = 'Ved nummerautomaten lige inden for døren. Sig, at du er på besøg i uge 13.';
const atInformation = 'Ved informationen i stueetagen.';

/** The openings of "Besøgsuge, uge 13", Borgerservice first. */
export const openings: OpeningPlan[] = [
  {
    key: 'passportMonday', weekday: 1, time: '10-12', ...service, host: 'counters2', seats: 3,
    topic: 'Pas og kørekort',
    programme:
      'Du sidder med ved skranken, mens vi tager imod ansøgninger om pas og kørekort. Mandag formiddag er der mange i kø, så du ser også, hvordan vi fordeler borgerne.',
    meetingPlace: atTheMachine,
    visitors: ['librarian9'],
  },
  {
    key: 'passport', weekday: 2, time: '10-12', ...service, host: 'counters1', seats: 3,
    topic: 'Pas og kørekort',
    programme:
      'Du følger en ansøgning fra borgeren trækker nummer, til den er sendt: foto, fingeraftryk, underskrift og betaling. Vi taler om, hvad borgerne spørger om undervejs, og hvad de kunne have klaret hjemmefra.',
    meetingPlace: atTheMachine,
    visitors: ['librarian3', 'librarian4', 'librarian5'],
    queue: ['librarian6', 'librarian7'],
    cancelled: [{ visitor: 'librarian15', reason: 'Jeg kommer hellere torsdag.' }],
    movedUp: 'librarian5',
  },
  {
    key: 'mitIdTuesday', weekday: 2, time: '13-15', ...service, host: 'counters4', seats: 3,
    topic: 'MitID og Digital Post',
    programme:
      'Du er med, når borgere får MitID for første gang, og når de skal fritages for Digital Post. Du ser, hvad vi må hjælpe med, og hvor vi siger stop.',
    meetingPlace: atTheMachine,
    visitors: ['librarian8'],
  },
  {
    key: 'moving', weekday: 3, time: '10-12', ...service, host: 'counters3', seats: 2,
    topic: 'Flytning og folkeregister',
    programme:
      'Vi gennemgår en anmeldelse af flytning fra først til sidst og ser på de sager, hvor selvbetjeningen ikke slår til: udlandet, delebørn og dem uden fast adresse.',
    meetingPlace: atTheMachine,
    visitors: ['librarian10'],
  },
  {
    key: 'reception', weekday: 3, time: '13-15', ...service, host: 'reception2', seats: 2,
    topic: 'Modtagelsen: det første minut',
    programme:
      'Du står i modtagelsen og hører, hvordan vi finder ud af, hvad borgeren har brug for. Hvem kan klare sig ved en computer, hvem skal have et nummer, og hvem skal et helt andet sted hen?',
    meetingPlace: 'Ved modtagelsen til højre for indgangen.',
  },
  {
    key: 'switchboard', weekday: 3, time: '9-11', ...service, host: 'service5', seats: 4,
    topic: 'Kommunens hovednummer',
    programme:
      'Du lytter med på telefonerne. Bagefter ser vi på, hvilke spørgsmål der kommer igen og igen, og hvor tit svaret er et andet sted end hos os.',
    meetingPlace: 'I forhallen på 1. sal. Ring 13 på dørtelefonen, så henter vi dig.',
    visitors: ['librarian11', 'librarian12'],
  },
  {
    key: 'mitIdThursday', weekday: 4, time: '10-12', ...service, host: 'counters6', seats: 3,
    topic: 'MitID og Digital Post',
    programme:
      'Samme program som tirsdag. Torsdag formiddag kommer der flest pårørende, så vi taler især om fuldmagter.',
    meetingPlace: atTheMachine,
    visitors: ['librarian13', 'librarian14'],
    cancelled: [{ visitor: 'librarian15', reason: 'Jeg er kommet til at sige ja til et kursus samme dag.' }],
  },
  {
    key: 'longThursday', weekday: 4, time: '15-17', ...service, host: 'counters7', seats: 3,
    topic: 'Pas og kørekort i den lange åbningstid',
    programme:
      'Om torsdagen kommer dem, der ikke kan komme i arbejdstiden. Du ser, hvor meget bestilte tider betyder, og hvad vi gør, når systemet går ned.',
    meetingPlace: atTheMachine,
  },
  {
    key: 'benefits', weekday: 5, time: '10-12', ...service, host: 'service6', seats: 2,
    topic: 'Når svaret ligger hos Udbetaling Danmark',
    programme:
      'Pension, boligstøtte og barsel ligger ikke længere i kommunen, men borgerne spørger her. Du ser, hvordan vi hjælper dem videre, så de ikke står med et telefonnummer og ikke andet.',
    meetingPlace: 'I forhallen på 1. sal. Ring 13 på dørtelefonen, så henter vi dig.',
    visitors: ['librarian16'],
  },
  {
    key: 'aloneInJyllinge', weekday: 2, time: '10-12', ...serviceJyllinge, host: 'jyllingeService1', seats: 2,
    topic: 'To ved skranken: alt fra pas til pension',
    programme:
      'I Jyllinge er vi to, og vi tager alle slags ærinder. Du ser en almindelig formiddag og hører, hvornår vi sender borgere videre til Stændertorvet, og hvad det koster dem.',
    meetingPlace: 'I indgangen, som Borgerservice og biblioteket deler.',
    visitors: ['librarian17'],
  },
  {
    key: 'olderCitizens', weekday: 4, time: '13-15', ...serviceJyllinge, host: 'jyllingeService2', seats: 2,
    topic: 'MitID for ældre borgere',
    programme:
      'Torsdag eftermiddag har vi god tid til dem, der er bange for at trykke forkert. Du er med ved bordet, og vi slutter med en snak om, hvad biblioteket kunne tage over.',
    meetingPlace: 'I indgangen, som Borgerservice og biblioteket deler.',
  },
  {
    key: 'branchViby', weekday: 3, time: '10-12', ...serviceViby, host: 'vibyService1', seats: 2,
    topic: 'Borgerservice i en filial',
    programme:
      'Du ser, hvordan vi arbejder uden kolleger i ryggen: hvad vi slår op, hvem vi ringer til, og hvad vi lader ligge til i morgen.',
    meetingPlace: 'Ved skranken. Gå ind ad døren mod stationen.',
    visitors: ['librarian18'],
  },
  {
    key: 'doctorViby', weekday: 4, time: '10-12', ...serviceViby, host: 'vibyService2', seats: 2,
    topic: 'Flytning og lægevalg',
    programme:
      'De fleste tilflyttere til Viby kommer med hele familien. Du ser, hvordan flytning, lægevalg og skole hænger sammen for dem, selv om det er tre systemer for os.',
    meetingPlace: 'Ved skranken. Gå ind ad døren mod stationen.',
  },
  {
    key: 'fridayViby', weekday: 5, time: '10-12', ...serviceViby, host: 'vibyService3', seats: 2,
    topic: 'Fredag i Viby',
    programme: 'En stille dag med tid til at vise jer rundt.',
    meetingPlace: 'Ved skranken. Gå ind ad døren mod stationen.',
    calledOffWhy: 'Vi er kun én på arbejde om fredagen og kan ikke passe både borgere og gæster.',
  },
  {
    key: 'askMonday', weekday: 1, time: '13-15', ...library, host: 'information2', seats: 3,
    topic: 'Spørg en bibliotekar',
    programme:
      'Du står med ved informationen. Spørgsmålene spænder fra slægtsforskning til "jeg skal udfylde noget på nettet", og vi ved aldrig, hvad det næste er.',
    meetingPlace: atInformation,
    visitors: ['service7', 'service8'],
  },
  {
    key: 'askTuesday', weekday: 2, time: '10-12', ...library, host: 'information1', seats: 3,
    topic: 'Spørg en bibliotekar',
    programme:
      'Du står med ved informationen og hører, hvordan vi spørger ind, før vi svarer. Vi tæller undervejs, hvor mange af spørgsmålene der egentlig var til kommunen.',
    meetingPlace: atInformation,
    visitors: ['service9', 'service10'],
  },
  {
    key: 'itTuesday', weekday: 2, time: '13-15', ...library, host: 'itWorkshop1', seats: 4,
    topic: 'It-hjælp uden tidsbestilling',
    programme:
      'Borgerne kommer med deres egen telefon eller computer. Du er med ved bordene og ser, hvordan vi hjælper uden at overtage tastaturet.',
    meetingPlace: 'I It-værkstedet på 1. sal.',
    visitors: ['service11', 'service12', 'service13'],
  },
  {
    key: 'digitalPostCourse', weekday: 3, time: '10-12', ...library, host: 'itWorkshop2', seats: 3,
    topic: 'Kom godt i gang med Digital Post',
    programme:
      'Et hold på otte borgere lærer at læse, svare på og gemme Digital Post. Du sidder med som ekstra hjælper og ser, hvor de går i stå.',
    meetingPlace: 'I It-værkstedet på 1. sal.',
    visitors: ['service14'],
  },
  {
    key: 'children', weekday: 3, time: '13-15', ...library, host: 'children1', seats: 3,
    topic: 'Børnefamilierne på biblioteket',
    programme:
      'Du ser børnebiblioteket en almindelig onsdag og hører, hvad forældre spørger om, når de alligevel er her: skoleskift, pladsanvisning og legitimation til børn.',
    meetingPlace: 'Ved bålpladsen i børnebiblioteket.',
  },
  {
    key: 'behindTheBooks', weekday: 3, time: '9-10:30', ...library, host: 'librarian20', seats: 12,
    topic: 'Bag bøgerne: fra aflevering til hylde',
    programme:
      'En rundvisning, før vi åbner: sortering, reservationer, bogbussen og kælderen. Her er plads til mange, så tag gerne en kollega med.',
    meetingPlace: 'Ved personaleindgangen i gården.',
    visitors: ['service15', 'service16', 'service17'],
  },
  {
    key: 'itThursday', weekday: 4, time: '13-15', ...library, host: 'itWorkshop3', seats: 4,
    topic: 'It-hjælp uden tidsbestilling',
    programme:
      'Samme program som tirsdag. De frivillige fra Ældre Sagen er her også, så du kan høre, hvordan vi deler opgaven med dem.',
    meetingPlace: 'I It-værkstedet på 1. sal.',
  },
  {
    key: 'evening', weekday: 4, time: '17-19', ...library, host: 'information5', seats: 4,
    topic: 'Aften på biblioteket',
    programme:
      'Når Borgerservice har lukket, kommer nogle af spørgsmålene her. Du ser, hvad vi kan svare på klokken halv syv, og hvad der må vente til i morgen.',
    meetingPlace: atInformation,
    visitors: ['service18', 'counters1'],
  },
  {
    key: 'outreach', weekday: 5, time: '10-12', ...library, host: 'librarian21', seats: 3,
    topic: 'Biblioteket kommer',
    programme:
      'Du kører med ud til borgere, der ikke selv kan komme. Vi afleverer bøger, og ofte ligger der et brev fra kommunen på bordet, som de gerne vil have læst op.',
    meetingPlace: 'Ved personaleindgangen i gården kl. 10 præcis. Vi kører til tiden.',
    visitors: ['service19', 'service20'],
  },
  {
    key: 'sunday', weekday: 7, time: '13-15', ...library, host: 'librarian22', seats: 6,
    topic: 'Søndag på biblioteket',
    programme:
      'Søndag er vores travleste dag pr. time. Du ser biblioteket som mødested: lektier, skak, strikkeklub og folk, der bare vil være et sted, hvor der er andre.',
    meetingPlace: atInformation,
    visitors: ['service21'],
  },
  {
    key: 'selfServiceJyllinge', weekday: 2, time: '10-12', ...libraryJyllinge, host: 'jyllingeLibrary1', seats: 3,
    topic: 'Selvbetjent bibliotek i åbningstiden',
    programme:
      'Det meste af ugen er her åbent uden personale. Du ser de timer, hvor vi er her, og hører, hvad borgerne klarer selv, og hvad de gemmer, til der er nogen at spørge.',
    meetingPlace: 'I indgangen, som Borgerservice og biblioteket deler.',
    visitors: ['service22'],
  },
  {
    key: 'itJyllinge', weekday: 3, time: '13-15', ...libraryJyllinge, host: 'jyllingeLibrary2', seats: 3,
    topic: 'It-hjælp i Jyllinge',
    programme:
      'En it-café med kaffe på kanden. Vi er to medarbejdere og tre frivillige, og de fleste borgere har prøvet selv først.',
    meetingPlace: 'Ved det runde bord inden for døren.',
    visitors: ['service23', 'service24'],
  },
  {
    key: 'volunteersJyllinge', weekday: 4, time: '10-12', ...libraryJyllinge, host: 'jyllingeLibrary3', seats: 3,
    topic: 'Foreninger og frivillige på biblioteket',
    programme:
      'Lokalrådet og nørkleklubben mødes her hver torsdag. Du hører, hvem der har nøgle, hvem der rydder op, og hvad de gerne vil have hjælp til.',
    meetingPlace: 'Ved det runde bord inden for døren.',
  },
  {
    key: 'askViby', weekday: 2, time: '10-12', ...libraryViby, host: 'vibyLibrary1', seats: 3,
    topic: 'Spørg en bibliotekar i Viby',
    programme:
      'Her kender vi de fleste ved navn. Du ser, hvad det gør ved samtalen, når borgeren ikke skal forklare sig forfra, og hvor grænsen går for, hvad vi blander os i.',
    meetingPlace: 'I caféhjørnet ved vinduerne.',
    visitors: ['counters3', 'service25'],
  },
  {
    key: 'unstaffedViby', weekday: 4, time: '10-12', ...libraryViby, host: 'vibyLibrary2', seats: 3,
    topic: 'Ubetjent bibliotek: når ingen er på arbejde',
    programme:
      'Vi gennemgår en uge set fra kameraet ved døren, uden ansigter: hvem kommer, når her er ubemandet, hvad går galt, og hvad går bedre, end vi troede.',
    meetingPlace: 'I caféhjørnet ved vinduerne.',
  },
  {
    key: 'homeworkViby', weekday: 3, time: '15-17', unit: 'localActors', site: 'viby', host: 'viby1', seats: 5,
    topic: 'Lektiecafé og nabohjælp',
    programme:
      'De frivillige hjælper med lektier ved det ene bord og med breve fra kommunen ved det andet. Kom og se, hvad folk hellere spørger en nabo om.',
    meetingPlace: 'I foreningslokalet bag biblioteket i Viby.',
    visitors: ['service26', 'librarian23'],
  },
  {
    key: 'localCouncil', weekday: 4, time: '15-17', unit: 'localActors', site: 'jyllinge', host: 'jyllinge1', seats: 5,
    topic: 'Lokalrådets kontortid',
    programme:
      'En gang om ugen holder lokalrådet åbent for alle. Du hører, hvad der bliver spurgt om, og hvad rådet har brug for at vide fra kommunen for at kunne svare.',
    meetingPlace: 'I mødelokalet over biblioteket i Jyllinge.',
    visitors: ['librarian24'],
  },
];
