import type { PlanView } from '@/lib/plans/view/types';

/** Another part of the same version: its address, with what is shown of the rest kept. */
export type ViewHref = (change: Partial<PlanView>) => string;

export function makeViewHref(plan: string, view: PlanView): ViewHref {
  return (change) => {
    const { site, ...pages } = { ...view, ...change };
    const query = new URLSearchParams({ plan });
    if (site) query.set('site', site);
    for (const [name, page] of Object.entries(pages)) if (page > 1) query.set(name, String(page));
    return `?${query}`;
  };
}
