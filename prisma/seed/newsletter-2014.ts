/** The first issue, as it was sent in March 2014. What of it lies ahead in the demo is left out there (programme-newsletters). */
export const firstIssue = {
  title: 'Biblioteker, borgerservice og community centre',
  blocks: [
    {
      heading: 'Fremtidens borgerbetjening',
      text: `Hvordan arbejder borgerservice og biblioteker sammen i fremtiden? Hvordan kan bibliotekerne i endnu højere grad støtte op om og spille sammen med de aktive lokalsamfund? Og hvordan sikrer vi, at der forsat bliver taget hånd om de borgere, der ikke har mulighed for digital selvbetjening?

Det er nogle af de spørgsmål, som projektet om bibliotekernes rolle i lokalsamfundet skal finde svar på. Projektet skal munde ud i forskellige modeller til samarbejde på tværs af borgerservice, biblioteker og lokale aktive borgere.`,
    },
    {
      heading: 'Hvorfor community centre?',
      text: `Ordet er hentet fra England, hvor et community center er et sted, der samler offentlig service, frivillige tilbud og private serviceydelser i lokalsamfundet. Et community center kan rumme mange forskellige funktioner som f.eks. bibliotek, mødested, borgerservice, sundhedspleje, frivillige undervisningstilbud og ungerådgivning. Det vigtige er, at flest borgere får gavn af kommunens tilstedeværelse i lokalområdet.

En af opgaverne i projektet er i øvrigt at finde et godt navn til community center i en dansk sammenhæng. Forslag modtages gerne.`,
    },
    {
      heading: 'Borgerservice på rådhuset?',
      text: `Borgerservice holder i dag til på Stændertorvet, men en flytning til det nye rådhus har været på tale. Derfor skal projektet også se på mulighederne for at flytte Borgerservice, og hvordan det eventuelt kan tænkes sammen med den fremtidige borgerbetjening. Der er pt. hverken truffet beslutning om eller sat en dato for en eventuel flytning.

Borgerservice på Stændertorvet rummer ca. 60 medarbejdere, hvoraf 16 arbejder med ansigt-til-ansigt betjening på Stændertorvet samt i filialerne i Jyllinge og Viby.`,
    },
    {
      heading: 'Medarbejdere inddrages',
      text: `I projektet lægger vi vægt på inddragelse af medarbejdere fra både borgerservice og bibliotek for at få frontpersonalets erfaringer ind i projektets løsningsforslag, og samtidig trække bredt på personalets faglige viden.

I uge 13 kommer medarbejdere fra borgerservice og bibliotek på besøg hos hinanden, for at få indblik i ligheder og forskelle i borgerbetjeningen. Det er også startskuddet til 2 fælles workshops om samarbejdsløsninger.

I samme uge afholdes også en workshop på biblioteket om community centre, med fokus på gode eksempler og forslag til hvilke former for community centre, vi kan forestille os i Roskilde.

Derudover vil der komme flere tilbud om inddragelse gennem projektet, ligesom lokale ressourcer vil blive involveret i arbejdet med community centre.`,
    },
    {
      heading: 'Projektet...',
      text: `- ER IGANGSAT AF KULTUR- OG IDRÆTSUDVALGET
- LØBER FREM TIL SOMMERFERIEN 2014
- SKAL SE PÅ SAMARBEJDE MELLEM BORGERSERVICE, BIBLIOTEKER OG LOKALE COMMUNITY CENTRE
- SKAL OMFATTE ET TILBUD TIL BORGERE, DER IKKE HAR MULIGHED FOR DIGITAL SELVBETJENING
- SKAL UNDERSTØTTE LOKALE INITIATIVER OG AKTIVITETER Gennem LOKALE COMMUNITY CENTRE`,
    },
    {
      heading: 'Projektgruppen i Jylland',
      text: `- FREDAG D. 14/3 VAR PROJEKTGRUPPEN PÅ BESØG I VEJLE, ÅRHUS SKANDERBORG OG FOR AT HØRE OM ERFARINGERNE MED SAMARBEJDE MELLEM BIBLIOTEKER OG BORGERSERVICE. MANGE LØSNINGER ER UDVIKLET I TAKT MED DE ERFARINGER, MAN HAR GJORT SIG MED SAMARBEJDET. FLEKSIBILITET OG KOMMUNIKATION ER NØGLEORD.`,
    },
  ],
};
