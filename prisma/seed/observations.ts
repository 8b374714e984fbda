import type { ObservationPlan } from './observation-plan';
import { everydayObservations } from './observations-everyday';

/**
 * From the test visits, the talk afterwards and everyday work. What was seen stands apart from what it may mean; no
 * names and nobody to recognise, as the form asks of everybody.
 */
export const observations: ObservationPlan[] = [
  {
    from: { visit: 'librarianAtPassport', after: 25 },
    role: 'guest', situation: 'guidance', outcome: 'gotHelp', comparison: 'differentEasier', significance: 3,
    facts:
      'En kvinde kom for at forny sit pas. Hun havde bestilt tid og havde billedet med. Ekspeditionen tog 11 minutter, og de 4 gik med at vente på, at fingeraftrykslæseren startede igen. Imens fortalte medarbejderen, hvad hun ventede på.',
    quote: 'Det var dog nemt. Jeg troede, jeg skulle sidde her hele formiddagen.',
    interpretation:
      'Ventetiden føltes kort, fordi medarbejderen sagde højt, hvad der skete. Vi arbejder tit i tavshed, mens systemet tænker.',
    errands: ['passportOrLicence'], barriers: ['none'],
    comparisonText: 'Her er ærindet afgrænset. Ved informationen ved vi sjældent, hvornår borgeren er færdig.',
    idea: 'Fortæl altid borgeren, hvad du venter på.',
  },
  {
    from: { visit: 'leadAtPassport', after: 55 },
    role: 'guest', situation: 'referral', outcome: 'referred', comparison: 'similar', significance: 5,
    facts:
      'Mellem kl. 10 og 11 kom seks borgere op til passkranken uden at skulle have pas. To skulle have hjælp til at logge på, to ville tale om boligstøtte, en ledte efter biblioteket, og en havde taget fejl af dagen. De havde ventet mellem 8 og 20 minutter. Alle blev vist videre.',
    interpretation:
      'Nummeret sorterer ikke. Borgerne tager det nummer, der ligner mest, og opdager først ved skranken, at de sidder forkert.',
    errands: ['mitId', 'benefits', 'other'], barriers: ['other'],
    comparisonText: 'Ved bibliotekets information er det det samme: hvert fjerde spørgsmål var til en anden.',
    idea: 'En vært i indgangen, der spørger, før man trækker nummer. Det kunne gå på skift mellem Borgerservice og biblioteket.',
  },
  {
    from: { visit: 'librarianAtReception', after: 40 },
    role: 'guest', situation: 'reception', outcome: 'gotHelp', comparison: 'similar', significance: 4,
    facts:
      'En mand lagde en uåbnet rudekuvert på disken. Medarbejderen spurgte, om de skulle åbne den sammen. Det var en opgørelse, som han ikke skulle gøre noget ved. Han takkede og gik efter tre minutter.',
    quote: 'Jeg åbner dem ikke, før der er nogen ved siden af mig.',
    interpretation: 'Han havde ikke brug for en løsning, men for et vidne. Det er svært at forestille sig på en hjemmeside.',
    errands: ['benefits'], barriers: ['writtenDanish', 'administrativeSkills'],
    comparisonText: 'De samme kuverter bliver lagt på disken hos os.',
  },
  {
    from: { visit: 'librarianAtReception', after: 90 },
    role: 'host', situation: 'reception', outcome: 'managedAlone', comparison: 'differentEasier', significance: 4,
    facts:
      'Gæsten spurgte tre borgere, hvad de kom for, før de nåede hen til nummerautomaten. To af dem blev færdige stående: den ene skulle aflevere en formular, den anden ville kende åbningstiden. Kl. 10.30 stod der fire i kø. Ugen før var det seks på samme tid.',
    interpretation: 'Vi har vænnet os til, at samtalen begynder, når nummeret kommer op. Den kan begynde før.',
    errands: ['other'], barriers: ['none'],
    idea: 'Prøv en uge, hvor den ene i modtagelsen står foran disken.',
  },
  {
    from: { visit: 'librarianAtMitId', after: 35 },
    role: 'guest', situation: 'selfServiceHelp', outcome: 'gotHelp', comparison: 'similar', significance: 4,
    facts:
      'En datter var med sin far til at få MitID. Han har ingen smartphone og fik en kodeviser. Medarbejderen lod ham prøve to gange. Da hun vendte sig om efter et papir, tastede datteren for ham.',
    quote: 'Lad nu mig, så går det hurtigere.',
    interpretation: 'Den, der hjælper, kan også stå i vejen. Jeg tror ikke, han kan logge på uden hende.',
    errands: ['mitId'], barriers: ['deviceUnsuited', 'digitalSkills', 'noRepresentative'],
    comparisonText: 'I It-værkstedet tager de pårørende også tastaturet.',
    idea: 'Tilbyd en time på biblioteket ugen efter, hvor man øver sig uden sin familie.',
  },
  {
    from: { visit: 'librarianAtMitId', after: 70 },
    role: 'host', situation: 'selfServiceHelp', outcome: 'gotHelp', comparison: 'differentEasier', significance: 3,
    facts:
      'Gæsten stillede et spørgsmål, som vi ikke stiller: "Hvad skal du bruge det til?" Borgeren ville læse et svar fra sygehuset. Vi fandt det sammen med ham, inden han gik. Det tog seks minutter mere end en almindelig ekspedition.',
    interpretation: 'Vi udleverer adgangen og tror, at ærindet er løst. For borgeren var det først løst, da han havde læst brevet.',
    errands: ['mitId', 'digitalPost'], barriers: ['digitalSkills'],
    comparisonText: 'Biblioteket begynder med det, borgeren vil nå. Vi begynder med det, han skal have.',
  },
  {
    from: { visit: 'jyllingeNextDoor', after: 80 },
    role: 'guest', situation: 'referral', outcome: 'gotHelp', comparison: 'differentHarder', significance: 5,
    facts:
      'Der er 14 skridt fra vores skranke til Borgerservices. På to timer sendte Borgerservice fem borgere over til biblioteket for at printe. Tre af dem kom tilbage, fordi printeren kræver et lånerkort.',
    quote: 'Nu har jeg snart gået en kilometer i den her bygning.',
    interpretation: 'Vi sender borgerne frem og tilbage mellem to skranker, der kan se hinanden, fordi vi ikke kender hinandens regler.',
    errands: ['other', 'itHelp'], barriers: ['other'],
    comparisonText: 'Borgerservice har to minutter til hver. Vi kan gå med hen til printeren.',
    idea: 'En fælles kode til printeren, som begge skranker må give ud.',
  },
  {
    from: { visit: 'jyllingeNextDoor', after: 110 },
    role: 'host', situation: 'guidance', outcome: 'referred', comparison: 'unknown', significance: 3,
    facts:
      'Tre borgere ville have et foreløbigt pas. Det laver vi kun på Stændertorvet. To af dem var kommet med bus og havde set på hjemmesiden, at vi har åbent. De fik adressen og en køreplan.',
    interpretation: 'Hjemmesiden fortæller, hvornår vi har åbent, men ikke, hvad vi kan.',
    errands: ['passportOrLicence'], barriers: ['other'],
    idea: 'Skriv på døren og på nettet, hvad man ikke kan få her, og hvor man så får det.',
  },
  {
    from: { visit: 'counterAtAsk', after: 100 },
    role: 'guest', situation: 'guidance', outcome: 'managedAlone', comparison: 'differentEasier', significance: 4,
    facts:
      'På to timer stillede borgerne 31 spørgsmål. Vi talte dem: 12 handlede om bøger, 9 om printere og computere, 7 om kommunen, og 3 ville bare snakke. Ved de 7 fandt bibliotekaren den rigtige side på borger.dk og vendte skærmen om mod borgeren.',
    interpretation: 'Bibliotekaren viser vejen, og borgeren går den selv. Jeg ville have gjort det for dem.',
    errands: ['itHelp', 'lending', 'moving'], barriers: ['digitalSkills', 'none'],
    comparisonText: 'Der er ingen kø og intet nummer, så ingen ser på uret.',
    idea: 'Få to skærme ved skranken, så borgeren kan se, hvad vi gør.',
  },
  {
    from: { visit: 'counterAtAsk', after: 60 },
    role: 'host', situation: 'guidance', outcome: 'gotHelp', comparison: 'similar', significance: 3,
    facts:
      'Gæsten svarede på to spørgsmål, som jeg ville have sendt videre: hvor længe det varer at skifte læge, og om man kan melde flytning for et barn alene. Begge svar blev givet på under et minut.',
    quote: 'Så slipper jeg for at ringe.',
    interpretation: 'Vi behøver ikke kunne alt. Men vi mangler at vide, hvem vi kan spørge, mens borgeren står der.',
    errands: ['moving', 'other'], barriers: ['administrativeSkills'],
    idea: 'Et fast nummer mellem skrankerne, som kun er til os.',
  },
  {
    from: { visit: 'counterAtIt', after: 50 },
    role: 'guest', situation: 'selfServiceHelp', outcome: 'managedAlone', comparison: 'differentHarder', significance: 4,
    facts:
      'Fem borgere sad ved to borde. Ingen havde bestilt tid. Underviseren holdt hænderne på ryggen og forklarede kun med ord. En mand var 25 minutter om at finde sin Digital Post. Han havde 214 ulæste breve.',
    quote: 'Er det dem alle sammen?',
    interpretation: 'Vi ville have gjort det på fem minutter, og så var han kommet igen næste måned. Her lærte han det.',
    errands: ['digitalPost', 'itHelp'], barriers: ['digitalSkills'],
    comparisonText: 'Det kræver tid, som vi ikke har ved skranken.',
  },
  {
    from: { visit: 'counterAtIt', after: 100 }, state: 'draft',
    role: 'host', situation: 'selfServiceHelp', outcome: 'gotHelp', comparison: 'similar',
    facts: 'Gæsten spurgte to af borgerne, om de havde været i Borgerservice først. Det havde de begge.',
    errands: ['itHelp'],
  },
  {
    from: { visit: 'phoneAtIt', after: 30 },
    role: 'guest', situation: 'selfServiceHelp', outcome: 'unresolved', comparison: 'similar', significance: 5,
    facts:
      'En kvinde ville læse et brev til sin mand. Hun havde hans kode på en seddel. Underviseren bad hende lægge sedlen væk og foreslog en fuldmagt. Den skal manden selv give med sit MitID, og han har ikke noget. Hun gik uden at have læst brevet.',
    quote: 'Vi har været gift i 51 år, og nu må jeg ikke åbne hans post.',
    interpretation: 'Reglen er rigtig, men ingen af os kunne vise hende en vej uden om skærmen.',
    errands: ['digitalPost', 'mitId'], barriers: ['noRepresentative', 'deviceUnsuited'],
    comparisonText: 'Vi har de samme samtaler i telefonen flere gange om ugen.',
    idea: 'Fuldmagt på papir, som kan udfyldes både i Borgerservice og på biblioteket.',
  },
  {
    from: { visit: 'serviceInViby', after: 30 },
    role: 'guest', situation: 'unstaffed', outcome: 'unresolved', comparison: 'differentHarder', significance: 4,
    facts:
      'Den første halve time var der ingen medarbejdere. Ni borgere låste sig ind med sundhedskortet. Otte gik lige hen til det, de kom efter. En ældre kvinde stod to minutter ved døren med kortet i hånden og gik igen.',
    interpretation: 'For de fleste er det en frihed. For den niende er døren lukket, og hende hører vi aldrig fra.',
    errands: ['lending', 'meetingPlace'], barriers: ['deviceUnsuited', 'digitalSkills'],
    comparisonText: 'Hos os er der altid et menneske, men kun fem timer om dagen.',
    idea: 'En knap ved døren, der ringer til den bemandede skranke på Stændertorvet.',
  },
  {
    from: { visit: 'serviceInViby', after: 75 },
    role: 'host', situation: 'unstaffed', outcome: 'managedAlone', comparison: 'unknown', significance: 2,
    facts:
      'Gæsten læste skiltet på døren højt. Det er på 11 linjer og nævner seks regler, før det siger, hvordan man kommer ind. Tre borgere gik forbi skiltet uden at læse det og kom ind.',
    interpretation: 'Skiltet er skrevet for vores skyld.',
    errands: ['lending'], barriers: ['writtenDanish'],
    idea: 'Ét skilt med ét billede: kortet og pilen.',
  },
  {
    from: { visit: 'adminInViby', after: 15 },
    role: 'guest', situation: 'backOffice', outcome: null, comparison: 'differentEasier', significance: 2,
    facts:
      'Biblioteket pakker hver morgen en kasse til hovedbiblioteket og får en tilbage med bilen samme dag. Borgerservice sender sine papirer fra Viby til Stændertorvet med posten, og de er tre dage undervejs.',
    interpretation: 'Ingen har spurgt, om der er plads i kassen.',
    comparisonText: 'Deres post er fremme samme dag.',
    idea: 'Lad bilen tage begge dele.',
  },
  {
    from: { event: 'pilotTalk', author: 'service2', after: 60 },
    role: 'facilitator', situation: 'arrangement', outcome: null, comparison: 'similar', significance: 4,
    facts:
      'Jeg bad de 11 deltagere skrive det mest overraskende på en seddel. Syv skrev, at spørgsmålene ligner hinanden mere, end de troede. Tre skrev noget om tid. En skrev om lyden i rummet.',
    interpretation: 'Vi begyndte med at ville se forskellene og endte med at tale om, hvor ens vi er.',
    errands: ['other'], barriers: ['none'],
  },
  {
    from: { event: 'pilotTalk', author: 'librarian2', after: 80 },
    role: 'facilitator', situation: 'arrangement', outcome: null, comparison: 'differentHarder', significance: 3,
    facts:
      'Da vi bad om forskelle, talte Borgerservice mest om, hvor længe man må bruge på en borger, og biblioteket mest om, hvor i rummet samtalen foregår. To værter sagde, at de var nervøse for at blive kigget over skulderen.',
    quote: 'Jeg troede, I kom for at finde fejl.',
    interpretation: 'Gæsterne skal sige fra starten, at de kommer for at lære. Ellers viser værten det, der går godt.',
    idea: 'Begynd hvert besøg med, at gæsten fortæller om sin egen værste kø.',
  },
  ...everydayObservations,
];
