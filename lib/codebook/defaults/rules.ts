/** The themes a project starts with: name, when to use it, and what it may sound like. */
export const defaultThemes: readonly { name: string; definition: string; examples: string }[] = [
  { name: 'Modtagelse', definition: 'De første minutter: hvem der ser borgeren, hvad der bliver sagt, nummer og kø.', examples: 'Borgeren trækker et nummer, der ikke passer. En medarbejder står foran disken og spørger.' },
  { name: 'Digitale barrierer', definition: 'Noget ved skærm, login eller selvbetjening, der står i vejen for ærindet.', examples: 'Kodeviseren er glemt. Tiden på siden løber ud.' },
  { name: 'Veje uden selvbetjening', definition: 'Hvordan borgere, der ikke kan bruge digital selvbetjening, alligevel får løst deres ærinde – eller ikke gør.', examples: 'Fuldmagt på papir. En pårørende taster. Borgeren går uden at få svar.' },
  { name: 'Opgaver og faglighed', definition: 'Hvem der kan og må hvad, og hvad det kræver at løse opgaven godt.', examples: 'Bibliotekaren må ikke se sagen. Borgerservice kender ikke reglen.' },
  { name: 'Overdragelse og samarbejde', definition: 'Når et ærinde går fra den ene skranke til den anden, og hvad der følger med.', examples: 'Borgeren bliver sendt videre og må fortælle det hele igen.' },
  { name: 'Rum og diskretion', definition: 'Indretning, skilte, lyd, og om man kan tale i fred.', examples: 'De ventende kan høre, hvad der bliver sagt.' },
  { name: 'Åbningstid og bemanding', definition: 'Hvornår der er åbent, hvornår der er mennesker, og hvad ventetiden er.', examples: 'Borgeren kommer efter lukketid. Stedet er ubemandet.' },
  { name: 'Lokale aktive borgere', definition: 'Foreninger, frivillige og naboer, der gør noget med eller for andre.', examples: 'En frivillig viser en nabo rundt.' },
  { name: 'Roller og kultur', definition: 'Hvordan vi ser på os selv, hinanden og borgeren, og hvad vi plejer.', examples: 'Vi gør det for borgeren; de viser, hvordan man gør.' },
  { name: 'Konsekvenser', definition: 'Hvad det kom til at betyde bagefter, for borgeren eller for os.', examples: 'Fristen blev overskredet. Borgeren kom igen dagen efter.' },
];
