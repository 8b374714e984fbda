import type { TextField } from '@/lib/observations/types';
import type { PersonKey } from './people';

/** Somebody whom the lead has let code along with them. */
export const secondCoder: PersonKey = 'information1';

export type MarkPlan = {
  /** Words that stand in one observation only. */
  words: string;
  field: TextField;
  theme: string;
  /** Both unless one is named. */
  by?: 'lead' | 'second';
};

/** What has been marked so far: enough to see a pattern begin, with places where the two disagree. */
export const marks: readonly MarkPlan[] = [
  { field: 'facts', words: 'de 4 gik med at vente på, at fingeraftrykslæseren startede igen', theme: 'Åbningstid og bemanding', by: 'lead' },
  { field: 'facts', words: 'Imens fortalte medarbejderen, hvad hun ventede på.', theme: 'Roller og kultur' },
  { field: 'facts', words: 'seks borgere op til passkranken uden at skulle have pas', theme: 'Modtagelse' },
  { field: 'facts', words: 'Alle blev vist videre.', theme: 'Overdragelse og samarbejde' },
  { field: 'interpretation', words: 'Nummeret sorterer ikke.', theme: 'Modtagelse', by: 'lead' },
  { field: 'idea', words: 'Det kunne gå på skift mellem Borgerservice og biblioteket.', theme: 'Overdragelse og samarbejde' },
  { field: 'facts', words: 'En mand lagde en uåbnet rudekuvert på disken.', theme: 'Veje uden selvbetjening' },
  { field: 'quote', words: 'Jeg åbner dem ikke, før der er nogen ved siden af mig.', theme: 'Veje uden selvbetjening', by: 'second' },
  { field: 'facts', words: 'Gæsten spurgte tre borgere, hvad de kom for, før de nåede hen til nummerautomaten.', theme: 'Modtagelse' },
  { field: 'facts', words: 'tastede datteren for ham', theme: 'Veje uden selvbetjening' },
  { field: 'facts', words: 'tastede datteren for ham', theme: 'Digitale barrierer', by: 'second' },
  { field: 'facts', words: 'sendte Borgerservice fem borgere over til biblioteket for at printe', theme: 'Overdragelse og samarbejde' },
  { field: 'facts', words: 'fordi printeren kræver et lånerkort', theme: 'Opgaver og faglighed' },
  { field: 'facts', words: 'havde set på hjemmesiden, at vi har åbent', theme: 'Åbningstid og bemanding' },
  { field: 'facts', words: 'Ved de 7 fandt bibliotekaren den rigtige side på borger.dk og vendte skærmen om mod borgeren.', theme: 'Roller og kultur' },
  { field: 'facts', words: 'Han havde 214 ulæste breve.', theme: 'Digitale barrierer' },
  { field: 'facts', words: 'Hun gik uden at have læst brevet.', theme: 'Konsekvenser' },
  { field: 'quote', words: 'Vi har været gift i 51 år, og nu må jeg ikke åbne hans post.', theme: 'Veje uden selvbetjening', by: 'lead' },
  { field: 'facts', words: 'En ældre kvinde stod to minutter ved døren med kortet i hånden og gik igen.', theme: 'Digitale barrierer', by: 'lead' },
  { field: 'facts', words: 'En ældre kvinde stod to minutter ved døren med kortet i hånden og gik igen.', theme: 'Åbningstid og bemanding', by: 'second' },
  { field: 'facts', words: 'I de første måneder gik hver tredje borger til den forkerte kollega.', theme: 'Modtagelse', by: 'lead' },
];
