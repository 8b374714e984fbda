import type { DeskKey, SiteKey, UnitKey } from './places';

/** People who sit together. Members are called by prefix and number ("counters1"), in the order of their names. */
type Group = { prefix: string; unit: UnitKey; site: SiteKey; desk?: DeskKey; names: string };

/**
 * Made up, all of them. Borgerservice is 60 as in the newsletter, 16 of them at the counters of three sites; the
 * library is of like size. The first of each group is the one that the demo's sign-in offers.
 */
const groups: Group[] = [
  {
    prefix: 'counters', unit: 'citizenService', site: 'staendertorvet', desk: 'counters',
    names: 'Anne Bundgaard, Kim Ravnholt, Lotte Skovgaard, Yusuf Demir, Helle Thorup, Bo Karlshøj, Tina Vestermark',
  },
  {
    prefix: 'reception', unit: 'citizenService', site: 'staendertorvet', desk: 'reception',
    names: 'Birgit Aagaard, Jonas Bech, Samira Haddad',
  },
  {
    prefix: 'jyllingeService', unit: 'citizenService', site: 'jyllinge', desk: 'jyllingeService',
    names: 'Dorthe Fjordside, Mads Lyngholm, Pernille Åkjær',
  },
  {
    prefix: 'vibyService', unit: 'citizenService', site: 'viby', desk: 'vibyService',
    names: 'Søren Engmark, Gitte Overby, Rikke Storgaard',
  },
  {
    prefix: 'service', unit: 'citizenService', site: 'staendertorvet',
    names:
      'Torben Krogager, Henrik Vossberg, Inger Damsø, Palle Ørnfeldt, Marianne Tofthøj, Klaus Birkemose, Jette Nygårdsvig, ' +
      'Erik Sandbjerg, Ulla Mølbæk, Frank Hedelund, Bente Rosenvang, Ali Karimi, Charlotte Espegård, Niels Bakkedal, ' +
      'Connie Egebjerg, Per Langhøj, Sanne Klitgård, Ole Vangede, Maja Lindtofte, Rasmus Højager, Kirsten Nørhave, ' +
      'Jan Tangmose, Lis Overgård, Emil Skyttegård, Hanne Bredal, Thomas Ellebæk, Nadia Rahimi, Vibeke Sommerlund, ' +
      'Peter Grønagger, Anja Hvidtfeldt, Morten Askholt, Gerda Kildedal, Simon Bøgelund, Trine Stenkær, Leif Rørbæk, ' +
      'Maria Hasselhøj, Carsten Fuglebjerg, Eva Markdal, Jesper Tværgård, Lene Birkedommer, Ivan Petrov, Astrid Vedelsby, ' +
      'Johnny Solbakke, Karin Ålholt',
  },
  {
    prefix: 'information', unit: 'library', site: 'library', desk: 'information',
    names:
      'Louise Bogholt, Anders Papsø, Ida Læsøgaard, Michael Tofteng, Grethe Nissum, Camilla Stavnsholt, Peder Hylleholt, ' +
      'Sofie Randvad, Hassan Nouri',
  },
  {
    prefix: 'children', unit: 'library', site: 'library', desk: 'children',
    names: 'Signe Eventyrlund, Katrine Mosebo, Jakob Vildrose, Nanna Elkær, Line Sandager',
  },
  {
    prefix: 'itWorkshop', unit: 'library', site: 'library', desk: 'itWorkshop',
    names: 'Martin Tastrup, Bodil Skærmholt, Oliver Kabelgaard',
  },
  {
    prefix: 'jyllingeLibrary', unit: 'library', site: 'jyllinge', desk: 'jyllingeLibrary',
    names: 'Lisbeth Havemose, Steen Nordmark, Zainab Yildiz, Ruth Vigholt, Kasper Bådsgaard',
  },
  {
    prefix: 'vibyLibrary', unit: 'library', site: 'viby', desk: 'vibyLibrary',
    names: 'Mette Kornagger, Flemming Dåsgård, Alice Stationsby, Christian Volby',
  },
  {
    prefix: 'librarian', unit: 'library', site: 'library',
    names:
      'Karen Lindegaard, Susanne Fællesbo, Hans Kortholm, Britta Reolsen, Finn Arkivholt, Julie Rytterhøj, Bjarne Stillehav, ' +
      'Dagny Østervang, Preben Musholt, Ellen Sagamark, Kurt Plougdal, Maibritt Fortunsen, Svend Kragelund, Tove Vesterlund, ' +
      'Amira Saleh, Lars Fritzholt, Rosa Kløverbo, Nikolaj Sandvang, Elisabeth Holkær, Viggo Tranehøj, Jytte Lillelund, ' +
      'Esben Askelund, Mia Rugager, Poul Stenagger, Ditte Hørholt, Gunnar Pilegård, Laila Benali, Kaj Tyrsted, Merete Bregnholt, ' +
      'Silas Vintermark, Else Humlebo, Arne Brinkdal, Freja Ulvholt, Magnus Høgsbro',
  },
  {
    prefix: 'viby', unit: 'localActors', site: 'viby',
    names: 'Orla Bystævne, Inge Samvirke',
  },
  {
    prefix: 'jyllinge', unit: 'localActors', site: 'jyllinge',
    names: 'Tommy Fjordlaug, Agnes Nabogård',
  },
];

export type PersonKey = string;
export type Person = { key: PersonKey; name: string; email: string; unit: UnitKey; site: SiteKey; desk?: DeskKey };

const plain: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** `.example` is reserved: no mail can ever reach anybody. */
function emailOf(name: string): string {
  const local = name.toLowerCase().replace(/[æøå]/g, (letter) => plain[letter] ?? letter);
  return `${local.replace(/\s+/g, '.')}@demo.example`;
}

export const people: Person[] = groups.flatMap(({ prefix, names, ...place }) =>
  names.split(', ').map((name, index) => ({ key: `${prefix}${index + 1}`, name, email: emailOf(name), ...place })),
);

export const lead: PersonKey = 'librarian1';
export const administrator: PersonKey = 'service1';
/** One from each side runs what the two hold together. */
export const facilitators: readonly [service: PersonKey, library: PersonKey] = ['service2', 'librarian2'];
