/**
 * Groups in which every two clash, so that each clash lies in a group: one row "at most one of these" says more to the
 * solver than a row for every two. Greedy, which is enough: one person has few openings on a day.
 */
export function coverByCliques(items: readonly number[], clashes: (a: number, b: number) => boolean): number[][] {
  const covered = new Set<string>();
  const cliques: number[][] = [];
  items.forEach((a, at) => {
    for (const b of items.slice(at + 1)) {
      if (covered.has(`${a} ${b}`) || !clashes(a, b)) continue;
      const clique = [a, b];
      for (const other of items) {
        if (other !== a && other !== b && clique.every((member) => clashes(member, other))) clique.push(other);
      }
      clique.sort((x, y) => x - y);
      for (const x of clique) for (const y of clique) if (x < y) covered.add(`${x} ${y}`);
      cliques.push(clique);
    }
  });
  return cliques;
}
