/** MitID replaced NemID in 2021, and whoever reads of 2014 should not meet what did not exist. */
export function wordedFor(year: number, text: string): string {
  return year < 2021 ? text.replaceAll('MitID', 'NemID') : text;
}
